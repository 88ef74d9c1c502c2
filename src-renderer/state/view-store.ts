import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import { migrateView, viewVersion } from './kept-view';
import type { CarouselSeconds, Layout } from './layouts';
import { defaultOverlays, type Overlays, type TileOverlays } from './overlays';

/** Only pages that show something; incidents join them when they exist. */
export const pages = ['overview', 'live', 'map', 'analytics', 'reports', 'settings'] as const;
export type Page = (typeof pages)[number];
/** What the pointer does on a picture. */
export type Tool = 'select' | 'draw-line' | 'draw-zone' | 'draw-flow';

export type { Layout, Overlays };
export { layouts } from './layouts';

/** How this person looks at the project: nothing of it is main's business. */
export interface ViewState {
  readonly page: Page;
  readonly layout: Layout;
  /** Where leaving the focus leads. */
  readonly layoutBefore?: Layout | undefined;
  /** Pages of cameras turn by themselves, where there is more than one. */
  readonly turning: boolean;
  readonly carouselSeconds: CarouselSeconds;
  /** Tiles and nothing else fill the screen. */
  readonly fullScreen: boolean;
  readonly selectedCameraId?: string | undefined;
  readonly overlays: Overlays;
  readonly tileOverlays: TileOverlays;
  readonly tool: Tool;
  /** Of the settings; one that is not there is the first. */
  readonly settingsTab?: string | undefined;
  /** A line or zone of the selected camera. */
  readonly selectedShapeId?: string | undefined;
}

/** Tests run without a window, and a view that is not kept is still a view. */
const noStorage: StateStorage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

export const useView = create<ViewState>()(
  persist(
    (): ViewState => ({
      page: 'live',
      layout: 4,
      turning: false,
      carouselSeconds: 10,
      fullScreen: false,
      overlays: defaultOverlays,
      tileOverlays: {},
      tool: 'select',
    }),
    {
      name: 'roadglass-view',
      version: viewVersion,
      migrate: (kept, version) => migrateView(kept, version) as ViewState,
      storage: createJSONStorage(() => globalThis.localStorage ?? noStorage),
      // A tool in hand, a selected shape and a screen that is filled belong to the moment.
      partialize: (view) => ({
        page: view.page,
        layout: view.layout,
        layoutBefore: view.layoutBefore,
        turning: view.turning,
        carouselSeconds: view.carouselSeconds,
        selectedCameraId: view.selectedCameraId,
        overlays: view.overlays,
        settingsTab: view.settingsTab,
        tileOverlays: view.tileOverlays,
      }),
    },
  ),
);
