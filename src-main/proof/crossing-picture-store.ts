import { join } from 'node:path';
import * as z from 'zod';
import type { CrossingCrop, CrossingPicture } from '../../src-workers/contracts/proof';
import { folderName } from '../project/readable-id';
import { RecordFolder, type FolderRecord } from './record-folder';

const header = z.object({
  /** Epoch ms of media time 0. */
  start: z.number(),
  /** Of the moment on the line, in ms. */
  mediaTimeMs: z.number(),
  track: z.int(),
  mediaType: z.enum(['image/webp', 'image/jpeg']),
});
type PictureHeader = z.infer<typeof header>;
const isPictureHeader = (value: unknown): value is PictureHeader => header.safeParse(value).success;

/** Another counting may have the crossing a little earlier or later. */
const sameMomentMs = 500;
const exactMs = 0.002;

/** Pictures of the road users that crossed one line, wherever it lay. */
export class CrossingPictureStore {
  readonly #folder: RecordFolder<PictureHeader>;
  readonly #moves: boolean;

  /** @param moves see `StripStore` */
  constructor(folder: string, lineId: string, moves: boolean) {
    this.#folder = new RecordFolder(join(folder, folderName(lineId), 'crossings'), isPictureHeader);
    this.#moves = moves;
  }

  /** One at a time. @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE */
  async add(
    { track, mediaTimeMs, image, mediaType }: CrossingPicture,
    start: number,
  ): Promise<void> {
    const same = await this.#nearest({ track, mediaTimeMs }, start);
    if (same !== undefined && this.#away(same, { mediaTimeMs }, start) <= exactMs) return;
    await this.#folder.add(start + mediaTimeMs, { start, mediaTimeMs, track, mediaType }, [image]);
  }

  /** Of the crossing that is nearest to this moment within half a second. */
  async picture(
    asked: { readonly track: number; readonly mediaTimeMs: number },
    start: number,
  ): Promise<CrossingCrop> {
    const record = await this.#nearest(asked, start);
    const image = await record?.read();
    return record === undefined || image === undefined
      ? {}
      : { image, mediaType: record.header.mediaType };
  }

  /** @param before epoch ms */
  forget(before: number): Promise<void> {
    return this.#folder.forget(before);
  }

  /** The same track wins: two road users may cross in the same instant. */
  async #nearest(
    asked: { readonly track: number; readonly mediaTimeMs: number },
    start: number,
  ): Promise<FolderRecord<PictureHeader> | undefined> {
    const away = (record: FolderRecord<PictureHeader>): number => this.#away(record, asked, start);
    const other = ({ header: { track } }: FolderRecord<PictureHeader>): number =>
      Number(track !== asked.track);
    const near = (await this.#folder.records()).filter((record) => away(record) <= sameMomentMs);
    const exact = near.filter((record) => away(record) <= exactMs);
    return (exact.length > 0 ? exact : near).sort(
      (one, another) => other(one) - other(another) || away(one) - away(another),
    )[0];
  }

  #away(
    { header: head }: FolderRecord<PictureHeader>,
    asked: { readonly mediaTimeMs: number },
    start: number,
  ): number {
    const moved = this.#moves ? head.start - start : 0;
    return Math.abs(head.mediaTimeMs + moved - asked.mediaTimeMs);
  }
}
