import { useConsole } from './console-store';
import { useView, type Layout, type Overlays, type Page, type ViewState } from './view-store';

/** The store that is kept answers with a promise that nobody needs. */
function change(part: Partial<ViewState>): void {
  useView.setState(part);
}

export const showPage = (page: Page): void => change({ page });

/** A shape that was selected and a tool in hand belong to the camera before. */
export function selectCamera(cameraId: string): void {
  const { selectedCameraId } = useView.getState();
  if (cameraId === selectedCameraId) return;
  useView.setState({ selectedCameraId: cameraId, selectedShapeId: undefined, tool: 'select' });
}

/** Brings a camera before the eye, wherever one is. */
export function showCamera(cameraId: string): void {
  selectCamera(cameraId);
  showPage('live');
}

export const chooseLayout = (tiles: Layout): void => change({ tiles, focused: false });

export const toggleFocus = (): void => change({ focused: !useView.getState().focused });

export function toggleOverlay(overlay: keyof Overlays): void {
  const { overlays } = useView.getState();
  change({ overlays: { ...overlays, [overlay]: !overlays[overlay] } });
}

/** Selects the camera so many places further on, as far as there are any. */
export function moveSelection(places: number): void {
  const ids = useConsole.getState().state?.cameras.map(({ id }) => id) ?? [];
  const { selectedCameraId } = useView.getState();
  const index = ids.findIndex((id) => id === selectedCameraId);
  const next = ids[Math.max(0, Math.min(ids.length - 1, index + places))];
  if (next !== undefined) selectCamera(next);
}

/**
 * Some camera is always selected while there is one: the panel and the tools are about it. One that
 * came is shown, whoever opened it: the menu and the system's file manager can.
 * @param before absent: nothing was known yet
 */
export function followCameras(
  before: readonly string[] | undefined,
  cameraIds: readonly string[],
): void {
  const came = before && cameraIds.find((id) => !before.includes(id));
  if (came !== undefined) {
    showCamera(came);
    return;
  }
  const { selectedCameraId } = useView.getState();
  if (selectedCameraId !== undefined && cameraIds.includes(selectedCameraId)) return;
  change({
    selectedCameraId: cameraIds[0],
    selectedShapeId: undefined,
    tool: 'select',
    focused: false,
  });
}
