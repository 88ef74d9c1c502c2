/** How a worker process ended. */
export interface WorkerExit {
  readonly code: number | null;
  readonly signal: string | null;
}

declare const transferablePort: unique symbol;
/** One end of a channel that can be handed to a process (Electron's MessagePortMain). */
export type TransferablePort = { readonly [transferablePort]: true };

/** A running worker process. Messages are structured clones. */
export interface WorkerProcess {
  readonly name: string;
  readonly pid: number | undefined;
  readonly exited: Promise<WorkerExit>;
  /** Only Electron's processes take ports; the Node implementation closes over none and throws. */
  post(message: unknown, ports?: readonly TransferablePort[]): void;
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

/** A port inside a worker: Electron's MessagePortMain or Node's MessagePort. */
export interface WorkerPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other side closed it, or is gone. */
  onClose(listener: () => void): void;
  close(): void;
}

/** The worker's end of the line to main. */
export interface MainPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown, ports: readonly WorkerPort[]) => void): void;
}
