import type * as Canvas from '@napi-rs/canvas';

/** Red, green, blue and opacity of every pixel, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface EncodedImage {
  readonly image: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/webp' | 'image/jpeg';
}

export interface EncodeOptions {
  /** 1..100 */
  readonly quality: number;
  /** In pixels; a higher image is made smaller, keeping its shape. Absent: as it is. */
  readonly highest?: number;
}

let canvas: Promise<typeof Canvas> | undefined;

/** Encodes to WebP, beside the thread that asks. The encoder is loaded when it is first wanted. */
export async function encodeImage(raster: Raster, options: EncodeOptions): Promise<EncodedImage> {
  canvas ??= import('@napi-rs/canvas');
  const { createCanvas, ImageData } = await canvas;
  const { width, height, rgba } = raster;
  const whole = createCanvas(width, height);
  whole.getContext('2d').putImageData(new ImageData(rgba, width, height), 0, 0);
  const factor = Math.min(1, (options.highest ?? height) / height);
  const drawn =
    factor === 1
      ? whole
      : createCanvas(Math.max(1, Math.round(width * factor)), Math.round(height * factor));
  if (drawn !== whole) drawn.getContext('2d').drawImage(whole, 0, 0, drawn.width, drawn.height);
  // Into memory of its own: the encoder's may not be sent to another process.
  const image = new Uint8Array(await drawn.encode('webp', options.quality));
  return { image, mediaType: 'image/webp' };
}
