import { CameraTable } from '../cameras/CameraTable';
import { useConsole } from '../state/console-store';
import { consoleSummary } from '../tiles/console-summary';
import { Page } from '../ui/Page';
import table from '../ui/Table.module.css';
import { CameraRow } from './CameraRow';

const columns = [
  { title: 'Now' },
  { title: 'Forward', figure: true },
  { title: 'Backward', figure: true },
  { title: 'Lines', figure: true },
  { title: 'Zones', figure: true },
  { title: 'Reconnects, 1 h', figure: true },
];

/** Every camera at one glance: what it is at, what it counted, how good its pictures are. */
export function OverviewPage() {
  const summary = useConsole(({ state }) => consoleSummary(state?.cameras ?? []));
  return (
    <Page title="Overview" aside={<span className={table['dim']}>{summary}</span>}>
      <CameraTable columns={columns} lastColumn="Source" Row={CameraRow} />
    </Page>
  );
}
