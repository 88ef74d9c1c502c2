import { join } from 'node:path';
import * as z from 'zod';
import type { ProofPiece } from '../../src-workers/contracts/proof';
import { folderName } from '../project/readable-id';
import { RecordFolder, type FolderRecord } from './record-folder';

const header = z.object({
  /** Epoch ms of media time 0. */
  start: z.number(),
  /** Media time of the first and last column, in ms. */
  from: z.number(),
  to: z.number(),
  /** Their number; their times come before the image. */
  columns: z.int().positive(),
  height: z.int().positive(),
  mediaType: z.enum(['image/webp', 'image/jpeg']),
});
type StripHeader = z.infer<typeof header>;
const isStripHeader = (value: unknown): value is StripHeader => header.safeParse(value).success;

/** In the media time of who asks. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}
export type KeptPiece = Omit<ProofPiece, 'lineId' | 'shape'>;

/** Columns further apart than this are two stretches, with something missing between them. */
const joinedMs = 2500;
const bytesPerTime = 4;

/** The strips of one line of one shape, as they were recorded. */
export class StripStore {
  readonly #folder: RecordFolder<StripHeader>;
  readonly #moves: boolean;

  /**
   * @param folder of the camera's proof
   * @param moves media time 0 is another moment at every start: a live camera. Else it is the video's
   *   first picture, whatever hour that is said to be
   */
  constructor(folder: string, lineId: string, shape: string, moves: boolean) {
    this.#folder = new RecordFolder(join(folder, folderName(lineId), shape), isStripHeader);
    this.#moves = moves;
  }

  /**
   * Keeps a piece, unless all of it was recorded before. One at a time.
   * @param start epoch ms of media time 0
   * @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE
   */
  async add({ times, image, mediaType, height }: ProofPiece, start: number): Promise<void> {
    const [from, to] = [times[0], times.at(-1)];
    if (from === undefined || to === undefined) return;
    // What a live camera sees was never seen before.
    const known = this.#moves ? [] : await this.covered(start);
    if (known.some(({ fromMs, toMs }) => fromMs <= from && to <= toMs)) return;
    const head = { start, from, to, columns: times.length, height, mediaType };
    await this.#folder.add(start + from, head, [storedTimes(times), image]);
  }

  /** Stretches of which there are strips, oldest first. */
  async covered(start: number): Promise<Stretch[]> {
    const stretches = (await this.#folder.records())
      .map(({ header: each }) => this.#stretch(each, start))
      .sort((one, other) => one.fromMs - other.fromMs);
    const joined: { fromMs: number; toMs: number }[] = [];
    for (const { fromMs, toMs } of stretches) {
      const last = joined.at(-1);
      if (last === undefined || fromMs - last.toMs > joinedMs) joined.push({ fromMs, toMs });
      else last.toMs = Math.max(last.toMs, toMs);
    }
    return joined;
  }

  /** Pieces that have a part in a stretch, oldest first. */
  async pieces({ fromMs, toMs }: Stretch, start: number): Promise<KeptPiece[]> {
    const wanted = (await this.#folder.records())
      .map((record) => ({ record, stretch: this.#stretch(record.header, start) }))
      .filter(({ stretch }) => stretch.toMs >= fromMs && stretch.fromMs <= toMs)
      .sort((one, other) => one.stretch.fromMs - other.stretch.fromMs);
    const read = await Promise.all(
      wanted.map(({ record, stretch }) => this.#piece(record, stretch.fromMs)),
    );
    return read.filter((piece) => piece !== undefined);
  }

  /** @param before epoch ms */
  forget(before: number): Promise<void> {
    return this.#folder.forget(before);
  }

  async #piece(
    { header: head, read }: FolderRecord<StripHeader>,
    fromMs: number,
  ): Promise<KeptPiece | undefined> {
    const body = await read();
    if (body === undefined) return undefined;
    const { columns, height, mediaType } = head;
    const view = new DataView(body.buffer, body.byteOffset);
    const times = Array.from(
      { length: columns },
      (_, at) => fromMs + view.getUint32(bytesPerTime * at, true) / 1000,
    );
    return { times, image: body.slice(bytesPerTime * columns), mediaType, height };
  }

  #stretch({ start, from, to }: StripHeader, asked: number): Stretch {
    const moved = this.#moves ? start - asked : 0;
    return { fromMs: from + moved, toMs: to + moved };
  }
}

/** In microseconds after the first one, which is as exact as media times are. */
function storedTimes(times: readonly number[]): Uint8Array {
  const stored = new DataView(new ArrayBuffer(bytesPerTime * times.length));
  times.forEach((time, at) =>
    stored.setUint32(bytesPerTime * at, Math.round((time - times[0]!) * 1000), true),
  );
  return new Uint8Array(stored.buffer);
}
