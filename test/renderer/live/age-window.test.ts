import { describe, expect, it } from 'vitest';
import { AgeWindow, percentile, windowMs } from '../../../src-renderer/live/age-window';

describe('the age of pictures', () => {
  it('has its percentiles from the last ten seconds only', () => {
    const window = new AgeWindow();
    window.add(0, 5000);
    for (let index = 1; index <= 100; index += 1) window.add(windowMs + index * 100, index);
    const measures = window.measure(windowMs + 10_000);
    expect(measures).toMatchObject({ ageP50Ms: 50, ageP95Ms: 95 });
    expect(measures.paintedFps).toBeCloseTo(10, 6);
  });

  it('is absent for files, whose pictures are counted all the same', () => {
    const window = new AgeWindow();
    for (let at = 0; at < 2000; at += 40) window.add(at, undefined);
    const measures = window.measure(2000);
    expect(measures).not.toHaveProperty('ageP95Ms');
    expect(measures.paintedFps).toBeCloseTo(25, 6);
  });

  it('is absent after a silence, when nothing is painted any more', () => {
    const window = new AgeWindow();
    window.add(0, 40);
    expect(window.measure(windowMs + 1)).toEqual({ paintedFps: 0 });
  });

  it('counts from the first picture after a silence on, not over the silence', () => {
    const window = new AgeWindow();
    window.add(0, 40);
    window.measure(60_000);
    for (let at = 60_000; at < 62_000; at += 100) window.add(at, 40);
    expect(window.measure(62_000).paintedFps).toBeCloseTo(10, 6);
  });

  it.each([
    // One value is every percentile.
    [[7], 0.95, 7],
    // Nearest rank: never a value that was not measured.
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 0.95, 4],
    [[1, 2, 3, 4], 0, 1],
  ])('%o at %d is %d', (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });
});
