import type { DetectionSettings, DetectorDescription } from '../contracts/analysis';
import type { DecodeTarget } from '../contracts/decode-target';
import type { Detection } from '../domain/detection/detection';
import { box } from '../domain/geometry/box';
import type { PictureSize } from '../domain/units';
import { regionCrop } from '../domain/zones/region-crop';
import { openDetector, type Detector } from './detector';
import type { LiveFrame } from './live-stream';
import {
  regionOf,
  wholePicture,
  type PictureRegion,
  type SmallPicture,
} from './pictures/small-picture';

/** The detector of one video on a lane, for as long as the lane or one of its streams has it. */
export class LaneDetector {
  readonly #detector: Detector;
  readonly #scale: { readonly x: number; readonly y: number };
  readonly #region: PictureRegion;
  #users = 1;

  private constructor(
    detector: Detector,
    scale: { x: number; y: number },
    region: PictureRegion = wholePicture,
  ) {
    this.#detector = detector;
    this.#scale = scale;
    this.#region = region;
  }

  /** The opener is its first user. @throws Failure MODEL_* */
  static async open(
    settings: DetectionSettings,
    picture: PictureSize,
    space: PictureSize,
  ): Promise<LaneDetector> {
    const crop = regionCrop(settings.zones, picture);
    const detector = await openDetector({
      file: settings.model.file,
      manifest: settings.model.manifest,
      picture,
      threads: settings.threads,
      ...(settings.classMap === undefined ? {} : { classMap: settings.classMap }),
      ...(crop === undefined ? {} : { crop }),
    });
    const scale = { x: space.width / picture.width, y: space.height / picture.height };
    return new LaneDetector(detector, scale, crop && regionOf(crop, picture));
  }

  get target(): DecodeTarget {
    return this.#detector.target;
  }

  use(): void {
    this.#users += 1;
  }

  /** Once for every user; the last one disposes it. */
  async release(): Promise<void> {
    this.#users -= 1;
    if (this.#users === 0) await this.#detector.dispose();
  }

  /** A recorder may change its resolution from file to file; the road stays where it was. */
  async detect(frame: Uint8Array): Promise<readonly Detection[]> {
    const detections = await this.#detector.detect(frame);
    const { x, y } = this.#scale;
    if (x === 1 && y === 1) return detections;
    return detections.map(({ box: b, ...rest }) => ({
      ...rest,
      box: box(b.left * x, b.top * y, b.right * x, b.bottom * y),
    }));
  }

  /** The frame as a picture; its memory is the frame's. */
  pictured({ bytes, mediaTime }: Pick<LiveFrame, 'bytes' | 'mediaTime'>): SmallPicture {
    const { pixelFormat: format, placed } = this.#detector.target;
    const { width, height } = placed;
    return { mediaTime, width, height, format, bytes, region: this.#region };
  }

  describe(): DetectorDescription {
    const { manifest, recognition, target, provider, providerNotes } = this.#detector;
    const { classes, modelClasses } = this.#detector;
    return {
      modelId: manifest.id,
      title: manifest.title,
      licence: manifest.licence,
      layout: manifest.layout,
      provider,
      providerNotes,
      assumptions: recognition.assumptions,
      inputWidth: target.width,
      inputHeight: target.height,
      classes: [...classes],
      modelClasses,
      thresholds: {
        low: manifest.thresholds.low,
        high: manifest.thresholds.high,
        newTrack: manifest.thresholds.newTrack,
        nmsIou: manifest.nms.iou,
      },
    };
  }
}
