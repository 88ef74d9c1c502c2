import type {
  AnalysisCommandOf,
  AnalysisNews,
  AnalysisSettings,
  CameraShapes,
} from '../contracts/analysis';
import type { DetectedFrame, FrameResult } from '../domain/frame-result';
import type { WorkerPort } from '../host/worker-host';
import type { IngestClient } from '../ingest/ingest-client';
import { CameraAnalysis, newsOf } from './camera-analysis';
import { FrameWatchers } from './frame-watchers';
import type { KeptAnalysis } from './kept-analysis';
import type { LiveFrame } from './live-stream';
import { CameraPictures, type PicturesListener } from './pictures/camera-pictures';
import type { SmallPicture } from './pictures/small-picture';
import { Playback, type PlaybackControl, type PlaybackMove } from './playback';
import type { ProcessClock } from './process-clock';

export interface CameraListener extends PicturesListener {
  readonly onMoved: (move: PlaybackMove) => void;
}

/** One camera in this process: its analysis, who watches it, and the playback of a file. */
export class OpenedCamera {
  readonly #clock: ProcessClock;
  readonly #listener: CameraListener;
  readonly #watchers: FrameWatchers;
  #settings: AnalysisSettings;
  #analysis: CameraAnalysis;
  #playback: Playback | undefined;
  readonly #pictures: CameraPictures;

  constructor(
    settings: AnalysisSettings,
    clock: ProcessClock,
    ingest: IngestClient,
    listener: CameraListener,
  ) {
    this.#clock = clock;
    this.#listener = listener;
    this.#settings = settings;
    this.#analysis = new CameraAnalysis(settings);
    this.#pictures = new CameraPictures(settings, ingest, listener);
    // Only a file's picture may stand; a live one that is old would pass for the present.
    this.#watchers = new FrameWatchers(settings.keepTracks ?? false);
  }

  /** The analysis starts from nothing; watchers and playback stay. */
  beginAnew(settings: AnalysisSettings): void {
    this.#settings = settings;
    this.#analysis = new CameraAnalysis(settings);
    this.#pictures.beginAnew(settings);
    this.#playback?.analysed();
  }

  /** Frames wait for their pictures, where a stream of them is open. */
  async analyse(frames: readonly DetectedFrame[]): Promise<AnalysisNews[]> {
    const news: AnalysisNews[] = [];
    const analysis = this.#analysis;
    const step = (frame: DetectedFrame): FrameResult => {
      const result = analysis.step(frame);
      news.push(...newsOf(result));
      return result;
    };
    for (const frame of frames) await this.#pictures.analyse(frame, step);
    this.#pictures.tellFound();
    this.#playback?.analysed();
    return news;
  }

  /** Analyses a live frame and shows it to whoever watches. */
  takeLive(
    { mediaTime, detections, arrivedAt, preview }: LiveFrame,
    small: SmallPicture,
  ): AnalysisNews[] {
    const analysis = this.#analysis;
    const frame = { mediaTime, detections };
    const result = this.#pictures.pictured(frame, small, (each) => analysis.step(each));
    this.#pictures.tellFound();
    if (preview !== undefined && this.#watchers.size > 0) {
      const { picture } = this.#settings;
      // Out of the shared memory into a buffer of its own, once for all who watch.
      const jpeg = preview.slice();
      const view = analysis.view(result);
      this.#watchers.show({ mediaTime, decodedAt: arrivedAt, picture, jpeg, analysis: view });
    }
    return newsOf(result);
  }

  /** Returns where the decoder has to write the small pictures of the frames. */
  openPictures(command: AnalysisCommandOf<'open-pictures'>): Promise<string> {
    return this.#pictures.open(command);
  }

  picturesExited(stream: number): void {
    this.#pictures.decoderExited(stream);
  }

  setShapes(shapes: CameraShapes): void {
    this.#analysis.setShapes(shapes);
    this.#pictures.setShapes(shapes);
    this.#playback?.shapesSet();
  }

  watch(watch: string, port: WorkerPort): void {
    this.#watchers.add(watch, port);
  }

  /** Returns where the decoder has to write pictures. */
  async openPlayback(command: AnalysisCommandOf<'open-playback'>): Promise<string> {
    this.#playback?.close();
    this.#playback = undefined;
    this.#kept();
    const { fromMs, playing, speed } = command;
    this.#playback = await Playback.open({
      ...{ fromMs, playing, speed },
      clock: this.#clock,
      kept: () => this.#kept(),
      show: ({ mediaTime, jpeg }, analysis) => {
        const { picture } = this.#settings;
        const frame = { mediaTime, picture, jpeg };
        this.#watchers.show(analysis === undefined ? frame : { ...frame, analysis });
      },
      onMoved: this.#listener.onMoved,
    });
    return this.#playback.url;
  }

  controlPlayback(control: PlaybackControl): void {
    this.#playback?.control(control);
  }

  /** Ends every track and zone visit, once; all that was recorded was told. */
  async finish(): Promise<AnalysisNews[]> {
    this.#pictures.end();
    await this.#pictures.flush();
    const news = this.#analysis.finish();
    this.#playback?.analysed();
    return news;
  }

  /** As `finish`, if that was not called; its watchers' ports close. */
  async close(): Promise<AnalysisNews[]> {
    this.#playback?.close();
    this.#playback = undefined;
    this.#watchers.close();
    this.#pictures.end();
    await this.#pictures.flush();
    return this.#analysis.finish();
  }

  #kept(): KeptAnalysis {
    const { kept } = this.#analysis;
    if (kept === undefined) throw new Error('a playback needs a camera that keeps its tracks');
    return kept;
  }
}
