import {
  frameCreditSchema,
  framesInFlight,
  type FrameAnalysis,
  type FrameMessage,
} from '../contracts/frame-port';
import type { WorkerPort } from '../host/worker-host';

/** A picture with everything that belongs on it; each watcher numbers its own. */
export type WatchedFrame = Omit<FrameMessage, 'kind' | 'number'>;
export type { FrameAnalysis };

/** One window that watches: it gets a frame for every credit, and the newest one at that. */
class FrameWatcher {
  readonly port: WorkerPort;
  readonly #inFlight = new Set<number>();
  #number = 0;
  /** The newest frame that no credit was there for: of a picture that stands it is the last one. */
  #waiting: WatchedFrame | undefined;

  constructor(port: WorkerPort) {
    this.port = port;
    port.onMessage((message) => this.#credit(message));
  }

  show(frame: WatchedFrame): void {
    if (this.#inFlight.size >= framesInFlight) {
      this.#waiting = frame;
      return;
    }
    this.#waiting = undefined;
    this.#number += 1;
    this.#inFlight.add(this.#number);
    this.port.post({ kind: 'frame', number: this.#number, ...frame } satisfies FrameMessage);
  }

  #credit(message: unknown): void {
    const credit = frameCreditSchema.safeParse(message);
    if (!credit.success || !this.#inFlight.delete(credit.data.number)) return;
    if (this.#waiting !== undefined) this.show(this.#waiting);
  }
}

/** The windows that watch one camera. A slow one misses frames, and holds up nobody. */
export class FrameWatchers {
  readonly #watchers = new Map<string, FrameWatcher>();
  readonly #keepsLast: boolean;
  #last: WatchedFrame | undefined;

  /** @param keepsLast pictures may stand: who comes later gets the one that does */
  constructor(keepsLast: boolean) {
    this.#keepsLast = keepsLast;
  }

  get size(): number {
    return this.#watchers.size;
  }

  /** Until the port closes. A watcher with the same name is replaced. */
  add(watch: string, port: WorkerPort): void {
    this.#watchers.get(watch)?.port.close();
    const watcher = new FrameWatcher(port);
    this.#watchers.set(watch, watcher);
    port.onClose(() => {
      if (this.#watchers.get(watch) === watcher) this.#watchers.delete(watch);
    });
    if (this.#last !== undefined) watcher.show(this.#last);
  }

  show(frame: WatchedFrame): void {
    if (this.#keepsLast) this.#last = frame;
    for (const watcher of this.#watchers.values()) watcher.show(frame);
  }

  /** Idempotent. */
  close(): void {
    const watchers = [...this.#watchers.values()];
    this.#watchers.clear();
    this.#last = undefined;
    for (const { port } of watchers) port.close();
  }
}
