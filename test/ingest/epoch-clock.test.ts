import { afterEach, describe, expect, it, vi } from 'vitest';
import { epochNow } from '../../src-workers/ingest/epoch-clock';

afterEach(() => vi.restoreAllMocks());

describe('epochNow', () => {
  it('is the system’s time, with fractions, and grows', () => {
    const times = Array.from({ length: 1000 }, () => epochNow());
    expect(Math.abs((times[0] ?? 0) - Date.now())).toBeLessThan(1000);
    expect(times.some((time) => time % 1 !== 0)).toBe(true);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it.each([
    ['the machine slept for an hour', 3_600_000],
    ['the clock was set back', -60_000],
  ])('follows the system’s clock when %s', (_, jump) => {
    const before = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(before + jump);
    expect(epochNow()).toBe(before + jump);
    vi.restoreAllMocks();
    expect(Math.abs(epochNow() - Date.now())).toBeLessThanOrEqual(20);
  });
});
