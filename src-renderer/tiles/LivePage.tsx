import { useCameraIds, useConsole } from '../state/console-store';
import { CameraPanel } from '../panel/CameraPanel';
import { CameraGrid } from './CameraGrid';
import { EmptyConsole } from './EmptyConsole';
import { GridToolbar } from './GridToolbar';
import classes from './LivePage.module.css';

export function LivePage() {
  const known = useConsole(({ state }) => state !== undefined);
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
      <main className={classes['page']}>
        <GridToolbar />
        <CameraGrid />
      </main>
      <CameraPanel />
    </>
  );
}
