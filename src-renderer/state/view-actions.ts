import { useConsole } from './console-store';
import type { CarouselSeconds } from './layouts';
import { tileOverlaysOf, withoutTileOverlays, withTileOverlay, type Overlay } from './overlays';
import { useView, type Layout, type Page, type ViewState } from './view-store';

/** The store that is kept answers with a promise that nobody needs. */
function change(part: Partial<ViewState>): void {
  useView.setState(part);
}

export const showPage = (page: Page): void =>
  change(page === 'live' ? { page } : { page, fullScreen: false });

/** @param settingsTab absent: the one that was shown last */
export const showSettings = (settingsTab?: string): void => {
  showPage('settings');
  if (settingsTab !== undefined) change({ settingsTab });
};

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

export function chooseLayout(layout: Layout): void {
  const before = useView.getState().layout;
  change({ layout, ...(layout === 'focus' && before !== 'focus' && { layoutBefore: before }) });
}

/** The selected camera large, or all as they were. */
export function toggleFocus(): void {
  const { layout, layoutBefore } = useView.getState();
  chooseLayout(layout === 'focus' ? (layoutBefore ?? 4) : 'focus');
}

export function focusCamera(cameraId: string): void {
  selectCamera(cameraId);
  if (useView.getState().layout !== 1) chooseLayout('focus');
}

export const toggleTurning = (): void => change({ turning: !useView.getState().turning });
export const chooseCarouselSeconds = (seconds: CarouselSeconds): void =>
  change({ carouselSeconds: seconds });
export const fillScreen = (fullScreen: boolean): void => change({ fullScreen });

/** Of all tiles but those that have it otherwise. */
export function toggleOverlay(overlay: Overlay): void {
  const { overlays } = useView.getState();
  change({ overlays: { ...overlays, [overlay]: !overlays[overlay] } });
}

export function toggleTileOverlay(cameraId: string, overlay: Overlay): void {
  const { overlays, tileOverlays } = useView.getState();
  change({ tileOverlays: withTileOverlay(overlays, tileOverlays, cameraId, overlay) });
}

export function resetTileOverlays(cameraId: string): void {
  change({ tileOverlays: withoutTileOverlays(useView.getState().tileOverlays, cameraId) });
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
  const { selectedCameraId, tileOverlays } = useView.getState();
  const kept = tileOverlaysOf(tileOverlays, cameraIds);
  // Of another project nothing is known at the start: only what was here goes.
  if (before !== undefined && kept !== tileOverlays) change({ tileOverlays: kept });
  if (selectedCameraId !== undefined && cameraIds.includes(selectedCameraId)) return;
  change({ selectedCameraId: cameraIds[0], selectedShapeId: undefined, tool: 'select' });
}
