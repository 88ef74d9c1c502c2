import { expect, it } from 'vitest';
import { LiveCounts } from '../../../src-main/cameras/live-counts';
import type { CameraShapes } from '../../../src-workers/contracts/analysis';
import type { ZoneSample } from '../../../src-workers/domain/density/zone-sample';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { utcClock } from '../../../src-workers/domain/report/local-clock';
import { milliseconds } from '../../../src-workers/domain/units';
import { looked, nothing, sees, start } from '../../fixtures/live-counting';

const shapes = (x: number, capacity?: number): CameraShapes => ({
  lines: [],
  zones: [
    {
      ...{ id: 'box', name: 'Box', kind: 'zone' },
      points: [normalisedPoint(x, 0), normalisedPoint(1, 0), normalisedPoint(1, 1)],
      ...(capacity === undefined ? {} : { settings: { capacity } }),
    },
  ],
});
const begun = (): LiveCounts => {
  const counts = new LiveCounts({ site: 'Site', cameraId: 'cam', start, clock: utcClock });
  counts.begin(shapes(0), sees);
  counts.observe(looked(0, 10_000));
  return counts;
};
const sampleAt = (ms: number, state: ZoneSample['state']): ZoneSample => ({
  ...{ zoneId: 'box', mediaTime: milliseconds(ms), state, stationary: 1 },
  ...{ detected: { car: 2 }, coverage: 0.2, foreground: 0.1, density: 0.5 },
});
const take = (counts: LiveCounts, ms: number, state: ZoneSample['state']): void =>
  counts.take([{ ...nothing, mediaTime: milliseconds(ms), zoneSamples: [sampleAt(ms, state)] }]);

it('shows what a zone is now, and for how long it was in which state', () => {
  const counts = begun();
  [0, 200].forEach((ms) => take(counts, ms, 'normal'));
  [400, 600].forEach((ms) => take(counts, ms, 'warning'));
  expect(counts.counts()?.zones).toMatchObject([
    {
      id: 'box',
      now: {
        ...{ detected: { car: 2 }, coverage: 0.2, foreground: 0.1, density: 0.5 },
        ...{ state: 'warning', stateSince: start + 400, stationary: 1 },
        stateMs: { normal: 400, warning: 200, heavy: 0, jam: 0 },
      },
    },
  ]);
});

it('keeps the state of a zone with other settings; one that was moved begins anew', () => {
  const counts = begun();
  [0, 200].forEach((ms) => take(counts, ms, 'heavy'));
  counts.begin(shapes(0, 20), sees);
  expect(counts.counts()?.zones[0]?.now?.state).toBe('heavy');
  take(counts, 400, 'heavy');
  const rows = counts.parts.flatMap(({ tally }) => [...tally.zoneRows()]);
  const heavyMs = rows.map(({ figures }) => figures?.stateMs.heavy ?? 0);
  expect(Math.max(...heavyMs)).toBeGreaterThanOrEqual(200);
  counts.begin(shapes(0.5, 20), sees);
  expect(counts.counts()?.zones[0]).not.toHaveProperty('now');
});
