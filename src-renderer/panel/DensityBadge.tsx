import { useTranslation } from 'react-i18next';
import type { DensityState } from '../../src-workers/domain/density/density-state';
import badge from '../tiles/StateBadge.module.css';

const tones: Readonly<Record<DensityState, string>> = {
  normal: 'good',
  warning: 'warning',
  heavy: 'heavy',
  jam: 'bad',
};

/** The state of a zone, in words and in its colour. */
export function DensityBadge({ state }: { readonly state: DensityState }) {
  const { t } = useTranslation();
  return (
    <span className={badge['badge']} data-tone={tones[state]} data-inline>
      {t(state)}
    </span>
  );
}
