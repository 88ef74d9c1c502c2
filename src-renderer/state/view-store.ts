import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

/** Only pages that show something; analytics and incidents join them when they exist. */
export const pages = ['overview', 'live', 'reports', 'settings'] as const;
export type Page = (typeof pages)[number];
/** What the pointer does on a picture. */
export type Tool = 'select' | 'draw-line' | 'draw-zone';
export const layouts = [1, 2, 4] as const;
export type Layout = (typeof layouts)[number];

export interface Overlays {
  readonly boxes: boolean;
  readonly labels: boolean;
  readonly paths: boolean;
  readonly shapes: boolean;
  /** Metres on the ground, of cameras that are calibrated. */
  readonly grid: boolean;
}

/** How this person looks at the project: nothing of it is main's business. */
export interface ViewState {
  readonly page: Page;
  /** Tiles shown at once. */
  readonly tiles: Layout;
  readonly selectedCameraId?: string | undefined;
  /** One camera fills the grid. */
  readonly focused: boolean;
  readonly overlays: Overlays;
  readonly tool: Tool;
  /** A line or zone of the selected camera. */
  readonly selectedShapeId?: string | undefined;
}

/** Tests run without a window, and a view that is not kept is still a view. */
const noStorage: StateStorage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

export const useView = create<ViewState>()(
  persist(
    (): ViewState => ({
      page: 'live',
      tiles: 4,
      focused: false,
      overlays: { boxes: true, labels: true, paths: true, shapes: true, grid: false },
      tool: 'select',
    }),
    {
      name: 'roadglass-view',
      version: 1,
      storage: createJSONStorage(() => globalThis.localStorage ?? noStorage),
      // A tool in hand and a selected shape belong to the moment.
      partialize: ({ page, tiles, selectedCameraId, focused, overlays }) => ({
        page,
        tiles,
        selectedCameraId,
        focused,
        overlays,
      }),
    },
  ),
);
