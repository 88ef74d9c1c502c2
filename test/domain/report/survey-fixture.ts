import {
  roadUserClasses,
  type RoadUserClass,
} from '../../../src-workers/domain/detection/road-user';
import type { EndedTrack, FrameResult } from '../../../src-workers/domain/frame-result';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import type { Direction } from '../../../src-workers/domain/lines/counting-line';
import type { Crossing } from '../../../src-workers/domain/lines/crossing';
import type { Survey } from '../../../src-workers/domain/report/survey';
import type { SurveyTally } from '../../../src-workers/domain/report/survey-tally';
import { fromSeconds, instant } from '../../../src-workers/domain/units';
import { berlin2026 } from './berlin-clock';

export const north = {
  id: 'north',
  name: 'North',
  points: [normalisedPoint(0.1, 0.5), normalisedPoint(0.9, 0.5)],
};

/** 08:00 in Berlin in June, 15-minute bins, one line, a model of all classes but the trailer. */
export const surveyOf = (changes: Partial<Survey> = {}): Survey => ({
  site: 'Main St',
  camera: 'cam-1',
  start: instant(Date.parse('2026-06-01T08:00:00+02:00')),
  relativeTime: false,
  clock: berlin2026,
  binMinutes: 15,
  lines: [north],
  zones: [],
  availableClasses: roadUserClasses.filter((roadUser) => roadUser !== 'trailer'),
  ...changes,
});

export const resultOf = (atSeconds: number, parts: Partial<FrameResult> = {}): FrameResult => ({
  mediaTime: fromSeconds(atSeconds),
  tracks: [],
  crossings: [],
  occupations: [],
  zoneEvents: [],
  ended: [],
  ...parts,
});

export const crossingOf = (
  track: number,
  atSeconds: number,
  direction: Direction = 'forward',
  roadUser: RoadUserClass = 'car',
  lineId = 'north',
): Crossing => ({
  lineId,
  direction,
  time: fromSeconds(atSeconds),
  track,
  class: roadUser,
  point: normalisedPoint(0.5, 0.5),
});

export const endedOf = (
  id: number,
  atSeconds: number,
  roadUser: RoadUserClass = 'car',
  certainty = 1,
): EndedTrack => ({
  id,
  class: roadUser,
  certainty,
  uncertain: certainty < 0.8,
  firstSeen: fromSeconds(atSeconds - 2),
  lastSeen: fromSeconds(atSeconds),
  detections: 20,
  path: [
    { mediaTime: fromSeconds(atSeconds - 2), point: normalisedPoint(0.5, 0.25) },
    { mediaTime: fromSeconds(atSeconds), point: normalisedPoint(0.5, 0.75) },
  ],
});

/** One crossing of a track that has ended. */
export const pass = (
  tally: SurveyTally,
  track: number,
  at: number,
  roadUser: RoadUserClass = 'car',
  certainty = 1,
): void =>
  tally.addFrame(
    resultOf(at + 1, {
      crossings: [crossingOf(track, at)],
      ended: [endedOf(track, at + 1, roadUser, certainty)],
    }),
  );
