import type { SceneDescription } from '../../world/scene-description';
import type { SeenActor } from '../../world/seen-actor';

/** What the page that draws is told. */
export type PageCommand =
  | {
      readonly kind: 'draw';
      readonly description: SceneDescription;
      /** Numbers of the first frame and of the one after the last. */
      readonly fromFrame: number;
      readonly toFrame: number;
      /** Whether to find out who is where in them. */
      readonly seen: boolean;
    }
  /** A frame was taken: there is room for one more. */
  | { readonly kind: 'more' };

/** What it says. */
export type PageEvent =
  | {
      readonly kind: 'frame';
      /** Red, green, blue, opaque of each pixel, from the upper left row by row. */
      readonly pixels: Uint8Array;
      readonly seen: readonly SeenActor[];
    }
  | { readonly kind: 'drawn' }
  | { readonly kind: 'failed'; readonly text: string };
