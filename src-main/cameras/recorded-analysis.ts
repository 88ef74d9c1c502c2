import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { JournalReader } from '../survey/journal';
import { originRecord, sessionOf, type DetectionOrigin } from '../detections/detection-origin';
import { shippedModel } from '../models/model-registry';
import type { DetectionSource } from '../survey/detection-source';
import { ProgressMeter, type SurveyProgress } from '../survey/survey-progress';
import type { CountingTarget } from '../survey/survey-counting';
import { analysisSettings, surveyDetection } from '../survey/survey-processes';
import { SurveyResults } from '../survey/survey-results';
import { SurveyRun } from '../survey/survey-run';
import type { CameraSurroundings } from './camera-surroundings';
import type { RecordedSeat } from './recorded-seat';
import { analysedFps, countedCamera, countingKey, detectionKey, type Recording } from './recording';

/** Of the reports that are exported; the console's chart has bins of its own. */
export const reportBinMinutes = 15;

/** A model's detections stay while those of a file or of another model are looked at. */
function journalFile(folder: string, origin: DetectionOrigin): string {
  if (origin.kind === 'file') return join(folder, 'journal-of-detections-file.jsonl');
  const { id, sha256 } = origin.model;
  // A build of the shipped one takes the place of the build before.
  const which = id === shippedModel ? '' : `-${sha256.slice(0, 16)}`;
  return join(folder, `journal${which}.jsonl`);
}

/** Before they are found anew. */
export async function forgetDetections(
  folder: string,
  recording: Recording | undefined,
): Promise<void> {
  if (recording !== undefined) await rm(journalFile(folder, recording.origin), { force: true });
}

export interface RecordedAnalysisOptions {
  readonly camera: ProjectCamera;
  readonly recording: Recording;
  readonly surroundings: CameraSurroundings;
  readonly seat: RecordedSeat;
  /** Tells this attempt's lanes from those of the one before. */
  readonly name: string;
  /** Where a journal of this very detection is: count what it has, and leave it at that. */
  readonly replayOnly: boolean;
  readonly paused: boolean;
  readonly onProgress: () => void;
  /** As it is chosen now. */
  readonly pcuProfile: () => PcuProfile | undefined;
}

/** What it does now. */
export type AnalysisPhase = 'starting' | 'replaying' | 'detecting' | 'recounting';

/** One attempt at the analysis of a recording: to its end, or until it is stopped or fails. */
export class RecordedAnalysis {
  readonly #options: RecordedAnalysisOptions;
  #meter: ProgressMeter;
  #camera: ProjectCamera;
  #results: SurveyResults;
  #detection: DetectionSource | undefined;
  #run: SurveyRun | undefined;
  #phase: AnalysisPhase = 'starting';
  #progress: SurveyProgress | undefined;
  #paused: boolean;
  #detects = false;

  constructor(options: RecordedAnalysisOptions) {
    this.#options = options;
    this.#camera = options.camera;
    this.#paused = options.paused;
    this.#results = this.#newResults();
    this.#meter = this.#newMeter();
  }

  get results(): SurveyResults {
    return this.#results;
  }

  get phase(): AnalysisPhase {
    return this.#phase;
  }

  /** Of what it does now; absent before it has begun. */
  get progress(): SurveyProgress | undefined {
    return this.#progress;
  }

  /** It is about to find out, or finds out, what no journal has. */
  get detects(): boolean {
    return this.#detects;
  }

  /** What is counted, as `countingKey` has it. */
  get countingKey(): string {
    return countingKey(this.#camera);
  }

  /**
   * @returns whether all was analysed
   * @throws Failure of the detector, the decoder, the processes or the disk
   */
  async run(signal: AbortSignal): Promise<boolean> {
    const { recording, surroundings, seat, name, replayOnly } = this.#options;
    const { pool, folder } = surroundings;
    const { ffmpeg, origin, lanes, plan } = recording;
    const camera = this.#camera;
    const journalPath = journalFile(folder, origin);
    const key = detectionKey(camera, recording);
    await mkdir(folder, { recursive: true });
    const resume = await isJournalOf(journalPath, key);
    if (signal.aborted) return false;
    const detection = surveyDetection({
      pool,
      first: () => seat.client(sessionOf(origin)),
      ffmpeg: () => Promise.resolve(ffmpeg.path),
      origin,
      zones: countedCamera(camera, recording).shapes.zones,
      classMap: camera.classMap,
      analysisFps: analysedFps(camera, recording),
      lanes,
      name,
    });
    this.#detection = detection;
    detection.pause(this.#paused);
    if (resume) this.#phase = 'replaying';
    this.#detects = !(resume && replayOnly);
    this.#run = new SurveyRun({
      plan,
      detection,
      ...this.#target(camera, this.#results),
      journalPath,
      journalKey: key,
      resume,
      replayOnly: !this.#detects,
      onNote: () => undefined,
    });
    try {
      return await this.#run.run(signal);
    } finally {
      this.#run = undefined;
      await detection.abandon();
    }
  }

  /** At once: the decoder waits for the detectors, which wait. */
  pause(paused: boolean): void {
    this.#paused = paused;
    // The speed is that of work, not of waiting.
    if (!paused) this.#restartMeter();
    this.#detection?.pause(paused);
  }

  /** Ends it soon: nobody wants its counts any more. */
  abandon(): void {
    this.#run?.abandon();
  }

  /**
   * Counts anew with the camera as it is now, while detecting goes on.
   * @returns whether it can: before and after detecting it cannot
   */
  recount(camera: ProjectCamera): boolean {
    const before = { camera: this.#camera, results: this.#results };
    this.#camera = camera;
    this.#results = this.#newResults();
    if (this.#run?.recount(this.#target(camera, this.#results)) === true) {
      this.#phase = 'recounting';
      this.#progress = undefined;
      this.#restartMeter();
      return true;
    }
    this.#camera = before.camera;
    this.#results = before.results;
    return false;
  }

  #target(camera: ProjectCamera, results: SurveyResults): CountingTarget {
    const { recording, seat } = this.#options;
    const { shapes } = countedCamera(camera, recording);
    return {
      results,
      openAnalysis: async (picture, detector) => {
        const settings = analysisSettings(camera, shapes, picture, detector);
        const kept = { ...settings, keepTracks: true, proof: camera.proof };
        return { camera: await seat.open(sessionOf(recording.origin), kept), settings: kept };
      },
      onAnalysed: (frames, mediaMs, replayed) => {
        // The last words of a count that was replaced.
        if (results === this.#results) this.#advance(frames, mediaMs, replayed);
      },
    };
  }

  #advance(frames: number, mediaMs: number, replayed: boolean): void {
    if (!replayed && this.#phase !== 'detecting') {
      this.#phase = 'detecting';
      this.#progress = this.#restartMeter();
    } else {
      this.#progress = this.#meter.advance(frames, mediaMs, replayed, performance.now());
    }
    this.#options.onProgress();
  }

  /** Speed is measured anew from here; how far it is stays. */
  #restartMeter(): SurveyProgress {
    const { frames, observedMs } = this.#results;
    this.#meter = this.#newMeter();
    return this.#meter.advance(frames, observedMs, true, performance.now());
  }

  #newMeter(): ProgressMeter {
    return new ProgressMeter(this.#options.recording.video.durationMs);
  }

  #newResults(): SurveyResults {
    const { recording, surroundings, pcuProfile } = this.#options;
    const { project } = surroundings;
    const { id, referencePoint, hysteresisPercent } = this.#camera;
    const { shapes, warnings } = countedCamera(this.#camera, recording);
    return new SurveyResults({
      get site() {
        return project.site;
      },
      camera: id,
      timeZone: project.timeZone,
      binMinutes: reportBinMinutes,
      analysisFps: analysedFps(this.#camera, recording),
      shapes,
      referencePoint,
      hysteresisPercent,
      ...originRecord(recording.origin),
      ffmpegVersion: recording.ffmpeg.version,
      plan: recording.plan,
      pcuProfile,
      warnings,
    });
  }
}

/** Whether there is a journal of this very detection. */
async function isJournalOf(path: string, key: unknown): Promise<boolean> {
  const reader = await JournalReader.open(path);
  await reader?.close();
  return reader !== undefined && JSON.stringify(reader.key) === JSON.stringify(key);
}
