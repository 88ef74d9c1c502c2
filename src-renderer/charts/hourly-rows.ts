import { isVehicle, roadUserClasses } from '../../src-workers/domain/detection/road-user';
import { hourlyFlow } from '../../src-workers/domain/report/hourly-flow';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { BinRow } from './bin-rows';

/** Road users per hour in one bin; null where less than 80 % of it was observed (PRODUCT section 5). */
export interface HourlyRow {
  readonly start: number;
  readonly end: number;
  readonly forward: number | null;
  readonly backward: number | null;
  /** Of both directions; they are no vehicles. */
  readonly pedestrians: number | null;
}

export const hourlyRows = (rows: readonly BinRow[]): readonly HourlyRow[] =>
  rows.map(({ start, end, observedMs, counts }) => {
    const perHour = (count: number): number | null =>
      hourlyFlow(count, observedMs, end - start) ?? null;
    return {
      ...{ start, end },
      forward: perHour(vehicles(counts.forward)),
      backward: perHour(vehicles(counts.backward)),
      pedestrians: perHour((counts.forward.pedestrian ?? 0) + (counts.backward.pedestrian ?? 0)),
    };
  });

const vehicles = (counts: ClassCounts): number =>
  roadUserClasses.filter(isVehicle).reduce((sum, roadUser) => sum + (counts[roadUser] ?? 0), 0);
