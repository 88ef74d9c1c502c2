import type { ErrorCode, FailureData } from '../../src-workers/contracts/errors';

/**
 * Keeps one live source running, for ever: when to start its decoder, when to give it up, when to
 * try again (PRODUCT, section 1). Pure: every event brings the moment at which it happened, in ms of
 * any clock, and `run` numbers the decoders, so that the last words of an old one change nothing.
 */
export type LiveState =
  /** Not wanted now: not begun, ended, or the machine sleeps. */
  | { readonly phase: 'idle'; readonly run: number; readonly suspended: boolean }
  /** No frame yet. `opened`: since the decoder was started, else since the attempt began. */
  | (Outage & { readonly phase: 'starting'; readonly since: number; readonly opened: boolean })
  | (Outage & {
      readonly phase: 'running' | 'stalled';
      readonly firstFrameAt: number;
      readonly lastFrameAt: number;
    })
  | (Outage & {
      readonly phase: 'backing-off';
      readonly retryAt: number;
      readonly failure: FailureData;
    })
  /** Trying again would end in the same way; waits for `retry`. */
  | { readonly phase: 'failed'; readonly run: number; readonly failure: FailureData };

/** How long it has been going wrong; kept until frames have come for a while. */
interface Outage {
  readonly run: number;
  readonly attempts: number;
  /** The moment of its first failure; absent: none. */
  readonly failingSince?: number;
}

export type LiveEvent = { readonly at: number } & (
  | { readonly kind: 'start' | 'stop' | 'suspend' | 'resume' | 'retry' | 'tick' }
  /** The decoder was started: what comes now is the source's doing. */
  | { readonly kind: 'decoder-started'; readonly run: number }
  | { readonly kind: 'frame'; readonly run: number }
  /** The run is over, for whatever reason. */
  | { readonly kind: 'ended'; readonly run: number; readonly failure: FailureData }
);

export type LiveEffect =
  | { readonly kind: 'start-run'; readonly run: number }
  | { readonly kind: 'stop-run'; readonly run: number };

export interface LiveStep {
  readonly state: LiveState;
  readonly effects: readonly LiveEffect[];
}

export const initialLiveState: LiveState = { phase: 'idle', run: 0, suspended: false };

/** PRODUCT, section 1. */
export const liveWatch = {
  /** After this long without a frame the picture is called stalled. */
  stalledAfterMs: 2000,
  /** After this long without one the decoder is replaced. */
  silentAfterMs: 20_000,
  firstDelaysMs: [1000, 2000, 4000],
  delayMs: 5000,
  /** So long the short delay is used. */
  patienceMs: 600_000,
  longDelayMs: 30_000,
  /** A source that shows frames only this long did not recover: its delays do not begin anew. */
  steadyMs: 10_000,
  /** Asking the source and opening the detector have limits of their own; this is for a hang. */
  openingLimitMs: 90_000,
} as const;

/** What another attempt does not heal: the address, the detector or the program is wrong. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  'SOURCE_URL_INVALID',
  'MODEL_NOT_FOUND',
  'MODEL_NOT_BUILT',
  'MODEL_NOT_ONNX',
  'MODEL_LAYOUT_UNKNOWN',
  'MODEL_SHAPE_WRONG',
  'MODEL_HASH_WRONG',
  'MODEL_MANIFEST_INVALID',
  'FFMPEG_NOT_FOUND',
  'SECRET_NOT_READABLE',
]);

/**
 * Until the next attempt.
 * @param attempts that failed one after the other, this one included
 */
export function retryDelayMs(attempts: number, outageMs: number, code: ErrorCode): number {
  const { firstDelaysMs, delayMs, patienceMs, longDelayMs } = liveWatch;
  // Cameras lock a user out who knocks with a wrong password again and again.
  if (code === 'SOURCE_UNAUTHORISED' || outageMs >= patienceMs) return longDelayMs;
  return firstDelaysMs[attempts - 1] ?? delayMs;
}

export function superviseLive(state: LiveState, event: LiveEvent): LiveStep {
  const { at } = event;
  switch (event.kind) {
    case 'start':
      return state.phase === 'idle' && !state.suspended ? starting(state.run, at) : same(state);
    case 'stop':
      return { state: idle(state, false), effects: stopOf(state) };
    case 'suspend':
      // Who was stopped or has failed stays so when the machine wakes.
      return state.phase === 'idle' || state.phase === 'failed'
        ? same(state)
        : { state: idle(state, true), effects: stopOf(state) };
    case 'resume':
      return state.phase === 'idle' && state.suspended ? starting(state.run, at) : same(state);
    case 'retry':
      return state.phase === 'failed' || state.phase === 'backing-off'
        ? starting(state.run, at)
        : same(state);
    case 'tick':
      return tick(state, at);
    case 'decoder-started':
      return state.phase === 'starting' && state.run === event.run
        ? same({ ...state, since: at, opened: true })
        : same(state);
    case 'frame':
      return event.run === state.run ? same(withFrame(state, at)) : same(state);
    case 'ended':
      return event.run === state.run && hasRun(state)
        ? { state: failing(state, at, event.failure), effects: [] }
        : same(state);
  }
}

const same = (state: LiveState): LiveStep => ({ state, effects: [] });

type Running = Extract<LiveState, { phase: 'starting' | 'running' | 'stalled' }>;
const hasRun = (state: LiveState): state is Running =>
  state.phase === 'starting' || state.phase === 'running' || state.phase === 'stalled';

const idle = ({ run }: LiveState, suspended: boolean): LiveState => ({
  phase: 'idle',
  run,
  suspended,
});

const stopOf = (state: LiveState): LiveEffect[] =>
  hasRun(state) ? [{ kind: 'stop-run', run: state.run }] : [];

function starting(lastRun: number, at: number, outage: Partial<Outage> = {}): LiveStep {
  const run = lastRun + 1;
  return {
    state: { phase: 'starting', attempts: 0, ...outage, run, since: at, opened: false },
    effects: [{ kind: 'start-run', run }],
  };
}

function withFrame(state: LiveState, at: number): LiveState {
  // Before the decoder was started it is a late word about frames of the one before.
  if (!hasRun(state) || (state.phase === 'starting' && !state.opened)) return state;
  const { run, attempts, failingSince } = state;
  const firstFrameAt = state.phase === 'starting' ? at : state.firstFrameAt;
  const frames = { phase: 'running', run, firstFrameAt, lastFrameAt: at } as const;
  return at - firstFrameAt >= liveWatch.steadyMs
    ? { ...frames, attempts: 0 }
    : { ...frames, attempts, ...(failingSince === undefined ? {} : { failingSince }) };
}

function failing(state: Running, at: number, failure: FailureData): LiveState {
  const { run } = state;
  if (lasting.has(failure.code)) return { phase: 'failed', run, failure };
  const attempts = state.attempts + 1;
  const failingSince = state.failingSince ?? at;
  const delay = retryDelayMs(attempts, at - failingSince, failure.code);
  return { phase: 'backing-off', run, attempts, failingSince, retryAt: at + delay, failure };
}

function tick(state: LiveState, at: number): LiveStep {
  switch (state.phase) {
    case 'idle':
    case 'failed':
      return same(state);
    case 'backing-off': {
      const { attempts, failingSince } = state;
      // Further away than any delay: the clock was set back.
      if (at < state.retryAt && state.retryAt - at <= liveWatch.longDelayMs) return same(state);
      return starting(state.run, at, {
        attempts,
        ...(failingSince === undefined ? {} : { failingSince }),
      });
    }
    case 'starting': {
      const limit = state.opened ? liveWatch.silentAfterMs : liveWatch.openingLimitMs;
      return at - state.since >= limit ? givenUp(state, at) : same(state);
    }
    case 'running':
    case 'stalled': {
      const silent = at - state.lastFrameAt;
      if (silent >= liveWatch.silentAfterMs) return givenUp(state, at);
      const phase = silent > liveWatch.stalledAfterMs ? 'stalled' : 'running';
      return same(phase === state.phase ? state : { ...state, phase });
    }
  }
}

function givenUp(state: Running, at: number): LiveStep {
  const failure: FailureData = {
    code: 'SOURCE_STALLED',
    sentence: 'No picture came for 20 s: the connection is made anew.',
  };
  return { state: failing(state, at, failure), effects: stopOf(state) };
}
