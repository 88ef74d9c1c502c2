import type { AnalysisSettings, DetectorDescription } from '../../src-workers/contracts/analysis';
import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { milliseconds, type PictureSize } from '../../src-workers/domain/units';
import type { AnalysedCamera } from '../analysis/analysed-camera';
import type { DecoderExit } from '../decoders/ffmpeg-process';
import { JournalReader, JournalWriter } from './journal';
import type { ProbedVideo } from './probed-video';
import type { SurveyPlan } from './survey-plan';
import type { SurveyResults } from './survey-results';
import type { VideoDetection } from './video-detection';
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
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly detection: VideoDetection;
  /** Opens the analysis once the first video's picture and detector are known. */
  readonly openAnalysis: (
    picture: PictureSize,
    detector: DetectorDescription,
  ) => Promise<{ camera: AnalysedCamera; settings: AnalysisSettings }>;
  readonly results: SurveyResults;
  readonly journalPath: string;
  /** What has to be equal for a run to be resumed. */
  readonly journalKey: unknown;
  readonly resume: boolean;
  readonly onNote: (sentence: string) => void;
  readonly onAnalysed: (frames: number, mediaMs: number, replayed: boolean) => void;
}

/** One camera's videos, analysed in their order, without loss. */
export class SurveyRun {
  readonly #options: SurveyRunOptions;
  #camera: AnalysedCamera | undefined;
  #space: PictureSize | undefined;
  #journal: JournalWriter | undefined;
  #reader: JournalReader | undefined;
  #lastMs = Number.NEGATIVE_INFINITY;
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
   * @throws Failure of the detector, the decoder, the processes or the disk
   */
  async run(signal: AbortSignal): Promise<boolean> {
    signal.addEventListener('abort', () => this.#stop.abort(), { once: true });
    if (signal.aborted) this.#stop.abort();
    const { plan, results, detection } = this.#options;
    await this.#openJournal();
    try {
      for (const [index, { video, offsetMs }] of plan.videos.entries()) {
        if (this.#stopped) break;
        await this.#analyseVideo(index, video, offsetMs ?? results.observedUntilMs);
      }
      results.close((await this.#camera?.close()) ?? [], await detection.close());
      if (this.#failure !== undefined) throw this.#failure;
      return !this.#stopped;
    } finally {
      await this.#journal?.close();
    }
  }

  /** Ends the run; it rejects with this error. */
  fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
    this.#stop.abort();
  }

  get #stopped(): boolean {
    return this.#stop.signal.aborted;
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
    if (reader !== undefined) {
      onNote(
        'An interrupted run in this folder is replaced (--resume would have gone on with it).',
      );
    }
    if (resume) onNote('Nothing was interrupted in this folder: the run starts anew.');
    this.#journal = JournalWriter.create(journalPath, journalKey);
  }

  async #analyseVideo(index: number, video: ProbedVideo, offsetMs: number): Promise<void> {
    const { detection, results } = this.#options;
    const { picture, frameRate = fallbackFrameRate } = video.probe;
    this.#space ??= picture;
    const detector = await detection.begin(picture, this.#space);
    if (this.#camera === undefined) {
      const opened = await this.#options.openAnalysis(this.#space, detector);
      this.#camera = opened.camera;
      results.begin(detector, opened.settings);
    }
    results.beginVideo(1000 / frameRate);
    const known = await this.#replay(index);
    const outcome =
      known.outcome ??
      (this.#stopped ? undefined : await this.#detect(index, video, offsetMs, known));
    if (outcome !== undefined) results.endVideo(outcome);
    if (known.outcome === undefined && outcome !== undefined && !this.#stopped) {
      this.#journal?.add({ video: index, end: outcome });
    }
  }

  /** Repeats from the journal what an interrupted run had of a video. */
  async #replay(index: number): Promise<KnownPart> {
    let frames = 0;
    while (this.#reader !== undefined && !this.#stopped) {
      const entry = await this.#reader.take(index);
      if (entry === undefined) {
        if (!this.#reader.exhausted) break;
        // All that the interrupted run had is repeated: from here on the journal grows again.
        this.#reader = undefined;
        this.#journal = JournalWriter.continue(this.#options.journalPath);
        break;
      }
      if ('end' in entry) return { frames, outcome: entry.end };
      for (let at = 0; at < entry.frames.length; at += replayChunk) {
        await this.#analyse(entry.frames.slice(at, at + replayChunk), true);
      }
      frames += entry.frames.length;
    }
    return { frames };
  }

  async #detect(
    index: number,
    video: ProbedVideo,
    offsetMs: number,
    known: KnownPart,
    seek = known.frames > 0,
  ): Promise<VideoOutcome> {
    const startAt = seek ? this.#lastMs - offsetMs - seekMarginMs : 0;
    const part = new DetectedPart(this.#lastMs, startAt > 0 ? this.#lastMs : undefined);
    const decoding = new AbortController();
    const onStop = (): void => decoding.abort();
    this.#stop.signal.addEventListener('abort', onStop, { once: true });
    if (this.#stopped) onStop();
    const analysing: Promise<void>[] = [];
    const { exit, complete } = await this.#options.detection.run({
      video,
      offsetMs,
      ...(startAt > 0 ? { startAt: milliseconds(startAt) } : {}),
      stop: decoding.signal,
      onFrames: (frames) => {
        const fresh = part.take(frames);
        if (part.jumped) decoding.abort();
        if (fresh.length === 0) return;
        try {
          this.#journal?.add({ video: index, frames: fresh });
        } catch (error) {
          this.fail(error);
        }
        analysing.push(this.#analyse(fresh, false).catch((error: unknown) => this.fail(error)));
      },
    });
    this.#stop.signal.removeEventListener('abort', onStop);
    this.#options.results.addDecoderCpu(exit.cpuMs);
    await Promise.all(analysing);
    if (part.jumped && !this.#stopped) {
      // The container's index led too far: decode from the beginning, known frames are skipped.
      return this.#detect(index, video, offsetMs, known, false);
    }
    const frames = known.frames + part.frames;
    if (exit.signal !== null && !this.#stopped) {
      if (part.frames === 0) throw decoderKilled(video.file, exit);
      // Killed from outside (out of memory, say): another one goes on where it stood.
      return this.#detect(index, video, offsetMs, { frames });
    }
    const skipped = known.frames === 0 ? part.skipped : 0;
    const warnings = this.#stopped ? [] : decoderWarnings(video.file, exit, { complete, skipped });
    if (frames + part.skipped === 0 && !this.#stopped) {
      throw new Failure('SOURCE_NO_FRAMES', `No picture of "${video.file}" could be decoded.`, {
        detail: exit.detail,
      });
    }
    return { frames, skipped, offsetMs, warnings };
  }

  async #analyse(frames: readonly DetectedFrame[], replayed: boolean): Promise<void> {
    const { results, onAnalysed } = this.#options;
    this.#lastMs = frames.at(-1)?.mediaTime ?? this.#lastMs;
    const before = results.observedMs;
    results.observe(frames, replayed);
    onAnalysed(frames.length, results.observedMs - before, replayed);
    results.take((await this.#camera?.analyse(frames)) ?? []);
  }
}

function decoderKilled(file: string, { signal, detail }: DecoderExit): Failure {
  return new Failure(
    'DECODER_FAILED',
    `The decoder of "${file}" was ended twice from outside (${signal ?? 'unknown'}); what was analysed is kept, and --resume goes on.`,
    { detail },
  );
}

/** What is known of a video from an interrupted run; with an outcome: all of it. */
interface KnownPart {
  readonly frames: number;
  readonly outcome?: VideoOutcome;
}

/** The frames of one decoder: those whose time was not analysed before. */
class DetectedPart {
  frames = 0;
  skipped = 0;
  jumped = false;
  #lastMs: number;
  readonly #continuesFromMs: number | undefined;

  /** @param continuesFromMs the decoder has to begin at or before this survey time */
  constructor(lastMs: number, continuesFromMs: number | undefined) {
    this.#lastMs = lastMs;
    this.#continuesFromMs = continuesFromMs;
  }

  take(frames: readonly DetectedFrame[]): DetectedFrame[] {
    const [first] = frames;
    if (first !== undefined && this.frames + this.skipped === 0) {
      this.jumped = first.mediaTime > (this.#continuesFromMs ?? Number.POSITIVE_INFINITY);
    }
    if (this.jumped) return [];
    return frames.filter(({ mediaTime }) => {
      const fresh = mediaTime > this.#lastMs;
      if (fresh) this.#lastMs = mediaTime;
      if (fresh) this.frames += 1;
      else this.skipped += 1;
      return fresh;
    });
  }
}
