import { useMemo } from 'react';
import { useCameraIds } from '../state/console-store';
import { useView } from '../state/view-store';
import { planGrid, type GridPlan } from './grid-plan';

export function useGridPlan(): GridPlan {
  const cameraIds = useCameraIds();
  const tiles = useView((view) => view.tiles);
  const focused = useView((view) => view.focused);
  const selectedCameraId = useView((view) => view.selectedCameraId);
  return useMemo(
    () => planGrid(cameraIds, tiles, focused, selectedCameraId),
    [cameraIds, tiles, focused, selectedCameraId],
  );
}

const none: readonly string[] = [];

/** Whose pictures are on the screen. */
export function useShownCameraIds(): readonly string[] {
  const { cameraIds } = useGridPlan();
  return useView(({ page }) => page === 'live') ? cameraIds : none;
}
