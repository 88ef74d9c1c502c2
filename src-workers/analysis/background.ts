import { createRequire } from 'node:module';
import type { PictureSize } from '../domain/units';

/** What is used of OpenCV.js, which has no types for it. Memory is its own: `delete` gives it back. */
interface Mat {
  /** A view that is valid until OpenCV's memory grows: taken anew after every call. */
  readonly data: Uint8Array;
  delete(): void;
}
interface Subtractor {
  apply(image: Mat, mask: Mat, learningRate: number): void;
  getBackgroundImage(image: Mat): void;
  delete(): void;
}
interface OpenCv {
  /** Absent until the runtime is there. */
  readonly Mat?: new (rows: number, columns: number, type: number) => Mat;
  readonly BackgroundSubtractorMOG2: new (
    history: number,
    varThreshold: number,
    detectShadows: boolean,
  ) => Subtractor;
  readonly CV_8UC1: number;
  readonly CV_8UC3: number;
  onRuntimeInitialized?: () => void;
}

/**
 * Required and not imported: the module has a `then` that resolves to itself, so that whoever awaits
 * what an import makes of it waits for ever.
 */
const load = createRequire(typeof __filename === 'string' ? __filename : import.meta.url);
const cv = load('@techstark/opencv-js') as OpenCv;

let ready: Promise<void> | undefined;

/** OpenCV.js is compiled when it is first wanted: it takes half a second and 80 MB. */
export function openCvReady(): Promise<void> {
  ready ??= new Promise((resolve) => {
    if (cv.Mat !== undefined) resolve();
    else cv.onRuntimeInitialized = resolve;
  });
  return ready;
}

/** OpenCV's own defaults. */
const varThreshold = 16;
const defaultHistory = 500;

/** OpenCV's MOG2 for pictures of three packed channels, of one size. After `openCvReady`. */
export class MixtureBackground {
  readonly #picture: Mat;
  readonly #mask: Mat;
  readonly #background: Mat;
  #subtractor: Subtractor;

  constructor({ width, height }: PictureSize) {
    const { Mat } = cv;
    if (Mat === undefined) throw new Error('OpenCV is not there yet');
    this.#picture = new Mat(height, width, cv.CV_8UC3);
    this.#background = new Mat(height, width, cv.CV_8UC3);
    this.#mask = new Mat(height, width, cv.CV_8UC1);
    this.#subtractor = newSubtractor();
  }

  /**
   * What is learnt by the next `learn`, to be written to; valid until the next call, as everything that
   * is returned here.
   */
  get picture(): Uint8Array {
    return this.#picture.data;
  }

  /** @returns 255: foreground, 127: shadow, 0: background */
  learn(learningRate: number): Uint8Array {
    this.#subtractor.apply(this.#picture, this.#mask, learningRate);
    return this.#mask.data;
  }

  /** What was learnt so far, as a picture. */
  background(): Uint8Array {
    this.#subtractor.getBackgroundImage(this.#background);
    return this.#background.data;
  }

  /** Everything that was learnt is forgotten. */
  restart(): void {
    this.#subtractor.delete();
    this.#subtractor = newSubtractor();
  }

  /** Call once. */
  dispose(): void {
    this.#subtractor.delete();
    for (const mat of [this.#picture, this.#mask, this.#background]) mat.delete();
  }
}

const newSubtractor = (): Subtractor =>
  new cv.BackgroundSubtractorMOG2(defaultHistory, varThreshold, true);
