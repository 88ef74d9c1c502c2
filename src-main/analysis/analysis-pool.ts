import { Failure } from '../../src-workers/contracts/errors';
import type { WorkerExit, WorkerHost, WorkerProcess } from '../../src-workers/host/worker-host';
import type { AnalysisClient } from './analysis-client';
import { PoolSlot, type PoolMember } from './pool-slot';

export type { PoolMember };

export interface AnalysisPoolOptions {
  readonly host: WorkerHost;
  /** Path of the bundled entry of the analysis process. */
  readonly entry: string;
  readonly size: number;
  /** Ms of any clock: for how often a process ends. */
  readonly now?: () => number;
}

/**
 * The analysis processes, started when they are first needed. A camera goes where its detector's
 * session already is, else to the process with the fewest cameras, because a session costs tens of
 * megabytes and is shared within a process. A process that ended by itself is started again when
 * somebody is placed next, and whoever was in it places itself anew.
 */
export class AnalysisPool {
  readonly #options: AnalysisPoolOptions;
  readonly #slots: readonly PoolSlot[];
  readonly #lostListeners = new Set<(name: string, exit: WorkerExit) => void>();
  readonly #changeListeners = new Set<() => void>();
  #disposed = false;
  #blurred = false;

  constructor(options: AnalysisPoolOptions) {
    const now = options.now ?? ((): number => performance.now());
    this.#options = options;
    this.#slots = Array.from(
      { length: options.size },
      (_, index) => new PoolSlot(`analysis-${index + 1}`, now),
    );
  }

  /** Processes that may run at the same time. */
  get size(): number {
    return this.#options.size;
  }

  /**
   * The process for a camera whose detector is `session` (a name for model and input shape).
   * @param beside processes that it may not be, while there are others: a file's lanes are one each
   * @throws Failure WORKER_FAILED when the process ended before it was ready, or when every process
   *   ended too often
   */
  async place(session: string, beside: readonly AnalysisClient[] = []): Promise<AnalysisClient> {
    if (this.#disposed) throw new Error('the analysis pool was disposed');
    const slot = this.#choose(session, beside);
    if (slot.stopped) this.#start(slot);
    const connected = slot.place(session);
    this.#changed();
    const client = await connected;
    // A process that was just started keeps nothing yet.
    if (this.#blurred) client.setBlurred(true);
    return client;
  }

  /** In the pictures that are made to be kept, from now on faces and plates are unreadable, or not. */
  setBlurred(blurred: boolean): void {
    if (this.#blurred === blurred) return;
    this.#blurred = blurred;
    for (const { client } of this.#slots) client?.setBlurred(blurred);
  }

  /** Takes one camera or lane away again from a process that it was placed in. */
  release(client: AnalysisClient): void {
    this.#slots.find((slot) => slot.client === client)?.release();
    this.#changed();
  }

  /** Those that were started once. */
  members(): readonly PoolMember[] {
    return this.#slots.flatMap((slot) => slot.member() ?? []);
  }

  /** Called when a process ended that nobody stopped. Returns a function that removes the listener. */
  onLost(listener: (name: string, exit: WorkerExit) => void): () => void {
    this.#lostListeners.add(listener);
    return () => this.#lostListeners.delete(listener);
  }

  /** Called when `members()` would say something else. Returns a function that removes the listener. */
  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Idempotent. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    await Promise.all(this.#slots.map((slot) => slot.stop()));
  }

  #choose(session: string, beside: readonly AnalysisClient[]): PoolSlot {
    const usable = this.#slots.filter((slot) => !slot.givenUp);
    const apart = usable.filter(({ client }) => client === undefined || !beside.includes(client));
    // Where processes were given up, two of a file's lanes share one.
    const slots = apart.length > 0 ? apart : usable;
    const stopped = slots.find((slot) => slot.stopped);
    if (stopped !== undefined) {
      return slots.find((slot) => !slot.stopped && slot.placed === 0) ?? stopped;
    }
    const byPlaced = [...slots].sort((one, other) => one.placed - other.placed);
    const [emptiest] = byPlaced;
    const chosen =
      // Sharing may unbalance the load by one camera, not by more.
      byPlaced.find((slot) => slot.shares(session) && slot.placed <= (emptiest?.placed ?? 0) + 1) ??
      emptiest;
    if (chosen === undefined) {
      throw new Failure(
        'WORKER_FAILED',
        'The analysis processes ended too often within a minute, so that none is started any more. Start Roadglass again.',
      );
    }
    return chosen;
  }

  #start(slot: PoolSlot): void {
    const { host, entry } = this.#options;
    const process: WorkerProcess = host.start({ entry, name: slot.name });
    slot.run(process, () => this.#changed());
    void process.exited.then((exit) => {
      if (this.#disposed) return;
      slot.lose();
      for (const listener of this.#lostListeners) listener(slot.name, exit);
      this.#changed();
    });
  }

  #changed(): void {
    for (const listener of this.#changeListeners) listener();
  }
}
