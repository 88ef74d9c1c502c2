import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { BinChart } from '../charts/BinChart';
import { exportCsv } from '../commands/export-csv';
import { usePending } from '../commands/run';
import { useCamera } from '../state/console-store';
import { useSampled } from '../state/sampled';
import { useView } from '../state/view-store';
import { ShapePanel } from '../zones/ShapePanel';
import classes from './CameraPanel.module.css';
import { FlowTable } from './FlowTable';
import { LastCrossings } from './LastCrossings';
import { LineTable } from './LineTable';
import { PanelHead } from './PanelHead';
import { PcuSelect } from './PcuSelect';
import { RecentCharts } from './RecentCharts';
import { Warnings } from './Warnings';
import { ZoneTable } from './ZoneTable';

/**
 * Figures and charts are written anew at most this often, and all of them together: a table that is
 * ahead of the chart below it looks like a mistake.
 */
const countsEveryMs = 1000;

/** Everything that was counted on the selected camera. */
export function CameraPanel() {
  const camera = useCamera(useView(({ selectedCameraId }) => selectedCameraId));
  // Another camera's figures must not stay for a second.
  return camera ? <Panel key={camera.id} camera={camera} /> : null;
}

function Panel({ camera }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const counts = useSampled(camera.counts, countsEveryMs);
  const pcuSelect = useMemo(
    () => <PcuSelect cameraId={camera.id} chosen={camera.pcuProfile} />,
    [camera.id, camera.pcuProfile],
  );
  // Without a crossing a chart is an empty frame.
  const crossed = counts?.lines.some(({ total }) => total > 0) ?? false;
  return (
    <aside className={classes['panel']} aria-label={t('Counts of {{name}}', { name: camera.name })}>
      <PanelHead
        id={camera.id}
        name={camera.name}
        source={camera.source}
        activity={camera.activity}
        chosenDetector={camera.chosenDetector}
        detector={camera.detector}
        detections={camera.detections}
      />
      <div className={classes['cards']}>
        <Warnings warnings={camera.warnings} />
        <ShapePanel cameraId={camera.id} />
        <LineTable
          lines={camera.lines}
          counts={counts?.lines}
          recorded={camera.source.kind === 'file'}
          picture={camera.picture}
          aside={pcuSelect}
        />
        <ZoneTable zones={camera.zones} counts={counts?.zones} />
        <FlowTable
          lines={camera.lines}
          zones={camera.zones}
          flows={camera.flows}
          counts={counts?.flows}
        />
        {counts && <RecentCharts camera={camera} />}
        {counts && camera.lines.length > 0 && (
          <>
            {crossed && (
              <BinChart
                bins={counts.bins}
                relativeTime={counts.relativeTime}
                start={counts.start}
                fileName={`${camera.name} crossings`}
              />
            )}
            <LastCrossings
              lastCrossings={counts.lastCrossings}
              relativeTime={counts.relativeTime}
              lines={camera.lines}
              picture={camera.picture}
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
  const { t } = useTranslation();
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
      {t('Export CSV…')}
    </Button>
  );
});
