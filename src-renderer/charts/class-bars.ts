import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import { classColours, classWord } from '../ui/class-colours';
import { locale, t } from '../language/language';

export interface ClassBar {
  readonly class: RoadUserClass;
  readonly word: string;
  readonly count: number;
  readonly colour: string;
}

/** A bar per class that came. */
export const classBars = (counts: ClassCounts): readonly ClassBar[] =>
  roadUserClasses.flatMap((roadUser) => {
    const count = counts[roadUser] ?? 0;
    return count === 0
      ? []
      : [{ class: roadUser, word: t(classWord(roadUser)), count, colour: classColours[roadUser] }];
  });

const alternatives = (): Intl.ListFormat => new Intl.ListFormat(locale(), { type: 'disjunction' });

/**
 * `No bicycle, bus or truck.`: the detector can see them, and none came. A class that it cannot see is
 * absent from the counts, and from this sentence. Undefined where there is nothing to say.
 */
export function absentClasses(counts: ClassCounts): string | undefined {
  const absent = roadUserClasses.filter((roadUser) => counts[roadUser] === 0);
  return absent.length === 0
    ? undefined
    : t('No {{classes}}.', {
        classes: alternatives().format(absent.map((each) => t(classWord(each)))),
      });
}
