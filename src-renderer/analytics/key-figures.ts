import type { ZoneSeries } from '../../src-workers/contracts/measures';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import type { BinRow } from '../charts/bin-rows';
import { totalOf } from '../format/count-totals';

export interface KeyFiguresOf {
  readonly crossed: Readonly<Record<Direction, number>>;
  /** The bin with most crossings; absent: nobody crossed. */
  readonly busiest?: { readonly start: number; readonly count: number };
  /** Of the zone; absent: not measured. */
  readonly density?: { readonly mean: number; readonly highest: number };
}

/** What a period comes to in a few figures. */
export function keyFigures(
  rows: readonly BinRow[],
  series: Pick<ZoneSeries, 'points'> | undefined,
): KeyFiguresOf {
  const ofDirection = (direction: Direction): number =>
    rows.reduce((sum, { counts }) => sum + totalOf(counts[direction]), 0);
  const counted = rows.map(({ start, counts }) => ({
    start,
    count: totalOf(counts.forward) + totalOf(counts.backward),
  }));
  const busiest = counted.reduce<(typeof counted)[number] | undefined>(
    (most, bin) => (bin.count > (most?.count ?? 0) ? bin : most),
    undefined,
  );
  const points = series?.points ?? [];
  const observed = points.map(({ time, end }) => Math.max(200, end - time));
  const weight = observed.reduce((sum, each) => sum + each, 0);
  return {
    crossed: { forward: ofDirection('forward'), backward: ofDirection('backward') },
    ...(busiest && { busiest }),
    ...(points.length > 0 && {
      density: {
        mean:
          points.reduce((sum, { density }, index) => sum + density * (observed[index] ?? 0), 0) /
          weight,
        highest: Math.max(...points.map(({ densityMax }) => densityMax)),
      },
    }),
  };
}
