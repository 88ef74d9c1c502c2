import {
  analysisCommandSchema,
  type AnalysisCommand,
  type AnalysisCommandOf,
  type AnalysisEvent,
} from '../contracts/analysis';
import { Failure, isFailure } from '../contracts/errors';
import type { MainPort } from '../host/worker-host';
import type { IngestClient } from '../ingest/ingest-client';
import { CameraAnalysis } from './camera-analysis';
import { DetectionLane } from './detection-lane';
import { FairTurns } from './fair-turns';

/**
 * The lanes and cameras of one process. The commands of one of them are carried out in their order;
 * a stream runs beside them until it ends.
 */
export class AnalysisProcess {
  readonly #port: MainPort;
  readonly #ingest: IngestClient;
  readonly #turns = new FairTurns();
  readonly #lanes = new Map<string, DetectionLane>();
  readonly #cameras = new Map<string, CameraAnalysis>();
  readonly #queues = new Map<string, Promise<void>>();

  constructor(port: MainPort, ingest: IngestClient) {
    this.#port = port;
    this.#ingest = ingest;
  }

  start(): void {
    this.#port.onMessage((message) => this.#enqueue(analysisCommandSchema.parse(message)));
    this.#post({ kind: 'ready' });
  }

  #enqueue(command: AnalysisCommand): void {
    const before = this.#queues.get(command.id) ?? Promise.resolve();
    const next = before
      .then(() => this.#carryOut(command))
      .catch((error: unknown) => this.#fail(command.id, error));
    this.#queues.set(command.id, next);
  }

  async #carryOut(command: AnalysisCommand): Promise<void> {
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
      case 'decoder-exited':
        this.#lane(id).decoderExited();
        return;
      case 'close-lane':
        await this.#lane(id).close();
        this.#lanes.delete(id);
        this.#post({ kind: 'lane-closed', id, processCpuMs: processCpuMs() });
        return;
      case 'open-camera':
        this.#cameras.set(id, new CameraAnalysis(command.settings));
        this.#post({ kind: 'camera-opened', id });
        return;
      case 'analyse':
        this.#post({ kind: 'frames-analysed', id, news: this.#camera(id).analyse(command.frames) });
        return;
      case 'finish-camera':
        this.#post({ kind: 'camera-finished', id, news: this.#camera(id).finish() });
        return;
      case 'close-camera':
        this.#post({ kind: 'camera-closed', id, news: this.#camera(id).finish() });
        this.#cameras.delete(id);
        return;
    }
  }

  async #openStream({ id, mode, offsetMs }: AnalysisCommandOf<'open-stream'>): Promise<void> {
    const lane = this.#lane(id);
    const input = await lane.openStream(mode);
    const { rawUrl, previewUrl } = input;
    this.#post({
      kind: 'stream-opened',
      id,
      rawUrl,
      ...(previewUrl === undefined ? {} : { previewUrl }),
    });
    // Not awaited: the stream runs while later commands (decoder-exited) are carried out.
    lane
      .run(input, offsetMs, (frames) => this.#post({ kind: 'frames-detected', id, frames }))
      .then(
        (end) => this.#post({ kind: 'stream-ended', id, end }),
        (error: unknown) => this.#fail(id, error),
      );
  }

  /** A lane is there from its first command on. */
  #lane(id: string): DetectionLane {
    let lane = this.#lanes.get(id);
    if (lane === undefined) {
      lane = new DetectionLane(this.#ingest, this.#turns);
      this.#lanes.set(id, lane);
    }
    return lane;
  }

  #camera(id: string): CameraAnalysis {
    const camera = this.#cameras.get(id);
    if (camera === undefined) throw new Error(`no camera "${id}" is open`);
    return camera;
  }

  #fail(id: string, error: unknown): void {
    const failure = isFailure(error)
      ? error
      : new Failure('WORKER_FAILED', 'The analysis failed because of a fault in Roadglass.', {
          detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    this.#post({ kind: 'failed', id, failure: failure.toData() });
  }

  #post(event: AnalysisEvent): void {
    this.#port.post(event);
  }
}

function processCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
