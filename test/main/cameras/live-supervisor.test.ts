import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  initialLiveState,
  liveWatch,
  retryDelayMs,
  superviseLive,
  type LiveEvent,
  type LiveState,
} from '../../../src-main/cameras/live-supervisor';
import type { ErrorCode, FailureData } from '../../../src-workers/contracts/errors';

const failure = (code: ErrorCode = 'SOURCE_UNREACHABLE'): FailureData => ({ code, sentence: code });
const starting = { phase: 'starting', run: 1, attempts: 0, since: 0, opened: false } as const;
const opened = { ...starting, opened: true } as const;
const running = {
  phase: 'running',
  run: 1,
  attempts: 0,
  firstFrameAt: 0,
  lastFrameAt: 0,
} as const;
const stalled = { ...running, phase: 'stalled' } as const;
const backingOff = {
  phase: 'backing-off',
  run: 1,
  attempts: 1,
  failingSince: 0,
  retryAt: 1000,
  failure: failure(),
} as const;
const failed = { phase: 'failed', run: 1, failure: failure('SOURCE_URL_INVALID') } as const;
const asleep = { phase: 'idle', run: 1, suspended: true } as const;
const ended = (at: number, code?: ErrorCode, run = 1): LiveEvent => ({
  ...{ kind: 'ended', at, run },
  failure: failure(code),
});

describe('superviseLive', () => {
  const rows: [string, LiveState, LiveEvent, object, string[]][] = [
    // why, state, event, what the next state has, effects
    [
      'begins',
      initialLiveState,
      { kind: 'start', at: 5 },
      { ...starting, since: 5 },
      ['start-run 1'],
    ],
    ['does not begin twice', starting, { kind: 'start', at: 5 }, starting, []],
    [
      'does not wait for a clock that was set back by an hour',
      backingOff,
      { kind: 'tick', at: -3_600_000 },
      { phase: 'starting', run: 2 },
      ['start-run 2'],
    ],
    ['ends', running, { kind: 'stop', at: 5 }, { phase: 'idle' }, ['stop-run 1']],
    ['ends while it waits', backingOff, { kind: 'stop', at: 5 }, { phase: 'idle' }, []],
    ['ends once', initialLiveState, { kind: 'stop', at: 5 }, { phase: 'idle' }, []],

    [
      'counts its silence from the decoder on',
      starting,
      { kind: 'decoder-started', at: 30_000, run: 1 },
      { ...opened, since: 30_000 },
      [],
    ],
    [
      'ignores an old decoder',
      { ...starting, run: 2 },
      { kind: 'decoder-started', at: 9, run: 1 },
      { since: 0 },
      [],
    ],
    [
      'runs with the first frame',
      opened,
      { kind: 'frame', at: 700, run: 1 },
      { phase: 'running', firstFrameAt: 700, lastFrameAt: 700 },
      [],
    ],
    [
      'ignores frames of an old decoder',
      { ...opened, run: 2 },
      { kind: 'frame', at: 700, run: 1 },
      { phase: 'starting' },
      [],
    ],
    [
      'ignores frames before its decoder was started',
      starting,
      { kind: 'frame', at: 700, run: 1 },
      starting,
      [],
    ],
    [
      'ignores frames when it is not wanted',
      asleep,
      { kind: 'frame', at: 700, run: 1 },
      asleep,
      [],
    ],

    ['is fresh for 2 s', running, { kind: 'tick', at: 2000 }, { phase: 'running' }, []],
    [
      'is stalled after 2 s',
      running,
      { kind: 'tick', at: 2001 },
      { phase: 'stalled', lastFrameAt: 0 },
      [],
    ],
    ['stays stalled', stalled, { kind: 'tick', at: 19_999 }, { phase: 'stalled' }, []],
    [
      'recovers with a frame',
      stalled,
      { kind: 'frame', at: 5000, run: 1 },
      { phase: 'running', lastFrameAt: 5000 },
      [],
    ],
    [
      'is replaced after 20 s',
      stalled,
      { kind: 'tick', at: 20_000 },
      { phase: 'backing-off', retryAt: 21_000 },
      ['stop-run 1'],
    ],
    [
      'is replaced after 20 s, whatever ticks were missed',
      running,
      { kind: 'tick', at: 60_000 },
      { phase: 'backing-off' },
      ['stop-run 1'],
    ],
    [
      'waits 20 s for the first frame',
      opened,
      { kind: 'tick', at: 19_999 },
      { phase: 'starting' },
      [],
    ],
    [
      'gives a decoder without a frame up',
      opened,
      { kind: 'tick', at: 20_000 },
      { phase: 'backing-off' },
      ['stop-run 1'],
    ],
    [
      'gives the detector time to open',
      starting,
      { kind: 'tick', at: 89_999 },
      { phase: 'starting' },
      [],
    ],
    [
      'gives up what hangs',
      starting,
      { kind: 'tick', at: 90_000 },
      { phase: 'backing-off' },
      ['stop-run 1'],
    ],

    [
      'tries again after a decoder has ended',
      running,
      ended(100_000),
      { phase: 'backing-off', attempts: 1, failingSince: 100_000, retryAt: 101_000 },
      [],
    ],
    [
      'tries again when it could not begin',
      starting,
      ended(700),
      { phase: 'backing-off', retryAt: 1700 },
      [],
    ],
    [
      'ignores the end of an old decoder',
      { ...running, run: 2 },
      ended(9),
      { phase: 'running' },
      [],
    ],
    ['ignores an end that was told before', backingOff, ended(9), backingOff, []],
    [
      'waits longer each time',
      { ...starting, attempts: 1, failingSince: 0 },
      ended(5000),
      { attempts: 2, failingSince: 0, retryAt: 7000 },
      [],
    ],
    [
      'does not try what cannot work',
      starting,
      ended(9, 'SOURCE_URL_INVALID'),
      { phase: 'failed', failure: failure('SOURCE_URL_INVALID') },
      [],
    ],
    [
      'does not knock with a wrong password',
      starting,
      ended(0, 'SOURCE_UNAUTHORISED'),
      { retryAt: 30_000 },
      [],
    ],

    ['waits until it is time', backingOff, { kind: 'tick', at: 999 }, backingOff, []],
    [
      'tries when it is time',
      backingOff,
      { kind: 'tick', at: 1000 },
      { phase: 'starting', run: 2, attempts: 1, failingSince: 0 },
      ['start-run 2'],
    ],
    [
      'tries at once when asked',
      backingOff,
      { kind: 'retry', at: 5 },
      { phase: 'starting', run: 2, attempts: 0 },
      ['start-run 2'],
    ],
    [
      'tries what failed when asked',
      failed,
      { kind: 'retry', at: 5 },
      { phase: 'starting', run: 2 },
      ['start-run 2'],
    ],
    ['has nothing to retry while it runs', running, { kind: 'retry', at: 5 }, running, []],
    ['stays failed by itself', failed, { kind: 'tick', at: 1e9 }, failed, []],

    ['sleeps with the machine', running, { kind: 'suspend', at: 5 }, asleep, ['stop-run 1']],
    ['sleeps while it waits', backingOff, { kind: 'suspend', at: 5 }, asleep, []],
    ['does nothing in its sleep', asleep, { kind: 'tick', at: 1e9 }, asleep, []],
    ['is not begun in its sleep', asleep, { kind: 'start', at: 5 }, asleep, []],
    [
      'wakes at once',
      asleep,
      { kind: 'resume', at: 5 },
      { phase: 'starting', run: 2, attempts: 0 },
      ['start-run 2'],
    ],
    [
      'does not wake what was ended',
      initialLiveState,
      { kind: 'resume', at: 5 },
      initialLiveState,
      [],
    ],
    ['does not wake what failed', failed, { kind: 'resume', at: 5 }, failed, []],
    ['does not sleep twice', asleep, { kind: 'suspend', at: 5 }, asleep, []],
  ];
  it.each(rows)('%s', (_, state, event, next, effects) => {
    const step = superviseLive(state, event);
    expect(step.state).toMatchObject(next);
    expect(step.effects.map(({ kind, run }) => `${kind} ${run}`)).toEqual(effects);
  });

  it('forgets its failures only after ten steady seconds', () => {
    const recovering = { ...running, attempts: 3, failingSince: -9000 };
    const early = superviseLive(recovering, { kind: 'frame', at: 9999, run: 1 }).state;
    expect(early).toMatchObject({ attempts: 3, failingSince: -9000 });
    const steady = superviseLive(early, { kind: 'frame', at: 10_000, run: 1 }).state;
    expect(steady).toMatchObject({ attempts: 0 });
    expect(steady).not.toHaveProperty('failingSince');
  });
});

it.each([
  // attempts that failed, ms since the first of them, delay
  [1, 0, 1000],
  [2, 1000, 2000],
  [3, 3000, 4000],
  [4, 7000, 5000],
  [100, 599_999, 5000],
  [101, 600_000, 30_000],
  [1000, 86_400_000, 30_000],
])('after %i failures in %i ms it waits %i ms', (attempts, outage, delay) => {
  expect(retryDelayMs(attempts, outage, 'SOURCE_UNREACHABLE')).toBe(delay);
});

describe('whatever happens', () => {
  const code = fc.constantFrom<ErrorCode>(
    'SOURCE_UNREACHABLE',
    'SOURCE_UNAUTHORISED',
    'SOURCE_STALLED',
  );
  const happening = fc.record({
    kind: fc.constantFrom(
      ...(['start', 'suspend', 'resume', 'retry', 'tick', 'tick', 'tick'] as const),
      ...(['decoder-started', 'frame', 'frame', 'ended'] as const),
    ),
    wait: fc.oneof(fc.nat(1500), fc.nat(40_000)),
    /** Some messages come late. */
    runsAgo: fc.nat(2),
    code,
  });
  type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

  function play(happenings: readonly Happening[]): { state: LiveState; at: number } {
    let state: LiveState = initialLiveState;
    let at = 0;
    const alive = new Set<number>();
    for (const { kind, wait, runsAgo, code } of happenings) {
      at += wait;
      const run = state.run - runsAgo;
      if (kind === 'ended') alive.delete(run);
      const step = superviseLive(state, { kind, at, run, failure: failure(code) } as LiveEvent);
      state = step.state;
      for (const effect of step.effects) {
        if (effect.kind === 'stop-run') expect(alive.delete(effect.run)).toBe(true);
        else alive.add(effect.run);
      }
      expect(alive.size).toBeLessThanOrEqual(1);
    }
    return { state, at };
  }

  it('there is one decoder at most', () => {
    fc.assert(fc.property(fc.array(happening, { maxLength: 200 }), (all) => void play(all)));
  });

  it('it tries again within half a minute when it is left alone', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 100 }), (all) => {
        let { state, at } = play([
          { kind: 'start', wait: 0, runsAgo: 0, code: 'USAGE' } as never,
          ...all,
        ]);
        if (state.phase === 'idle') return;
        const until = at + liveWatch.openingLimitMs + liveWatch.longDelayMs + 2000;
        const { run } = state;
        // The source says nothing any more.
        while (at < until) state = superviseLive(state, { kind: 'tick', at: (at += 1000) }).state;
        expect(state.run).toBeGreaterThan(run);
      }),
    );
  });
});
