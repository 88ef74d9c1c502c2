import type { DetectionSettings, DetectorDescription } from '../../src-workers/contracts/analysis';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { PictureSize } from '../../src-workers/domain/units';
import type { Lane } from '../analysis/analysed-camera';
import { startDecoder } from '../decoders/ffmpeg-process';
import type { DetectionEnd, DetectionRequest, DetectionSource } from './detection-source';
import { FrameMerge } from './frame-merge';
import { pictureTarget, picturesAhead } from './picture-target';

/**
 * Detects on whole videos: one decoder deals its frames out in turn to the lanes, each a detector on
 * one thread, so that all cores detect and no detector waits for another.
 */
export class VideoDetection implements DetectionSource {
  readonly #ffmpeg: () => Promise<string>;
  readonly #openLanes: () => Promise<readonly Lane[]>;
  readonly #settings: DetectionSettings;
  readonly #analysisFps: number | 'source';
  #lanes: readonly Lane[] | undefined;
  #target: DecodeTarget | undefined;
  #paused = false;
  #held = false;

  /** @param openLanes called when there is something to detect */
  constructor(
    ffmpeg: () => Promise<string>,
    openLanes: () => Promise<readonly Lane[]>,
    settings: DetectionSettings,
    analysisFps: number | 'source',
  ) {
    this.#ffmpeg = ffmpeg;
    this.#openLanes = openLanes;
    this.#settings = settings;
    this.#analysisFps = analysisFps;
  }

  /**
   * Opens detectors whose input fits the video's picture.
   * @param space the picture in whose pixels detections are given
   * @throws Failure MODEL_*, WORKER_FAILED
   */
  async begin(picture: PictureSize, space: PictureSize): Promise<DetectorDescription> {
    this.#lanes ??= await this.#openLanes();
    const ready = await Promise.all(
      this.#lanes.map((lane) => lane.beginVideo(this.#settings, picture, space)),
    );
    const [first] = ready;
    if (first === undefined) throw new RangeError('there is no lane');
    this.#target = first.target;
    return first.detector;
  }

  /** Decodes and detects to the video's end, or until it is stopped. @throws Failure WORKER_FAILED */
  async run(request: DetectionRequest): Promise<DetectionEnd> {
    const { video, offsetMs, startAt, stop, openPictures, onFrames } = request;
    const { picturesEveryMs: everyMs } = request;
    const lanes = this.#lanes;
    if (lanes === undefined || this.#target === undefined) {
      throw new Error('begin has to come first');
    }
    const ffmpeg = await this.#ffmpeg();
    const merge = new FrameMerge(lanes.length);
    const streams = await Promise.all(
      lanes.map((lane, index) =>
        lane.openStream({ mode: 'file', offsetMs }, (frames) => {
          // The decoder waits for the detectors; nobody has to wait for what is behind them.
          void onFrames(merge.add(index, frames));
        }),
      ),
    );
    if (this.#paused || this.#held) this.#tellPaused();
    const target = pictureTarget(video.probe.picture);
    const pictures = await openPictures?.({
      ...{ target, offsetMs, slots: picturesAhead(lanes.length) },
      ...(everyMs === undefined ? {} : { everyMs }),
    });
    const stretches = everyMs === undefined ? {} : { stretches: { everyMs, offsetMs } };
    const decoder = startDecoder({
      ffmpeg,
      file: video.file,
      probe: video.probe,
      target: this.#target,
      rawUrls: streams.map(({ rawUrl }) => rawUrl),
      analysisFps: this.#analysisFps,
      ...(pictures === undefined
        ? {}
        : { pictures: { url: pictures.rawUrl, target, ...stretches } }),
      ...(startAt === undefined ? {} : { startAt }),
      ...(video.until === undefined ? {} : { until: video.until }),
    });
    const onStop = (): void => {
      // A lane that is paused would never come to the end of its stream.
      for (const lane of lanes) lane.pause(false);
      void decoder.stop();
    };
    stop.addEventListener('abort', onStop, { once: true });
    if (stop.aborted) onStop();
    try {
      const ended = Promise.all(streams.map((stream) => stream.ended));
      // A lane that fails rejects, and the decoder is stopped; else the decoder ends first.
      const exit = await Promise.race([decoder.exited, ended.then(() => decoder.exited)]);
      for (const lane of lanes) lane.decoderExited();
      const ends = await ended;
      // The decoder waits for the lanes: a drop is a fault, and must not pass for a count.
      if (ends.some(({ dropped }) => dropped > 0)) throw new Error('frames of a file were dropped');
      return { exit, complete: ends.every(({ complete }) => complete), warnings: [] };
    } finally {
      stop.removeEventListener('abort', onStop);
      await decoder.stop();
      pictures?.decoderExited();
    }
  }

  /** The operator's pause. While it lasts the decoder waits for the detectors, which wait. */
  pause(paused: boolean): void {
    this.#paused = paused;
    this.#tellPaused();
  }

  /** The same for a moment, without the operator. */
  hold(held: boolean): void {
    this.#held = held;
    this.#tellPaused();
  }

  #tellPaused(): void {
    for (const lane of this.#lanes ?? []) lane.pause(this.#paused || this.#held);
  }

  /** Returns the CPU time of the lanes' processes so far, in ms. */
  async close(): Promise<number> {
    const cpuMs = await Promise.all((this.#lanes ?? []).map((lane) => lane.close()));
    this.#lanes = undefined;
    return cpuMs.reduce((total, each) => total + each, 0);
  }

  /** The same after a failure, when some of the lanes may be gone. Idempotent. */
  async abandon(): Promise<void> {
    const lanes = this.#lanes ?? [];
    this.#lanes = undefined;
    await Promise.allSettled(lanes.map((lane) => lane.close()));
  }
}
