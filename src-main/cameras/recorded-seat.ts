import type { AnalysisSettings } from '../../src-workers/contracts/analysis';
import type { Failure } from '../../src-workers/contracts/errors';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { AnalysedCamera } from '../analysis/analysed-camera';
import type { AnalysisClient } from '../analysis/analysis-client';
import type { AnalysisPool } from '../analysis/analysis-pool';
import type { Watcher } from './camera-session';
import { widestWish } from './playback-preview';

export interface SeatOptions {
  readonly pool: AnalysisPool;
  /** Name of the camera in its process; nobody else's. */
  readonly name: string;
  /** The camera is open in a process where it was not before. */
  readonly onSeated: (camera: AnalysedCamera) => void;
  /** Its process ended by itself. */
  readonly onLost: (failure: Failure) => void;
}

/**
 * The place of a recorded camera in an analysis process. It stays while the camera is counted anew, so
 * that who watches it and how far it was played stays too; when the process is lost it is another one.
 */
export class RecordedSeat {
  readonly #options: SeatOptions;
  readonly #watchers = new Map<string, Watcher>();
  #client: Promise<AnalysisClient> | undefined;
  #placed: AnalysisClient | undefined;
  /** Where the camera is open. */
  #taken: AnalysisClient | undefined;
  #camera: AnalysedCamera | undefined;

  constructor(options: SeatOptions) {
    this.#options = options;
  }

  /** Absent until it was opened, and after its process was lost. */
  get camera(): AnalysedCamera | undefined {
    return this.#camera;
  }

  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  /** The process, placed when it is first wanted. @throws Failure WORKER_FAILED */
  client(session: string): Promise<AnalysisClient> {
    this.#client ??= this.#place(session).catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  /** Opens the camera, or begins it anew. @throws Failure WORKER_FAILED */
  async open(session: string, settings: AnalysisSettings): Promise<AnalysedCamera> {
    const client = await this.client(session);
    const opened = await client.openCamera(this.#options.name, settings);
    if (this.#camera !== undefined && this.#taken === client) return this.#camera;
    this.#taken = client;
    this.#camera = opened;
    for (const watcher of this.#watchers.values()) this.#connect(watcher);
    this.#options.onSeated(opened);
    return opened;
  }

  /** Opens the camera where it is not open yet. @throws Failure WORKER_FAILED */
  async openFirst(session: string, settings: AnalysisSettings): Promise<void> {
    if (this.#camera === undefined) await this.open(session, settings);
  }

  watch(watcher: Watcher): void {
    this.#watchers.set(watcher.watch, watcher);
    this.#connect(watcher);
  }

  /** What all who watch can use together. */
  get preview(): PreviewWish | undefined {
    return widestWish([...this.#watchers.values()].map(({ preview }) => preview));
  }

  setPreview(watch: string, preview: PreviewWish): void {
    const watcher = this.#watchers.get(watch);
    if (watcher !== undefined) this.#watchers.set(watch, { ...watcher, preview });
  }

  unwatch(watch: string): void {
    this.#watchers.delete(watch);
  }

  /** Gives the place back. Idempotent. */
  async leave(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    const camera = this.#camera;
    this.#client = this.#placed = this.#taken = this.#camera = undefined;
    if (client === undefined) return;
    // A process that is gone has nothing to close.
    await camera?.close().catch(() => undefined);
    this.#options.pool.release(client);
  }

  async #place(session: string): Promise<AnalysisClient> {
    const client = await this.#options.pool.place(session);
    this.#placed = client;
    void client.lost.then((failure) => {
      if (this.#placed !== client) return;
      this.#client = this.#placed = this.#taken = this.#camera = undefined;
      this.#options.onLost(failure);
    });
    return client;
  }

  #connect(watcher: Watcher): void {
    this.#camera?.watch(watcher.watch, watcher.connect(watcher.watch));
  }
}
