/**
 * GEH of two hourly flows, sqrt(2 (m - c)^2 / (m + c)); below 5 is a good match (UK DMRB). Both
 * must be hourly: the statistic depends on the unit. 0 when nothing was counted by either.
 */
export const geh = (machinePerHour: number, handPerHour: number): number =>
  machinePerHour + handPerHour === 0
    ? 0
    : Math.sqrt((2 * (machinePerHour - handPerHour) ** 2) / (machinePerHour + handPerHour));

/** GEH of two counts over the same time, which it first makes hourly. */
export const gehOfCounts = (machine: number, hand: number, minutes: number): number =>
  geh((machine * 60) / minutes, (hand * 60) / minutes);
