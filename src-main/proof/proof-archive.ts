import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CrossingCrop, CrossingPicture, ProofPiece } from '../../src-workers/contracts/proof';
import { isFailure } from '../../src-workers/contracts/errors';
import type { ProofListener } from '../analysis/analysed-camera';
import type { CameraNotice } from '../cameras/camera-surroundings';
import { outputFailure } from '../reports/atomic-file';
import { CrossingPictureStore } from './crossing-picture-store';
import { StripStore } from './strip-store';

export interface ProofArchiveOptions {
  readonly folder: string;
  /** See `StripStore`. */
  readonly moves: boolean;
  /** How long something is kept, in ms; absent: as long as the camera. */
  readonly keptMs?: number;
  readonly tell: (notice: CameraNotice) => void;
}

/** How an analysis' times and tracks are to be understood. */
export interface RecordedAs {
  /** Epoch ms of media time 0. */
  readonly start: number;
  /** The number by which reports call a track of the analysis; absent: its own. */
  readonly trackOf?: (track: number) => number;
}

const quarterMs = 900_000;

/** Everything that was recorded of one camera's lines: strips, and pictures of crossings. */
export class ProofArchive {
  readonly #options: ProofArchiveOptions;
  readonly #strips = new Map<string, StripStore>();
  readonly #pictures = new Map<string, CrossingPictureStore>();
  #work: Promise<void> = Promise.resolve();
  /** The last attempt to write failed: it was told. */
  #failed = false;
  #tidiedAt = 0;

  constructor(options: ProofArchiveOptions) {
    this.#options = options;
  }

  /** Keeps what an analysis records. */
  listener(as: () => RecordedAs): ProofListener {
    return {
      onPiece: (piece) => this.addPiece(piece, as()),
      onCrossingPicture: (picture) => this.addPicture(picture, as()),
    };
  }

  addPiece(piece: ProofPiece, { start }: RecordedAs): void {
    this.#add(start + (piece.times[0] ?? 0), () =>
      this.strip(piece.lineId, piece.shape).add(piece, start),
    );
  }

  addPicture(picture: CrossingPicture, { start, trackOf = (track) => track }: RecordedAs): void {
    const numbered = { ...picture, track: trackOf(picture.track) };
    this.#add(start + picture.mediaTimeMs, () =>
      this.#pictureStore(picture.lineId).add(numbered, start),
    );
  }

  strip(lineId: string, shape: string): StripStore {
    const key = `${lineId} ${shape}`;
    let store = this.#strips.get(key);
    if (store === undefined) {
      const { folder, moves } = this.#options;
      this.#strips.set(key, (store = new StripStore(folder, lineId, shape, moves)));
    }
    return store;
  }

  picture(
    { lineId, ...asked }: { lineId: string; track: number; mediaTimeMs: number },
    start: number,
  ): Promise<CrossingCrop> {
    return this.#pictureStore(lineId).picture(asked, start);
  }

  /** Removes all that is kept. @throws Failure OUTPUT_NOT_WRITABLE */
  forgetAll(): Promise<void> {
    const forgotten = this.#work.then(async () => {
      const { folder } = this.#options;
      // Its own files, such as what a person said, lie beside the lines' folders.
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      const lines = entries
        .filter((each) => each.isDirectory())
        .map(({ name }) => join(folder, name));
      this.#strips.clear();
      this.#pictures.clear();
      for (const line of lines) await rm(line, { recursive: true, force: true });
    });
    this.#work = forgotten.catch(() => undefined);
    return forgotten.catch((error: unknown) => {
      throw outputFailure(this.#options.folder, error);
    });
  }

  /** Resolves when all that came is on the disk, or could not be written. */
  settled(): Promise<void> {
    return this.#work;
  }

  #pictureStore(lineId: string): CrossingPictureStore {
    let store = this.#pictures.get(lineId);
    if (store === undefined) {
      const { folder, moves } = this.#options;
      this.#pictures.set(lineId, (store = new CrossingPictureStore(folder, lineId, moves)));
    }
    return store;
  }

  /** One after the other. A disk that is full costs what came meanwhile, and nothing else. */
  #add(at: number, write: () => Promise<void>): void {
    this.#work = this.#work.then(async () => {
      try {
        await this.#tidy(at);
        await write();
        this.#failed = false;
      } catch (error) {
        if (!isFailure(error)) throw error;
        if (!this.#failed) {
          this.#options.tell({
            severity: 'warning',
            sentence: `Proof strips are not recorded at the moment. ${error.message}`,
            code: error.code,
          });
        }
        this.#failed = true;
      }
    });
  }

  /** @param at epoch ms of what is written now */
  async #tidy(at: number): Promise<void> {
    const { keptMs } = this.#options;
    if (keptMs === undefined || at - this.#tidiedAt < quarterMs) return;
    this.#tidiedAt = at;
    for (const store of [...this.#strips.values(), ...this.#pictures.values()]) {
      await store.forget(at - keptMs);
    }
  }
}
