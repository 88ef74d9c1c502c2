import { describe, expect, it } from 'vitest';
import { StreamHistory, streamQuality } from '../../../src-main/cameras/stream-quality';

describe('streamQuality', () => {
  it.each([
    // reconnects, stalls, fps, expected, quality, why
    [0, 0, 15, 15, 'excellent', 'all is well'],
    [0, 4, 13.5, 15, 'excellent', 'the last that is excellent: 90 %, 4 stalls'],
    [0, 5, 15, 15, 'fair', 'five stalls are too many'],
    [0, 0, 13.4, 15, 'fair', 'less than 90 %'],
    [1, 0, 15, 15, 'fair', 'a reconnect'],
    [2, 100, 9, 15, 'fair', 'the last that is fair'],
    [3, 0, 15, 15, 'poor', 'three reconnects'],
    [0, 0, 8.9, 15, 'poor', 'less than 60 %'],
    [10, 100, 0.1, 15, 'poor', 'the last that is poor'],
    [11, 0, 15, 15, 'unusable', 'more than ten reconnects'],
    [0, 101, 15, 15, 'unusable', 'more than a hundred stalls'],
    [0, 0, 0.09, 15, 'unusable', 'hardly a frame'],
    [0, 0, 0.05, 0.05, 'unusable', 'also when no more is expected'],
    [0, 0, 3, undefined, 'excellent', 'nobody knows what is expected'],
  ] as const)('%i reconnects, %i stalls, %d of %s fps: %s', (...row) => {
    const [reconnects, stalls, fps, expectedFps, quality] = row;
    const expected = expectedFps === undefined ? {} : { expectedFps };
    expect(streamQuality({ reconnects, stalls, fps, ...expected })).toBe(quality);
  });
});

describe('StreamHistory', () => {
  it('forgets what is older than an hour', () => {
    const history = new StreamHistory();
    history.addReconnect(0);
    history.addStall(1000);
    history.addFrames(0, 1000, 5);
    history.addReconnect(2000);
    history.addFrames(3_600_000, 3_601_000, 15);
    expect(history.record(3_601_500, 15)).toEqual({
      ...{ reconnects: 1, stalls: 0, fps: 15, expectedFps: 15 },
    });
  });

  it('counts seconds without a frame', () => {
    const history = new StreamHistory();
    history.addFrames(0, 1000, 10);
    history.addFrames(1000, 2000, 0);
    expect(history.record(2000).fps).toBe(5);
  });

  it('knows nothing at first', () => {
    expect(new StreamHistory().record(0)).toEqual({ reconnects: 0, stalls: 0, fps: 0 });
  });
});
