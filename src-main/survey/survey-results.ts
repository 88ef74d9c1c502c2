import { join } from 'node:path';
import type {
  AnalysisNews,
  AnalysisSettings,
  CameraShapes,
  DetectorDescription,
} from '../../src-workers/contracts/analysis';
import type { CameraCounts } from '../../src-workers/contracts/console-state';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { utcClock } from '../../src-workers/domain/report/local-clock';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';
import type { CrossingRow } from '../../src-workers/domain/report/report-rows';
import type { SurveySummary as TallySummary } from '../../src-workers/domain/report/survey-summary';
import { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { ZoneStates } from '../../src-workers/domain/report/zone-states';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { instant, milliseconds } from '../../src-workers/domain/units';
import { measureSeries, type MeasuresAsked } from '../measures/measure-series';
import { ZoneHistories } from '../measures/zone-histories';
import { recordedHistory } from '../measures/zone-history';
import type { SaidOfCounts } from '../proof/said-of-counts';
import { ianaClock } from '../reports/iana-clock';
import { reportFiles, writeReports } from '../reports/write-reports';
import { writeFileAtomically } from '../reports/atomic-file';
import { cameraCounts } from './camera-counts';
import { ObservedTime, type Interval } from './observed-time';
import type { ProbedVideo } from './probed-video';
import type { RunRecord } from './run-record';
import type { SurveyPlan } from './survey-plan';
import { surveyRecord } from './survey-record';
import type { VideoOutcome } from './video-outcome';
import { zoneLengths } from './zone-lengths';

export interface SurveySettings {
  readonly site: string;
  readonly camera: string;
  readonly timeZone: string;
  readonly binMinutes: BinMinutes;
  readonly analysisFps: number | 'source';
  readonly shapes: CameraShapes;
  readonly referencePoint: AnalysisSettings['referencePoint'];
  readonly hysteresisPercent: number;
  /** Of the model's file, where it is known. */
  readonly modelSha256?: string;
  /** The file of detections that is analysed in the model's place. */
  readonly detections?: RunRecord['detections'];
  readonly ffmpegVersion: string;
  /** As it is chosen now: PCU follow from the counts, so it may change at any time. Absent: none. */
  readonly pcuProfile?: () => PcuProfile | undefined;
  readonly plan: SurveyPlan<ProbedVideo>;
  /** What a user should know of the survey as a whole, in a sentence each. */
  readonly warnings: readonly string[];
}

const noDetector: readonly RoadUserClass[] = [];

/** Gathers what an analysis yields, and writes it: at any moment, and at the end. */
export class SurveyResults {
  readonly #settings: SurveySettings;
  #tally: SurveyTally;
  #detector: DetectorDescription | undefined;
  #tracker: AnalysisSettings['tracker'] | undefined;
  #observing: ObservedTime | undefined;
  readonly #observed: Interval[] = [];
  readonly #outcomes: VideoOutcome[] = [];
  readonly #zones = new ZoneHistories(recordedHistory);
  readonly #states = new ZoneStates();
  #frames = 0;
  /** Frames that were repeated from a journal: they cost nothing this time. */
  #replayed = 0;
  #decoderCpuMs = 0;
  #workerCpuMs = 0;

  constructor(settings: SurveySettings) {
    this.#settings = settings;
    this.#tally = this.#newTally(noDetector);
  }

  get frames(): number {
    return this.#frames;
  }

  get replayedFrames(): number {
    return this.#replayed;
  }

  get detector(): DetectorDescription | undefined {
    return this.#detector;
  }

  /** CPU time of decoders and analysis processes, in ms. */
  get childCpuMs(): number {
    return this.#decoderCpuMs + this.#workerCpuMs;
  }

  get warnings(): readonly string[] {
    return [
      ...this.#settings.warnings,
      ...(this.#detector?.assumptions ?? []),
      ...(this.#detector?.providerNotes ?? []),
      ...this.#outcomes.flatMap(({ warnings }) => warnings),
    ];
  }

  get files(): readonly string[] {
    return [...reportFiles, 'run.json'];
  }

  /** Survey time up to which something was seen, in ms. */
  get observedUntilMs(): number {
    return this.#observing?.soFar()?.to ?? this.#observed.at(-1)?.to ?? 0;
  }

  /** Length of what was seen, in ms: gaps do not count. */
  get observedMs(): number {
    const stretch = this.#observing?.soFar();
    const length = ({ from, to }: Interval): number => to - from;
    return this.#observed.reduce(
      (total, each) => total + length(each),
      stretch === undefined ? 0 : length(stretch),
    );
  }

  /** The detector is known: from here on there is something to count. */
  begin(detector: DetectorDescription, settings: AnalysisSettings): void {
    this.#detector = detector;
    this.#tracker = settings.tracker;
    this.#tally = this.#newTally(detector.classes, settings);
  }

  /** @param frameIntervalMs time between frames as the source states it */
  beginVideo(frameIntervalMs: number): void {
    this.#observing = new ObservedTime(frameIntervalMs);
  }

  /** Takes frames that are being analysed. */
  observe(frames: readonly DetectedFrame[], replayed: boolean): void {
    for (const { mediaTime } of frames) {
      this.#endStretch(this.#observing?.frame(mediaTime));
      this.#tally.addAnalysed(mediaTime);
    }
    this.#frames += frames.length;
    if (replayed) this.#replayed += frames.length;
  }

  /** Takes what frames yielded. */
  take(news: readonly AnalysisNews[]): void {
    for (const each of news) {
      this.#tally.addEvents(each);
      for (const sample of each.zoneSamples ?? []) this.#states.add(sample);
    }
    this.#zones.take(news);
  }

  endVideo(outcome: VideoOutcome): void {
    this.#endStretch(this.#observing?.end());
    this.#outcomes.push(outcome);
  }

  addWorkerCpu(cpuMs: number): void {
    this.#workerCpuMs += cpuMs;
  }

  addDecoderCpu(cpuMs: number): void {
    this.#decoderCpuMs += cpuMs;
  }

  summary(): TallySummary {
    this.#choosePcu();
    return this.#tally.summary();
  }

  /** What was counted, with the final class of each track that has ended. */
  crossings(): readonly CrossingRow[] {
    return [...this.#tally.crossingRows()];
  }

  /** What the console shows of it. @param binMinutes of its chart */
  counts(binMinutes: BinMinutes): CameraCounts {
    this.#tellObservedSoFar();
    this.#choosePcu();
    return cameraCounts(this.#tally, this.#states, binMinutes);
  }

  /** Series for the console's charts; undefined: nothing was measured yet. */
  measures(asked: MeasuresAsked): MeasureSeries | undefined {
    this.#tellObservedSoFar();
    return measureSeries([this.#tally], this.#zones, asked);
  }

  /** Writes all files as they are now into a folder that exists. */
  async write(folder: string, status: RunRecord['status'], said?: SaidOfCounts): Promise<void> {
    this.#tellObservedSoFar();
    this.#choosePcu();
    await writeReports(this.#tally, folder, said?.checks[0]);
    await writeFileAtomically(
      join(folder, 'run.json'),
      `${JSON.stringify(this.#record(status, said), undefined, 2)}\n`,
    );
  }

  /** All that was counted so far, and when somebody looked. */
  tally(): { readonly tally: SurveyTally; readonly observed: readonly Interval[] } {
    this.#tellObservedSoFar();
    const stretch = this.#observing?.soFar();
    return {
      tally: this.#tally,
      observed: stretch === undefined ? this.#observed : [...this.#observed, stretch],
    };
  }

  #choosePcu(): void {
    this.#tally.pcuProfile = this.#settings.pcuProfile?.();
  }

  #tellObservedSoFar(): void {
    const stretch = this.#observing?.soFar();
    if (stretch !== undefined) this.#tellObserved(stretch);
  }

  #endStretch(stretch: Interval | undefined): void {
    if (stretch === undefined) return;
    this.#observed.push(stretch);
    this.#tellObserved(stretch);
  }

  #tellObserved({ from, to }: Interval): void {
    this.#tally.observe(milliseconds(from), milliseconds(to));
  }

  #newTally(
    availableClasses: readonly RoadUserClass[],
    known?: Pick<AnalysisSettings, 'picture' | 'calibration'>,
  ): SurveyTally {
    const settings = this.#settings;
    const { camera, plan, binMinutes, shapes } = settings;
    return new SurveyTally({
      get site() {
        return settings.site;
      },
      camera,
      start: instant(plan.start),
      relativeTime: plan.relative,
      clock: this.#clock(),
      binMinutes,
      ...shapes,
      zoneKilometres: zoneLengths(shapes, known?.picture, known?.calibration),
      availableClasses,
    });
  }

  #clock(): ReturnType<typeof ianaClock> {
    const { plan, timeZone } = this.#settings;
    return plan.relative ? utcClock : ianaClock(timeZone);
  }

  #record(status: RunRecord['status'], said: SaidOfCounts | undefined): RunRecord {
    return surveyRecord(this.#settings, {
      status,
      summary: this.summary(),
      clock: this.#clock(),
      observed: this.#observed,
      outcomes: this.#outcomes,
      detector: this.#detector,
      tracker: this.#tracker,
      checked: said?.accuracy ?? [],
      ...{ frames: this.#frames, warnings: this.warnings, files: this.files },
    });
  }
}
