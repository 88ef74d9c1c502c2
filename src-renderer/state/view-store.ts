import { create } from 'zustand';

export type Page = 'overview' | 'live' | 'analytics' | 'incidents' | 'reports' | 'settings';
/** What the pointer does on a picture. */
export type Tool = 'select' | 'draw-line' | 'draw-zone';

export interface Overlays {
  readonly boxes: boolean;
  readonly labels: boolean;
  readonly paths: boolean;
  readonly shapes: boolean;
}

/** How this person looks at the project: nothing of it is main's business. */
export interface ViewState {
  readonly page: Page;
  /** Tiles shown at once. */
  readonly tiles: 1 | 2 | 4;
  readonly selectedCameraId?: string;
  /** One camera fills the grid. */
  readonly focused: boolean;
  readonly overlays: Overlays;
  readonly tool: Tool;
  /** A line or zone of the selected camera. */
  readonly selectedShapeId?: string;
}

export const useView = create<ViewState>()(() => ({
  page: 'live',
  tiles: 4,
  focused: false,
  overlays: { boxes: true, labels: true, paths: true, shapes: true },
  tool: 'select',
}));
