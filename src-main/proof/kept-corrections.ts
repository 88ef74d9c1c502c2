import { randomUUID } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { Failure } from '../../src-workers/contracts/errors';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import type { Identified, LineCorrection } from '../../src-workers/domain/proof/correction';
import { writeFileAtomically } from '../reports/atomic-file';
import { makeFolder } from './record-file';

const direction = z.enum(['forward', 'backward']);
const roadUser = z.enum(roadUserClasses);
const reference = z.object({ direction, mediaTimeMs: z.number(), track: z.int() });
const common = {
  id: z.string().min(1),
  /** Epoch ms of the media time 0 in which its times are. */
  start: z.number(),
  position: z.number(),
};
const storedCorrection = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('add'),
    mediaTimeMs: z.number(),
    direction,
    class: roadUser,
    beside: z.array(reference),
  }),
  z.object({ ...common, kind: z.literal('delete'), crossing: reference }),
  z.object({ ...common, kind: z.literal('reclass'), crossing: reference, class: roadUser }),
]);
type StoredCorrection = z.infer<typeof storedCorrection>;

const storedLine = z.object({
  lineId: z.string(),
  /** Where the line lay, by `lineShape`: what was said of it there does not hold elsewhere. */
  shape: z.string(),
  corrections: z.array(storedCorrection),
  /** Starts of bins of which a person said that all was looked at. */
  checkedBins: z.array(z.object({ start: z.number(), binStart: z.number() })),
});
type StoredLine = z.infer<typeof storedLine>;
const storedFile = z.object({ version: z.literal(1), lines: z.array(storedLine) });

/** What a person said of a line where it lies, in the media time of who asks. */
export interface SaidOfLine {
  readonly corrections: readonly Identified<LineCorrection>[];
  /** Epoch ms. */
  readonly checkedBins: ReadonlySet<number>;
}

const nothing: SaidOfLine = { corrections: [], checkedBins: new Set() };
export const noCorrections: Pick<KeptCorrections, 'of'> = { of: () => nothing };

/** The corrections of one camera, in a file that holds the whole old or the whole new ones. */
export class KeptCorrections {
  readonly #path: string;
  readonly #moves: boolean;
  #lines: StoredLine[];
  #written: Promise<void> = Promise.resolve();

  private constructor(path: string, moves: boolean, lines: StoredLine[]) {
    this.#path = path;
    this.#moves = moves;
    this.#lines = lines;
  }

  /**
   * @param moves see `StripStore`
   * @param onUnreadable the file cannot be understood; it was put aside, and there are no corrections
   */
  static async read(
    path: string,
    moves: boolean,
    onUnreadable: (failure: Failure) => void,
  ): Promise<KeptCorrections> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return new KeptCorrections(path, moves, []);
    const lines = parsedLines(text);
    if (lines === undefined) {
      const aside = `${path}.unreadable`;
      await rename(path, aside).catch(() => undefined);
      onUnreadable(
        new Failure(
          'PROOF_NOT_READABLE',
          `The corrections of this camera cannot be read and were put aside as "${aside}".`,
        ),
      );
    }
    return new KeptCorrections(path, moves, lines ?? []);
  }

  /** A person said nothing of this camera. */
  get empty(): boolean {
    return this.#lines.length === 0;
  }

  /** @param start epoch ms of the asker's media time 0 */
  of(lineId: string, shape: string, start: number): SaidOfLine {
    const line = this.#line(lineId, shape);
    if (line === undefined) return nothing;
    const moved = (each: { readonly start: number }): number =>
      this.#moves ? each.start - start : 0;
    return {
      corrections: line.corrections.map((each) => inTimeOf(each, moved(each))),
      // A video that is said to be of another hour takes its bins along.
      checkedBins: new Set(
        line.checkedBins.map((bin) => bin.binStart + (this.#moves ? 0 : start - bin.start)),
      ),
    };
  }

  /**
   * @param replaced id of what was said of the same crossing before
   * @returns the correction's id, when it is on the disk
   * @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE; then nothing was changed
   */
  async add(
    lineId: string,
    shape: string,
    correction: LineCorrection,
    { start, replaced }: { readonly start: number; readonly replaced?: string | undefined },
  ): Promise<string> {
    const id = randomUUID();
    await this.#change((lines) =>
      withLine(lines, lineId, shape, (line) => ({
        ...line,
        corrections: [
          ...line.corrections.filter((each) => each.id !== replaced),
          stored(correction, id, start),
        ],
      })),
    );
    return id;
  }

  /** Whether there was one. @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE */
  async withdraw(lineId: string, correctionId: string): Promise<boolean> {
    const isIt = (each: StoredCorrection): boolean => each.id === correctionId;
    const has = (line: StoredLine): boolean =>
      line.lineId === lineId && line.corrections.some(isIt);
    if (!this.#lines.some(has)) return false;
    await this.#change((lines) =>
      lines.map((line) =>
        has(line) ? { ...line, corrections: line.corrections.filter((each) => !isIt(each)) } : line,
      ),
    );
    return true;
  }

  /** @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE */
  async setBinChecked(
    lineId: string,
    shape: string,
    bin: { readonly binStart: number; readonly start: number; readonly checked: boolean },
  ): Promise<void> {
    const { binStart, start, checked } = bin;
    await this.#change((lines) =>
      withLine(lines, lineId, shape, (line) => {
        const others = line.checkedBins.filter(
          (each) => each.binStart + (this.#moves ? 0 : start - each.start) !== binStart,
        );
        return { ...line, checkedBins: checked ? [...others, { start, binStart }] : others };
      }),
    );
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.#written.catch(() => undefined);
  }

  #line(lineId: string, shape: string): StoredLine | undefined {
    return this.#lines.find((line) => line.lineId === lineId && line.shape === shape);
  }

  /** One after the other; what could not be written did not happen. */
  #change(change: (lines: StoredLine[]) => StoredLine[]): Promise<void> {
    const next = this.#written
      .catch(() => undefined)
      .then(async () => {
        const lines = change(this.#lines).filter(
          ({ corrections, checkedBins }) => corrections.length + checkedBins.length > 0,
        );
        await makeFolder(dirname(this.#path));
        await writeFileAtomically(
          this.#path,
          `${JSON.stringify({ version: 1, lines }, undefined, 2)}\n`,
        );
        this.#lines = lines;
      });
    this.#written = next;
    return next;
  }
}

function parsedLines(text: string): StoredLine[] | undefined {
  try {
    return storedFile.parse(JSON.parse(text)).lines;
  } catch {
    return undefined;
  }
}

function withLine(
  lines: StoredLine[],
  lineId: string,
  shape: string,
  change: (line: StoredLine) => StoredLine,
): StoredLine[] {
  const isIt = (line: StoredLine): boolean => line.lineId === lineId && line.shape === shape;
  const known = lines.find(isIt) ?? { lineId, shape, corrections: [], checkedBins: [] };
  return [...lines.filter((line) => !isIt(line)), change(known)];
}

const stored = (correction: LineCorrection, id: string, start: number): StoredCorrection =>
  correction.kind === 'add'
    ? { ...correction, beside: [...correction.beside], id, start }
    : { ...correction, id, start };

function inTimeOf(stored: StoredCorrection, movedMs: number): Identified<LineCorrection> {
  const moved = <Timed extends { readonly mediaTimeMs: number }>(timed: Timed): Timed => ({
    ...timed,
    mediaTimeMs: timed.mediaTimeMs + movedMs,
  });
  return stored.kind === 'add'
    ? { ...moved(stored), beside: stored.beside.map(moved) }
    : { ...stored, crossing: moved(stored.crossing) };
}
