import {
  analysisCommandSchema,
  type AnalysisCommand,
  type AnalysisEvent,
} from '../contracts/analysis';
import { Failure, isFailure } from '../contracts/errors';
import type { MainPort } from '../host/worker-host';
import type { IngestClient } from '../ingest/ingest-client';
import { CameraSession } from './camera-session';
import { FairTurns } from './fair-turns';
import { openCameraDetector } from './camera-detector';

type Command<Kind extends AnalysisCommand['kind']> = Extract<AnalysisCommand, { kind: Kind }>;

/**
 * The analysis of the cameras of one process. Commands of one camera are carried out in their
 * order; a stream runs beside them until it ends.
 */
export class AnalysisProcess {
  readonly #port: MainPort;
  readonly #ingest: IngestClient;
  readonly #turns = new FairTurns();
  readonly #cameras = new Map<string, CameraSession>();
  readonly #queues = new Map<string, Promise<void>>();

  constructor(port: MainPort, ingest: IngestClient) {
    this.#port = port;
    this.#ingest = ingest;
  }

  start(): void {
    this.#port.onMessage((message) => {
      const command = analysisCommandSchema.parse(message);
      if (command.kind === 'shut-down') void this.shutDown();
      else this.#enqueue(command);
    });
    this.#post({ kind: 'ready' });
  }

  async shutDown(): Promise<void> {
    await Promise.all([...this.#cameras.values()].map((camera) => camera.close()));
    await this.#ingest.dispose();
    process.exit(0);
  }

  #enqueue(command: Exclude<AnalysisCommand, Command<'shut-down'>>): void {
    const { cameraId } = command;
    const before = this.#queues.get(cameraId) ?? Promise.resolve();
    const next = before
      .then(() => this.#carryOut(command))
      .catch((error: unknown) => this.#fail(cameraId, error));
    this.#queues.set(cameraId, next);
  }

  async #carryOut(command: Exclude<AnalysisCommand, Command<'shut-down'>>): Promise<void> {
    const { cameraId } = command;
    switch (command.kind) {
      case 'open-camera':
        this.#openCamera(command);
        return;
      case 'begin-video':
        this.#post({
          kind: 'video-ready',
          cameraId,
          ...(await this.#camera(cameraId).beginVideo(command.picture)),
        });
        return;
      case 'replay-detections':
        this.#camera(cameraId).replay(command.frames);
        this.#post({ kind: 'replayed', cameraId });
        return;
      case 'open-stream':
        await this.#openStream(command);
        return;
      case 'decoder-exited':
        this.#camera(cameraId).decoderExited();
        return;
      case 'close-camera': {
        const batch = await this.#camera(cameraId).close();
        this.#cameras.delete(cameraId);
        this.#post({ kind: 'camera-closed', cameraId, batch, cpuMs: cpuMs() });
        return;
      }
    }
  }

  #openCamera({ cameraId, analysis }: Command<'open-camera'>): void {
    const session = new CameraSession({
      analysis,
      openDetector: (picture) => openCameraDetector(analysis, picture),
      ingest: this.#ingest,
      turns: this.#turns,
      onBatch: (batch) => this.#post({ kind: 'frames-analysed', cameraId, batch }),
    });
    this.#cameras.set(cameraId, session);
    this.#post({ kind: 'camera-opened', cameraId });
  }

  async #openStream(command: Command<'open-stream'>): Promise<void> {
    const { cameraId } = command;
    const camera = this.#camera(cameraId);
    const input = await camera.openStream(command.mode);
    const { rawUrl, previewUrl } = input;
    this.#post({
      kind: 'stream-opened',
      cameraId,
      rawUrl,
      ...(previewUrl === undefined ? {} : { previewUrl }),
    });
    // Not awaited: the stream runs while later commands (close-camera) are carried out.
    camera.run(input, command).then(
      (end) => this.#post({ kind: 'stream-ended', cameraId, end }),
      (error: unknown) => this.#fail(cameraId, error),
    );
  }

  #camera(cameraId: string): CameraSession {
    const camera = this.#cameras.get(cameraId);
    if (camera === undefined) throw new Error(`no camera "${cameraId}" is open`);
    return camera;
  }

  #fail(cameraId: string, error: unknown): void {
    const failure = isFailure(error)
      ? error
      : new Failure('WORKER_FAILED', 'The analysis failed because of a fault in Roadglass.', {
          detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    this.#post({ kind: 'failed', cameraId, failure: failure.toData() });
  }

  #post(event: AnalysisEvent): void {
    this.#port.post(event);
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
