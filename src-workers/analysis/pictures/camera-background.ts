import {
  wantsBackground,
  type AnalysisSettings,
  type CameraShapes,
} from '../../contracts/analysis';
import type { Foreground } from '../../domain/density/foreground';
import { sampleEveryMs } from '../../domain/density/zone-measuring';
import type { DetectedFrame, TrackView } from '../../domain/frame-result';
import { loadMixture } from './background-loading';
import { BackgroundSubtraction } from './background-subtraction';
import type { SmallPicture } from './small-picture';

/**
 * The background of one camera, where its settings ask for one. It outlasts a count that begins anew.
 */
export class CameraBackground {
  #settings: AnalysisSettings;
  #shapes: CameraShapes;
  #subtraction: BackgroundSubtraction | undefined;
  #loading: Promise<void> | undefined;
  #last = Number.NEGATIVE_INFINITY;

  constructor(settings: AnalysisSettings) {
    this.#settings = settings;
    this.#shapes = settings.shapes;
  }

  beginAnew(settings: AnalysisSettings): void {
    this.#settings = settings;
    this.setShapes(settings.shapes);
  }

  setShapes(shapes: CameraShapes): void {
    this.#shapes = shapes;
    if (!this.#wanted) this.dispose();
  }

  /** Resolves when pictures can be looked at. */
  async load(): Promise<void> {
    if (!this.#wanted) return;
    this.#loading ??= loadMixture().then(
      (newMixture) => {
        this.#subtraction = this.#wanted ? new BackgroundSubtraction(newMixture) : undefined;
      },
      (error: unknown) => {
        // Zones are measured by footprints alone then; counts do not suffer.
        process.stderr.write(`No background can be subtracted: ${String(error)}\n`);
      },
    );
    await this.#loading;
  }

  /**
   * What of a frame's picture is foreground, in the first frame of every 200 ms; undefined: none is due,
   * or there is no background.
   * @param tracks of the frame before
   */
  foregroundOf(
    { detections }: DetectedFrame,
    picture: SmallPicture,
    tracks: readonly TrackView[],
  ): Foreground | undefined {
    if (!this.#wanted) return undefined;
    if (picture.mediaTime <= this.#last) this.#forget();
    if (this.#subtraction === undefined) void this.load();
    const slot = (time: number): number => Math.floor(time / sampleEveryMs);
    if (slot(picture.mediaTime) === slot(this.#last)) return undefined;
    if (this.#subtraction === undefined) return undefined;
    this.#last = picture.mediaTime;
    const { tracker, picture: size } = this.#settings;
    return this.#subtraction.step(picture, {
      ...{ picture: size, tracks },
      boxes: detections.filter(({ score }) => score >= tracker.highThreshold).map(({ box }) => box),
    });
  }

  /** Learns a picture whose frame is not analysed, or was analysed before: a decoder began early. */
  pass(picture: SmallPicture): void {
    if (picture.mediaTime <= this.#last) return;
    this.foregroundOf({ mediaTime: picture.mediaTime, detections: [] }, picture, []);
  }

  /** Idempotent; a later picture finds a background that has to be learnt anew. */
  dispose(): void {
    this.#forget();
    this.#loading = undefined;
    this.#subtraction = undefined;
  }

  get #wanted(): boolean {
    return wantsBackground({ ...this.#settings, shapes: this.#shapes });
  }

  /** What is learnt is of another time. */
  #forget(): void {
    this.#last = Number.NEGATIVE_INFINITY;
    this.#subtraction?.dispose();
  }
}
