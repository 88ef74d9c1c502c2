import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo } from 'react';
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
  if (!camera) return null;
  return (
    <aside className={classes['panel']} aria-label={`Counts of ${camera.name}`}>
      <PanelHead
        id={camera.id}
        name={camera.name}
        source={camera.source}
        activity={camera.activity}
      />
      <div className={classes['cards']}>
        <Warnings warnings={camera.warnings} />
        <LineTable
          lines={camera.lines}
          counts={camera.counts?.lines}
          recorded={camera.source.kind === 'file'}
        />
        <ZoneTable zones={camera.zones} counts={camera.counts?.zones} />
        {counts && camera.lines.length > 0 && (
          <>
            <ClassChart lines={counts.lines} />
            <BinChart bins={counts.bins} relativeTime={counts.relativeTime} start={counts.start} />
            <LastCrossings
              lastCrossings={(camera.counts ?? counts).lastCrossings}
              relativeTime={counts.relativeTime}
              lines={camera.lines}
            />
          </>
        )}
      </div>
      <footer className={classes['foot']}>
        <ExportButton cameraId={camera.id} disabled={!camera.counts} />
      </footer>
    </aside>
  );
}

interface ExportButtonProps {
  readonly cameraId: string;
  readonly disabled: boolean;
}

const ExportButton = memo(function ExportButton({ cameraId, disabled }: ExportButtonProps) {
  const [exporting, start] = usePending();
  return (
    <Button
      fullWidth
      variant="default"
      leftSection={<IconDownload size={16} />}
      disabled={disabled}
      loading={exporting}
      onClick={() => start(() => exportCsv(cameraId))}
    >
      Export CSV…
    </Button>
  );
});
