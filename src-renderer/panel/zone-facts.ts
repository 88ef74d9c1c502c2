import type { ZoneMeasures } from '../../src-workers/contracts/console-state';
import { totalOf } from '../format/count-totals';
import { countText, pcuText } from '../format/figures';
import { t } from '../language/language';

export interface ZoneFact {
  readonly name: string;
  readonly text: string;
}

/** What a zone shows now, in the words of a panel; what is not known is not there. */
export function zoneFacts(now: ZoneMeasures): readonly ZoneFact[] {
  const { detected, density, pcu, estimated, stationary, unsettled } = now;
  const inside = totalOf(detected);
  return [
    { name: t('detected'), text: countText(inside) },
    ...(estimated === undefined
      ? []
      : [{ name: t('estimated besides'), text: `≈ ${countText(Math.round(estimated))}` }]),
    { name: t('density'), text: density.toFixed(2) },
    ...(pcu === undefined ? [] : [{ name: t('PCU inside'), text: pcuText(pcu) }]),
    ...(stationary === 0 ? [] : [{ name: t('standing'), text: countText(stationary) }]),
    ...(unsettled === undefined
      ? []
      : [{ name: t('background'), text: t(unsettledWords[unsettled]) }]),
  ];
}

const unsettledWords: Readonly<Record<NonNullable<ZoneMeasures['unsettled']>, string>> = {
  learning: 'is being learned',
  'sudden-change': 'changed suddenly',
  'camera-moved': 'the camera moved',
};
