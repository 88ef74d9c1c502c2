import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import { Failure, isFailure } from '../../src-workers/contracts/errors';
import type { Lane } from '../analysis/analysed-camera';
import type { Decoder, DecoderExit } from '../decoders/ffmpeg-process';
import { decoderSilenceMs, startLiveDecoder } from '../decoders/live-decoder';
import { liveFailure } from '../decoders/live-failure';
import { probeLive, type LiveProbe } from '../decoders/live-probe';
import type { LiveSource } from '../decoders/live-source';

/**
 * In pixels: what a tile of four shows on a usual screen. A preview of 960 costs twice as much to make
 * and to paint, and then four tiles leave the detectors of two cores too little.
 */
const livePreviewSide = 640;

export interface LiveRunOptions {
  /** Path of ffmpeg. @throws Failure FFMPEG_NOT_FOUND */
  readonly ffmpeg: () => Promise<string>;
  /** @throws Failure SECRET_NOT_READABLE */
  readonly source: () => Promise<LiveSource>;
  readonly analysisFps: number | 'source';
  /** Epoch ms of media time 0. */
  readonly epochMs: number;
  /** Somebody watches: decode previews from the start. */
  readonly previews: boolean;
  /** Makes detector and analysis ready. @throws Failure MODEL_*, WORKER_FAILED */
  readonly seat: (probe: LiveProbe) => Promise<{ lane: Lane; target: DecodeTarget }>;
  readonly onDecoderStarted: (probe: LiveProbe) => void;
}

interface Connection {
  readonly decoder: Decoder;
  readonly previews: boolean;
  /** The analysis has done with its frames: it ended, or another one took over. */
  readonly streamOver: Promise<unknown>;
  /** Why it is over. */
  readonly ended: Promise<Failure>;
}

/** What every connection of a run needs. */
interface Readiness {
  readonly ffmpeg: string;
  readonly source: LiveSource;
  readonly probe: LiveProbe;
  readonly lane: Lane;
  readonly target: DecodeTarget;
}

/**
 * One attempt at a live source: it is asked what it sends, and decoded until something ends. Previews
 * cost a third of a decoder, so they are made from when they are first wanted: a second decoder
 * starts with them, and the first one ends when the second delivers.
 */
export class LiveRun {
  readonly #options: LiveRunOptions;
  readonly #stop = new AbortController();
  readonly #decoders = new Set<Decoder>();
  #previews: boolean;
  #ready: Readiness | undefined;
  #current: Connection | undefined;
  #switching: Promise<void> | undefined;
  #tell: (failure: Failure) => void = () => undefined;
  /** Resolves with what ended it; never rejects. */
  readonly over: Promise<Failure>;

  constructor(options: LiveRunOptions) {
    this.#options = options;
    this.#previews = options.previews;
    this.over = new Promise((resolve) => (this.#tell = resolve));
    this.#run().catch((error: unknown) => this.#tell(asFailure(error)));
  }

  /** From now on the analysis gets pictures too. */
  addPreviews(): void {
    if (this.#previews) return;
    this.#previews = true;
    // Not decoding yet: the first decoder will have them.
    if (this.#current !== undefined) this.#switch(this.#current);
  }

  /** Resolves when no decoder runs any more. Idempotent. */
  async stop(): Promise<void> {
    this.#stop.abort(new Failure('SOURCE_UNREACHABLE', 'The camera was stopped.'));
    await Promise.all([...this.#decoders].map((decoder) => decoder.stop()));
    await this.over;
    await this.#switching;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    const [ffmpeg, source] = await Promise.all([this.#options.ffmpeg(), this.#options.source()]);
    const probe = await probeLive({ ffmpeg, source, signal });
    const ready = { ffmpeg, source, probe, ...(await this.#options.seat(probe)) };
    this.#ready = ready;
    const connection = await this.#connect(ready);
    this.#options.onDecoderStarted(probe);
    this.#adopt(connection);
  }

  async #connect({ ffmpeg, source, probe, lane, target }: Readiness): Promise<Connection> {
    const { analysisFps, epochMs } = this.#options;
    const preview = this.#previews;
    this.#stop.signal.throwIfAborted();
    const stream = await lane.openLiveStream({ epochMs, preview });
    if (this.#stop.signal.aborted) {
      stream.decoderExited();
      this.#stop.signal.throwIfAborted();
    }
    const began = performance.now();
    const decoder = startLiveDecoder({
      ...{ ffmpeg, source, probe, target, analysisFps, rawUrl: stream.rawUrl },
      ...(stream.previewUrl === undefined
        ? {}
        : { preview: { url: stream.previewUrl, longestSide: livePreviewSide } }),
    });
    this.#decoders.add(decoder);
    const streamOver = stream.ended.then(
      () => undefined,
      (error: unknown) => {
        void decoder.stop();
        return asFailure(error);
      },
    );
    const ended = decoder.exited.then(async (exit) => {
      this.#decoders.delete(decoder);
      stream.decoderExited();
      // A fault of the analysis closes the decoder's socket: it is the reason, not what ffmpeg says.
      const failure = await streamOver;
      return failure ?? exitFailure(source, exit, performance.now() - began);
    });
    return { decoder, previews: preview, streamOver, ended };
  }

  #adopt(connection: Connection): void {
    this.#current = connection;
    void connection.ended.then((failure) => {
      if (this.#current === connection && this.#switching === undefined) this.#tell(failure);
    });
    if (this.#stop.signal.aborted) void connection.decoder.stop();
    // Wanted while this one was being connected.
    else if (this.#previews && !connection.previews) this.#switch(connection);
  }

  #switch(before: Connection): void {
    const ready = this.#ready;
    if (ready === undefined) return;
    this.#switching = this.#replace(before, ready)
      .catch((error: unknown) => this.#tell(asFailure(error)))
      .finally(() => (this.#switching = undefined));
  }

  async #replace(before: Connection, ready: Readiness): Promise<void> {
    // A device has one reader.
    const alone = ready.source.kind === 'usb';
    const next = alone ? undefined : await this.#connect(ready);
    const outcome = await Promise.race([
      before.streamOver.then(() => 'replaced'),
      ...(next === undefined ? ['refused'] : [next.ended.then(() => 'refused')]),
    ]);
    await before.decoder.stop();
    if (outcome === 'replaced' && next !== undefined) return this.#take(next);
    // Some cameras have one reader too: the old one has to go first.
    await before.ended;
    this.#take(await this.#connect(ready));
  }

  #take(next: Connection): void {
    this.#switching = undefined;
    this.#adopt(next);
  }
}

function exitFailure(source: LiveSource, { detail, outcome }: DecoderExit, ran: number): Failure {
  // It read to the end of what the source sent: nothing that was said on the way is the reason.
  if (outcome === 'complete') return liveFailure(source, { detail: '', ran: 0, silenceMs: 1 });
  // A run that had frames is not a connection that timed out, however long it was.
  const silent = /timed out|Invalid data found when processing input/i.test(detail);
  return liveFailure(source, { detail, ran: silent ? ran : 0, silenceMs: decoderSilenceMs });
}

const asFailure = (error: unknown): Failure =>
  isFailure(error)
    ? error
    : new Failure('INTERNAL_FAULT', 'The camera failed because of a fault in Roadglass.', {
        cause: error,
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
