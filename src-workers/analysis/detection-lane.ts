import type {
  AnalysisCommandOf,
  DetectionSettings,
  DetectorDescription,
  LiveMeasure,
  StreamEnd,
} from '../contracts/analysis';
import { frameBytes, type DecodeTarget } from '../contracts/decode-target';
import type { DetectedFrame } from '../domain/frame-result';
import type { PictureSize } from '../domain/units';
import type { FrameInput } from '../ingest/frame-input';
import type { IngestClient } from '../ingest/ingest-client';
import type { FairTurns } from './fair-turns';
import { runFileStream } from './file-stream';
import { LaneDetector } from './lane-detector';
import { LiveClock } from './live-clock';
import { LiveMeter } from './live-meter';
import { LiveStream, type LiveFrame } from './live-stream';
import { PauseGate } from './pause-gate';
import type { SmallPicture } from './pictures/small-picture';

/** One frame in the detector's hands, one being written, three that wait for previews, one ready. */
const liveSlots = 6;

/** What comes out of a lane. */
export interface LaneListener {
  readonly onFrames: (frames: readonly DetectedFrame[]) => void;
  readonly onLiveFrame: (frame: LiveFrame, picture: SmallPicture) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

/** A stream of a lane: open, then run to its end. */
export interface LaneStream {
  readonly rawUrl: string;
  readonly previewUrl: string | undefined;
  readonly live: boolean;
  run(): Promise<StreamEnd>;
}

/** A stream that a decoder writes to, or is going to. */
interface OpenStream {
  readonly number: number;
  readonly input: FrameInput;
  /** No frame is to be waited for. */
  readonly over: Promise<void>;
  readonly end: () => void;
}

/** A detector with its input: frames in, detections out, in the order of the decoder. */
export class DetectionLane {
  readonly #ingest: IngestClient;
  readonly #turns: FairTurns;
  readonly #listener: LaneListener;
  readonly #gate = new PauseGate();
  readonly #liveClock = new LiveClock();
  readonly #liveMeter = new LiveMeter();
  readonly #streams: OpenStream[] = [];
  #detector: LaneDetector | undefined;

  constructor(ingest: IngestClient, turns: FairTurns, listener: LaneListener) {
    this.#ingest = ingest;
    this.#turns = turns;
    this.#listener = listener;
  }

  /** Opens the detector whose input fits the picture; a stream that runs keeps its own. */
  async beginVideo(
    settings: DetectionSettings,
    picture: PictureSize,
    space: PictureSize,
  ): Promise<{ target: DecodeTarget; detector: DetectorDescription }> {
    const before = this.#detector;
    this.#detector = await LaneDetector.open(settings, picture, space);
    await before?.release();
    return { target: this.#detector.target, detector: this.#detector.describe() };
  }

  /** Opens the sockets that the decoder writes to. @throws Failure WORKER_FAILED */
  async openStream(command: AnalysisCommandOf<'open-stream'>): Promise<LaneStream> {
    const detector = this.#detector;
    if (detector === undefined) throw new Error('begin-video has to come first');
    const live = command.mode === 'live';
    const input = await this.#ingest.openInput({
      mode: command.mode,
      frameBytes: frameBytes(detector.target),
      preview: command.preview ?? false,
      ...(live ? { slots: liveSlots } : {}),
    });
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const stream = { number: command.stream, input, over, end };
    this.#streams.push(stream);
    detector.use();
    const { rawUrl, previewUrl } = input;
    const run = (): Promise<StreamEnd> => this.#run(stream, detector, command);
    return { rawUrl, previewUrl, live, run };
  }

  pause(paused: boolean): void {
    this.#gate.set(paused);
  }

  /** No frames will come on this stream but those that came. */
  decoderExited(number: number): void {
    const stream = this.#streams.find((each) => each.number === number);
    stream?.input.decoderExited();
    stream?.end();
  }

  /** Of its live streams, since the last time. */
  measure(): LiveMeasure {
    return this.#liveMeter.measure();
  }

  /** Idempotent. */
  async close(): Promise<void> {
    for (const stream of this.#streams) close(stream);
    const detector = this.#detector;
    this.#detector = undefined;
    await detector?.release();
  }

  async #run(
    stream: OpenStream,
    detector: LaneDetector,
    { mode, offsetMs }: AnalysisCommandOf<'open-stream'>,
  ): Promise<StreamEnd> {
    const { input, over } = stream;
    const common = { input, detector, turns: this.#turns, gate: this.#gate };
    try {
      if (mode === 'file') {
        const { onFrames } = this.#listener;
        return await runFileStream({ ...common, offsetMs, onFrames }, over);
      }
      const live = new LiveStream({
        ...common,
        clock: this.#liveClock.connection(offsetMs),
        meter: this.#liveMeter,
        now: this.#listener.now,
        onFirst: () => this.#endBefore(stream),
        onFrame: (frame) => this.#listener.onLiveFrame(frame, detector.pictured(frame)),
      });
      return await live.run(over);
    } finally {
      close(stream);
      this.#streams.splice(this.#streams.indexOf(stream), 1);
      await detector.release();
    }
  }

  /** The new connection delivers: the ones before it have done their work. */
  #endBefore(stream: OpenStream): void {
    for (const each of this.#streams) {
      if (each === stream) return;
      close(each);
    }
  }
}

function close({ input, end }: OpenStream): void {
  input.close();
  end();
}
