import type { AnalysisAction, PlaybackAction } from '../../src-workers/contracts/console-command';
import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { sessionOf } from '../detections/detection-origin';
import type { SurveyResults } from '../survey/survey-results';
import type { CameraSession, SessionState, Watcher } from './camera-session';
import type { CameraSurroundings } from './camera-surroundings';
import { failureOf } from './failure-of';
import { chosenPcu } from './chosen-pcu';
import { LossBudget } from './loss-budget';
import { Playback } from './playback';
import { forgetDetections, RecordedAnalysis } from './recorded-analysis';
import { countsOf, recordedActivity, type AnalysisGoal, type Rest } from './recorded-state';
import { RecordedSeat } from './recorded-seat';
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
  readonly #seat: RecordedSeat;
  #camera: ProjectCamera;
  #recording: Recording | undefined;
  #analysis: RecordedAnalysis | undefined;
  /** Of the attempt before, shown until the one under way has repeated as much. */
  #counted: { readonly results: SurveyResults; readonly key: string } | undefined;
  #playback: Playback | undefined;
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
    this.#seat = new RecordedSeat({
      pool: surroundings.pool,
      name: camera.id,
      onSeated: (seated) => this.#playback?.seat(seated),
      onLost: () => this.#onSeatLost(),
    });
    this.#begin(goal);
  }

  state(): SessionState {
    const { probe, durationMs } = this.#recording?.video ?? {};
    const results = this.#shownResults();
    return {
      activity: recordedActivity(this.#rest, this.#paused, this.#analysis),
      warnings: results?.warnings ?? [],
      ...(probe === undefined ? {} : { picture: probe.picture }),
      ...(durationMs === undefined ? {} : { durationMs }),
      ...(results === undefined ? {} : countsOf(results, durationMs)),
      ...(this.#playback === undefined
        ? {}
        : { playback: this.#playback.state(results?.observedUntilMs ?? 0) }),
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  update(camera: ProjectCamera): void {
    const before = this.#camera;
    this.#camera = camera;
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
    this.#seat.watch(watcher);
    this.#playback?.watched(this.#seat.watched);
  }

  unwatch(watch: string): void {
    this.#seat.unwatch(watch);
    this.#playback?.watched(this.#seat.watched);
  }

  retry(): void {
    if (this.#rest?.kind === 'failed') this.#reopen();
  }

  controlAnalysis(action: AnalysisAction): Promise<void> {
    switch (action) {
      case 'pause':
        this.#pause(true);
        break;
      case 'resume':
        this.#pause(false);
        if (this.#rest !== undefined && this.#rest.kind !== 'analysed') this.#begin('analyse');
        break;
      case 'cancel':
        this.#pause(false);
        this.#stop.abort();
        break;
      case 'restart':
        this.#pause(false);
        return this.#restart();
    }
    return Promise.resolve();
  }

  controlPlayback(action: PlaybackAction): Promise<void> {
    if (this.#playback === undefined) {
      return Promise.reject(new Failure('USAGE', 'This video cannot be played: it is not open.'));
    }
    this.#playback.carryOut(action);
    return Promise.resolve();
  }

  readonly measures: CameraSession['measures'] = (asked) => this.#shownResults()?.measures(asked);

  async writeReports(folder: string): Promise<readonly string[]> {
    const results = this.#shownResults();
    if (results === undefined) {
      const name = this.#camera.name ?? this.#camera.id;
      throw new Failure('USAGE', `Nothing of "${name}" was analysed yet.`);
    }
    await results.write(folder, this.#rest?.kind === 'analysed' ? 'complete' : 'partial');
    return results.files;
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    this.#stop.abort();
    this.#analysis?.abandon();
    await this.#turn;
    await this.#playback?.dispose();
    await this.#seat.leave();
    this.#listeners.clear();
  }

  #shownResults(): SurveyResults | undefined {
    const analysis = this.#analysis;
    const repeats = analysis === undefined || ['starting', 'replaying'].includes(analysis.phase);
    const before = this.#counted;
    return this.#rest === undefined && repeats && before?.key === countingKey(this.#camera)
      ? before.results
      : (analysis ?? before)?.results;
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
  #reopen(): void {
    this.#recording = undefined;
    this.#begin('analyse');
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
    if (this.#disposed) return;
    const attempt = ++this.#attempts;
    this.#stop.abort();
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
      this.#recording ??= await this.#open();
      if (signal.aborted) return { kind: 'interrupted' };
      await this.#showFirstPicture(this.#recording);
      // Its journal would be empty, and the attempt that takes its place would take that for all.
      if (signal.aborted) return { kind: 'interrupted' };
      this.#analysis = new RecordedAnalysis({
        camera: this.#camera,
        recording: this.#recording,
        surroundings: this.#surroundings,
        seat: this.#seat,
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
    const { source, analysisFps } = this.#camera;
    await this.#playback?.dispose();
    this.#playback = new Playback({
      ffmpeg: recording.ffmpeg.path,
      video: recording.video,
      analysisFps,
      loop: source?.kind === 'file' && source.loop === true,
      onChange: () => this.#changed(),
    });
    this.#playback.seat(this.#seat.camera);
    this.#playback.watched(this.#seat.watched);
    this.#changed();
    return recording;
  }

  /** Before the detector is loaded and before anything is counted. */
  async #showFirstPicture(recording: Recording): Promise<void> {
    if (this.#seat.camera !== undefined) return;
    await this.#seat.open(
      sessionOf(recording.origin),
      provisionalSettings(this.#camera, recording),
    );
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
    this.#playback?.seat(undefined);
    if (this.#rest === undefined || this.#rest.kind === 'failed') return;
    if (this.#losses.lose(this.#surroundings.now())) this.#begin('open');
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
