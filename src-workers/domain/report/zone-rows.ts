import { levelOfService, type LevelOfService } from '../density/level-of-service';
import type { RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import { pcuSum } from '../pcu/pcu-of-counts';
import type { PcuProfile } from '../pcu/pcu-profile';
import type { Zone } from '../zones/zone';
import type { Bin } from './clock-bins';
import type { ObservedTime } from './observed-time';
import type { ZoneFigures, ZoneFlag, ZoneRow } from './report-rows';
import type { Survey } from './survey';
import type { ZoneBin, ZoneBins } from './zone-bins';

/**
 * A row for every bin and zone. Empty, not zero, is what nobody observed, and who is counted where the
 * model sees none of the classes that the zone takes. Entries, leavings and dwell are of the tracks that
 * have ended.
 * @param observedOf as that of `countRows`, of a zone
 * @param profile of the PCU; absent: there are none
 */
export function* zoneRows(
  survey: Survey,
  bins: Iterable<Bin>,
  observedOf: (zone: string) => ObservedTime,
  zoneBins: ZoneBins,
  profile?: PcuProfile,
): Generator<ZoneRow> {
  const zones = survey.zones.filter(({ kind }) => kind === 'zone');
  if (zones.length === 0) return;
  const looked = zones.map(({ id }) => observedOf(id));
  for (const bin of bins) {
    for (const [index, zone] of zones.entries()) {
      const observed = looked[index]!;
      if (!observed.reaches(bin)) continue;
      const observedMs = observed.observedMs(bin);
      const droppedPercent = observed.droppedPercent(bin);
      const flags = observed.flags(bin);
      const ofBin = zoneBins.at(zone.id, bin.start);
      const sees = survey.availableClasses.some((roadUser) => takesClass(zone, roadUser));
      const said = sees && (observedMs > 0 || ofBin !== undefined);
      const left = ofBin?.left ?? 0;
      yield {
        ...{ zone: zone.id, segment: 1, bin, observedMs, droppedPercent },
        flags: [...flags, ...unsettledFlags(ofBin)],
        entered: said ? (ofBin?.entered ?? 0) : undefined,
        left: said ? left : undefined,
        dwellMeanMs: ofBin && left > 0 ? ofBin.dwellMs / left : undefined,
        figures:
          ofBin && ofBin.samples > 0
            ? {
                ...figures(survey, zone, ofBin, sees, profile),
                stateMs: zoneBins.stateMsIn(zone.id, bin, observed.last ?? 0),
              }
            : undefined,
      };
    }
  }
}

const flagOf = {
  learning: 'background-learning',
  'sudden-change': 'reinitialised',
  'camera-moved': 'camera-moved',
} as const;

const unsettledFlags = (bin: ZoneBin | undefined): readonly ZoneFlag[] =>
  [...(bin?.unsettled ?? [])].map((why) => flagOf[why]).sort();

function figures(
  survey: Survey,
  zone: Zone,
  bin: ZoneBin,
  sees: boolean,
  profile: PcuProfile | undefined,
): Omit<ZoneFigures, 'stateMs'> {
  const { samples, detected, detectedMax, density, densityMax, stateMax } = bin;
  const means = new Map([...detected].map(([roadUser, sum]) => [roadUser, sum / samples]));
  const counts: Partial<Record<RoadUserClass, number>> = Object.fromEntries(means);
  const pcuMean = sees && profile !== undefined ? pcuSum(profile, counts) : undefined;
  return {
    detectedMean: sees ? [...means.values()].reduce((sum, mean) => sum + mean, 0) : undefined,
    detectedMax: sees ? detectedMax : undefined,
    densityMean: density / samples,
    densityMax,
    stateMax,
    pcuMean,
    estimatedMax: bin.estimatedMax,
    los: level(survey, zone, pcuMean),
  };
}

/** Only where nothing but traffic slows vehicles down, and passenger cars per km and lane are known. */
function level(
  { zoneKilometres }: Survey,
  { id, settings = {} }: Zone,
  pcuMean: number | undefined,
): LevelOfService | undefined {
  const { uninterruptedFlow = false, lanes } = settings;
  const kilometres = zoneKilometres?.get(id);
  if (!uninterruptedFlow || lanes === undefined || pcuMean === undefined) return undefined;
  return kilometres === undefined ? undefined : levelOfService(pcuMean / (kilometres * lanes));
}
