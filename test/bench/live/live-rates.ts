import type { CameraState, ConsoleState } from '../../../src-workers/contracts/console-state';

/** What the cameras did between two moments. */
export interface LiveRates {
  readonly analysedFps: number;
  readonly dropped: number;
  /** Of what arrived. */
  readonly droppedPercent: number;
  /** The worst camera's, from leaving the decoder to being analysed. */
  readonly ageP95Ms: number;
}

const live = ({ activity }: CameraState) => (activity.kind === 'live' ? activity : undefined);

export const allRunning = ({ cameras }: ConsoleState): boolean =>
  cameras.every((camera) => live(camera)?.phase === 'running');

export function liveRates(before: ConsoleState, after: ConsoleState, seconds: number): LiveRates {
  if (!allRunning(after)) throw new Error('a camera stopped during the measurement');
  const measures = (state: ConsoleState) =>
    state.cameras.flatMap((camera) => live(camera)?.measures ?? []);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const dropped =
    sum(measures(after).map((each) => each.dropped)) -
    sum(measures(before).map((each) => each.dropped));
  const analysedFps = sum(measures(after).map((each) => each.analysedFps));
  return {
    analysedFps,
    dropped,
    droppedPercent: (100 * dropped) / (dropped + analysedFps * seconds),
    ageP95Ms: Math.max(...measures(after).map(({ ageP95Ms = 0 }) => ageP95Ms)),
  };
}
