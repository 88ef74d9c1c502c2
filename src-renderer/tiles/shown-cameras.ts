import { useMemo } from 'react';
import { useCameraIds, useConsole } from '../state/console-store';
import { focusCamera, selectCamera } from '../state/view-actions';
import { useView } from '../state/view-store';
import { planGrid, turnedPage, type GridPlan } from './grid-plan';

export function useGridPlan(): GridPlan {
  const cameraIds = useCameraIds();
  const layout = useView((view) => view.layout);
  const selectedCameraId = useView((view) => view.selectedCameraId);
  return useMemo(
    () => planGrid(cameraIds, layout, selectedCameraId),
    [cameraIds, layout, selectedCameraId],
  );
}

const none: readonly string[] = [];

/** Whose pictures are on the screen. */
export function useShownCameraIds(): readonly string[] {
  const { cameraIds } = useGridPlan();
  return useView(({ page }) => page === 'live') ? cameraIds : none;
}

/** As it is now, for keys and clocks. */
function planNow(): { readonly all: readonly string[]; readonly plan: GridPlan } {
  const all = useConsole.getState().state?.cameras.map(({ id }) => id) ?? none;
  const { layout, selectedCameraId } = useView.getState();
  return { all, plan: planGrid(all, layout, selectedCameraId) };
}

/** Other cameras, where there are more than tiles; round and round. False: all of them are shown. */
export function turnPage(by: number): void | false {
  const { all, plan } = planNow();
  const first = plan.pages > 1 ? turnedPage(all, plan, by) : undefined;
  if (first === undefined) return false;
  selectCamera(first);
}

/** The tile of this number, from 0, becomes the large one. False: there is none. */
export function focusTile(index: number): void | false {
  const { all, plan } = planNow();
  // Where one camera is shown, the number is that of the camera.
  const wanted = (plan.places === 1 ? all : plan.cameraIds)[index];
  if (wanted === undefined) return false;
  focusCamera(wanted);
}
