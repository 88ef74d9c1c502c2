import type { VehicleColour } from '../appearance/vehicle-colour';
import type { DensityState } from '../density/density-state';
import type { LevelOfService } from '../density/level-of-service';
import type { RoadUserClass } from '../detection/road-user';
import type { NormalisedPoint } from '../geometry/point';
import type { Direction } from '../lines/counting-line';
import type { TrackId } from '../tracking/track';
import type { Milliseconds } from '../units';
import type { Bin } from './clock-bins';

/**
 * `gap`: more than a second inside the bin was not observed although the survey went on after it.
 * `partial`: the survey began or ended more than a second inside the bin.
 * `relative-time`: the hour of the day is not known.
 */
export type BinFlag = 'gap' | 'partial' | 'relative-time';

/** What a row about one direction of a line in one bin has in common. */
export interface LineBin {
  readonly line: string;
  /** Which version of the shape: 1 is the first. */
  readonly segment: number;
  readonly direction: Direction;
  readonly bin: Bin;
  readonly observedMs: number;
}

/** A row of counts.csv; undefined is an empty cell. */
export interface CountRow extends LineBin {
  readonly droppedPercent: number | undefined;
  readonly flags: readonly BinFlag[];
  readonly class: RoadUserClass;
  /** Undefined: not observed, or a class that the model or the line does not take. */
  readonly count: number | undefined;
  /** Vehicles per hour of this class; pedestrians are no vehicles. */
  readonly flowPerHour: number | undefined;
  /** Of the count; undefined without a profile, and of a class that it does not know. */
  readonly pcu: number | undefined;
  readonly pcuFlowPerHour: number | undefined;
  /** Crossings in `count` whose track is uncertain about its class. */
  readonly uncertain: number | undefined;
}

/** A row of lines.csv: vehicles only; undefined is an empty cell. */
export interface LineRow extends LineBin {
  readonly headwayMeanMs: number | undefined;
  readonly headwayMinMs: number | undefined;
  /** Share of the observed time in which a vehicle of this direction lay on the line. */
  readonly occupancyPercent: number | undefined;
}

/**
 * What besides happened in a bin of a zone. `background-learning`: the background had just begun, so that
 * density was of detected vehicles alone. `reinitialised`: so much of the picture changed at once that it
 * began anew. `camera-moved`: the picture shows another place.
 */
export type ZoneFlag = BinFlag | 'background-learning' | 'reinitialised' | 'camera-moved';

/** A row of zones.csv; undefined is an empty cell. */
export interface ZoneRow {
  readonly zone: string;
  /** Which version of the shape: 1 is the first. */
  readonly segment: number;
  readonly bin: Bin;
  readonly observedMs: number;
  readonly droppedPercent: number | undefined;
  readonly flags: readonly ZoneFlag[];
  readonly entered: number | undefined;
  readonly left: number | undefined;
  /** Of those that left. */
  readonly dwellMeanMs: number | undefined;
  /** Undefined: no sample was taken. */
  readonly figures: ZoneFigures | undefined;
}

/** Of the samples of a zone in one bin. */
export interface ZoneFigures {
  /** Road users inside. */
  readonly detectedMean: number | undefined;
  readonly detectedMax: number | undefined;
  readonly densityMean: number;
  readonly densityMax: number;
  readonly stateMax: DensityState;
  readonly stateMs: Readonly<Record<DensityState, number>>;
  /** Of the detected; undefined without a profile, and where it does not know a class of them. */
  readonly pcuMean: number | undefined;
  /** Undefined: no capacity, or never heavy. */
  readonly estimatedMax: number | undefined;
  /** Undefined: not of uninterrupted flow, or lanes, length or PCU are not known. */
  readonly los: LevelOfService | undefined;
}

/** A row of flows.csv: a class of a flow in one bin; undefined is an empty cell. */
export interface FlowRow {
  readonly flow: string;
  /** Ids of the lines or zones. */
  readonly origin: string;
  readonly destination: string;
  readonly bin: Bin;
  readonly class: RoadUserClass;
  /** Undefined: not observed, or a class that the model or one of the places does not take. */
  readonly count: number | undefined;
  readonly travelTimeMeanMs: number | undefined;
}

/** A row of crossings.csv. The class is the track's final one once the track has ended. */
export interface CrossingRow {
  readonly line: string;
  readonly direction: Direction;
  readonly time: Milliseconds;
  readonly track: TrackId;
  readonly class: RoadUserClass;
  readonly certainty: number | undefined;
  readonly uncertain: boolean;
  /** Undefined: its track has not ended, nobody can say, or its class has none. */
  readonly colour: VehicleColour | undefined;
  readonly point: NormalisedPoint;
}

/** A row of tracks.csv: a finished track. */
export interface TrackRow {
  readonly track: TrackId;
  readonly class: RoadUserClass;
  readonly certainty: number;
  readonly uncertain: boolean;
  /** Undefined: nobody can say, or its class has none. */
  readonly colour: VehicleColour | undefined;
  readonly firstSeen: Milliseconds;
  readonly lastSeen: Milliseconds;
  readonly detections: number;
  readonly first: NormalisedPoint | undefined;
  readonly last: NormalisedPoint | undefined;
  /** Ids of the zones it entered, in the order of the first entries. */
  readonly zones: readonly string[];
  /** Well-known text with the media time in seconds as the measure: `LINESTRING M (x y s, ...)`. */
  readonly path: string;
}
