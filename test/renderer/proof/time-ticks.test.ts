import { describe, expect, it } from 'vitest';
import { momentText, ticksOf, type StripClock } from '../../../src-renderer/proof/time-ticks';

const video: StripClock = { start: 0, relativeTime: true, timeZone: 'Europe/Berlin' };
/** Began at 16:30:07.500 in Berlin. */
const clock: StripClock = {
  start: Date.UTC(2025, 10, 14, 15, 30, 7, 500),
  relativeTime: false,
  timeZone: 'Europe/Berlin',
};
const names = (...asked: Parameters<typeof ticksOf>): readonly string[] =>
  ticksOf(...asked).flatMap(({ text }) => text ?? []);

describe('the ticks of the time axis', () => {
  it.each([
    // A minute on a thousand pixels: every ten seconds.
    [60_000, ['0:00', '0:10', '0:20', '0:30', '0:40', '0:50', '1:00']],
    // An hour: every ten minutes has 167 pixels, every five 83, which is too narrow.
    [3_600_000, ['0:00', '10:00', '20:00', '30:00', '40:00', '50:00', '1:00:00']],
    // Two seconds: tenths are told.
    [
      2000,
      ['0:00.0', '0:00.2', '0:00.4', '0:00.6', '0:00.8', '0:01.0'].concat([
        '0:01.2',
        '0:01.4',
        '0:01.6',
        '0:01.8',
        '0:02.0',
      ]),
    ],
  ])('of %i ms are round', (toMs, expected) => {
    expect(names({ fromMs: 0, toMs }, 1000, video)).toEqual(expected);
  });

  it("are round on the project's clock, whenever the recording began", () => {
    expect(names({ fromMs: 0, toMs: 60_000 }, 1000, clock)).toEqual([
      '16:30:00',
      '16:30:10',
      '16:30:20',
      '16:30:30',
      '16:30:40',
      '16:30:50',
      '16:31:00',
    ]);
    const [first] = ticksOf({ fromMs: 0, toMs: 60_000 }, 1000, clock);
    // 16:30:00 was 7.5 s before the recording.
    expect(first?.x).toBeCloseTo(-125, 6);
  });

  it('name no time before a video begins, and none on a strip without width', () => {
    expect(names({ fromMs: -20_000, toMs: 10_000 }, 1000, video)[0]).toBe('0:00');
    expect(ticksOf({ fromMs: 0, toMs: 1000 }, 0, video)).toEqual([]);
  });

  it.each([
    [7400, video, false, '0:07'],
    [7400, video, true, '0:07.4'],
    [3_723_400, video, false, '1:02:03'],
    [7400, clock, false, '16:30:14'],
    [7400, clock, true, '16:30:14.9'],
  ])('tells %i ms', (at, how, tenths, text) => {
    expect(momentText(at, how, tenths)).toBe(text);
  });
});
