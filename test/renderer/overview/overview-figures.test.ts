import { expect, it } from 'vitest';
import type { HourFigures } from '../../../src-renderer/overview/hour-figures';
import { overviewFigures } from '../../../src-renderer/overview/overview-figures';
import type { CameraHealth } from '../../../src-workers/contracts/camera-service';
import type { CameraActivity, CameraCounts } from '../../../src-workers/contracts/console-state';
import type { DensityState } from '../../../src-workers/domain/density/density-state';

const running: CameraActivity = { kind: 'live', phase: 'running' };
const analysed: CameraActivity = { kind: 'analysed' };
const camera = (
  id: string,
  activity: CameraActivity,
  health: CameraHealth,
  state?: DensityState,
) => ({
  ...{ id, activity, health },
  counts: {
    zones: state === undefined ? [] : [{ id: 'zone', now: { state } }],
  } as unknown as CameraCounts,
});

const none = { live: 0, dense: 0, jams: 0, troubled: 0 };

it.each([
  ['nothing is there', [], {}, none],
  [
    'a jam is dense, and a state of a failed camera is of the past',
    [
      camera('a', running, 'active', 'jam'),
      camera('b', running, 'active', 'heavy'),
      camera('c', running, 'active', 'warning'),
      camera('d', analysed, 'failed', 'jam'),
    ],
    {},
    { live: 3, dense: 2, jams: 1, troubled: 1 },
  ],
  [
    'the crossings of this hour are added up beside the usual ones',
    [camera('a', analysed, 'active'), camera('b', analysed, 'active')],
    { a: { count: 10, usual: 12.4 }, b: { count: 3, usual: 4.2 } },
    { ...none, thisHour: 13, usual: 17 },
  ],
  [
    'of one camera nobody knows what is usual, so the sum would be of others',
    [camera('a', analysed, 'active'), camera('b', analysed, 'degraded')],
    { a: { count: 10, usual: 12 }, b: { count: 3 } },
    { ...none, troubled: 1, thisHour: 13 },
  ],
] as const)('%s', (_, cameras, hours, expected) => {
  const known = new Map<string, HourFigures>(Object.entries(hours));
  expect(overviewFigures(cameras, known)).toEqual(expected);
});
