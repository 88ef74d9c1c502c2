import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCvReady } from '../../src-workers/analysis/background';
import { loadMixture } from '../../src-workers/analysis/pictures/background-loading';
import { sharedData } from './analyze-command';

const size = { width: 160, height: 120 };
const pixels = size.width * size.height;
const frames = 200;

const golden = (name: string): Uint8Array =>
  gunzipSync(readFileSync(sharedData('mog2-golden', name)));

/** What of OpenCV.js the product does not use, and has no types for. */
const cv = createRequire(import.meta.url)('@techstark/opencv-js') as {
  Mat: new (rows?: number, columns?: number, type?: number) => { readonly data: Uint8Array };
  BackgroundSubtractorMOG2: new (
    history: number,
    threshold: number,
    shadows: boolean,
  ) => { apply(image: object, mask: object): void };
  CV_8UC1: number;
  CV_8UC3: number;
};

/** Pixels in which masks differ from OpenCV 4.6.0's. */
function differing(expected: Uint8Array, maskOf: (frame: number) => Uint8Array): number {
  let count = 0;
  for (let frame = 0; frame < frames; frame++) {
    const mask = maskOf(frame);
    for (let i = 0; i < pixels; i++) if (mask[i] !== expected[frame * pixels + i]) count++;
  }
  return count;
}

describe.skipIf(!existsSync(sharedData('mog2-golden')))(
  "OpenCV.js against OpenCV 4.6.0's own masks (skipped without ../shared/data)",
  () => {
    beforeAll(openCvReady);

    it.each([
      { colours: 'gray', channels: 1, shadows: false },
      { colours: 'gray', channels: 1, shadows: true },
      { colours: 'bgr', channels: 3, shadows: false },
      { colours: 'bgr', channels: 3, shadows: true },
    ])('$colours, shadows $shadows: the same to the bit', ({ colours, channels, shadows }) => {
      const input = golden(`highway160x120_${colours}_u8_f700-899.raw.gz`);
      const subtractor = new cv.BackgroundSubtractorMOG2(500, 16, shadows);
      const image = new cv.Mat(
        ...[size.height, size.width, channels === 1 ? cv.CV_8UC1 : cv.CV_8UC3],
      );
      const mask = new cv.Mat();
      const expected = golden(`mask_${colours}_h500_vt16_shadow${shadows ? 1 : 0}.raw.gz`);
      const bytes = pixels * channels;
      expect(
        differing(expected, (frame) => {
          image.data.set(input.subarray(frame * bytes, (frame + 1) * bytes));
          subtractor.apply(image, mask);
          return mask.data;
        }),
      ).toBe(0);
    });

    it('the mixture of the product is that subtractor', async () => {
      const input = golden('highway160x120_bgr_u8_f700-899.raw.gz');
      const mixture = (await loadMixture())(size);
      const expected = golden('mask_bgr_h500_vt16_shadow1.raw.gz');
      const automatic = -1;
      expect(
        differing(expected, (frame) => {
          const bytes = pixels * 3;
          mixture.picture.set(input.subarray(frame * bytes, (frame + 1) * bytes));
          return mixture.learn(automatic);
        }),
      ).toBe(0);
      mixture.dispose();
    });
  },
);
