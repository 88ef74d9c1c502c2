import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { measureSeries, type MeasuresAsked } from '../measures/measure-series';
import type { ZoneHistories } from '../measures/zone-histories';
import type { CountedPart } from './counted-part';

/**
 * Series for the console's charts, of lines as they are drawn now: what another shape counted, and
 * another detector, is in the reports. Undefined: nothing was measured yet.
 * @param parts oldest first
 */
export function liveMeasures(
  parts: readonly CountedPart[],
  zones: ZoneHistories,
  asked: MeasuresAsked,
): MeasureSeries | undefined {
  const now = parts.at(-1)?.versions;
  const versions = new Map(parts.map((part) => [part.tally, part.versions]));
  return measureSeries(
    [...versions.keys()],
    zones,
    asked,
    (tally, lineId) => versions.get(tally)?.get(lineId) === now?.get(lineId),
  );
}
