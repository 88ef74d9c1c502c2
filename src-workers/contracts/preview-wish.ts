import * as z from 'zod';

/**
 * What a window can use of a camera's pictures. A recording is played with a decoder that delivers no
 * more than the widest of all wishes: sixteen small tiles need neither large pictures nor many of them.
 */
export const previewWishSchema = z.strictObject({
  /** Of the pictures, in pixels of the screen. */
  longestSide: z.int().min(16).max(8192),
  /** Pictures per second while it plays. A step shows every one. */
  fps: z.number().min(1).max(60),
});
export type PreviewWish = z.infer<typeof previewWishSchema>;
