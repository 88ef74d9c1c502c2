/** Corners in pixels of the picture, y down: left, top, right, bottom. */
export type PixelBox = readonly [x1: number, y1: number, x2: number, y2: number];

/** Where an actor is in a frame, from the very meshes that were drawn. */
export interface SeenActor {
  readonly id: number;
  /** Around all of it, also what lies outside of the picture or behind something. */
  readonly full: PixelBox;
  /** Around what can be seen of it; absent: nothing. */
  readonly visible?: PixelBox;
  /** Visible pixels over those it would have with nothing in front of it and an endless picture, 0..1. */
  readonly visibleShare: number;
}
