import { describe, expect, it } from 'vitest';
import { jamCoverage, jamMoment } from '../../../src-renderer/zones/learn-jam';
import type { CameraCounts } from '../../../src-workers/contracts/console-state';

const start = 1_700_000_000_000;
const counts = { start } as CameraCounts;
const file = { kind: 'file', path: 'film.mp4' } as const;

describe('the moment that is called a jam', () => {
  it.each([
    [
      'of a recording: around the picture that stands',
      { source: file, counts },
      45_000,
      { from: start + 44_000, to: start + 46_000 },
    ],
    [
      'of a live camera: now',
      { source: { kind: 'url', url: 'rtsp://camera' } as const, counts },
      45_000,
      { lastMs: 2000 },
    ],
    [
      'no picture stands: the newest that is known',
      { source: file, counts },
      undefined,
      { lastMs: 2000 },
    ],
  ])('%s', (_, camera, shownMs, asked) => {
    expect(jamMoment({ id: 'camera', ...camera }, shownMs)).toEqual({
      ...{ cameraId: 'camera', points: 100 },
      ...asked,
    });
  });
});

describe('what it covers', () => {
  const zone = (zoneId: string, ...coverages: readonly number[]) => ({
    ...{ zoneId, states: [] },
    points: coverages.map((coverage, index) => ({
      ...{ time: 200 * index, end: 200 * index, density: 1, densityMax: 1, detected: 4 },
      coverage,
    })),
  });
  const zones = [zone('other', 0.9, 0.9, 0.9, 0.9, 0.9), zone('a', 0.41, 0.4, 0.42, 0.43, 0.1)];

  it.each([
    ['the median of its samples', zones, 'a', 0.41],
    ['four samples are too few', [zone('a', 0.4, 0.4, 0.4, 0.4)], 'a', undefined],
    ['nothing stands there', [zone('a', 0, 0, 0, 0, 0.01)], 'a', undefined],
    ['a zone that is not measured yet', zones, 'new', undefined],
  ])('%s', (_, known, id, learnt) => {
    expect(jamCoverage({ zones: known }, id)).toBe(learnt);
  });
  it('nothing was measured', () => {
    expect(jamCoverage(undefined, 'a')).toBeUndefined();
  });
});
