import { describe, expect, it } from 'vitest';
import { ObservedTime, type Interval } from '../../../src-main/survey/observed-time';

function observe(times: readonly number[], expectedIntervalMs = 40): Interval[] {
  const observed = new ObservedTime(expectedIntervalMs);
  const stretches = times.map((time) => observed.frame(time));
  return [...stretches, observed.end()].filter((stretch) => stretch !== undefined);
}

describe('ObservedTime', () => {
  it.each([
    {
      why: 'the last frame shows as long as the one before',
      times: [0, 40, 80],
      stretches: [{ from: 0, to: 120 }],
    },
    {
      why: 'a single frame shows as long as the source says',
      times: [1000],
      stretches: [{ from: 1000, to: 1040 }],
    },
    {
      why: 'two seconds without a frame were seen',
      times: [0, 2000],
      stretches: [{ from: 0, to: 4000 }],
    },
    {
      why: 'more than two seconds were not',
      times: [0, 40, 3000, 3040],
      stretches: [
        { from: 0, to: 80 },
        { from: 3000, to: 3080 },
      ],
    },
    {
      why: 'a slow source has slow frames, not gaps',
      times: [0, 1500, 3000, 5900],
      stretches: [{ from: 0, to: 8800 }],
    },
    { why: 'no frame, nothing seen', times: [], stretches: [] },
  ])('$why', ({ times, stretches }) => {
    expect(observe(times)).toEqual(stretches);
  });
});
