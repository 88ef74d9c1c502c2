import type { AnalysisAction, PlaybackAction } from '../../src-workers/contracts/console-command';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { sessionOf } from '../detections/detection-origin';
import type { CameraProof } from '../proof/camera-proof';
import type { SurveyResults } from '../survey/survey-results';
import type { CameraSession, SessionState, Watcher } from './camera-session';
import type { CameraSurroundings } from './camera-surroundings';
import { failureOf } from './failure-of';
import { chosenPcu } from './chosen-pcu';
import { LossBudget } from './loss-budget';
import { forgetDetections, RecordedAnalysis } from './recorded-analysis';
import {
  recordedActivity,
  recordedState,
  shownResults,
  type AnalysisGoal,
  type CountedBefore,
  type Rest,
} from './recorded-state';
import { switchedOff } from './refusals';
import { writeRecordedReports } from './recorded-reports';
import { RecordedView } from './recorded-view';
import {
  countingKey,
  detectionKey,
  openRecording,
  provisionalSettings,
  sourceOf,
  type Recording,
} from './recording';

/** A recorded file at work: analysed once, counted as often as its lines change. */
export class RecordedCamera implements CameraSession {
  readonly #surroundings: CameraSurroundings;
  readonly #listeners = new Set<() => void>();
  readonly #losses = new LossBudget();
  readonly #view: RecordedView;
  #camera: ProjectCamera;
  #recording: Recording | undefined;
  #analysis: RecordedAnalysis | undefined;
  /** Of the attempt before, shown until the one under way has repeated as much. */
  #counted: CountedBefore | undefined;
  #rest: Rest | undefined;
  #goal: AnalysisGoal;
  #paused = false;
  #stop = new AbortController();
  #attempts = 0;
  #turn: Promise<void> = Promise.resolve();
  #disposed = false;

  constructor(camera: ProjectCamera, surroundings: CameraSurroundings, goal: AnalysisGoal) {
    this.#camera = camera;
    this.#surroundings = surroundings;
    this.#goal = goal;
    this.#view = new RecordedView({
      ...{ surroundings, name: camera.id },
      results: () => this.#shownResults(),
      onLost: () => this.#onSeatLost(),
      onChange: () => this.#changed(),
    });
    if (camera.service !== 'active') this.#rest = { kind: 'off', service: camera.service };
    this.#begin(goal);
  }

  state(): SessionState {
    return recordedState({
      activity: recordedActivity(this.#rest, this.#paused, this.#analysis),
      video: this.#recording?.video,
      results: this.#shownResults(),
      view: this.#view,
    });
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  update(camera: ProjectCamera): void {
    const before = this.#camera;
    this.#camera = camera;
    if (camera.service !== 'active') return this.#switchOff(camera.service);
    if (before.service !== 'active') return this.#reopen(this.#goal);
    const recording = this.#recording;
    if (sourceOf(before) !== sourceOf(camera)) return this.#reopen();
    if (recording === undefined) {
      // Not yet known, or it failed: then it waits for a retry.
      if (this.#rest === undefined) this.#begin(this.#goal);
      return;
    }
    const detected = (each: ProjectCamera): string => JSON.stringify(detectionKey(each, recording));
    if (detected(before) !== detected(camera)) return this.#begin('analyse');
    if (countingKey(before) === countingKey(camera)) return;
    if (this.#analysis?.recount(camera) === true) return this.#changed();
    if (this.#rest?.kind !== 'failed') this.#begin(this.#rest === undefined ? this.#on : 'open');
  }

  watch(watcher: Watcher): void {
    this.#view.watch(watcher);
  }

  unwatch(watch: string): void {
    this.#view.unwatch(watch);
  }

  setPreview(watch: string, preview: PreviewWish): void {
    this.#view.setPreview(watch, preview);
  }

  retry(): void {
    if (this.#rest?.kind === 'failed') this.#reopen();
  }

  controlAnalysis(action: AnalysisAction): Promise<void> {
    if (this.#rest?.kind === 'off') return Promise.reject(switchedOff());
    this.#pause(action === 'pause');
    if (action === 'restart') return this.#restart();
    if (action === 'cancel') this.#stop.abort();
    const goesOn = this.#rest !== undefined && this.#rest.kind !== 'analysed';
    if (action === 'resume' && goesOn) this.#begin('analyse');
    return Promise.resolve();
  }

  readonly controlPlayback = async (action: PlaybackAction): Promise<void> =>
    this.#view.carryOut(action);

  readonly measures: CameraSession['measures'] = (asked) => this.#shownResults()?.measures(asked);

  get isUnderWay(): boolean {
    return this.#rest === undefined && !this.#paused && this.#on === 'analyse';
  }

  get proof(): CameraProof | undefined {
    return this.#view.proof;
  }

  writeReports(folder: string): Promise<readonly string[]> {
    const complete = this.#rest?.kind === 'analysed';
    const facts = { camera: this.#camera, complete, proof: this.proof };
    return writeRecordedReports(folder, this.#shownResults(), facts);
  }

  /** Counting again says of which crossings pictures are wanted. */
  async remakePictures(): Promise<void> {
    this.#view.stopFilling();
    await this.proof?.archive.forgetAll();
    if (this.#rest?.kind === 'analysed') this.#begin('open');
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#stop.abort();
    this.#analysis?.abandon();
    await this.#turn;
    await this.#view.leave();
    this.#listeners.clear();
  }

  #shownResults(): SurveyResults | undefined {
    const under = this.#rest === undefined;
    return shownResults(under, this.#analysis, this.#counted, countingKey(this.#camera));
  }

  /** What the attempt under way is to go on with when it has to begin anew. */
  get #on(): AnalysisGoal {
    return this.#analysis?.detects === true ? 'analyse' : this.#goal;
  }

  #pause(paused: boolean): void {
    if (this.#paused === paused || (paused && this.#rest !== undefined)) return;
    this.#paused = paused;
    this.#analysis?.pause(paused);
    this.#changed();
  }

  /** Looks into the file anew. */
  #reopen(goal: AnalysisGoal = 'analyse'): void {
    this.#recording = undefined;
    this.#begin(goal);
  }

  /** What was counted stays; the decoder and the place in a process go. */
  #switchOff(service: Exclude<ProjectCamera['service'], 'active'>): void {
    if (this.#rest?.kind !== 'off') {
      this.#goal = this.#rest === undefined ? this.#on : 'open';
      this.#attempts += 1;
      this.#stop.abort();
      this.#turn = this.#turn.then(() => this.#view.leave());
    }
    this.#rest = { kind: 'off', service };
    this.#changed();
  }

  async #restart(): Promise<void> {
    this.#stop.abort();
    await this.#turn;
    await forgetDetections(this.#surroundings.folder, this.#recording);
    this.#counted = undefined;
    this.#begin('analyse');
  }

  /** Takes the place of the attempt under way, if there is one. */
  #begin(goal: AnalysisGoal): void {
    if (this.#disposed || this.#camera.service !== 'active') return;
    const attempt = ++this.#attempts;
    this.#stop.abort();
    this.#view.stopFilling();
    const stop = (this.#stop = new AbortController());
    this.#goal = goal;
    this.#rest = undefined;
    this.#turn = this.#turn.then(async () => {
      if (attempt !== this.#attempts || this.#disposed) return;
      const rest = await this.#attempt(attempt, goal, stop.signal);
      this.#keepCounted();
      if (attempt !== this.#attempts) return;
      if (rest !== 'again') {
        this.#rest = rest;
        this.#paused = false;
        if (rest.kind === 'analysed') this.#view.fillProof(this.#camera);
      } else {
        this.#begin(this.#on);
      }
      this.#changed();
    });
    this.#changed();
  }

  async #attempt(
    attempt: number,
    goal: AnalysisGoal,
    signal: AbortSignal,
  ): Promise<Rest | 'again'> {
    try {
      this.#analysis = undefined;
      const recording = this.#recording ?? (await this.#open());
      // It may be another video or another detector by now: what was found here is nobody's then.
      if (signal.aborted) return { kind: 'interrupted' };
      this.#recording = recording;
      this.#changed();
      // A picture, before the detector is loaded and before anything is counted.
      await this.#view.seat.openFirst(
        sessionOf(recording.origin),
        provisionalSettings(this.#camera, recording),
      );
      // Its journal would be empty, and the attempt that takes its place would take that for all.
      if (signal.aborted) return { kind: 'interrupted' };
      this.#analysis = new RecordedAnalysis({
        camera: this.#camera,
        recording,
        surroundings: this.#surroundings,
        seat: this.#view.seat,
        name: `${this.#camera.id}/${attempt}`,
        replayOnly: goal === 'open',
        paused: this.#paused,
        onProgress: () => this.#changed(),
        pcuProfile: () => chosenPcu(this.#camera, this.#surroundings),
      });
      const complete = await this.#analysis.run(signal);
      return complete ? { kind: 'analysed' } : { kind: 'interrupted' };
    } catch (error) {
      return this.#afterFailure(error);
    }
  }

  async #open(): Promise<Recording> {
    const recording = await openRecording(this.#camera, this.#surroundings);
    await this.#view.open(recording, this.#camera);
    return recording;
  }

  #afterFailure(error: unknown): Rest | 'again' {
    const failure = failureOf(error);
    if (this.#disposed) return { kind: 'interrupted' };
    if (failure.code === 'WORKER_FAILED' && this.#losses.lose(this.#surroundings.now())) {
      return 'again';
    }
    const { message: sentence, code } = failure;
    this.#surroundings.tell({ severity: 'error', sentence, code });
    return { kind: 'failed', failure };
  }

  #keepCounted(): void {
    const analysis = this.#analysis;
    if (analysis === undefined || analysis.results.frames === 0) return;
    this.#counted = { results: analysis.results, key: analysis.countingKey };
  }

  /** Its tracks are gone with the process; they are made again from what was detected. */
  #onSeatLost(): void {
    if (this.#rest === undefined || this.#rest.kind === 'failed') return;
    if (this.#losses.lose(this.#surroundings.now())) this.#begin('open');
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
