import type { Milliseconds } from '../units';

/**
 * What of a picture is not background at one moment, as the background subtraction has it (shadows
 * dropped), or that nobody can say.
 */
export interface Foreground {
  readonly mediaTime: Milliseconds;
  /** Of the mask, in pixels; it shows the whole upright picture. */
  readonly width: number;
  readonly height: number;
  /**
   * One bit a pixel, row by row without gaps, the most significant bit of a byte first; 1: something is
   * there that is not background. `ceil(width * height / 8)` bytes.
   */
  readonly bits: Uint8Array;
  /**
   * The background is not known (yet), so the mask is empty and only footprints can be measured:
   * `learning`: it has just begun. `sudden-change`: more than 80 % of the picture changed at once.
   * `camera-moved`: the picture shows another place than before.
   */
  readonly unsettled?: 'learning' | 'sudden-change' | 'camera-moved';
}
