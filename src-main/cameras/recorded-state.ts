import type { CameraActivity } from '../../src-workers/contracts/console-state';
import type { Failure } from '../../src-workers/contracts/errors';
import type { CameraProof } from '../proof/camera-proof';
import { shownBinMinutes } from '../survey/camera-counts';
import type { SurveyResults } from '../survey/survey-results';
import type { ProbedVideo } from '../survey/probed-video';
import type { RecordedView } from './recorded-view';
import type { SessionState } from './camera-session';
import type { RecordedAnalysis } from './recorded-analysis';
import { shownDetector } from './shown-detector';

/**
 * `open`: count what was detected earlier, and detect only where nothing was; what was interrupted
 * stays so until a person resumes it. `analyse`: detect to the end.
 */
export type AnalysisGoal = 'open' | 'analyse';

/** How an attempt ended, or why there is none. */
export type Rest =
  | { readonly kind: 'analysed' }
  | { readonly kind: 'interrupted' }
  | Extract<CameraActivity, { kind: 'off' }>
  | { readonly kind: 'failed'; readonly failure: Failure };

/** @param rest absent while an attempt is under way */
export function recordedActivity(
  rest: Rest | undefined,
  paused: boolean,
  analysis: Pick<RecordedAnalysis, 'phase' | 'progress'> | undefined,
): CameraActivity {
  const { phase = 'starting', progress } = analysis ?? {};
  const share = progress?.share === undefined ? {} : { progress: progress.share };
  switch (rest?.kind) {
    case 'analysed':
      return { kind: 'analysed' };
    case 'interrupted':
      return { kind: 'interrupted', ...share };
    case 'off':
      return rest;
    case 'failed':
      return { kind: 'failed', failure: rest.failure.toData() };
    case undefined:
  }
  if (paused) return { kind: 'paused', ...share };
  switch (phase) {
    case 'starting':
      return { kind: 'opening' };
    case 'replaying':
    case 'recounting':
      return { kind: 'recounting', ...share };
    case 'detecting': {
      const { etaSeconds, fps = 0 } = progress ?? {};
      return {
        kind: 'analysing',
        ...share,
        ...(etaSeconds === undefined ? {} : { remainingMs: etaSeconds * 1000 }),
        fps,
      };
    }
  }
}

/** What an attempt counted that is over. */
export interface CountedBefore {
  readonly results: SurveyResults;
  readonly key: string;
}

/**
 * The counts that people see: of the attempt before until the one under way has repeated as much.
 * @param key what is counted now, as `countingKey` has it
 */
export function shownResults(
  underWay: boolean,
  analysis: Pick<RecordedAnalysis, 'phase' | 'results'> | undefined,
  before: CountedBefore | undefined,
  key: string,
): SurveyResults | undefined {
  const repeats = analysis === undefined || ['starting', 'replaying'].includes(analysis.phase);
  return underWay && repeats && before?.key === key
    ? before.results
    : (analysis ?? before)?.results;
}

/** What a session says of itself. */
export function recordedState({
  activity,
  video: { probe, durationMs } = {},
  results,
  view,
}: {
  readonly activity: CameraActivity;
  /** Absent: nobody looked into it yet. */
  readonly video: Partial<Pick<ProbedVideo, 'probe' | 'durationMs'>> | undefined;
  readonly results: SurveyResults | undefined;
  readonly view: Pick<RecordedView, 'playback' | 'proof'>;
}): SessionState {
  const playback = view.playback(results?.observedUntilMs ?? 0);
  return {
    activity,
    warnings: results?.warnings ?? [],
    ...(probe === undefined ? {} : { picture: probe.picture }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(results === undefined ? {} : countsOf(results, durationMs, view.proof)),
    ...(playback === undefined ? {} : { playback }),
  };
}

/** Nothing is counted before the detector is known. */
function countsOf(
  results: SurveyResults,
  durationMs: number | undefined,
  proof: Pick<CameraProof, 'corrected'> | undefined,
): Pick<SessionState, 'detector' | 'counts'> {
  const { detector } = results;
  if (detector === undefined) return {};
  const counts = results.counts(shownBinMinutes(durationMs ?? results.observedMs));
  return {
    detector: shownDetector(detector),
    counts: proof === undefined ? counts : proof.corrected(counts),
  };
}
