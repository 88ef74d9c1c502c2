import {
  IconChartBar,
  IconFileText,
  IconLayoutGrid,
  IconMap2,
  IconSettings,
  IconVideo,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showPage } from '../state/view-actions';
import { useView, type Page } from '../state/view-store';
import classes from './Navigation.module.css';

const entries: readonly {
  readonly page: Page;
  readonly title: string;
  readonly Icon: typeof IconVideo;
}[] = [
  { page: 'overview', title: 'Overview', Icon: IconLayoutGrid },
  { page: 'live', title: 'Live', Icon: IconVideo },
  { page: 'map', title: 'Map', Icon: IconMap2 },
  { page: 'analytics', title: 'Analytics', Icon: IconChartBar },
  { page: 'reports', title: 'Reports', Icon: IconFileText },
  { page: 'settings', title: 'Settings', Icon: IconSettings },
];

export function Navigation() {
  const { t } = useTranslation();
  const shown = useView(({ page }) => page);
  return (
    <nav className={classes['navigation']} aria-label={t('Pages')}>
      {entries.map(({ page, title, Icon }) => (
        <button
          key={page}
          type="button"
          className={classes['entry']}
          aria-current={page === shown ? 'page' : undefined}
          onClick={() => showPage(page)}
        >
          <Icon size={21} stroke={1.7} />
          {t(title)}
        </button>
      ))}
    </nav>
  );
}
