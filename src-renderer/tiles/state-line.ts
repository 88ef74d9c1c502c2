import type { CameraState, LiveMeasures } from '../../src-workers/contracts/console-state';
import { durationText } from '../format/durations';
import { t } from '../language/language';
import { fileName } from '../panel/source-text';
import { countText, nominalRateText, percentText, rateText } from '../format/figures';

/** What is known of the pictures on the screen. */
export interface ShownPictures {
  /** From leaving the decoder to being painted. */
  readonly ageP95Ms?: number | undefined;
  /** A picture stands, of now or of before. */
  readonly seen?: boolean;
}

/** Only then do rates and ages tell of now. */
export const isRunningLive = (activity: CameraState['activity']): boolean =>
  activity.kind === 'live' && activity.phase === 'running';

type Stated = Pick<
  CameraState,
  'activity' | 'source' | 'detector' | 'chosenDetector' | 'detections'
>;

/** The facts of a tile's state line, most important first; those at the end are cut off first. */
export function stateLine(camera: Stated, shown: ShownPictures): readonly string[] {
  const facts = activityFacts(camera, shown);
  const origin = originFact(camera);
  // Where it failed the sentence on the picture says why, and of what file.
  return origin === undefined || camera.activity.kind === 'failed' ? facts : [...facts, origin];
}

/** What finds the road users, where somebody chose it. */
function originFact({ detector, chosenDetector, detections }: Stated): string | undefined {
  if (detections !== undefined)
    return t('detections of {{file}}', { file: fileName(detections.path) });
  if (chosenDetector?.kind === 'file') return fileName(chosenDetector.path);
  // The one before may still be told while another one starts.
  return chosenDetector && detector?.modelId === chosenDetector.id
    ? detector.title
    : chosenDetector?.id;
}

function activityFacts(
  { activity, source, detector }: Stated,
  shown: ShownPictures,
): readonly string[] {
  switch (activity.kind) {
    case 'opening':
      if (shown.seen) return [t('starting the analysis')];
      return [detector ? t('opening the video') : t('looking at the video')];
    case 'analysing':
      return [
        ...progressFacts(activity.progress),
        ...(activity.remainingMs === undefined
          ? []
          : [t('{{duration}} left', { duration: durationText(activity.remainingMs) })]),
        // Nothing was measured yet.
        ...(activity.fps > 0 ? [`${rateText(activity.fps)} fps`] : []),
      ];
    case 'paused':
    case 'recounting':
      return progressFacts(activity.progress);
    case 'interrupted':
      return [
        ...progressFacts(activity.progress).map((fact) => t('{{share}} counted', { share: fact })),
      ];
    case 'analysed':
      return source.kind === 'file' && source.durationMs !== undefined
        ? [t('all {{duration}} counted', { duration: durationText(source.durationMs) })]
        : [t('all of it counted')];
    case 'off':
      return [];
    case 'failed':
      return [activity.failure.code];
    case 'live':
      if (!activity.measures) return [];
      return isRunningLive(activity)
        ? liveFacts(activity.measures, shown)
        : droppedFacts(activity.measures);
  }
}

const progressFacts = (progress: number | undefined): readonly string[] =>
  progress === undefined ? [] : [percentText(progress)];

function liveFacts(measures: LiveMeasures, shown: ShownPictures): readonly string[] {
  const { sourceFps, analysedFps, dropped, quality } = measures;
  const ageMs = shown.ageP95Ms ?? measures.ageP95Ms;
  const source = sourceFps === undefined ? '' : `/${nominalRateText(sourceFps)}`;
  return [
    `${rateText(analysedFps)}${source} fps`,
    t('{{pictures}} dropped', { pictures: countText(dropped) }),
    ...(ageMs === undefined ? [] : [`${Math.round(ageMs)} ms`]),
    ...(quality === undefined ? [] : [t(quality)]),
  ];
}

/** What stays true while no picture comes; of a camera that never connected there is nothing. */
const droppedFacts = ({ dropped, lastFrameAt }: LiveMeasures): readonly string[] =>
  lastFrameAt === undefined ? [] : [t('{{pictures}} dropped', { pictures: countText(dropped) })];

/** The line that is laid over the picture where it is not what it seems; absent: all is well. */
export function pictureNote(activity: CameraState['activity'], now: number): string | undefined {
  if (activity.kind === 'off') {
    return activity.service === 'maintenance'
      ? t('In maintenance: not analysed')
      : t('Switched off: not analysed');
  }
  if (activity.kind !== 'live') return undefined;
  const { phase, measures, retryAt } = activity;
  if (phase === 'running') return undefined;
  if (phase === 'starting') return t('Connecting…');
  if (phase === 'backing-off') {
    const waitMs = Math.max(0, (retryAt ?? now) - now);
    return waitMs < 500
      ? t('Trying again now…')
      : t('Trying again in {{duration}}', { duration: durationText(waitMs) });
  }
  const lastFrameAt = measures?.lastFrameAt;
  return lastFrameAt === undefined
    ? t('No picture comes')
    : t('No picture for {{duration}}: this is an old one', {
        duration: durationText(now - lastFrameAt),
      });
}
