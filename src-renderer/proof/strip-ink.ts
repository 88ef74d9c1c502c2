/** Of the window's own canvas, or of one that is saved as a picture. */
export type StripInk = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
