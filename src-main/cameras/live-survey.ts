import type { CameraShapes } from '../../src-workers/contracts/analysis';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';
import type { LocalClock } from '../../src-workers/domain/report/local-clock';
import type { Survey } from '../../src-workers/domain/report/survey';
import { instant } from '../../src-workers/domain/units';

export interface LiveSurveyFacts {
  readonly site: string;
  readonly cameraId: string;
  /** Epoch ms of media time 0. */
  readonly start: number;
  readonly clock: LocalClock;
  readonly binMinutes?: BinMinutes;
  /** Lengths of zones along the road, as the calibration has them now. */
  readonly zoneKilometres?: (shapes: CameraShapes) => ReadonlyMap<string, number>;
}

/** What is counted on these shapes, as a report has to know it. */
export function liveSurvey(
  facts: LiveSurveyFacts,
  shapes: CameraShapes,
  availableClasses: readonly RoadUserClass[],
): Survey {
  const { cameraId, start, clock, binMinutes = 15, zoneKilometres } = facts;
  return {
    // It may be given another name before a report is written.
    get site() {
      return facts.site;
    },
    ...{ camera: cameraId, start: instant(start), relativeTime: false, clock, binMinutes },
    ...{ ...shapes, availableClasses },
    ...(zoneKilometres && { zoneKilometres: zoneKilometres(shapes) }),
  };
}
