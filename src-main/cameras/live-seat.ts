import type {
  AnalysisNews,
  AnalysisSettings,
  CameraShapes,
  DetectorDescription,
  LiveMeasure,
} from '../../src-workers/contracts/analysis';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import { isFailure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { PictureSize } from '../../src-workers/domain/units';
import type { AnalysedCamera, Lane, ProofListener } from '../analysis/analysed-camera';
import type { AnalysisClient } from '../analysis/analysis-client';
import type { AnalysisPool } from '../analysis/analysis-pool';
import type { Model } from '../models/model-registry';
import { analysisSettings } from '../survey/survey-processes';
import type { Watcher } from './camera-session';

/** A live detector shares its process with others: one thread each, in turn. */
const threads = 1;

export interface LiveSeatOptions {
  readonly pool: Pick<AnalysisPool, 'place' | 'release'>;
  /** Of the lane and the camera in their process; nobody else's. */
  readonly name: string;
  readonly onNews: (news: readonly AnalysisNews[]) => void;
  readonly onMeasured: (measure: LiveMeasure) => void;
  readonly onProof: ProofListener;
  /** Another analysis begins; its tracks are numbered anew. */
  readonly onOpened: (detector: DetectorDescription, settings: AnalysisSettings) => void;
}

type AnalysedAs = Parameters<typeof analysisSettings>[0] & Pick<ProjectCamera, 'proof'>;

/** What a detection depends on besides the picture. */
export interface SeatSettings {
  readonly model: Model;
  readonly shapes: CameraShapes;
  readonly camera: AnalysedAs & Pick<ProjectCamera, 'classMap'>;
}

interface Place {
  readonly client: AnalysisClient;
  readonly lane: Lane;
  /** Of the detector's input. */
  picture?: PictureSize;
  target?: DecodeTarget;
  detector?: DetectorDescription;
  camera?: AnalysedCamera;
}

/**
 * The place of a live camera in an analysis process: a detector and an analysis under one name. It
 * outlives connections, and when the process is lost the next connection finds another one.
 */
export class LiveSeat {
  readonly #options: LiveSeatOptions;
  readonly #watchers = new Map<string, Watcher>();
  #place: Place | undefined;
  /** In whose pixels boxes are; the first picture, whatever the source sends later. */
  #space: PictureSize | undefined;
  /** The newest: they may change while an analysis is being opened. */
  #shapes: CameraShapes | undefined;
  /** The newest, for the same reason. */
  #analysed: AnalysedAs | undefined;

  constructor(options: LiveSeatOptions) {
    this.#options = options;
  }

  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  /** Absent until the source was opened once. */
  get picture(): PictureSize | undefined {
    return this.#space;
  }

  /**
   * Makes detector and analysis ready for a picture. No stream may be open.
   * @throws Failure MODEL_*, WORKER_FAILED
   */
  async open(
    picture: PictureSize,
    { model, shapes, camera }: SeatSettings,
  ): Promise<{ lane: Lane; target: DecodeTarget }> {
    this.#shapes = shapes;
    this.#analysed = camera;
    const place = this.#place ?? (await this.#take(model.id));
    this.#space ??= picture;
    const { lane } = place;
    let { target } = place;
    if (target === undefined || !sameSize(place.picture, picture)) {
      const detection = {
        model: { file: model.file, manifest: model.manifest },
        ...{ threads, zones: shapes.zones },
        ...(camera.classMap === undefined ? {} : { classMap: camera.classMap }),
      };
      const ready = await lane.beginVideo(detection, picture, this.#space);
      target = place.target = ready.target;
      place.picture = picture;
      place.detector = ready.detector;
      if (place.camera === undefined) {
        const analysed = this.#analysed;
        const settings = liveSettings(analysed, shapes, this.#space, ready.detector);
        await this.#openCamera(place, ready.detector, settings);
        // Chosen in the meantime: `beginAnew` found no analysis.
        if (this.#analysed !== analysed) await this.beginAnew(this.#analysed);
      }
    }
    return { lane, target };
  }

  /** From the next frame on. Nothing happens while there is no analysis: it begins with them. */
  async setShapes(shapes: CameraShapes): Promise<void> {
    this.#shapes = shapes;
    await this.#place?.camera?.setShapes(shapes);
  }

  /**
   * Another analysis of the same frames, with these settings: detector, decoder and watchers go on.
   * Nothing happens while there is none.
   */
  async beginAnew(camera: AnalysedAs): Promise<void> {
    this.#analysed = camera;
    const { client, detector, camera: open } = this.#place ?? {};
    if (!client || !detector || !open || !this.#space || !this.#shapes) return;
    const settings = liveSettings(camera, this.#shapes, this.#space, detector);
    const { name, onNews, onOpened } = this.#options;
    try {
      // Both are asked at once, so that hardly a frame comes between the end and the beginning.
      const [news] = await Promise.all([open.finish(), client.openCamera(name, settings)]);
      onNews(news);
      onOpened(detector, settings);
    } catch (error) {
      // The process is gone: the next analysis begins with what the project says then.
      if (!isFailure(error)) throw error;
    }
  }

  watch(watcher: Watcher): void {
    this.#watchers.set(watcher.watch, watcher);
    this.#connect(this.#place?.camera, watcher);
  }

  unwatch(watch: string): void {
    this.#watchers.delete(watch);
  }

  /** Ends the analysis and gives the place back; it can be opened again. Idempotent. */
  async leave(): Promise<void> {
    const place = this.#place;
    this.#place = undefined;
    if (place === undefined) return;
    // A process that is gone has nothing to close.
    const news = await place.camera?.close().catch(() => []);
    this.#options.onNews(news ?? []);
    await place.lane.close().catch(() => undefined);
    this.#options.pool.release(place.client);
  }

  async #take(session: string): Promise<Place> {
    const client = await this.#options.pool.place(session);
    const place = (this.#place = { client, lane: client.lane(this.#options.name) });
    void client.lost.then(() => {
      if (this.#place === place) this.#place = undefined;
    });
    return place;
  }

  async #openCamera(
    place: Place,
    detector: DetectorDescription,
    settings: AnalysisSettings,
  ): Promise<void> {
    const { name, onNews, onMeasured, onProof, onOpened } = this.#options;
    const camera = await place.client.openCamera(name, settings);
    place.camera = camera;
    // Drawn in the meantime: `setShapes` found no analysis to tell.
    if (this.#shapes !== undefined && this.#shapes !== settings.shapes) {
      await camera.setShapes(this.#shapes);
    }
    onOpened(detector, settings);
    camera.onNews(onNews);
    camera.onMeasured(onMeasured);
    camera.onProof(onProof);
    for (const watcher of this.#watchers.values()) this.#connect(camera, watcher);
  }

  #connect(camera: AnalysedCamera | undefined, { watch, connect }: Watcher): void {
    camera?.watch(watch, connect(watch));
  }
}

const liveSettings = (
  camera: AnalysedAs,
  ...facts: Parameters<typeof analysisSettings> extends [unknown, ...infer Facts] ? Facts : never
): AnalysisSettings => ({ ...analysisSettings(camera, ...facts), proof: camera.proof });

const sameSize = (one: PictureSize | undefined, other: PictureSize): boolean =>
  one?.width === other.width && one.height === other.height;
