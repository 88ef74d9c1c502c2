import { describe, expect, it } from 'vitest';
import { LiveMeasuring } from '../../src-workers/analysis/live-measuring';
import { ManualClock } from './manual-clock';

describe('LiveMeasuring', () => {
  it('tells once a second while a stream of the lane runs, and when one ends', () => {
    const clock = new ManualClock();
    const told: [string, number][] = [];
    const measuring = new LiveMeasuring(clock, (id, { received }) => told.push([id, received]));
    let received = 0;
    const lane = {
      measure: () => ({ received: received++, analysed: 0, dropped: 0, observed: [] }),
    };
    measuring.begin('a', lane);
    clock.advance(999);
    expect(told).toEqual([]);
    clock.advance(1001);
    expect(told).toEqual([
      ['a', 0],
      ['a', 1],
    ]);
    measuring.begin('a', lane); // the next connection, before the first one ends
    measuring.end('a', lane);
    expect(told).toHaveLength(3);
    clock.advance(1000);
    expect(told).toHaveLength(4);
    measuring.end('a', lane);
    expect(told).toHaveLength(5);
    expect(clock.timers).toBe(0);
    measuring.end('a', lane);
    expect(told).toHaveLength(5);
  });

  it('measures a lane that begins while the one before under its name still ends', () => {
    const clock = new ManualClock();
    const told: number[] = [];
    const measuring = new LiveMeasuring(clock, (_id, { received }) => told.push(received));
    const lane = (received: number) => ({
      measure: () => ({ received, analysed: 0, dropped: 0, observed: [] }),
    });
    const [closed, next] = [lane(1), lane(2)];
    measuring.begin('a', closed);
    measuring.begin('a', next);
    measuring.end('a', closed);
    clock.advance(1000);
    expect(told).toEqual([1, 2]);
    measuring.end('a', next);
    expect(clock.timers).toBe(0);
  });
});
