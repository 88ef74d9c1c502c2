import { describe, expect, it } from 'vitest';
import { LiveClock } from '../../src-workers/analysis/live-clock';

const epoch = 1_000_000;
/** [the source's own time, arrival after the epoch, media time or undefined: skipped] */
type Row = readonly [own: number, arrival: number, mediaTime: number | undefined];

function expectTimes(clock: LiveClock, rows: readonly Row[]): void {
  const connection = clock.connection(epoch);
  expect(rows.map(([own, arrival]) => connection.mediaTime(own, epoch + arrival))).toEqual(
    rows.map(([, , mediaTime]) => mediaTime),
  );
}

describe('LiveClock', () => {
  it.each<[string, readonly Row[]]>([
    [
      'the first frame is set to its arrival; the others keep their distances, not the arrivals’',
      [
        [90_000, 5000, 5000],
        [90_040, 5120, 5040],
        [90_080, 5125, 5080],
      ],
    ],
    [
      'frames that repeat a time or go back are left out',
      [
        [0, 0, 0],
        [40, 40, 40],
        [40, 80, undefined],
        [20, 90, undefined],
        [80, 100, 80],
      ],
    ],
    [
      'a jump ahead of the clock: no frame can be from the future',
      [
        [0, 0, 0],
        [40, 40, 40],
        [3_600_000, 80, 80],
        [3_600_040, 120, 120],
      ],
    ],
    [
      'a burst at the beginning: the first frame was an old one, the clock is right',
      [
        [0, 100, 100],
        [1000, 101, 1100],
        [3000, 102, undefined],
        [3040, 142, undefined],
        [4040, 1142, 1142],
      ],
    ],
    [
      'the network stood still for 3 s and brings all: what the frames say holds',
      [
        [0, 0, 0],
        [40, 3040, 40],
        [80, 3041, 80],
        [3040, 3060, 3040],
      ],
    ],
    [
      'the source set its clock back: late for longer than it could be caught up with',
      [
        [10_000, 0, 0],
        [10_040, 40, 40],
        [40, 80, undefined],
        [1040, 1080, undefined],
        [2080, 2120, 2120],
        [2120, 2160, 2160],
      ],
    ],
    [
      'the machine’s clock is set back by an hour: media time goes on, and stays ahead',
      [
        [0, 3_600_000, 3_600_000],
        [40, 3_600_040, 3_600_040],
        [80, 80, 3_600_080],
        [120, 120, 3_600_120],
        [160, 160, 3_600_160],
      ],
    ],
    [
      'lateness within bounds is not counted together',
      [
        [0, 0, 0],
        [40, 2100, 40],
        [2100, 2110, 2100],
        [2140, 4300, 2140],
        [4300, 4310, 4300],
      ],
    ],
  ])('%s', (_, rows) => expectTimes(new LiveClock(), rows));

  it('goes on over a connection that begins after the clock was set back', () => {
    const clock = new LiveClock();
    expect(clock.connection(epoch).mediaTime(500, epoch + 3_600_000)).toBe(3_600_000);
    const next = clock.connection(epoch);
    expect(next.mediaTime(0, epoch + 1000)).toBeUndefined();
    expect(next.mediaTime(40, epoch + 1040)).toBe(3_600_040);
  });

  it('grows over connections, which are each set to the clock', () => {
    const clock = new LiveClock();
    const one = clock.connection(epoch);
    expect(one.mediaTime(500, epoch + 1000)).toBe(1000);
    const two = clock.connection(epoch);
    expect(two.mediaTime(7, epoch + 990)).toBeUndefined();
    expect(two.mediaTime(47, epoch + 1030)).toBe(1030);
    expect(one.mediaTime(520, epoch + 1031)).toBeUndefined();
  });
});
