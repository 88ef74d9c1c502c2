import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { takesClass } from '../../src-workers/domain/detection/takes-class';
import type { CountingLine } from '../../src-workers/domain/lines/counting-line';
import { LineCheck } from '../../src-workers/domain/proof/bin-check';
import {
  checkedCrossings,
  type CheckedCrossing,
} from '../../src-workers/domain/proof/checked-crossings';
import type { CountedCrossing } from '../../src-workers/domain/proof/correction';
import { positionOnLine } from '../../src-workers/domain/proof/line-position';
import { lineShape } from '../../src-workers/domain/proof/line-shape';
import { ClockBins } from '../../src-workers/domain/report/clock-bins';
import type { CrossingRow } from '../../src-workers/domain/report/report-rows';
import type { Survey } from '../../src-workers/domain/report/survey';
import type { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import type { PictureSize } from '../../src-workers/domain/units';
import type { KeptCorrections } from './kept-corrections';

/** What was counted from a media time on, with the lines of its survey; the parts share a start. */
export interface CheckablePart {
  readonly from: number;
  readonly tally: SurveyTally;
}

export interface LineCrossing extends CountedCrossing {
  readonly row: CrossingRow;
  /** Which part counted it. */
  readonly part: number;
}
export type CheckedLineCrossing = CheckedCrossing<LineCrossing>;

/** A line where it lies, with what the machine counted there and what a person said of it. */
export interface CheckedLine {
  readonly line: CountingLine;
  readonly shape: string;
  /** By time. */
  readonly crossings: readonly CheckedLineCrossing[];
  readonly check: LineCheck;
}

/** Counts of one camera beside what a person said of them. */
export class CheckedLines {
  readonly #parts: readonly [CheckablePart, ...CheckablePart[]];
  readonly #corrections: Pick<KeptCorrections, 'of'>;
  readonly #picture: PictureSize;
  readonly #known = new Map<string, CheckedLine>();

  /**
   * @param parts oldest first
   * @param picture in whose pixels a line's length is measured
   */
  constructor(
    parts: readonly [CheckablePart, ...CheckablePart[]],
    corrections: Pick<KeptCorrections, 'of'>,
    picture: PictureSize,
  ) {
    this.#parts = parts;
    this.#corrections = corrections;
    this.#picture = picture;
  }

  /** The newest. */
  get survey(): Survey {
    return (this.#parts.at(-1) ?? this.#parts[0]).tally.survey;
  }

  /** As it lies now; undefined: there is no such line. */
  line(lineId: string): CheckedLine | undefined {
    const line = this.survey.lines.find(({ id }) => id === lineId);
    return line === undefined ? undefined : this.#checked(line);
  }

  get parts(): number {
    return this.#parts.length;
  }

  /** In whose pixels a line's length is measured. */
  get picture(): PictureSize {
    return this.#picture;
  }

  /** As they lay while a part was counted. */
  linesOfPart(part: number): CheckedLine[] {
    return (this.#parts[part]?.tally.survey.lines ?? []).map((line) => this.#checked(line));
  }

  /** Which part something belongs to that only a person saw on a line. */
  partAt({ line: { id }, shape }: CheckedLine, mediaTimeMs: number): number {
    const having = this.#partsWith(id, shape);
    return having.filter((part) => this.#parts[part]!.from <= mediaTimeMs).at(-1) ?? having[0] ?? 0;
  }

  #partsWith(lineId: string, shape: string): number[] {
    return this.#parts.flatMap(({ tally }, part) => {
      const line = tally.survey.lines.find(({ id }) => id === lineId);
      return line !== undefined && lineShape(line.points) === shape ? [part] : [];
    });
  }

  #checked(line: CountingLine): CheckedLine {
    const shape = lineShape(line.points);
    const key = `${line.id} ${shape}`;
    let checked = this.#known.get(key);
    if (checked === undefined) this.#known.set(key, (checked = this.#check(line, shape)));
    return checked;
  }

  #check(line: CountingLine, shape: string): CheckedLine {
    const { start, clock, binMinutes } = this.survey;
    const { corrections, checkedBins } = this.#corrections.of(line.id, shape, start);
    const counted = this.#partsWith(line.id, shape)
      .flatMap((part) => [...this.#crossings(part, line)])
      .sort((one, other) => one.mediaTimeMs - other.mediaTimeMs);
    const taken = (roadUser: RoadUserClass | undefined): boolean =>
      roadUser !== undefined && takesClass(line, roadUser);
    const crossings = checkedCrossings(counted, corrections)
      // The line does not count these any more, whoever saw one.
      .filter((each) => each.machine !== undefined || taken(each.class))
      .map((each) => (taken(each.class) ? each : withoutClass(each)));
    const check = new LineCheck({
      ...{ start, crossings, saidChecked: checkedBins },
      bins: new ClockBins(clock, binMinutes),
    });
    return { line, shape, crossings, check };
  }

  *#crossings(part: number, { id, points }: CountingLine): Generator<LineCrossing> {
    for (const row of this.#parts[part]!.tally.crossingRows()) {
      if (row.line !== id) continue;
      const { direction, time: mediaTimeMs, track, class: roadUser } = row;
      const position = positionOnLine(points, row.point, this.#picture);
      yield { direction, mediaTimeMs, track, class: roadUser, position, row, part };
    }
  }
}

/** There, but of no class that its line takes: as if it were deleted. */
const withoutClass = ({
  machine,
  correction,
  mediaTimeMs,
  direction,
  position,
}: CheckedLineCrossing): CheckedLineCrossing => ({
  ...(machine && { machine }),
  ...(correction && { correction }),
  ...{ mediaTimeMs, direction, position },
});
