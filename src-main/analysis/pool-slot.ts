import type { SystemState } from '../../src-workers/contracts/console-state';
import type { WorkerProcess } from '../../src-workers/host/worker-host';
import { AnalysisClient } from './analysis-client';

/** More often than this within the time below, starting a process again helps nobody. */
const mostLosses = 5;
const lossesWithinMs = 60_000;

/** One process of the pool, for people. */
export type PoolMember = SystemState['workers'][number] & { readonly pid: number | undefined };

/** The place of one process, whichever one runs there now. */
export class PoolSlot {
  readonly name: string;
  readonly #now: () => number;
  #process: WorkerProcess | undefined;
  #client: AnalysisClient | undefined;
  #connected: Promise<AnalysisClient> | undefined;
  #placed = 0;
  readonly #sessions = new Set<string>();
  #losses: number[] = [];

  constructor(name: string, now: () => number) {
    this.name = name;
    this.#now = now;
  }

  /** Absent until the process has said that it is ready. */
  get client(): AnalysisClient | undefined {
    return this.#client;
  }

  /** Cameras and lanes that were placed there and not released. */
  get placed(): number {
    return this.#placed;
  }

  get stopped(): boolean {
    return this.#connected === undefined;
  }

  /** Its processes ended too often. */
  get givenUp(): boolean {
    return this.#losses.length > mostLosses;
  }

  shares(session: string): boolean {
    return this.#sessions.has(session);
  }

  /** A new process for the slot. */
  run(process: WorkerProcess, onReady: () => void): void {
    this.#process = process;
    this.#connected = AnalysisClient.connect(process).then((client) => {
      if (this.#process === process) this.#client = client;
      onReady();
      return client;
    });
    // Whoever is placed is told; what matters here is the end of the process.
    this.#connected.catch(() => undefined);
  }

  /** Only while it is not `stopped`. */
  async place(session: string): Promise<AnalysisClient> {
    if (this.#connected === undefined) throw new Error('no process runs in this slot');
    this.#placed += 1;
    this.#sessions.add(session);
    return this.#connected;
  }

  release(): void {
    this.#placed = Math.max(0, this.#placed - 1);
  }

  /** The process ended by itself: everybody in it has to be placed anew. */
  lose(): void {
    this.#process = this.#client = this.#connected = undefined;
    this.#placed = 0;
    this.#sessions.clear();
    if (this.givenUp) return;
    const now = this.#now();
    this.#losses = [...this.#losses.filter((at) => now - at < lossesWithinMs), now];
  }

  /** Absent while there has been no process. */
  member(): PoolMember | undefined {
    if (this.stopped && this.#losses.length === 0) return undefined;
    return {
      name: this.name,
      pid: this.#process?.pid,
      phase: this.#phase(),
      cameras: this.#placed,
    };
  }

  /** Idempotent. */
  async stop(): Promise<void> {
    await (this.#client ?? this.#process)?.stop();
  }

  #phase(): PoolMember['phase'] {
    if (this.givenUp) return 'failed';
    if (this.#client !== undefined) return 'running';
    return this.#losses.length > 0 ? 'restarting' : 'starting';
  }
}
