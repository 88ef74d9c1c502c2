import type { LiveMeasure } from '../../src-workers/contracts/analysis';
import type { LiveMeasures } from '../../src-workers/contracts/console-state';
import { StreamHistory, streamQuality } from './stream-quality';

/** What is shown is of these last seconds. */
const windowMs = 5000;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly measure: LiveMeasure;
}

/** What a live camera tells of itself, from what its analysis measures once a second. */
export class LiveMeter {
  readonly #history = new StreamHistory();
  #stretches: Stretch[] = [];
  #dropped = 0;
  #lastFrameAt: number | undefined;
  #measuredAt: number | undefined;
  #statedFps: number | undefined;
  #expectedFps: number | undefined;

  /**
   * A connection begins.
   * @param statedFps as the source says
   * @param analysisFps frames beyond it are left out
   */
  connected(at: number, statedFps: number | undefined, analysisFps: number | 'source'): void {
    this.#statedFps = statedFps;
    this.#expectedFps =
      statedFps === undefined || analysisFps === 'source'
        ? statedFps
        : Math.min(statedFps, analysisFps);
    this.#measuredAt = at;
    this.#stretches = [];
  }

  /** A running stream broke off. */
  disconnected(at: number): void {
    this.#history.addReconnect(at);
    this.ended();
  }

  /** The stream is no more: what it was like is not what it is. */
  ended(): void {
    this.#measuredAt = undefined;
    this.#stretches = [];
  }

  /** No frame for 2 s. Of sources with less than a frame a second that is no stall (PRODUCT, 1). */
  stalled(at: number): void {
    if (this.#expectedFps === undefined || this.#expectedFps >= 1) this.#history.addStall(at);
  }

  measured(at: number, measure: LiveMeasure): void {
    const from = this.#measuredAt ?? at;
    this.#measuredAt = at;
    this.#history.addFrames(from, at, measure.received);
    this.#dropped += measure.dropped;
    if (measure.received > 0) this.#lastFrameAt = at;
    this.#stretches = this.#stretches.filter(({ to }) => to > at - windowMs);
    if (at > from) this.#stretches.push({ from, to: at, measure });
  }

  measures(now: number): LiveMeasures {
    const recent = this.#stretches.filter(({ to }) => to > now - windowMs);
    const length = recent.reduce((sum, { from, to }) => sum + to - from, 0);
    const perSecond = (of: (measure: LiveMeasure) => number): number =>
      length === 0
        ? 0
        : (1000 * recent.reduce((sum, { measure }) => sum + of(measure), 0)) / length;
    const ages = recent.flatMap(({ measure }) => measure.age?.p95 ?? []);
    const seen = perSecond(({ received }) => received);
    const sourceFps = this.#statedFps ?? (seen > 0 ? seen : undefined);
    const record = this.#history.record(now, this.#expectedFps);
    return {
      ...(sourceFps === undefined ? {} : { sourceFps: Math.round(sourceFps * 10) / 10 }),
      analysedFps: Math.round(perSecond(({ analysed }) => analysed) * 10) / 10,
      dropped: this.#dropped,
      // Each is of one second: the worst of them is what an operator has to know.
      ...(ages.length === 0 ? {} : { ageP95Ms: Math.max(...ages) }),
      ...(this.#lastFrameAt === undefined
        ? {}
        : { lastFrameAt: this.#lastFrameAt, quality: streamQuality(record) }),
      reconnects: record.reconnects,
    };
  }
}
