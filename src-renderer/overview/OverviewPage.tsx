import { useCameraIds, useConsole } from '../state/console-store';
import { consoleSummary } from '../tiles/console-summary';
import { Page } from '../ui/Page';
import table from '../ui/Table.module.css';
import { CameraRow } from './CameraRow';

/** Every camera at one glance: what it is at, what it counted, how good its pictures are. */
export function OverviewPage() {
  const cameraIds = useCameraIds();
  const summary = useConsole(({ state }) => consoleSummary(state?.cameras ?? []));
  return (
    <Page title="Overview" aside={<span className={table['dim']}>{summary}</span>}>
      <div className={table['frame']}>
        {cameraIds.length === 0 ? (
          <p className={table['none']}>There is no camera yet.</p>
        ) : (
          <table className={table['table']}>
            <thead>
              <tr>
                <th scope="col">Camera</th>
                <th scope="col">State</th>
                <th scope="col">Now</th>
                <th scope="col" className={table['figure']}>
                  Forward
                </th>
                <th scope="col" className={table['figure']}>
                  Backward
                </th>
                <th scope="col" className={table['figure']}>
                  Lines
                </th>
                <th scope="col" className={table['figure']}>
                  Zones
                </th>
                <th scope="col" className={table['figure']}>
                  Reconnects, 1 h
                </th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {cameraIds.map((cameraId) => (
                <CameraRow key={cameraId} cameraId={cameraId} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Page>
  );
}
