import {
  analysisCommandSchema,
  type AnalysisCommand,
  type AnalysisCommandOf,
  type AnalysisEvent,
} from '../contracts/analysis';
import { Failure, isFailure } from '../contracts/errors';
import type { MainPort, WorkerPort } from '../host/worker-host';
import type { IngestClient } from '../ingest/ingest-client';
import { DetectionLane } from './detection-lane';
import { FairTurns } from './fair-turns';
import { LiveMeasuring } from './live-measuring';
import { OpenedCamera } from './opened-camera';
import { processClock, type ProcessClock } from './process-clock';

/**
 * The lanes and cameras of one process. The commands of one of them are carried out in their order;
 * a stream runs beside them until it ends.
 */
export class AnalysisProcess {
  readonly #port: MainPort;
  readonly #ingest: IngestClient;
  readonly #clock: ProcessClock;
  readonly #measuring: LiveMeasuring;
  readonly #turns = new FairTurns();
  readonly #lanes = new Map<string, DetectionLane>();
  readonly #cameras = new Map<string, OpenedCamera>();
  readonly #queues = new Map<string, Promise<void>>();

  /** Of all cameras: it is a switch of the project. */
  #blurred = false;

  constructor(port: MainPort, ingest: IngestClient, clock: ProcessClock = processClock) {
    this.#port = port;
    this.#ingest = ingest;
    this.#clock = clock;
    this.#measuring = new LiveMeasuring(clock, (id, measure) =>
      this.#post({ kind: 'live-measured', id, measure }),
    );
  }

  start(): void {
    this.#port.onMessage((message, ports) =>
      this.#enqueue(analysisCommandSchema.parse(message), ports),
    );
    this.#post({ kind: 'ready' });
  }

  #enqueue(command: AnalysisCommand, ports: readonly WorkerPort[]): void {
    const { id } = command;
    if (command.kind === 'set-blurred') {
      // At once: what is encoded from now on is kept.
      this.#blurred = command.blurred;
      return;
    }
    // Frames that are analysed wait for their pictures: what says that none will come overtakes them.
    if (command.kind === 'pictures-exited') {
      this.#cameras.get(id)?.picturesExited(command.stream);
      return;
    }
    const before = this.#queues.get(id) ?? Promise.resolve();
    const next = before
      .then(() => this.#carryOut(command, ports))
      .catch((error: unknown) =>
        this.#fail(id, error, command.kind === 'open-stream' ? command.stream : undefined),
      )
      .finally(() => {
        if (this.#queues.get(id) === next) this.#queues.delete(id);
      });
    this.#queues.set(id, next);
  }

  async #carryOut(command: AnalysisCommand, ports: readonly WorkerPort[]): Promise<void> {
    const { id } = command;
    switch (command.kind) {
      case 'begin-video': {
        const { settings, picture, space } = command;
        const ready = await this.#lane(id).beginVideo(settings, picture, space);
        this.#post({ kind: 'video-ready', id, ...ready });
        return;
      }
      case 'open-stream':
        await this.#openStream(command);
        return;
      case 'pause-lane':
        this.#lane(id).pause(command.paused);
        return;
      case 'decoder-exited':
        this.#lanes.get(id)?.decoderExited(command.stream);
        return;
      case 'close-lane':
        await this.#lanes.get(id)?.close();
        this.#lanes.delete(id);
        this.#post({ kind: 'lane-closed', id, processCpuMs: processCpuMs() });
        return;
      case 'open-camera':
        this.#openCamera(command);
        return;
      case 'analyse':
        this.#post({
          kind: 'frames-analysed',
          id,
          news: await this.#camera(id).analyse(command.frames),
        });
        return;
      case 'open-pictures': {
        const rawUrl = await this.#camera(id).openPictures(command);
        this.#post({ kind: 'pictures-opened', id, rawUrl });
        return;
      }
      case 'pictures-exited':
      case 'set-blurred':
        return;
      case 'set-shapes':
        this.#camera(id).setShapes(command.shapes);
        this.#post({ kind: 'shapes-set', id });
        return;
      case 'watch-camera':
        this.#watch(command, ports);
        return;
      case 'open-playback': {
        const previewUrl = await this.#camera(id).openPlayback(command);
        this.#post({ kind: 'playback-opened', id, previewUrl });
        return;
      }
      case 'control-playback':
        this.#camera(id).controlPlayback(command);
        return;
      case 'finish-camera':
        this.#post({ kind: 'camera-finished', id, news: await this.#camera(id).finish() });
        return;
      case 'close-camera':
        this.#post({ kind: 'camera-closed', id, news: await this.#camera(id).close() });
        this.#cameras.delete(id);
        return;
    }
  }

  async #openStream(command: AnalysisCommandOf<'open-stream'>): Promise<void> {
    const { id, stream } = command;
    const lane = this.#lane(id);
    const { rawUrl, previewUrl, live, run } = await lane.openStream(command);
    this.#post({
      ...{ kind: 'stream-opened', id, stream, rawUrl },
      ...(previewUrl === undefined ? {} : { previewUrl }),
    });
    if (live) this.#measuring.begin(id, lane);
    // Not awaited: the stream runs while later commands (decoder-exited) are carried out.
    run()
      .finally(() => {
        if (live) this.#measuring.end(id, lane);
      })
      .then(
        (end) => this.#post({ kind: 'stream-ended', id, stream, end }),
        (error: unknown) => this.#fail(id, error, stream),
      );
  }

  #openCamera({ id, settings }: AnalysisCommandOf<'open-camera'>): void {
    const open = this.#cameras.get(id);
    if (open !== undefined) open.beginAnew(settings);
    else {
      const camera = new OpenedCamera(settings, this.#clock, this.#ingest, {
        onMoved: (move) => this.#post({ kind: 'playback-moved', id, ...move }),
        onPicturesEnded: (stream) => this.#post({ kind: 'pictures-ended', id, stream }),
        onFound: (found) => this.#post({ kind: 'found-in-pictures', id, ...found }),
        onPiece: (piece) => this.#post({ kind: 'proof-recorded', id, piece }),
        isBlurred: () => this.#blurred,
        onCrossingPicture: (picture) => this.#post({ kind: 'crossing-pictured', id, picture }),
        // Counting goes on without its pictures.
        onProofFailed: (error) =>
          process.emitWarning(`Proof strips cannot be recorded: ${String(error)}`),
      });
      this.#cameras.set(id, camera);
    }
    this.#post({ kind: 'camera-opened', id });
  }

  #watch({ id, watch }: AnalysisCommandOf<'watch-camera'>, [port]: readonly WorkerPort[]): void {
    if (port === undefined) throw new Error('a camera is watched through a port');
    const camera = this.#cameras.get(id);
    // Closed while main handed it out: the window sees it by its port.
    if (camera === undefined) port.close();
    else camera.watch(watch, port);
  }

  /** A lane is there from its first command on. */
  #lane(id: string): DetectionLane {
    let lane = this.#lanes.get(id);
    if (lane === undefined) {
      lane = new DetectionLane(this.#ingest, this.#turns, {
        onFrames: (frames) => this.#post({ kind: 'frames-detected', id, frames }),
        onLiveFrame: (frame, picture) => {
          // Main may close the camera before its lane: then nobody wants the frame.
          const news = this.#cameras.get(id)?.takeLive(frame, picture) ?? [];
          if (news.length > 0) this.#post({ kind: 'frames-analysed', id, news });
        },
        now: () => this.#clock.now(),
      });
      this.#lanes.set(id, lane);
    }
    return lane;
  }

  #camera(id: string): OpenedCamera {
    const camera = this.#cameras.get(id);
    if (camera === undefined) throw new Error(`no camera "${id}" is open`);
    return camera;
  }

  #fail(id: string, error: unknown, stream?: number): void {
    const failure = isFailure(error)
      ? error
      : new Failure('WORKER_FAILED', 'The analysis failed because of a fault in Roadglass.', {
          detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    this.#post({
      ...{ kind: 'failed', id, failure: failure.toData() },
      ...(stream === undefined ? {} : { stream }),
    });
  }

  #post(event: AnalysisEvent): void {
    this.#port.post(event);
  }
}

function processCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
