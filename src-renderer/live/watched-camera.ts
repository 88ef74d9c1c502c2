import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import { watchCamera, type CameraWatch } from './frame-ports';
import { previewOfTile } from './preview-size';
import { addShownTile, shownTiles } from './shown-tiles';

/** A tile that is dragged larger asks once, when it stands. */
const settleMs = 150;

/**
 * The frames of a camera for as long as they are seen: a tile that is not shown has no port, so nothing
 * is sent to it, and a recording that nobody sees is not decoded.
 */
export class WatchedCamera {
  private watch: CameraWatch | undefined;
  private endShown: (() => void) | undefined;
  private wish: PreviewWish | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private side = 0;

  constructor(
    private readonly cameraId: string,
    private readonly onPort: (port: MessagePort | undefined) => void,
  ) {}

  /** @param side of the picture's place, in pixels of the screen */
  setSide(side: number): void {
    this.side = side;
    this.settle();
  }

  setShown(shown: boolean): void {
    if (shown === (this.watch !== undefined)) return;
    if (!shown) return this.end();
    this.endShown = addShownTile(() => this.settle());
    this.wish = this.wanted();
    this.watch = watchCamera(this.cameraId, this.wish, (port) => this.onPort(port));
  }

  /** Idempotent. */
  end(): void {
    clearTimeout(this.settling);
    this.endShown?.();
    this.endShown = undefined;
    this.watch?.end();
    this.watch = undefined;
    this.onPort(undefined);
  }

  private wanted(): PreviewWish {
    return previewOfTile(this.side, shownTiles());
  }

  private settle(): void {
    if (!this.watch) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      const wanted = this.wanted();
      if (wanted.longestSide === this.wish?.longestSide && wanted.fps === this.wish.fps) return;
      this.wish = wanted;
      this.watch?.setPreview(wanted);
    }, settleMs);
  }
}
