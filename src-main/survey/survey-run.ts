import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { milliseconds, type PictureSize } from '../../src-workers/domain/units';
import type { AnalysedCamera, FoundInPictures } from '../analysis/analysed-camera';
import type { DecoderExit } from '../decoders/ffmpeg-process';
import type { DetectionSource } from './detection-source';
import { JournalWriter, type JournalEntry, type JournalReader } from './journal';
import { replayFrames } from './journal-replay';
import type { ProbedVideo } from './probed-video';
import { DetectedPart } from './detected-part';
import { Recount } from './recount';
import { SurveyCounting, type CountingTarget, type KeepFound } from './survey-counting';
import { openJournal } from './survey-journal';
import type { SurveyPlan } from './survey-plan';
import { decoderWarnings, type VideoOutcome } from './video-outcome';

/**
 * A resumed decoder begins this much before the last known frame: seeking goes to a key frame, and
 * the containers that index none (MPEG-TS) miss by seconds.
 */
const seekMarginMs = 15_000;

export interface SurveyRunOptions extends CountingTarget {
  readonly plan: SurveyPlan<ProbedVideo>;
  readonly detection: DetectionSource;
  readonly journalPath: string;
  /** What has to be equal for a run to be resumed. */
  readonly journalKey: unknown;
  readonly resume: boolean;
  /** Nothing is detected: what the journal has is counted, and that is all. */
  readonly replayOnly?: boolean;
  readonly onNote: (sentence: string) => void;
}

/** One camera's videos, analysed in their order, without loss. */
export class SurveyRun {
  readonly #options: SurveyRunOptions;
  #counting: SurveyCounting;
  readonly #recount: Recount;
  #space: PictureSize | undefined;
  #journal: JournalWriter | undefined;
  #reader: JournalReader | undefined;
  #lastMs = Number.NEGATIVE_INFINITY;
  #detecting = false;
  /** Place of the video that is detected. */
  #video = 0;
  readonly #analysing = new Set<Promise<void>>();
  /** A failure in a listener: it has nobody to be thrown at. */
  #failure: Error | undefined;
  /** Stopped by the operator or by a failure. */
  readonly #stop = new AbortController();

  constructor(options: SurveyRunOptions) {
    this.#options = options;
    const keep: KeepFound = (found, until) => this.#keep(found, until);
    this.#counting = new SurveyCounting(options, keep);
    this.#recount = new Recount({
      keep,
      analysed: () => Promise.allSettled(this.#analysing),
      plan: options.plan,
      journalPath: options.journalPath,
      pause: (paused) => options.detection.hold(paused),
      onDone: (counting) => (this.#counting = counting),
      onError: (error) => this.fail(error),
    });
  }

  /**
   * Runs to the end, or until the signal; then the results hold what was analysed.
   * @returns whether all was analysed
   * @throws Failure of the detector, the decoder, the processes or the disk
   */
  async run(signal: AbortSignal): Promise<boolean> {
    signal.addEventListener('abort', () => this.#stop.abort(), { once: true });
    if (signal.aborted) this.#stop.abort();
    const { plan, detection } = this.#options;
    const { reader, writer } = await openJournal(this.#options);
    this.#reader = reader;
    this.#journal = writer;
    try {
      for (const [index, { video, offsetMs }] of plan.videos.entries()) {
        if (this.#stopped) break;
        const begin = offsetMs ?? this.#counting.results.observedUntilMs;
        await this.#analyseVideo(index, video, begin);
      }
      await this.#recount.close();
      await this.#counting.finish();
      this.#counting.results.addWorkerCpu(await detection.close());
      if (this.#failure !== undefined) throw this.#failure;
      return !this.#stopped;
    } finally {
      await this.#reader?.close();
      await this.#journal?.close();
    }
  }

  /**
   * Counts anew what was detected so far, and from there on what will be, while detecting goes on.
   * @returns whether it does: nothing is detected before and after
   */
  recount(target: CountingTarget): boolean {
    if (!this.#detecting || this.#journal === undefined || this.#space === undefined) return false;
    return this.#recount.begin(target, this.#journal, this.#space, this.#lastMs);
  }

  /** Ends the run soon: nobody wants its counts any more. */
  abandon(): void {
    this.#recount.abandon();
    this.#stop.abort();
  }

  /** Ends the run; it rejects with this error. */
  fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
    this.#stop.abort();
  }

  get #stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  async #analyseVideo(index: number, video: ProbedVideo, offsetMs: number): Promise<void> {
    const { picture } = video.probe;
    this.#space ??= picture;
    const known = await this.#replay(index, video);
    let { outcome } = known;
    if (outcome === undefined) {
      if (this.#options.replayOnly === true) this.#stop.abort();
      if (this.#stopped) return;
      await this.#openDetectors(index, video, this.#space, known.begun);
      outcome = await this.#detect(index, video, offsetMs, known);
      await this.#recount.settled();
      if (!this.#stopped) this.#journal?.add({ video: index, end: outcome });
    }
    this.#counting.endVideo(outcome);
  }

  async #openDetectors(
    index: number,
    video: ProbedVideo,
    space: PictureSize,
    begun: boolean,
  ): Promise<void> {
    const detector = await this.#options.detection.begin(video.probe.picture, space);
    if (!begun) this.#journal?.add({ video: index, detector });
    if (!this.#counting.opened) await this.#counting.open(space, detector);
    if (!begun) this.#counting.beginVideo(video);
    this.#detecting = true;
  }

  /** Repeats from the journal what an interrupted run had of a video. */
  async #replay(index: number, video: ProbedVideo): Promise<KnownPart> {
    let frames = 0;
    let begun = false;
    while (this.#reader !== undefined && !this.#stopped) {
      const entry = await this.#reader.take(index);
      if (entry === undefined) {
        if (!this.#reader.exhausted) break;
        // All that the interrupted run had is repeated: from here on the journal grows again.
        const { bytes, leftOutAfter } = this.#reader;
        this.#journal = JournalWriter.continue(this.#options.journalPath, bytes);
        if (leftOutAfter !== undefined) this.#record({ video: index, again: leftOutAfter });
        this.#reader = undefined;
        break;
      }
      if ('detector' in entry) {
        if (!this.#counting.opened) {
          await this.#counting.open(this.#space ?? video.probe.picture, entry.detector);
        }
        this.#counting.beginVideo(video);
        begun = true;
      } else if ('end' in entry) {
        return { frames, begun, outcome: entry.end };
      } else {
        await replayFrames(entry.frames, this.#counting);
        this.#lastMs = entry.frames.at(-1)?.mediaTime ?? this.#lastMs;
        frames += entry.frames.length;
      }
    }
    return { frames, begun };
  }

  async #analyse(frames: readonly DetectedFrame[]): Promise<void> {
    const analysed = this.#counting
      .analyse(frames, false)
      .catch((error: unknown) => this.fail(error))
      .finally(() => this.#analysing.delete(analysed));
    this.#analysing.add(analysed);
    await analysed;
  }

  #keep(found: FoundInPictures, until: number): void {
    this.#record({ video: this.#video, ...found, until });
  }

  #record(entry: JournalEntry): void {
    try {
      this.#journal?.add(entry);
    } catch (error) {
      this.fail(error);
    }
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
    this.#video = index;
    const { openPictures, picturesEveryMs } = this.#counting;
    const {
      exit,
      complete,
      warnings: further,
    } = await this.#options.detection.run({
      video,
      offsetMs,
      ...(startAt > 0 ? { startAt: milliseconds(startAt) } : {}),
      stop: decoding.signal,
      ...(openPictures === undefined ? {} : { openPictures: after(this.#lastMs, openPictures) }),
      ...(picturesEveryMs === undefined ? {} : { picturesEveryMs }),
      onFrames: async (frames) => {
        const fresh = part.take(frames);
        if (part.jumped) decoding.abort();
        if (fresh.length === 0) return;
        this.#lastMs = fresh.at(-1)?.mediaTime ?? this.#lastMs;
        this.#record({ video: index, frames: fresh, awaited: openPictures !== undefined });
        if (!this.#recount.takes(fresh)) await this.#analyse(fresh);
      },
    });
    this.#stop.signal.removeEventListener('abort', onStop);
    this.#counting.results.addDecoderCpu(exit.cpuMs);
    await Promise.all(this.#analysing);
    if (part.jumped && !this.#stopped) {
      // The container's index led too far: decode from the beginning, known frames are skipped.
      return this.#detect(index, video, offsetMs, known, false);
    }
    const frames = known.frames + part.frames;
    if (exit.signal !== null && !this.#stopped) {
      if (part.frames === 0) throw decoderKilled(video.file, exit);
      // Killed from outside (out of memory, say): another one goes on where it stood.
      return this.#detect(index, video, offsetMs, { frames, begun: true });
    }
    const skipped = known.frames === 0 ? part.skipped : 0;
    const warnings = this.#stopped
      ? []
      : [...decoderWarnings(video.file, exit, { complete, skipped }), ...further];
    if (frames + part.skipped === 0 && !this.#stopped) {
      throw new Failure('SOURCE_NO_FRAMES', `No picture of "${video.file}" could be decoded.`, {
        detail: exit.detail,
      });
    }
    return { frames, skipped, offsetMs, warnings };
  }
}

/** Pictures of frames that are known are not waited for: there is no room for them all. */
const after =
  (lastMs: number, open: AnalysedCamera['openPictures']): AnalysedCamera['openPictures'] =>
  (request) =>
    open(Number.isFinite(lastMs) ? { ...request, afterMs: lastMs } : request);

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
  /** Its detector is in the journal. */
  readonly begun: boolean;
  readonly outcome?: VideoOutcome;
}
