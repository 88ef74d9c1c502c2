import { expect, test } from 'vitest';
import { stepCarousel } from '../../../src-renderer/tiles/carousel';

test.each([
  ['time goes on', 10_000, 250, false, 9750, false],
  ['held, it stands', 10_000, 250, true, 10_000, false],
  ['the time is up', 200, 250, false, 10_000, true],
  ['to the millisecond', 250, 250, false, 10_000, true],
  ['a machine that slept turns once', 5000, 3_600_000, false, 10_000, true],
  ['held at the last moment, it turns after it is let go', 1, 250, true, 1, false],
  ['a clock that was set back takes nothing away', 5000, -1000, false, 5000, false],
  ['an interval that was made shorter holds at once', 60_000, 250, false, 9750, false],
])('%s', (_, remainingMs, elapsedMs, held, after, turns) => {
  expect(stepCarousel({ remainingMs }, { elapsedMs, held, intervalMs: 10_000 })).toEqual({
    remainingMs: after,
    turns,
  });
});
