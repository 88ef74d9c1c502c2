import type { ProofMark } from '../../src-workers/contracts/proof';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import { t } from '../language/language';
import { classWord } from '../ui/class-colours';
import { markName } from './mark-layout';
import { momentText, type StripClock } from './time-ticks';

export const directionWord = (direction: Direction): string =>
  direction === 'forward' ? t('forward') : t('backward');

export const classTitle = (roadUser: RoadUserClass): string => t(classWord(roadUser));

/** What a person said of it; undefined: nothing. */
export function correctionWord({ correction, class: roadUser }: ProofMark): string | undefined {
  switch (correction?.kind) {
    case undefined:
      return undefined;
    case 'add':
      return t('added by a person');
    case 'delete':
      return t('deleted by a person');
    case 'reclass':
      return t('{{machine}} corrected to {{person}}', {
        machine: classTitle(correction.machineClass ?? roadUser),
        person: classTitle(roadUser),
      });
  }
}

/** As it is read out: `#44 car, forward, 0:07.4, uncertain. 3 of 27`. */
export function markSentence(
  mark: ProofMark,
  clock: StripClock,
  place: { readonly number: number; readonly of: number },
): string {
  const parts = [
    `${mark.crossing ? `${markName(mark)} ` : ''}${classTitle(mark.class)}`,
    directionWord(mark.direction),
    momentText(mark.mediaTimeMs, clock, true),
    ...(mark.uncertain === true ? [t('uncertain')] : []),
    correctionWord(mark) ?? [],
  ].flat();
  return t('{{mark}}. {{number}} of {{total}}', {
    mark: parts.join(', '),
    number: place.number,
    total: place.of,
  });
}
