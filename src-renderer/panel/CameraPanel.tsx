import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { BinChart } from '../charts/BinChart';
import { ClassChart } from '../charts/ClassChart';
import { exportCsv } from '../commands/export-csv';
import { usePending } from '../commands/run';
import { useCamera } from '../state/console-store';
import { useSampled } from '../state/sampled';
import { useView } from '../state/view-store';
import classes from './CameraPanel.module.css';
import { LastCrossings } from './LastCrossings';
import { LineTable } from './LineTable';
import { PanelHead } from './PanelHead';
import { Warnings } from './Warnings';
import { ZoneTable } from './ZoneTable';

/** Charts are drawn anew at most this often. */
const chartEveryMs = 1000;

/** Everything that was counted on the selected camera. */
export function CameraPanel() {
  const cameraId = useView(({ selectedCameraId }) => selectedCameraId);
  const camera = useCamera(cameraId);
  const counts = useSampled(camera?.counts, chartEveryMs);
  const [exporting, start] = usePending();
  if (!camera) return null;
  return (
    <aside className={classes['panel']} aria-label={`Counts of ${camera.name}`}>
      <PanelHead camera={camera} />
      <div className={classes['cards']}>
        <Warnings warnings={camera.warnings} />
        <LineTable camera={camera} />
        <ZoneTable camera={camera} />
        {counts && camera.lines.length > 0 && (
          <>
            <ClassChart counts={counts} />
            <BinChart counts={counts} />
            <LastCrossings camera={camera} />
          </>
        )}
      </div>
      <footer className={classes['foot']}>
        <Button
          fullWidth
          variant="default"
          leftSection={<IconDownload size={16} />}
          disabled={!camera.counts}
          loading={exporting}
          onClick={() => start(() => exportCsv(camera.id))}
        >
          Export CSV…
        </Button>
      </footer>
    </aside>
  );
}
