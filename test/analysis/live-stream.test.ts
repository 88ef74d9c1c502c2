import { describe, expect, it, vi } from 'vitest';
import { FairTurns } from '../../src-workers/analysis/fair-turns';
import { LiveClock } from '../../src-workers/analysis/live-clock';
import { LiveMeter } from '../../src-workers/analysis/live-meter';
import { LiveStream, type LiveFrame } from '../../src-workers/analysis/live-stream';
import { PauseGate } from '../../src-workers/analysis/pause-gate';
import { FrameInput } from '../../src-workers/ingest/frame-input';
import { FrameRing } from '../../src-workers/ingest/frame-ring';

const slots = 4;
const frameMs = 40;

/** A detector that finds nothing, and only when it is let. */
class GatedDetector {
  readonly seen: number[] = [];
  #waiting: (() => void)[] = [];
  open = false;

  async detect(frame: Uint8Array): Promise<[]> {
    this.seen.push(frame[0] ?? -1);
    if (!this.open) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return [];
  }

  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  pass(): void {
    this.#waiting.shift()?.();
  }
}

/** The ingest thread's side of a live input, driven by the test: frame k arrives at k x 40 ms. */
function liveInput(): {
  input: FrameInput;
  deliver: (count: number) => void;
  newest: () => number;
} {
  const ring = new FrameRing({ slots, frameBytes: 1, previewBytes: 0 });
  const input = new FrameInput('live', ring, 'unix:raw', undefined, () => undefined);
  let next = 0;
  return {
    input,
    newest: () => next - 1,
    deliver(count) {
      for (const end = next + count; next < end; next += 1) {
        ring.countReceived();
        const slot = ring.claim('live');
        if (slot === undefined) {
          ring.countDropped();
          continue;
        }
        ring.frame(slot)[0] = next;
        ring.label(slot, next, next * frameMs, next * frameMs);
        if (ring.publish(slot)) input.wake();
      }
    },
  };
}

function stream(detector: GatedDetector, input: FrameInput, now: () => number) {
  const frames: LiveFrame[] = [];
  const meter = new LiveMeter();
  const gate = new PauseGate();
  const ended = new Promise<void>(() => undefined);
  const onFirst = vi.fn();
  const run = new LiveStream({
    ...{ input, detector, meter, gate, now, onFirst },
    turns: new FairTurns(),
    clock: new LiveClock().connection(0),
    onFrame: (frame) => frames.push(frame),
  }).run(ended);
  return { frames, meter, gate, onFirst, run };
}

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });

describe('a live stream whose detector is slower than the decoder', () => {
  it('never looks at an old frame: what newer ones replaced is dropped and counted', async () => {
    const detector = new GatedDetector();
    const { input, deliver, newest } = liveInput();
    const { frames, meter, run } = stream(detector, input, () => newest() * frameMs);
    const rounds = 20;
    const perRound = 10;
    deliver(1);
    for (let round = 0; round < rounds; round += 1) {
      await eventually(() => expect(detector.busy).toBe(true));
      // It has just taken the newest there was, whatever had piled up while it was busy.
      expect(detector.seen.at(-1)).toBe(newest());
      deliver(perRound);
      detector.pass();
    }
    await eventually(() => expect(detector.busy).toBe(true));
    detector.pass();
    await eventually(() => expect(frames).toHaveLength(rounds + 1));
    const measure = meter.measure();
    expect(measure).toMatchObject({
      received: 1 + rounds * perRound,
      analysed: rounds + 1,
      dropped: rounds * (perRound - 1),
    });
    // As old as the one run of the detector, in the first round as in the last.
    expect(measure.age).toEqual({ p50: perRound * frameMs, p95: perRound * frameMs });
    input.close();
    expect(await run).toEqual({ dropped: rounds * (perRound - 1), complete: false });
  });

  it('takes no frame while it is paused, and then the newest', async () => {
    const detector = new GatedDetector();
    detector.open = true;
    const { input, deliver } = liveInput();
    const { frames, gate, run, onFirst } = stream(detector, input, () => 0);
    gate.set(true);
    deliver(5);
    await eventually(() => expect(onFirst).toHaveBeenCalledOnce());
    deliver(5);
    expect(detector.seen).toEqual([]);
    gate.set(false);
    await eventually(() => expect(frames).toHaveLength(1));
    expect(detector.seen).toEqual([9]);
    expect(onFirst).toHaveBeenCalledOnce();
    input.close();
    await run;
  });

  it('ends with what its decoder left', async () => {
    const detector = new GatedDetector();
    detector.open = true;
    const { input, deliver } = liveInput();
    const { frames, run } = stream(detector, input, () => 0);
    deliver(2);
    input.finish({ kind: 'complete' });
    expect(await run).toEqual({ dropped: 1, complete: true });
    expect(frames.map(({ mediaTime }) => mediaTime)).toEqual([40]);
  });
});
