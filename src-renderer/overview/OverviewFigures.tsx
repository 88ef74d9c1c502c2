import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { countText } from '../format/figures';
import { Figure, Figures } from '../ui/Figures';
import type { HourFigures } from './hour-figures';
import { overviewFigures } from './overview-figures';

interface OverviewFiguresProps {
  readonly cameras: readonly CameraState[];
  readonly hours: ReadonlyMap<string, HourFigures>;
}

/** All cameras together: where somebody has to look, and how much goes on. */
export function OverviewFigures({ cameras, hours }: OverviewFiguresProps) {
  const { t } = useTranslation();
  const { live, dense, jams, troubled, thisHour, usual } = overviewFigures(cameras, hours);
  return (
    <Figures>
      <Figure
        name={t('Cameras')}
        value={countText(cameras.length)}
        more={live > 0 ? t('{{number}} live', { number: live }) : undefined}
      />
      <Figure
        name={t('Dense traffic')}
        value={countText(dense)}
        more={jams > 0 ? t('{{number}} jammed', { number: jams }) : undefined}
        tone={jams > 0 ? 'jam' : dense > 0 ? 'warning' : undefined}
      />
      <Figure
        name={t('Need attention')}
        value={countText(troubled)}
        tone={troubled > 0 ? 'jam' : undefined}
      />
      <Figure
        name={t('Crossings this hour')}
        value={thisHour === undefined ? '–' : countText(thisHour)}
        more={usual === undefined ? undefined : t('usual: {{count}}', { count: countText(usual) })}
      />
    </Figures>
  );
}
