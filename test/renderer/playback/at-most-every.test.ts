import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtMostEvery } from '../../../src-renderer/playback/at-most-every';

describe('updates at most ten times a second', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begin at once and end with the last state', () => {
    const shown: number[] = [];
    let state = 0;
    const updates = new AtMostEvery(100, () => shown.push(state));
    for (state = 1; state <= 25; state += 1) {
      updates.request();
      vi.advanceTimersByTime(10);
    }
    state = 25;
    vi.advanceTimersByTime(500);
    expect(shown[0]).toBe(1);
    expect(shown.at(-1)).toBe(25);
    expect(shown.length).toBeLessThanOrEqual(4);
  });

  it('stop for good', () => {
    const update = vi.fn();
    const updates = new AtMostEvery(100, update);
    updates.request();
    updates.request();
    updates.dispose();
    vi.advanceTimersByTime(1000);
    expect(update).toHaveBeenCalledTimes(1);
  });
});
