import { expect, test } from 'vitest';
import { consoleSummary } from '../../../src-renderer/tiles/console-summary';
import { camera, fileCamera, live } from '../console-states';

const failure = { code: 'SOURCE_EMPTY', sentence: 'a.mp4 is empty.' } as const;

test('how many, what troubles them, and what is analysed together', () => {
  expect(
    consoleSummary([
      camera({ id: 'a', activity: live({ analysedFps: 15 }) }),
      fileCamera({ id: 'b', activity: { kind: 'analysing', fps: 45 } }),
      fileCamera({ id: 'c', activity: { kind: 'failed', failure } }),
      fileCamera({ id: 'd', activity: { kind: 'failed', failure } }),
      // Its last rate is not what is analysed now.
      camera({ id: 'e', activity: { ...live({ analysedFps: 15 }), phase: 'stalled' } as never }),
    ]),
  ).toBe('5 cameras · 2 failed · 1 no picture · 60.0 fps analysed');
});

test('one camera at rest', () => {
  expect(consoleSummary([fileCamera({ id: 'a', activity: { kind: 'analysed' } })])).toBe(
    '1 camera',
  );
});

test('where the road is full, of live cameras: a recording is over', () => {
  const zones = (state: string) => ({ zones: [{ now: { state } }, {}] }) as never;
  const running = live({ analysedFps: 0 });
  expect(
    consoleSummary([
      { activity: running, counts: zones('heavy') },
      { activity: running, counts: zones('jam') },
      { activity: running, counts: zones('heavy') },
      { activity: running, counts: zones('normal') },
      { activity: { kind: 'analysed' }, counts: zones('jam') },
      { activity: { ...running, phase: 'stalled' } as never, counts: zones('jam') },
    ]),
  ).toBe('6 cameras · 1 jam · 2 heavy · 1 no picture');
});
