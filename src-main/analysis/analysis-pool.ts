import type { WorkerExit, WorkerHost, WorkerProcess } from '../../src-workers/host/worker-host';
import { AnalysisClient } from './analysis-client';

export interface AnalysisPoolOptions {
  readonly host: WorkerHost;
  /** Path of the bundled entry of the analysis process. */
  readonly entry: string;
  readonly size: number;
}

/** One process of the pool, for people. */
export interface PoolMember {
  readonly name: string;
  readonly pid: number | undefined;
  readonly phase: 'starting' | 'running';
  /** Cameras and lanes that were placed there and not released. */
  readonly placed: number;
}

/**
 * The analysis processes, started when they are first needed. A camera goes where its detector's
 * session already is, else to the process with the fewest cameras, because a session costs tens of
 * megabytes and is shared within a process. A process that ended by itself is forgotten, and whoever
 * was placed there places itself anew.
 */
export class AnalysisPool {
  readonly #options: AnalysisPoolOptions;
  #members: Member[] = [];
  readonly #lostListeners = new Set<(name: string, exit: WorkerExit) => void>();
  #disposed = false;

  constructor(options: AnalysisPoolOptions) {
    this.#options = options;
  }

  /** Processes that may run at the same time. */
  get size(): number {
    return this.#options.size;
  }

  /**
   * The process for a camera whose detector is `session` (a name for model and input shape).
   * @param beside processes that it may not be, fewer than `size`: a file's lanes are one a process
   * @throws Failure WORKER_FAILED when the process ended before it was ready
   */
  async place(session: string, beside: readonly AnalysisClient[] = []): Promise<AnalysisClient> {
    if (this.#disposed) throw new Error('the analysis pool was disposed');
    const member = this.#choose(session, beside);
    member.placed += 1;
    member.sessions.add(session);
    return member.connected;
  }

  /** Takes one camera or lane away again from a process that it was placed in. */
  release(client: AnalysisClient): void {
    const member = this.#members.find((each) => each.client === client);
    if (member !== undefined) member.placed = Math.max(0, member.placed - 1);
  }

  members(): readonly PoolMember[] {
    return this.#members.map(({ process, client, placed }) => ({
      name: process.name,
      pid: process.pid,
      phase: client === undefined ? 'starting' : 'running',
      placed,
    }));
  }

  /** Called when a process ended that nobody stopped. Returns a function that removes the listener. */
  onLost(listener: (name: string, exit: WorkerExit) => void): () => void {
    this.#lostListeners.add(listener);
    return () => this.#lostListeners.delete(listener);
  }

  /** Idempotent. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    await Promise.all(this.#members.map(({ process }) => process.stop()));
  }

  #choose(session: string, beside: readonly AnalysisClient[]): Member {
    const { size } = this.#options;
    const members = this.#members.filter(
      ({ client }) => client === undefined || !beside.includes(client),
    );
    if (this.#members.length < size) {
      const idle = members.find((member) => member.placed === 0);
      return idle ?? this.#start();
    }
    const fewest = Math.min(...members.map((member) => member.placed));
    const sharing = members.find(
      // Sharing may unbalance the load by one camera, not by more.
      (member) => member.sessions.has(session) && member.placed <= fewest + 1,
    );
    const chosen = sharing ?? members.find((member) => member.placed === fewest);
    if (chosen === undefined) throw new Error('an analysis pool has too few processes');
    return chosen;
  }

  #start(): Member {
    const { host, entry } = this.#options;
    const process = host.start({ entry, name: `analysis-${this.#freeNumber()}` });
    const member: Member = {
      process,
      client: undefined,
      connected: AnalysisClient.connect(process).then((client) => (member.client = client)),
      placed: 0,
      sessions: new Set(),
    };
    this.#members.push(member);
    void process.exited.then((exit) => {
      if (this.#disposed) return;
      this.#members = this.#members.filter((each) => each !== member);
      for (const listener of this.#lostListeners) listener(process.name, exit);
    });
    return member;
  }

  #freeNumber(): number {
    const names = new Set(this.#members.map(({ process }) => process.name));
    let number = 1;
    while (names.has(`analysis-${number}`)) number += 1;
    return number;
  }
}

interface Member {
  readonly process: WorkerProcess;
  client: AnalysisClient | undefined;
  readonly connected: Promise<AnalysisClient>;
  placed: number;
  readonly sessions: Set<string>;
}
