import { Button } from '@mantine/core';
import { IconTrafficLights } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../bridge/bridge';
import { usePending } from '../commands/run';
import { newestPainted } from '../live/painted-pictures';
import { useConsole } from '../state/console-store';
import { notifyDone, notifyError } from '../ui/notify';
import { jamCoverage, jamMoment } from './learn-jam';
import type { ShapeEditor } from './shape-editor';
import classes from './ShapePanel.module.css';
import { findShape } from './shapes';

interface LearnJamProps {
  readonly cameraId: string;
  readonly zoneId: string;
  readonly editor: ShapeEditor;
}

/** The operator calls the moment on the screen a jam: what it covers is the zone's full coverage. */
export function LearnJam({ cameraId, zoneId, editor }: LearnJamProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState(false);
  const [learning, start] = usePending();
  const learn = async (): Promise<void> => {
    const camera = useConsole.getState().state?.cameras.find(({ id }) => id === cameraId);
    if (!camera) return;
    try {
      const asked = jamMoment(camera, newestPainted(cameraId)?.mediaTimeMs);
      const fullCoverage = jamCoverage(await send({ kind: 'get-measures', ...asked }), zoneId);
      setRefused(fullCoverage === undefined);
      if (fullCoverage === undefined) return;
      const zone = findShape(editor.editing.shapes, zoneId);
      if (zone?.kind !== 'zone') return;
      const settings = { ...zone.drawn.settings, fullCoverage };
      editor.dispatch({ kind: 'describe', id: zoneId, description: { settings } });
      notifyDone(
        t('A standing queue covers {{share}} of “{{name}}”.', {
          share: fullCoverage.toFixed(2),
          name: zone.drawn.name,
        }),
        { title: t('Undo'), run: () => editor.dispatch({ kind: 'undo' }) },
      );
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <div>
      <Button
        fullWidth
        size="xs"
        variant="default"
        leftSection={<IconTrafficLights size={15} />}
        loading={learning}
        onClick={() => start(learn)}
      >
        {t('This is a jam: learn')}
      </Button>
      <p className={classes['note']} role="status">
        {refused
          ? t('Too little is known around this moment, or nothing stands in the zone.')
          : t('Takes what the traffic covers in the shown picture as the full coverage.')}
      </p>
    </div>
  );
}
