import { binLengths, type BinMinutes } from '../../src-workers/domain/report/clock-bins';

const minuteMs = 60_000;
/** As many columns as are read at a glance. */
const wantedColumns = 60;

/** Bins that cut a period into columns that are still read one by one. */
export const binLengthFor = (periodMs: number): BinMinutes =>
  binLengths.find((minutes) => periodMs / (minutes * minuteMs) <= wantedColumns) ?? 1440;
