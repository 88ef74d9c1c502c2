import type { MeasuresAsked } from '../charts/use-measures';
import { binLengthFor } from '../charts/bin-length';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';

/** What a person looks at: the last so long, all there is, or from a moment to another. */
export const periodKinds = ['15 min', '1 h', '24 h', 'all', 'from–to'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface Period {
  readonly kind: PeriodKind;
  /** Epoch ms, of `from–to`; absent: from the first moment, or to the last one. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const minuteMs = 60_000;
const lengths: Readonly<Partial<Record<PeriodKind, number>>> = {
  '15 min': 15 * minuteMs,
  '1 h': 60 * minuteMs,
  '24 h': 1440 * minuteMs,
};

/** More points than pixels of a wide chart say nothing. */
const points = 500;

/**
 * @param binMinutes absent: as the length of the period suggests
 * @param knownMs how long was observed, for periods that are as long as what there is
 */
export function measuresAsked(
  { kind, from, to }: Period,
  binMinutes: BinMinutes | undefined,
  knownMs: number,
): MeasuresAsked {
  const lastMs = lengths[kind];
  const custom = kind === 'from–to';
  const askedMs =
    lastMs ?? (custom && from !== undefined && to !== undefined ? to - from : Infinity);
  return {
    points,
    binMinutes: binMinutes ?? binLengthFor(Math.max(minuteMs, Math.min(knownMs, askedMs))),
    ...(lastMs === undefined ? {} : { lastMs }),
    ...(custom && from !== undefined ? { from } : {}),
    ...(custom && to !== undefined ? { to } : {}),
  };
}
