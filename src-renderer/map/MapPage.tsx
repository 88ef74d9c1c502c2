import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { run, usePending } from '../commands/run';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { useConsole } from '../state/console-store';
import { Page } from '../ui/Page';
import classes from './MapPage.module.css';
import { MapSide } from './MapSide';
import { PlanStage, type PlacedCamera } from './PlanStage';
import { usePlan } from './use-plan';

const noCameras: readonly CameraState[] = [];

/** Cameras where they stand, on a picture of the site: where the traffic is dense at one glance. */
export function MapPage() {
  const { t } = useTranslation();
  const cameras = useConsole(({ state }) => state?.cameras ?? noCameras);
  const hasPlan = useConsole(({ state }) => state?.project.hasPlan ?? false);
  const plan = usePlan();
  const [choosing, choose] = usePending();
  const [selectedId, select] = useState<string>();
  const place = (cameraId: string, planPoint: readonly [number, number] | null) =>
    void run({
      kind: 'set-camera-record',
      cameraId,
      planPoint: planPoint && [planPoint[0], planPoint[1]],
    });
  const placed = cameras.filter((camera): camera is PlacedCamera => camera.planPoint !== undefined);
  return (
    <Page
      title={t('Map')}
      aside={
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            loading={choosing}
            onClick={() => choose(plan.choose)}
          >
            {hasPlan ? t('Another plan…') : t('Load a plan…')}
          </Button>
          {hasPlan && (
            <Button size="xs" variant="default" onClick={() => void plan.remove()}>
              {t('Remove the plan')}
            </Button>
          )}
        </Group>
      }
    >
      <div className={classes['map']}>
        <PlanStage
          key={plan.url ?? 'grid'}
          plan={plan}
          cameras={placed}
          selectedId={selectedId}
          onSelect={select}
          onPlace={place}
        />
        <MapSide
          cameras={cameras}
          selected={cameras.find(({ id }) => id === selectedId)}
          onSelect={select}
          onPlace={place}
        />
      </div>
    </Page>
  );
}
