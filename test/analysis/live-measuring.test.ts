import { describe, expect, it } from 'vitest';
import { LiveMeasuring } from '../../src-workers/analysis/live-measuring';
import { ManualClock } from './manual-clock';

describe('LiveMeasuring', () => {
  it('tells once a second while a stream of the lane runs, and when one ends', () => {
    const clock = new ManualClock();
    const told: [string, number][] = [];
    const measuring = new LiveMeasuring(clock, (id, { received }) => told.push([id, received]));
    let received = 0;
    const measure = () => ({ received: received++, analysed: 0, dropped: 0, observed: [] });
    measuring.begin('a', measure);
    clock.advance(999);
    expect(told).toEqual([]);
    clock.advance(1001);
    expect(told).toEqual([
      ['a', 0],
      ['a', 1],
    ]);
    measuring.begin('a', measure); // the next connection, before the first one ends
    measuring.end('a');
    expect(told).toHaveLength(3);
    clock.advance(1000);
    expect(told).toHaveLength(4);
    measuring.end('a');
    expect(told).toHaveLength(5);
    expect(clock.timers).toBe(0);
    measuring.end('a');
    expect(told).toHaveLength(5);
  });
});
