import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { mediaTimeText } from '../format/durations';
import { minuteText } from '../format/zoned-times';

/** One column of the chart: a bin of the clock with its crossings per class. */
export type BinColumn = Readonly<Partial<Record<RoadUserClass, number>>> & {
  readonly label: string;
};

export interface BinColumns {
  readonly columns: readonly BinColumn[];
  /** From the axis upwards; without those that never crossed. */
  readonly classes: readonly RoadUserClass[];
}

/** What can be told apart at the width of the panel. */
const mostColumns = 24;

/**
 * The last bins. A bin that is absent from the counts was not observed or had nothing: an empty
 * place, so that time runs evenly along the axis.
 */
export function binColumns(
  { bins, relativeTime, start }: Pick<CameraCounts, 'bins' | 'relativeTime' | 'start'>,
  timeZone: string,
): BinColumns {
  const last = withGaps(bins).slice(-mostColumns);
  const label = (at: number) =>
    relativeTime ? mediaTimeText(at - start).replace(/\.0$/, '') : minuteText(at, timeZone);
  return {
    columns: last.map(({ start: at, counts }) => ({ label: label(at), ...counts })),
    classes: roadUserClasses.filter((roadUser) =>
      last.some(({ counts }) => (counts[roadUser] ?? 0) > 0),
    ),
  };
}

type CountedBin = CameraCounts['bins'][number];

function withGaps(bins: readonly CountedBin[]): readonly CountedBin[] {
  return bins.flatMap((bin, index) => {
    const before = bins[index - 1];
    if (!before) return [bin];
    const lengthMs = bin.minutes * 60_000;
    const missing = Math.floor((bin.start - before.start) / lengthMs) - 1;
    // A longer gap fills the chart alone; its empty places need not all be made.
    const places = Math.max(0, Math.min(missing, mostColumns));
    const empty = Array.from({ length: places }, (_, place) => ({
      start: bin.start - (places - place) * lengthMs,
      minutes: bin.minutes,
      counts: {},
    }));
    return [...empty, bin];
  });
}
