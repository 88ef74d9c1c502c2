import { describe, expect, it } from 'vitest';
import { PlaybackPace } from '../../src-workers/analysis/playback-pace';
import { milliseconds } from '../../src-workers/domain/units';

describe('PlaybackPace', () => {
  it.each([
    ['at its own speed', 1, 400],
    ['four times as fast', 4, 100],
    ['half as fast', 0.5, 800],
  ])('%s', (_, speed, dueIn) => {
    const pace = new PlaybackPace(speed);
    expect(pace.dueIn(milliseconds(5000), 10)).toBe(0);
    pace.begin(milliseconds(5000), 10);
    expect(pace.dueIn(milliseconds(5400), 10)).toBe(dueIn);
    expect(pace.dueIn(milliseconds(5400), 10 + dueIn / 2)).toBe(dueIn / 2);
  });

  it('goes on at once when the clock was set back', () => {
    const pace = new PlaybackPace(1);
    pace.begin(milliseconds(0), 3_600_000);
    expect(pace.dueIn(milliseconds(40), 20)).toBe(0);
    expect(pace.dueIn(milliseconds(80), 20)).toBe(40);
  });

  it('makes up for a little delay, and begins anew after a long one', () => {
    const pace = new PlaybackPace(1);
    pace.begin(milliseconds(0), 0);
    expect(pace.dueIn(milliseconds(40), 240)).toBe(-200);
    expect(pace.dueIn(milliseconds(40), 1000)).toBe(0);
    expect(pace.dueIn(milliseconds(80), 1000)).toBe(40);
  });

  it.each([
    // [speed, media time between two pictures, left out where another one follows, why]
    [1, 1000 / 60, true, '60 a second'],
    [1, 1000 / 30, false, '30 a second stay whole'],
    [1, 1000 / 29.97, false, 'and so do those of television'],
    [2, 40, true, '50 a second'],
    [0.5, 1000 / 60, false, '30 a second, slowed down'],
  ])('at speed %d pictures that are %f ms apart are close: %s (%s)', (speed, apart, close) => {
    const pace = new PlaybackPace(speed);
    expect(pace.isClose(milliseconds(1000), milliseconds(1000 + apart))).toBe(close);
  });
});
