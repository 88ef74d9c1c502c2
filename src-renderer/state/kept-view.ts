import { layouts, type Layout } from './layouts';
import { defaultOverlays, type Overlays } from './overlays';
import type { ViewState } from './view-store';

/** Raised with every change of what is kept; `migrateView` knows all that were before. */
export const viewVersion = 2;

/** As version 1 kept it: 1, 2 or 4 tiles, and a camera that filled the grid. */
interface FirstView {
  readonly tiles?: number;
  readonly focused?: boolean;
  readonly overlays?: Partial<Overlays>;
}

/** What an earlier version kept, as it is kept today. */
export function migrateView(kept: unknown, version: number): Partial<ViewState> {
  if (typeof kept !== 'object' || kept === null) return {};
  if (version >= viewVersion) return kept;
  const { tiles, focused, overlays, ...others } = kept as FirstView;
  return {
    ...others,
    layout: focused === true ? 1 : layoutOf(tiles),
    // Labels had the class in them.
    overlays: { ...defaultOverlays, ...overlays, classes: overlays?.labels ?? true },
  };
}

/** Two tiles became the automatic layout, which shows two cameras side by side too. */
function layoutOf(tiles: number | undefined): Layout {
  if (tiles === 2) return 'auto';
  return layouts.find((layout) => layout === tiles) ?? 4;
}
