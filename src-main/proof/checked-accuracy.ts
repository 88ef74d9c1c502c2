import type { CheckedLines } from './checked-lines';

/** How far a line's counts were checked by a person, and how far they agree; of `run.json`. */
export interface CheckedAccuracy {
  readonly line: string;
  /** That a person looked at. */
  readonly bins: number;
  /** Crossings in them that the machine counted; that there are with every correction. */
  readonly machine: number;
  readonly checked: number;
  /** Absent: neither has one. */
  readonly agreementPercent?: number;
}

/** Of the lines as they lie now; those that nobody checked are left out. */
export const checkedAccuracy = (lines: CheckedLines): CheckedAccuracy[] =>
  lines.survey.lines.flatMap(({ id }) => {
    const total = lines.line(id)?.check.total();
    if (total === undefined) return [];
    const { agreement, ...counts } = total;
    const rounded =
      agreement === undefined ? {} : { agreementPercent: Math.round(agreement * 100) / 100 };
    return [{ line: id, ...counts, ...rounded }];
  });
