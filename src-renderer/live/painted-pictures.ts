import type { FrameMessage } from '../../src-workers/contracts/frame-port';
import type { DensityState } from '../../src-workers/domain/density/density-state';

/** A frame whose pixels were painted a moment ago. */
export interface PaintedPicture {
  readonly cameraId: string;
  readonly number: number;
  readonly mediaTimeMs: number;
  /** Epoch ms of the system's clock. */
  readonly paintedAt: number;
  /** From leaving the decoder to being painted; of live cameras. */
  readonly ageMs?: number;
  /** How long painting took on the main thread. */
  readonly paintMs: number;
  readonly analysed: boolean;
  readonly jpegBytes: number;
  /** The worst of its zones; absent: not measured. */
  readonly zoneState?: DensityState;
}

/**
 * Dispatched on the canvas, bubbling, for every painted picture, `detail` being a `PaintedPicture`:
 * what benchmarks and end-to-end tests listen to from outside the bundle.
 */
export const picturePaintedEvent = 'roadglass:picture-painted';

type OnPainted = (painted: PaintedPicture) => void;
const listeners = new Set<OnPainted>();
const newest = new Map<string, PaintedPicture>();

/** Returns a function that removes the listener. It is called up to 120 times a second: no rendering. */
export function onPicturePainted(listener: OnPainted): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const newestPainted = (cameraId: string): PaintedPicture | undefined => newest.get(cameraId);

export function reportPainted(canvas: HTMLCanvasElement, painted: PaintedPicture): void {
  newest.set(painted.cameraId, painted);
  for (const listener of listeners) listener(painted);
  canvas.dispatchEvent(
    new CustomEvent<PaintedPicture>(picturePaintedEvent, { detail: painted, bubbles: true }),
  );
}

/** The age of a frame at `now`, epoch ms with fractions; undefined for files. */
export const ageOf = ({ decodedAt }: FrameMessage, now: number): number | undefined =>
  decodedAt === undefined ? undefined : Math.max(0, now - decodedAt);
