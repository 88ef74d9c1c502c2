import type { CameraState } from '../../src-workers/contracts/console-state';
import { trafficNow } from '../map/camera-look';
import { isRunningLive } from '../tiles/state-line';
import type { HourFigures } from './hour-figures';

export interface OverviewFiguresOf {
  /** Live cameras whose pictures come in. */
  readonly live: number;
  /** Cameras with heavy traffic or a jam. */
  readonly dense: number;
  readonly jams: number;
  /** Cameras that failed or give less than they should. */
  readonly troubled: number;
  /** Crossings of all cameras in their newest hour; absent: none has a line. */
  readonly thisHour?: number;
  /** What the same cameras count in an hour; absent: of some of them nobody knows. */
  readonly usual?: number;
}

type Seen = Pick<CameraState, 'id' | 'activity' | 'health' | 'counts'>;

/** The columns of the table below, put together. */
export function overviewFigures(
  cameras: readonly Seen[],
  hours: ReadonlyMap<string, HourFigures>,
): OverviewFiguresOf {
  const states = cameras.map(trafficNow);
  const counted = cameras.flatMap(({ id }) => hours.get(id) ?? []);
  const usual = counted.flatMap((hour) => hour.usual ?? []);
  const sum = (figures: readonly number[]): number =>
    figures.reduce((total, figure) => total + figure, 0);
  return {
    live: cameras.filter(({ activity }) => isRunningLive(activity)).length,
    dense: states.filter((state) => state === 'heavy' || state === 'jam').length,
    jams: states.filter((state) => state === 'jam').length,
    troubled: cameras.filter(({ health }) => health === 'failed' || health === 'degraded').length,
    ...(counted.length > 0 ? { thisHour: sum(counted.map(({ count }) => count)) } : {}),
    ...(counted.length > 0 && usual.length === counted.length
      ? { usual: Math.round(sum(usual)) }
      : {}),
  };
}
