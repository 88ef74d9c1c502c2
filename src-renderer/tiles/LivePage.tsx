import { useCameraIds, useConsole } from '../state/console-store';
import { useView } from '../state/view-store';
import { CameraPanel } from '../panel/CameraPanel';
import { CameraGrid } from './CameraGrid';
import { EmptyConsole } from './EmptyConsole';
import { GridToolbar } from './GridToolbar';
import classes from './LivePage.module.css';
import { TileMenu } from './TileMenu';

export function LivePage() {
  const known = useConsole(({ state }) => state !== undefined);
  const fullScreen = useView((view) => view.fullScreen);
  const cameraIds = useCameraIds();
  if (!known) return <main className={classes['page']} aria-busy />;
  if (cameraIds.length === 0)
    return (
      <main className={classes['page']}>
        <EmptyConsole />
      </main>
    );
  return (
    <>
      <main className={classes['page']} data-bare={fullScreen}>
        {!fullScreen && <GridToolbar />}
        <CameraGrid />
        <TileMenu />
      </main>
      {!fullScreen && <CameraPanel />}
    </>
  );
}
