import type { WorkerHost } from '../../src-workers/host/worker-host';
import { AnalysisClient } from './analysis-client';

export interface AnalysisPoolOptions {
  readonly host: WorkerHost;
  /** Path of the bundled entry of the analysis process. */
  readonly entry: string;
  readonly size: number;
}

/**
 * The analysis processes, started when they are first needed. A camera goes where its detector's
 * session already is, else to the process with the fewest cameras, because a session costs tens of
 * megabytes and is shared within a process.
 */
export class AnalysisPool {
  readonly #options: AnalysisPoolOptions;
  readonly #members: Member[] = [];
  #disposed = false;

  constructor(options: AnalysisPoolOptions) {
    this.#options = options;
  }

  /** The process for a camera whose detector is `session` (a name for model and input shape). */
  async place(session: string): Promise<AnalysisClient> {
    if (this.#disposed) throw new Error('the analysis pool was disposed');
    const member = this.#choose(session);
    member.placed += 1;
    member.sessions.add(session);
    return member.client;
  }

  /** Idempotent. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    const clients = await Promise.allSettled(this.#members.map((member) => member.client));
    await Promise.all(
      clients.flatMap((client) => (client.status === 'fulfilled' ? [client.value.stop()] : [])),
    );
  }

  #choose(session: string): Member {
    if (this.#members.length < this.#options.size) {
      const idle = this.#members.find((member) => member.placed === 0);
      return idle ?? this.#start();
    }
    const fewest = Math.min(...this.#members.map((member) => member.placed));
    const sharing = this.#members.find(
      // Sharing may unbalance the load by one camera, not by more.
      (member) => member.sessions.has(session) && member.placed <= fewest + 1,
    );
    const chosen = sharing ?? this.#members.find((member) => member.placed === fewest);
    if (chosen === undefined) throw new Error('an analysis pool needs a size of at least 1');
    return chosen;
  }

  #start(): Member {
    const { host, entry } = this.#options;
    const name = `analysis-${this.#members.length + 1}`;
    const member: Member = {
      client: AnalysisClient.connect(host.start({ entry, name })),
      placed: 0,
      sessions: new Set(),
    };
    this.#members.push(member);
    return member;
  }
}

interface Member {
  readonly client: Promise<AnalysisClient>;
  placed: number;
  readonly sessions: Set<string>;
}
