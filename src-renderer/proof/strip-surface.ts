import { markAt, type PlacedMark } from './mark-layout';
import type { MarkHeadings } from './paint-marks';
import type { ProofSession } from './proof-session';
import { paintStrip, type PaintedStrip } from './strip-painter';
import type { StripPoint } from './strip-view';
import { spanOf, timeAt, xOf } from './time-window';

/** A hand is not still: less than this is a click. */
const dragPixels = 4;
/** Of a wheel that counts lines. */
const linePixels = 32;

export interface SurfaceParts {
  readonly timeZone: string;
  readonly headings: MarkHeadings;
}

interface SurfaceEvents {
  /** Everything is where it is seen now. */
  readonly onPainted: () => void;
  /** A mark, or a place on the road, was meant by a click (`double`: two). */
  readonly onClick: (mark: PlacedMark | undefined, at: StripPoint, double: boolean) => void;
}

/** The canvas of a strip: painted when something changed, moved and clicked. */
export class StripSurface {
  private readonly context: CanvasRenderingContext2D;
  private readonly endings: (() => void)[] = [];
  private size = { width: 0, height: 0 };
  private painted: PaintedStrip | undefined;
  private asked: number | undefined;
  private parts: SurfaceParts = {
    timeZone: 'UTC',
    headings: { forward: undefined, backward: undefined },
  };
  private drag: { readonly fromX: number; lastX: number; moved: boolean } | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly session: ProofSession,
    private readonly events: SurfaceEvents,
  ) {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('This window has no 2d canvas.');
    this.context = context;
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(canvas, { box: 'device-pixel-content-box' });
    this.endings.push(
      () => observer.disconnect(),
      session.store.subscribe(() => this.repaint()),
      session.onDecoded(() => this.repaint()),
    );
    this.listen('pointerdown', (event) => this.press(event));
    this.listen('pointermove', (event) => this.move(event));
    this.listen('pointerup', (event) => this.release(event));
    this.listen('pointercancel', () => (this.drag = undefined));
    this.listen('pointerleave', () => session.dispatch({ kind: 'hover', markId: undefined }));
    this.listen('dblclick', (event) => {
      const { x, y } = this.pixelOf(event);
      if (this.isStrip(y)) this.events.onClick(this.markAt(x, y), this.pointAt(x, y), true);
    });
    this.listen('contextmenu', (event) => this.openMenu(event));
    this.listen('wheel', (event) => this.wheel(event), { passive: false });
  }

  setParts(parts: SurfaceParts): void {
    this.parts = parts;
    this.repaint();
  }

  repaint(): void {
    this.asked ??= requestAnimationFrame(() => {
      this.asked = undefined;
      this.paint();
    });
  }

  placed(markId: string | undefined): PlacedMark | undefined {
    return markId === undefined
      ? undefined
      : this.painted?.placed.find(({ mark }) => mark.id === markId);
  }

  /** Where a place on the road is seen, in CSS pixels of the canvas. */
  pixelAt({ mediaTimeMs, position }: StripPoint): { readonly x: number; readonly y: number } {
    const { window } = this.session.state.view;
    return {
      x: xOf(window, this.size.width, mediaTimeMs),
      y: position * this.stripHeight,
    };
  }

  get stripHeight(): number {
    return this.painted?.layout.stripHeight ?? 0;
  }

  get width(): number {
    return this.size.width;
  }

  /** Idempotent. */
  dispose(): void {
    if (this.asked !== undefined) cancelAnimationFrame(this.asked);
    for (const end of this.endings.splice(0)) end();
  }

  private measure(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const ratio = window.devicePixelRatio;
    this.size = { width, height };
    // Setting a size clears the canvas, so it is painted before the window shows it.
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.paint();
  }

  private paint(): void {
    const { context, session, size, parts } = this;
    if (size.width === 0 || size.height === 0) return;
    const ratio = window.devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.painted = paintStrip(context, session, size, parts.timeZone, parts.headings);
    this.canvas.dataset['marks'] = String(this.painted.placed.length);
    this.events.onPainted();
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    const { x } = this.pixelOf(event);
    this.drag = { fromX: x, lastX: x, moved: false };
  }

  private move(event: PointerEvent): void {
    const { session, drag } = this;
    const { x, y } = this.pixelOf(event);
    const { view } = session.state;
    if (drag) {
      drag.moved ||= Math.abs(x - drag.fromX) >= dragPixels;
      if (!drag.moved) return;
      session.dispatch({ kind: 'move', byMs: (drag.lastX - x) * this.msPerPixel });
      drag.lastX = x;
      this.canvas.dataset['dragged'] = 'true';
    } else if (view.mode.kind === 'aiming') {
      if (this.isStrip(y)) session.dispatch({ kind: 'aim', at: this.pointAt(x, y) });
    } else session.dispatch({ kind: 'hover', markId: this.markAt(x, y)?.mark.id });
  }

  private release(event: PointerEvent): void {
    const { drag } = this;
    this.drag = undefined;
    delete this.canvas.dataset['dragged'];
    if (!drag || drag.moved) return;
    const { x, y } = this.pixelOf(event);
    if (!this.isStrip(y)) return;
    const at = this.pointAt(x, y);
    if (this.session.state.view.mode.kind === 'aiming')
      this.session.dispatch({ kind: 'place', at });
    else this.events.onClick(this.markAt(x, y), at, false);
  }

  private openMenu(event: MouseEvent): void {
    event.preventDefault();
    const { x, y } = this.pixelOf(event);
    const at = this.pointAt(x, Math.min(y, this.stripHeight));
    this.session.dispatch({ kind: 'open-menu', at, markId: this.markAt(x, y)?.mark.id });
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const { session } = this;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : linePixels;
    const by =
      (Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY) * pixels;
    if (event.ctrlKey || event.metaKey) {
      const { x } = this.pixelOf(event);
      // A notch of a wheel is 100 to 120 pixels, a touch of a pad a few.
      const factor = Math.exp(Math.max(-1, Math.min(1, by / 300)));
      session.dispatch({ kind: 'zoom', factor, atMs: this.pointAt(x, 0).mediaTimeMs });
    } else session.dispatch({ kind: 'move', byMs: by * this.msPerPixel });
  }

  private markAt(x: number, y: number): PlacedMark | undefined {
    return this.painted && markAt(this.painted.placed, x, y);
  }

  private pointAt(x: number, y: number): StripPoint {
    const mediaTimeMs = timeAt(this.session.state.view.window, Math.max(1, this.size.width), x);
    const share = y / Math.max(1, this.stripHeight);
    return { mediaTimeMs, position: Math.max(0, Math.min(1, share)) };
  }

  private isStrip(y: number): boolean {
    return y >= 0 && y <= this.stripHeight;
  }

  private get msPerPixel(): number {
    return spanOf(this.session.state.view.window) / Math.max(1, this.size.width);
  }

  private pixelOf({ clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private listen<Kind extends keyof HTMLElementEventMap>(
    kind: Kind,
    listener: (event: HTMLElementEventMap[Kind]) => void,
    options?: AddEventListenerOptions,
  ): void {
    this.canvas.addEventListener(kind, listener, options);
    this.endings.push(() => this.canvas.removeEventListener(kind, listener, options));
  }
}
