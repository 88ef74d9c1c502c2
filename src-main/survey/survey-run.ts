import type { CameraAnalysis, ResultBatch } from '../../src-workers/contracts/analysis';
import { Failure } from '../../src-workers/contracts/errors';
import { milliseconds } from '../../src-workers/domain/units';
import type { AnalysedCamera, AnalysisClient } from '../analysis/analysis-client';
import { startDecoder, type DecoderExit } from '../decoders/ffmpeg-process';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import type { ProbedVideo } from './probed-video';
import { JournalReader, JournalWriter } from './journal';
import type { SurveyPlan } from './survey-plan';
import type { SurveyResults } from './survey-results';
import { decoderWarnings, type VideoOutcome } from './video-outcome';

/**
 * A resumed decoder begins this much before the last known frame: seeking goes to a key frame, and
 * the containers that index none (MPEG-TS) miss by seconds.
 */
const seekMarginMs = 15_000;

/** For the length of a single frame, where a container states no rate. */
const fallbackFrameRate = 25;

/** Frames per message when a journal is replayed. */
const replayChunk = 500;

export interface SurveyRunOptions {
  readonly ffmpeg: Ffmpeg;
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly analysis: CameraAnalysis;
  readonly analysisFps: number | 'source';
  readonly client: AnalysisClient;
  readonly results: SurveyResults;
  readonly journalPath: string;
  /** What has to be equal for a run to be resumed. */
  readonly journalKey: unknown;
  readonly resume: boolean;
  readonly onNote: (sentence: string) => void;
  readonly onBatch: (frames: number, mediaMs: number, replayed: boolean) => void;
}

/** One camera's videos, analysed in their order, without loss. */
export class SurveyRun {
  readonly #options: SurveyRunOptions;
  #journal: JournalWriter | undefined;
  #reader: JournalReader | undefined;
  #replaying = false;
  #video = 0;
  /** A failure in a listener: it has nobody to be thrown at. */
  #failure: Error | undefined;
  /** Stopped by the operator or by a failure. */
  readonly #stop = new AbortController();

  constructor(options: SurveyRunOptions) {
    this.#options = options;
  }

  /**
   * Runs to the end, or until the signal; then the results hold what was analysed.
   * @returns whether all was analysed
   * @throws Failure of the detector, the decoder, the process or the disk
   */
  async run(signal: AbortSignal): Promise<boolean> {
    signal.addEventListener('abort', () => this.#stop.abort(), { once: true });
    if (signal.aborted) this.#stop.abort();
    const stop = this.#stop.signal;
    const { client, analysis, plan, results } = this.#options;
    await this.#openJournal();
    const camera = await client.openCamera('camera', analysis, (batch) => this.#take(batch));
    try {
      for (this.#video = 0; this.#video < plan.videos.length; this.#video += 1) {
        if (stop.aborted) break;
        await this.#analyseVideo(camera, stop);
      }
      if (this.#failure !== undefined) throw this.#failure;
      const complete = !stop.aborted;
      const { batch, cpuMs } = await camera.close();
      results.close(batch, cpuMs);
      return complete;
    } finally {
      await this.#journal?.close();
    }
  }

  async #openJournal(): Promise<void> {
    const { resume, journalPath, journalKey, onNote } = this.#options;
    const reader = await JournalReader.open(journalPath);
    if (resume && reader !== undefined) {
      if (JSON.stringify(reader.key) !== JSON.stringify(journalKey)) {
        throw new Failure(
          'RESUME_MISMATCH',
          'The interrupted run cannot be resumed, because its videos, model, rate, lines, zones or thresholds were others. Repeat its command line, or start anew without --resume.',
        );
      }
      this.#reader = reader;
      return;
    }
    if (reader !== undefined)
      onNote(
        'An interrupted run in this folder is replaced (--resume would have gone on with it).',
      );
    this.#journal = JournalWriter.create(journalPath, journalKey);
  }

  async #analyseVideo(camera: AnalysedCamera, stop: AbortSignal): Promise<void> {
    const { plan, results } = this.#options;
    const planned = plan.videos[this.#video];
    if (planned === undefined) return;
    const { video } = planned;
    const offsetMs = planned.offsetMs ?? results.observedUntilMs;
    const ready = await camera.beginVideo(video.probe.picture);
    results.beginVideo(ready.detector, 1000 / (video.probe.frameRate ?? fallbackFrameRate));
    const known = await this.#replay(camera, stop);
    if (known.outcome !== undefined || stop.aborted) {
      if (known.outcome !== undefined) results.endVideo(known.outcome);
      return;
    }
    const outcome = await this.#decode(camera, {
      video,
      offsetMs,
      target: ready.target,
      knownUntilMs: known.untilMs,
      stop,
    });
    if (stop.aborted) {
      results.endVideo(outcome);
      return;
    }
    if (outcome.frames + outcome.skipped + known.frames === 0) {
      throw new Failure('SOURCE_NO_FRAMES', `No picture of "${video.file}" could be decoded.`, {
        detail: outcome.warnings.join(' '),
      });
    }
    const whole = { ...outcome, frames: outcome.frames + known.frames };
    this.#journal?.add({ video: this.#video, end: whole });
    results.endVideo(whole);
  }

  /** Repeats from the journal what an interrupted run had of the present video. */
  async #replay(
    camera: AnalysedCamera,
    stop: AbortSignal,
  ): Promise<{ frames: number; untilMs?: number; outcome?: VideoOutcome }> {
    let frames = 0;
    let untilMs: number | undefined;
    if (this.#reader !== undefined) {
      this.#replaying = true;
      for (;;) {
        if (stop.aborted) break;
        const entry = await this.#reader.take(this.#video);
        if (entry === undefined) {
          if (!this.#reader.exhausted) break;
          // All that the interrupted run had is repeated: from here on the journal grows again.
          this.#reader = undefined;
          this.#journal = JournalWriter.continue(this.#options.journalPath);
          break;
        }
        if ('end' in entry) {
          this.#replaying = false;
          return { frames, outcome: entry.end };
        }
        for (let at = 0; at < entry.frames.length; at += replayChunk) {
          await camera.replay(entry.frames.slice(at, at + replayChunk));
        }
        frames += entry.frames.length;
        untilMs = entry.frames.at(-1)?.mediaTime ?? untilMs;
      }
      this.#replaying = false;
    }
    return { frames, ...(untilMs === undefined ? {} : { untilMs }) };
  }

  async #decode(camera: AnalysedCamera, part: DecodedPart): Promise<VideoOutcome> {
    const { ffmpeg, analysisFps } = this.#options;
    const { video, offsetMs, knownUntilMs } = part;
    const startAt = (knownUntilMs ?? offsetMs) - offsetMs - seekMarginMs;
    const seeks = startAt > 0 && knownUntilMs !== undefined;
    const stream = await camera.openStream({
      mode: 'file',
      offsetMs,
      ...(seeks ? { continuesFromMs: knownUntilMs } : {}),
    });
    const decoder = startDecoder({
      ffmpeg: ffmpeg.path,
      file: video.file,
      probe: video.probe,
      target: part.target,
      rawUrls: [stream.rawUrl],
      analysisFps,
      ...(seeks ? { startAt: milliseconds(startAt) } : {}),
    });
    const onStop = (): void => void decoder.stop();
    part.stop.addEventListener('abort', onStop, { once: true });
    if (part.stop.aborted) onStop();
    let exit: DecoderExit;
    try {
      exit = await decoder.exited;
      camera.decoderExited();
      const end = await stream.ended;
      this.#options.results.addDecoderCpu(exit.cpuMs);
      if (end.jumped) {
        // The container's index led too far: decode from the beginning, known frames are skipped.
        return await this.#decode(camera, { ...part, knownUntilMs: undefined });
      }
      return {
        frames: end.frames,
        skipped: knownUntilMs === undefined ? end.skipped : 0,
        offsetMs,
        warnings: part.stop.aborted ? [] : decoderWarnings(video.file, exit, end),
      };
    } finally {
      part.stop.removeEventListener('abort', onStop);
      await decoder.stop();
    }
  }

  /** Ends the run; it rejects with this error. */
  fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
    this.#stop.abort();
  }

  #take(batch: ResultBatch): void {
    const { results, onBatch } = this.#options;
    try {
      const before = results.observedUntilMs;
      results.take(batch, this.#replaying);
      if (!this.#replaying) this.#journal?.add({ video: this.#video, frames: batch.frames });
      onBatch(batch.frames.length, results.observedUntilMs - before, this.#replaying);
    } catch (error) {
      this.fail(error);
    }
  }
}

interface DecodedPart {
  readonly video: ProbedVideo;
  readonly offsetMs: number;
  readonly target: Parameters<typeof startDecoder>[0]['target'];
  readonly knownUntilMs: number | undefined;
  readonly stop: AbortSignal;
}
