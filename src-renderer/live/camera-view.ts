import type { FrameCredit, FrameMessage } from '../../src-workers/contracts/frame-port';
import type { PictureSize } from '../../src-workers/domain/units';
import { closeBitmap, watchBitmap } from './bitmap-watch';
import { decodePicture } from './decode-picture';
import { FrameQueue } from './frame-queue';
import { ageOf, reportPainted } from './painted-pictures';
import { worstState } from '../tiles/zone-state';
import { placePicture, type Placement } from './picture-placement';
import { pictureZoom, zoomedPlace, zoomOf } from './picture-zoom';
import { watchShown } from './shown-watch';
import { WatchedCamera } from './watched-camera';

/** Paints what belongs to a frame over its picture; `canvas` is its size in CSS pixels. */
export type PaintOverlay = (
  context: CanvasRenderingContext2D,
  frame: FrameMessage,
  /** Where the picture lies; larger than the canvas where it is zoomed. */
  place: Placement,
  canvas: PictureSize,
) => void;

/**
 * One camera on one canvas: asks for its frames, paints each with its overlay and gives the credit
 * back. The newest picture is kept, so that a change of size or overlays shows on a still picture too. A
 * canvas that is not on the screen asks for nothing, and shows where it stood when it comes back.
 */
export class CameraView {
  private readonly context: CanvasRenderingContext2D;
  private readonly queue: FrameQueue<ImageBitmap>;
  private readonly watched: WatchedCamera;
  private readonly endings: (() => void)[] = [];
  private port: MessagePort | undefined;
  private shown: { readonly bitmap: ImageBitmap; readonly frame: FrameMessage } | undefined;
  private repaintAsked = false;
  private size = { width: 0, height: 0 };

  constructor(
    private readonly cameraId: string,
    private readonly canvas: HTMLCanvasElement,
    private readonly paintOverlay: PaintOverlay,
  ) {
    // Opaque, and past the page's own painting: on a machine of two busy cores, four tiles cost 6.2
    // instead of 8.0 CPU-ms a frame, and long tasks went from a dozen in 8 s to none. Side by side at
    // 4 x 15 fps, neither `willReadFrequently`, nor pictures decoded at the size of the tile, nor painting
    // at 30 instead of 60 Hz cost less.
    const context = canvas.getContext('2d', { alpha: false, desynchronized: true });
    if (!context) throw new Error('This window has no 2d canvas.');
    this.context = context;
    this.queue = new FrameQueue({
      decode: async (jpeg) => watchBitmap(await decodePicture(jpeg), cameraId),
      close: closeBitmap,
      beforePaint: (callback) => requestAnimationFrame(callback),
      paint: (bitmap, frame) => this.show(bitmap, frame),
    });
    this.watched = new WatchedCamera(cameraId, (port) => this.connect(port));
    this.watchSize();
    this.watchZoom();
    this.endings.push(watchShown(canvas, (shown) => this.watched.setShown(shown)));
  }

  /** Paints the newest picture again with the window's next frame. */
  repaint(): void {
    if (this.repaintAsked) return;
    this.repaintAsked = true;
    requestAnimationFrame(() => {
      this.repaintAsked = false;
      this.draw();
    });
  }

  /** Idempotent. */
  dispose(): void {
    for (const end of this.endings.splice(0)) end();
    this.watched.end();
    this.queue.dispose();
    if (this.shown) closeBitmap(this.shown.bitmap);
    this.shown = undefined;
  }

  private connect(port: MessagePort | undefined): void {
    this.port?.close();
    this.port = port;
    if (!port) return;
    const arrive = this.queue.connect((number) =>
      port.postMessage({ kind: 'painted', number } satisfies FrameCredit),
    );
    port.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
      if (data?.kind === 'frame') arrive(data);
    };
  }

  private show(bitmap: ImageBitmap, frame: FrameMessage): void {
    const before = performance.now();
    if (this.shown) closeBitmap(this.shown.bitmap);
    this.shown = { bitmap, frame };
    this.draw();
    const after = performance.now();
    const ageMs = ageOf(frame, performance.timeOrigin + after);
    const zoneState = worstState(frame.analysis?.zones.map(({ state }) => state) ?? []);
    reportPainted(this.canvas, {
      cameraId: this.cameraId,
      number: frame.number,
      mediaTimeMs: frame.mediaTime,
      // The system's clock: the other one stands still while the machine sleeps.
      paintedAt: Date.now(),
      paintMs: after - before,
      analysed: frame.analysis !== undefined,
      jpegBytes: frame.jpeg.byteLength,
      ...(ageMs !== undefined && { ageMs }),
      ...(zoneState !== undefined && { zoneState }),
    });
  }

  private draw(): void {
    const { context, canvas, shown } = this;
    if (!shown) return;
    const ratio = window.devicePixelRatio;
    const fit = placePicture(shown.frame.picture, this.size, ratio);
    const place = zoomedPlace(fit, this.size, zoomOf(this.cameraId), ratio);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#000';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.drawImage(shown.bitmap, place.left, place.top, place.width, place.height);
    this.paintOverlay(context, shown.frame, place, this.size);
    const state = shown.frame.analysis ? 'analysed' : 'raw';
    if (canvas.dataset['picture'] !== state) canvas.dataset['picture'] = state;
  }

  private watchZoom(): void {
    let zoom = zoomOf(this.cameraId);
    this.endings.push(
      pictureZoom.subscribe((zoomed) => {
        const before = zoom;
        zoom = zoomOf(this.cameraId, zoomed);
        if (zoom === before) return;
        this.repaint();
        if (zoom.scale !== before.scale) this.askForSide();
      }),
    );
  }

  /** A picture that is zoomed has finer ones to show. */
  private askForSide(): void {
    const { width, height } = this.size;
    const { scale } = zoomOf(this.cameraId);
    this.watched.setSide(Math.max(width, height) * window.devicePixelRatio * scale);
  }

  private watchSize(): void {
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = this.canvas;
      const ratio = window.devicePixelRatio;
      this.size = { width, height };
      this.askForSide();
      // Setting a size clears the canvas, so it is painted before the window shows it.
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
      this.draw();
    });
    // Of device pixels: a window that is dragged to a finer screen keeps its size in CSS pixels.
    observer.observe(this.canvas, { box: 'device-pixel-content-box' });
    this.endings.push(() => observer.disconnect());
  }
}
