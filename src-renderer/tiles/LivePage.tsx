import { useCameraIds, useConsole } from '../state/console-store';
import { useView } from '../state/view-store';
import { CameraPanel } from '../panel/CameraPanel';
import { ProofPanel } from '../proof/ProofPanel';
import { useProofShortcuts } from '../proof/proof-shortcuts';
import { useProofView } from '../proof/proof-view-store';
import { CameraGrid } from './CameraGrid';
import { EmptyConsole } from './EmptyConsole';
import { GridToolbar } from './GridToolbar';
import classes from './LivePage.module.css';
import { TileMenu } from './TileMenu';

export function LivePage() {
  useProofShortcuts();
  const known = useConsole(({ state }) => state !== undefined);
  const fullScreen = useView((view) => view.fullScreen);
  // The strip fills the page, with the picture beside it.
  const checking = useProofView(({ open, enlarged }) => open && enlarged) && !fullScreen;
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
        {!checking && <CameraGrid />}
        {!fullScreen && <ProofPanel />}
        <TileMenu />
      </main>
      {!fullScreen && <CameraPanel />}
    </>
  );
}
