import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import { classColours, classWord } from '../ui/class-colours';

export interface ClassBar {
  readonly class: RoadUserClass;
  readonly word: string;
  readonly count: number;
  readonly colour: string;
}

/**
 * A bar per class that the detector can see: a class that it cannot see is absent, one that did not
 * come is a 0.
 */
export const classBars = (counts: ClassCounts): readonly ClassBar[] =>
  roadUserClasses.flatMap((roadUser) => {
    const count = counts[roadUser];
    return count === undefined
      ? []
      : [{ class: roadUser, word: classWord(roadUser), count, colour: classColours[roadUser] }];
  });
