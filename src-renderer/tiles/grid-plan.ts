import type { Layout } from '../state/view-store';

export interface GridPlan {
  /** Whose tiles are shown, in their order. */
  readonly cameraIds: readonly string[];
  /** Places of the grid, free ones with them. */
  readonly places: number;
  /** The camera that is large, where the others are small beside it. */
  readonly focusedId?: string;
  /** Which part of the cameras is shown, from 0, and of how many. */
  readonly page: number;
  readonly pages: number;
}

/**
 * Which cameras are shown: the page that holds the selected one, so that choosing a camera anywhere
 * shows it. Fewer cameras than tiles get larger tiles.
 */
export function planGrid(
  cameraIds: readonly string[],
  layout: Layout,
  selectedCameraId: string | undefined,
): GridPlan {
  const selected = Math.max(0, cameraIds.indexOf(selectedCameraId ?? ''));
  if (layout === 'auto' || layout === 'focus') {
    const focusedId = cameraIds[selected];
    // Alone a camera has nobody beside it.
    const focused = layout === 'focus' && cameraIds.length > 1 && focusedId !== undefined;
    return {
      ...{ cameraIds, places: Math.max(1, cameraIds.length), page: 0, pages: 1 },
      ...(focused && { focusedId }),
    };
  }
  const perPage = layout === 'carousel' ? 1 : layout;
  const page = Math.floor(selected / perPage);
  const pages = Math.max(1, Math.ceil(cameraIds.length / perPage));
  const shown = cameraIds.slice(page * perPage, (page + 1) * perPage);
  // The last page keeps the size of the others' tiles.
  return { cameraIds: shown, places: pages > 1 ? perPage : Math.max(1, shown.length), page, pages };
}

/** The first camera of the page so many further on, round and round. */
export function turnedPage(
  cameraIds: readonly string[],
  { page, pages, places }: GridPlan,
  by: number,
): string | undefined {
  const next = (((page + by) % pages) + pages) % pages;
  return cameraIds[next * places];
}
