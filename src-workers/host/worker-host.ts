/** How a worker process ended. */
export interface WorkerExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A running worker process. Messages are structured clones. */
export interface WorkerProcess {
  readonly name: string;
  readonly pid: number | undefined;
  readonly exited: Promise<WorkerExit>;
  post(message: unknown): void;
  /** Returns a function that removes the listener. */
  onMessage(listener: (message: unknown) => void): () => void;
  /** Idempotent. SIGTERM, then SIGKILL after `graceMs`. */
  stop(graceMs?: number): Promise<WorkerExit>;
}

/** Starts worker processes: a Node and an Electron implementation stand behind it. */
export interface WorkerHost {
  start(options: {
    /** Path of a bundled CommonJS entry. */
    readonly entry: string;
    readonly name: string;
    readonly env?: Readonly<Record<string, string>>;
  }): WorkerProcess;
}

/** The worker's end of the line to main. */
export interface MainPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}
