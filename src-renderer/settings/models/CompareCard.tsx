import { Button, NumberInput, Progress, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { run, usePending } from '../../commands/run';
import { useConsole } from '../../state/console-store';
import { Card } from '../../ui/Card';
import { recordedCameras, usableModels } from './comparable';
import { useCompared } from './compared-models';
import { ComparedTable } from './ComparedTable';
import { useJudged } from './judged-models';
import classes from './ModelsTab.module.css';

/** Long enough for some road users, and short enough to wait for. */
const usualSeconds = 60;

/** Two detectors on one camera's video: what each counts, how far they agree, and what they cost. */
export function CompareCard() {
  const { t } = useTranslation();
  const state = useConsole(
    useShallow(({ state: whole }) => ({
      cameras: whole?.cameras ?? [],
      detectors: whole?.detectors ?? [],
      defaultModel: whole?.project.defaultModel,
    })),
  );
  const judged = useJudged(({ usable }) => usable);
  const cameras = recordedCameras(state.cameras);
  const models = usableModels({ ...state, judged });
  const [chosen, choose] = useState<Partial<Record<'camera' | 'first' | 'second', string>>>({});
  const [seconds, setSeconds] = useState(usualSeconds);
  const compared = useCompared((store) => store.compared);
  const running = useConsole(({ state: whole }) => whole?.comparison !== undefined);
  const [pending, start] = usePending();
  const cameraId = chosen.camera ?? cameras[0]?.value;
  const first = chosen.first ?? models[0]?.value;
  const second = chosen.second ?? models.find(({ value }) => value !== first)?.value;
  const compare = () =>
    start(async () => {
      if (cameraId === undefined || first === undefined || second === undefined) return;
      useCompared.setState({ compared: undefined });
      const answer = await run({
        kind: 'compare-models',
        cameraId,
        models: [first, second],
        seconds,
      });
      if (answer && !answer.cancelled) useCompared.setState({ compared: { ...answer, cameraId } });
    });
  if (cameras.length === 0) {
    return (
      <Card title={t('Compare two')}>
        <p className={classes['words']}>
          {t('Open a video first: two detectors are compared on a recording.')}
        </p>
      </Card>
    );
  }
  const pick = (part: 'camera' | 'first' | 'second') => (value: string | null) =>
    value !== null && choose({ ...chosen, [part]: value });
  return (
    <Card title={t('Compare two')}>
      <Stack gap="sm">
        <div className={classes['pair']}>
          <Select
            label={t('First')}
            data={[...models]}
            value={first ?? null}
            onChange={pick('first')}
            allowDeselect={false}
          />
          <Select
            label={t('Second')}
            data={[...models]}
            value={second ?? null}
            onChange={pick('second')}
            allowDeselect={false}
            error={
              first !== undefined && first === second && t('Choose another one than the first.')
            }
          />
          <Select
            label={t('Recording')}
            data={[...cameras]}
            value={cameraId ?? null}
            onChange={pick('camera')}
            allowDeselect={false}
          />
          <NumberInput
            label={t('Seconds from its start')}
            min={1}
            max={3600}
            allowDecimal={false}
            clampBehavior="strict"
            value={seconds}
            onChange={(value) => setSeconds(Number(value) || 1)}
          />
        </div>
        {pending || running ? (
          <Running />
        ) : (
          <Button onClick={compare} disabled={second === undefined || first === second}>
            {t('Compare')}
          </Button>
        )}
        {models.length < 2 && (
          <p className={classes['note']}>
            {t('Only one detector is ready: look at a file of your own to have another.')}
          </p>
        )}
        {compared && (
          <ComparedTable
            compared={compared}
            lines={state.cameras.find(({ id }) => id === compared.cameraId)?.lines ?? []}
          />
        )}
      </Stack>
    </Card>
  );
}

/** It gives way to the cameras, so it may take a while. */
function Running() {
  const { t } = useTranslation();
  const progress = useConsole(({ state }) => state?.comparison?.progress) ?? 0;
  const percent = Math.round(progress * 100);
  return (
    <Stack gap={6}>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={t('Comparison')} />
      </Progress.Root>
      <p className={classes['note']}>
        {t('{{percent}} % of both; the cameras go first.', { percent })}
      </p>
      <Button variant="default" onClick={() => void run({ kind: 'cancel-comparison' })}>
        {t('Cancel the comparison')}
      </Button>
    </Stack>
  );
}
