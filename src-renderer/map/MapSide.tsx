import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { HealthBadge } from '../cameras/HealthBadge';
import { directionTotals } from '../format/count-totals';
import { countText } from '../format/figures';
import { CameraPicture } from '../live/CameraPicture';
import { showCamera } from '../state/view-actions';
import { DensityBadge } from '../panel/DensityBadge';
import { Card } from '../ui/Card';
import { Fact } from '../ui/Fact';
import { IconButton } from '../ui/IconButton';
import { IconMapPinPlus } from '@tabler/icons-react';
import { trafficNow } from './camera-look';
import classes from './MapPage.module.css';
import { engineSentence } from '../language/engine/engine-sentence';
import type { PlaceCamera } from './PlanStage';

interface MapSideProps {
  readonly cameras: readonly CameraState[];
  readonly selected: CameraState | undefined;
  readonly onSelect: (cameraId: string) => void;
  readonly onPlace: PlaceCamera;
}

/** Where a camera begins that has no place yet. */
const middle = [0.5, 0.5] as const;

/** The camera that was chosen on the plan, and those that have no place on it. */
export function MapSide({ cameras, selected, onSelect, onPlace }: MapSideProps) {
  const { t } = useTranslation();
  const unplaced = cameras.filter(({ planPoint }) => planPoint === undefined);
  return (
    <aside className={classes['side']}>
      {selected && (
        <Card title={selected.name} aside={<HealthBadge health={selected.health} />}>
          <div className={classes['preview']}>
            <CameraPicture key={selected.id} cameraId={selected.id} interactive={false} />
          </div>
          <CameraFacts camera={selected} />
          <Group gap={6} mt="xs">
            <Button size="compact-sm" onClick={() => showCamera(selected.id)}>
              {t('Show the picture')}
            </Button>
            {selected.planPoint && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onPlace(selected.id, null)}
              >
                {t('Take from the plan')}
              </Button>
            )}
          </Group>
        </Card>
      )}
      <Card title={t('Not on the plan: {{count}}', { count: unplaced.length })}>
        {unplaced.length === 0 ? (
          <p className={classes['words']}>{t('Every camera has its place.')}</p>
        ) : (
          <ul className={classes['list']}>
            {unplaced.map(({ id, name }) => (
              <li key={id}>
                <span className={classes['name']}>{name}</span>
                <IconButton
                  title={t('Place {{name}} on the plan', { name })}
                  onClick={() => {
                    onPlace(id, middle);
                    onSelect(id);
                  }}
                >
                  <IconMapPinPlus size={18} />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </aside>
  );
}

function CameraFacts({ camera }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const { counts, lines, activity } = camera;
  const state = trafficNow(camera);
  const totals = counts && lines.length > 0 ? directionTotals(counts.lines) : undefined;
  return (
    <dl className={classes['facts']}>
      {activity.kind === 'failed' && (
        <Fact name={t('Failure')}>{engineSentence(activity.failure)}</Fact>
      )}
      {state && (
        <Fact name={t('Traffic')}>
          <DensityBadge state={state} />
        </Fact>
      )}
      {totals && (
        <Fact name={t('Counted')}>
          {t('{{forward}} forward, {{backward}} backward', {
            forward: countText(totals.forward),
            backward: countText(totals.backward),
          })}
        </Fact>
      )}
      {camera.tags.length > 0 && <Fact name={t('Tags')}>{camera.tags.join(', ')}</Fact>}
    </dl>
  );
}
