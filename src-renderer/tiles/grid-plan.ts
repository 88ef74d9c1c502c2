import type { Layout } from '../state/view-store';

export interface GridPlan {
  readonly cameraIds: readonly string[];
  readonly columns: 1 | 2;
  readonly rows: 1 | 2;
  /** Which part of the cameras is shown, from 0, and of how many. */
  readonly page: number;
  readonly pages: number;
}

/**
 * Which cameras are shown, and how they stand: the page that holds the selected one, so that
 * choosing a camera anywhere shows it. Fewer cameras than tiles get larger tiles.
 */
export function planGrid(
  cameraIds: readonly string[],
  tiles: Layout,
  focused: boolean,
  selectedCameraId: string | undefined,
): GridPlan {
  const perPage = focused ? 1 : tiles;
  const selected = Math.max(0, cameraIds.indexOf(selectedCameraId ?? ''));
  const page = Math.floor(selected / perPage);
  const pages = Math.max(1, Math.ceil(cameraIds.length / perPage));
  const shown = cameraIds.slice(page * perPage, (page + 1) * perPage);
  // The last page keeps the size of the others' tiles.
  const places = pages > 1 ? perPage : shown.length;
  return {
    cameraIds: shown,
    columns: places > 1 ? 2 : 1,
    rows: places > 2 ? 2 : 1,
    page,
    pages,
  };
}
