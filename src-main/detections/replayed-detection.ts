import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { milliseconds } from '../../src-workers/domain/units';
import type { DecoderExit } from '../decoders/ffmpeg-process';
import { frameTimes } from '../decoders/frame-times';
import type { DetectionEnd, DetectionRequest, DetectionSource } from '../survey/detection-source';
import { chosenFrames } from './chosen-frames';
import { storedIndex } from './own-fit';
import type { StoredDetections } from './stored-detections';

/** Frames that are analysed at a time: few enough to stop soon, many enough for one message. */
const framesAtATime = 500;

export interface ReplayOptions {
  readonly stored: StoredDetections;
  /** Path of ffmpeg; only asked where the file knows no times. */
  readonly ffmpeg: () => Promise<string>;
  readonly analysisFps: number | 'source';
}

/** Detections of a file in the place of a detector: nothing is detected, and mostly nothing decoded. */
export class ReplayedDetection implements DetectionSource {
  readonly #options: ReplayOptions;
  #paused = false;
  #held = false;
  #goOn: () => void = () => undefined;

  constructor(options: ReplayOptions) {
    this.#options = options;
  }

  begin(): Promise<DetectorDescription> {
    return Promise.resolve(this.#options.stored.detector);
  }

  async run({ video, offsetMs, stop, onFrames }: DetectionRequest): Promise<DetectionEnd> {
    const { stored, ffmpeg, analysisFps } = this.#options;
    const wake = (): void => this.#goOn();
    stop.addEventListener('abort', wake);
    try {
      const { times, exit } =
        stored.videos === undefined
          ? await frameTimes({ file: video.file, probe: video.probe, ffmpeg: await ffmpeg(), stop })
          : { times: [], exit: readToItsEnd };
      if (!stop.aborted) {
        const frames = chosenFrames(stored.frames(video, times), analysisFps);
        await this.#analyse(frames, offsetMs, stop, onFrames);
      }
      const index = storedIndex(stored.videos ?? [], video.file);
      const { warnings = [] } = index === undefined ? {} : (stored.videos?.[index] ?? {});
      return { exit, complete: true, warnings };
    } finally {
      stop.removeEventListener('abort', wake);
    }
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    this.#goOn();
  }

  hold(held: boolean): void {
    this.#held = held;
    this.#goOn();
  }

  close(): Promise<number> {
    return Promise.resolve(0);
  }

  abandon(): Promise<void> {
    return Promise.resolve();
  }

  async #analyse(
    frames: AsyncIterable<DetectedFrame>,
    offsetMs: number,
    stop: AbortSignal,
    onFrames: DetectionRequest['onFrames'],
  ): Promise<void> {
    let waiting: DetectedFrame[] = [];
    const send = async (): Promise<void> => {
      while ((this.#paused || this.#held) && !stop.aborted) {
        await new Promise<void>((resolve) => (this.#goOn = resolve));
      }
      if (!stop.aborted) await onFrames(waiting);
      waiting = [];
    };
    for await (const { mediaTime, detections } of frames) {
      waiting.push({ mediaTime: milliseconds(offsetMs + mediaTime), detections });
      if (waiting.length >= framesAtATime) await send();
      if (stop.aborted) return;
    }
    if (waiting.length > 0) await send();
  }
}

const readToItsEnd: DecoderExit = {
  outcome: 'complete',
  code: 0,
  signal: null,
  decodeErrors: 0,
  truncated: false,
  cpuMs: 0,
  detail: '',
};
