import { join } from 'node:path';
import type { CameraCounts } from '../../src-workers/contracts/console-state';
import type {
  Correction,
  CrossingCrop,
  CrossingKey,
  ProofMark,
  ProofStrip,
} from '../../src-workers/contracts/proof';
import { Failure } from '../../src-workers/contracts/errors';
import { takesClass } from '../../src-workers/domain/detection/takes-class';
import type { LineCorrection } from '../../src-workers/domain/proof/correction';
import { matchCrossings, near } from '../../src-workers/domain/proof/crossing-match';
import { ClockBins } from '../../src-workers/domain/report/clock-bins';
import { instant, type PictureSize } from '../../src-workers/domain/units';
import {
  CheckedLines,
  type CheckablePart,
  type CheckedLine,
  type CheckedLineCrossing,
} from './checked-lines';
import { correctedLast } from './corrected-last';
import { KeptCorrections, noCorrections } from './kept-corrections';
import { ProofArchive, type ProofArchiveOptions } from './proof-archive';
import { saidOfCounts, type SaidOfCounts } from './said-of-counts';

export interface CameraProofOptions extends ProofArchiveOptions {
  /** What was counted so far, oldest first; undefined: nothing yet. */
  readonly counted: () =>
    { readonly parts: readonly CheckablePart[]; readonly picture: PictureSize } | undefined;
  /** Something was said of the counts. */
  readonly onChange: () => void;
}

const file = 'corrections.json';

/** Proof of one camera's counts: what was recorded of its lines, and what a person says of them. */
export class CameraProof {
  readonly archive: ProofArchive;
  readonly #options: CameraProofOptions;
  readonly #opened: Promise<KeptCorrections>;
  #corrections: KeptCorrections | undefined;

  constructor(options: CameraProofOptions) {
    const { folder, moves, tell, onChange } = options;
    this.#options = options;
    this.archive = new ProofArchive(options);
    const onUnreadable = ({ message: sentence, code }: Failure): void =>
      tell({ severity: 'warning', sentence, code });
    this.#opened = KeptCorrections.read(join(folder, file), moves, onUnreadable).then((read) => {
      this.#corrections = read;
      if (!read.empty) onChange();
      return read;
    });
  }

  /** Counts beside what was said of them; undefined: nothing was counted yet. */
  checked(): CheckedLines | undefined {
    const { parts, picture } = this.#options.counted() ?? {};
    const [first, ...others] = parts ?? [];
    return first === undefined || picture === undefined
      ? undefined
      : new CheckedLines([first, ...others], this.#corrections ?? noCorrections, picture);
  }

  /** For reports; undefined: a person said nothing. */
  async said(): Promise<SaidOfCounts | undefined> {
    const lines = (await this.#opened).empty ? undefined : this.checked();
    return lines && saidOfCounts(lines);
  }

  /** What is shown of the counts: the last crossings with what was said of them. */
  corrected<Counts extends CameraCounts | undefined>(counts: Counts): Counts {
    if (counts === undefined) return counts;
    const lines = this.#corrections?.empty === false ? this.checked() : undefined;
    if (lines === undefined) return counts;
    return { ...counts, lastCrossings: correctedLast(lines, counts.lastCrossings) };
  }

  /** What is known of a stretch of media time. @throws Failure USAGE */
  async strip(lineId: string, stretch: { fromMs: number; toMs: number }): Promise<ProofStrip> {
    const { line, lines } = await this.#line(lineId);
    const { start, relativeTime, clock, binMinutes } = lines.survey;
    const store = this.archive.strip(lineId, line.shape);
    await this.archive.settled();
    const [pieces, covered] = [await store.pieces(stretch, start), await store.covered(start)];
    const [oldest, newest] = [covered[0], covered.at(-1)];
    const { fromMs, toMs } = stretch;
    const bins = new ClockBins(clock, binMinutes);
    const between = bins.between(instant(start + fromMs), instant(start + Math.max(fromMs, toMs)));
    return {
      pieces,
      marks: line.crossings
        .filter(({ mediaTimeMs }) => mediaTimeMs >= fromMs && mediaTimeMs <= toMs)
        .map((each) => markOf(lineId, each)),
      bins: [...between].map((bin) => ({ ...bin, ...line.check.of(bin) })),
      ...(oldest && newest ? { extent: { fromMs: oldest.fromMs, toMs: newest.toMs } } : {}),
      start,
      relativeTime,
    };
  }

  /** Empty where none was kept. */
  async crossingPicture(crossing: CrossingKey): Promise<CrossingCrop> {
    await this.#opened;
    const start = this.checked()?.survey.start;
    if (start === undefined) return {};
    await this.archive.settled();
    return this.archive.picture(crossing, start);
  }

  /**
   * @returns the id of the correction
   * @throws Failure CORRECTION_INVALID where the line or the crossing is not there, or the line does
   *   not count the class; DISK_FULL, OUTPUT_NOT_WRITABLE
   */
  async correct(lineId: string, correction: Correction): Promise<string> {
    const { line, lines } = await this.#line(lineId);
    if (correction.kind !== 'delete' && !takesClass(line.line, correction.class)) {
      throw new Failure(
        'CORRECTION_INVALID',
        `The line "${line.line.name}" does not count this class; what it wrongly counts can be deleted.`,
      );
    }
    const { said, replaced } = understood(line, lineId, correction);
    const { start } = lines.survey;
    const id = await (await this.#opened).add(lineId, line.shape, said, { start, replaced });
    this.#options.onChange();
    return id;
  }

  /** @throws Failure CORRECTION_INVALID, DISK_FULL, OUTPUT_NOT_WRITABLE */
  async withdraw(lineId: string, correctionId: string): Promise<void> {
    if (!(await (await this.#opened).withdraw(lineId, correctionId))) {
      throw new Failure('CORRECTION_INVALID', 'This correction was withdrawn before.');
    }
    this.#options.onChange();
  }

  /** @throws Failure CORRECTION_INVALID, DISK_FULL, OUTPUT_NOT_WRITABLE */
  async setBinChecked(lineId: string, binStart: number, checked: boolean): Promise<void> {
    const { line, lines } = await this.#line(lineId);
    const { start, clock, binMinutes } = lines.survey;
    if (new ClockBins(clock, binMinutes).binAt(instant(binStart)).start !== binStart) {
      throw new Failure('CORRECTION_INVALID', 'No bin of the counts begins at this time.');
    }
    const corrections = await this.#opened;
    await corrections.setBinChecked(lineId, line.shape, { binStart, start, checked });
    this.#options.onChange();
  }

  /** Resolves when everything is on the disk. */
  async settled(): Promise<void> {
    await this.archive.settled();
    await (await this.#opened).settled();
  }

  async #line(lineId: string): Promise<{ line: CheckedLine; lines: CheckedLines }> {
    await this.#opened;
    const lines = this.checked();
    const line = lines?.line(lineId);
    if (lines === undefined || line === undefined) {
      throw new Failure(
        'CORRECTION_INVALID',
        lines === undefined
          ? 'Nothing of this camera was counted yet.'
          : `The camera has no counting line "${lineId}".`,
      );
    }
    return { line, lines };
  }
}

/** A correction with all that it takes to find its crossing again. @throws Failure CORRECTION_INVALID */
function understood(
  { crossings }: CheckedLine,
  lineId: string,
  correction: Correction,
): { said: LineCorrection; replaced?: string | undefined } {
  const counted = crossings.flatMap(({ machine }) => (machine === undefined ? [] : [machine]));
  if (correction.kind === 'add') {
    const beside = near(counted, correction.mediaTimeMs).flatMap((index) => {
      const crossing = counted[index];
      if (crossing?.direction !== correction.direction) return [];
      const { direction, mediaTimeMs, track } = crossing;
      return [{ direction, mediaTimeMs, track }];
    });
    return { said: { ...correction, beside } };
  }
  const { lineId: ofLine, ...reference } = correction.crossing;
  const [index] = matchCrossings([reference], counted);
  const machine = index === undefined ? undefined : counted[index];
  if (ofLine !== lineId || machine === undefined) {
    throw new Failure('CORRECTION_INVALID', 'This crossing is not counted any more.');
  }
  const { direction, mediaTimeMs, track, position } = machine;
  const crossing = { direction, mediaTimeMs, track };
  return {
    said: { ...correction, crossing, position },
    replaced: crossings.find((each) => each.machine === machine)?.correction?.id,
  };
}

function markOf(lineId: string, crossing: CheckedLineCrossing): ProofMark {
  const { machine, class: said, correction, mediaTimeMs, direction, position } = crossing;
  const roadUser =
    said ?? machine?.class ?? (correction?.kind === 'add' ? correction.class : 'car');
  return {
    id:
      machine === undefined
        ? (correction?.id ?? '')
        : `${machine.direction}/${machine.track}/${machine.mediaTimeMs}`,
    ...(machine && { crossing: { lineId, direction, track: machine.track, mediaTimeMs } }),
    ...{ mediaTimeMs, direction, class: roadUser, position },
    ...(machine?.row.certainty === undefined ? {} : { uncertain: machine.row.uncertain }),
    ...(machine?.row.colour === undefined ? {} : { colour: machine.row.colour }),
    ...(correction && {
      correction: {
        ...{ id: correction.id, kind: correction.kind },
        ...(machine && machine.class !== roadUser ? { machineClass: machine.class } : {}),
      },
    }),
  };
}
