import { dirname } from 'node:path';
import type {
  AnalysisSettings,
  CameraShapes,
  DetectorDescription,
} from '../../src-workers/contracts/analysis';
import type { CameraCounts, LiveActivity } from '../../src-workers/contracts/console-state';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { everyInterval, type Every } from '../every-interval';
import { findModel, type Model } from '../models/model-registry';
import { shapesOf } from '../project/camera-shapes';
import { lineWarnings } from '../project/line-warnings';
import type { CameraProof } from '../proof/camera-proof';
import { liveProof } from '../proof/live-proof';
import { ianaClock } from '../reports/iana-clock';
import { zoneLengths } from '../survey/zone-lengths';
import type { CameraSession, SessionState, Watcher } from './camera-session';
import type { LiveSurroundings } from './camera-surroundings';
import { chosenPcu } from './chosen-pcu';
import { LiveCounts } from './live-counts';
import { liveAnalysisKey, liveDetectionKey } from './live-detection-key';
import { LiveMeter } from './live-meter';
import { writeLiveReports } from './live-reports';
import { LiveRun } from './live-run';
import { LiveSeat } from './live-seat';
import { liveSourceOf } from './live-source-of';
import { LiveSupervision } from './live-supervision';
import type { LiveState } from './live-supervisor';
import { liveOnly } from './refusals';
import { shownDetector } from './shown-detector';

/** A live source at work, for ever: what ends is begun again. */
export class LiveCamera implements CameraSession {
  readonly #surroundings: LiveSurroundings;
  readonly #listeners = new Set<() => void>();
  readonly #meter = new LiveMeter();
  readonly #seat: LiveSeat;
  readonly #counts: LiveCounts;
  readonly proof: CameraProof;
  readonly #epochMs: number;
  readonly #supervision: LiveSupervision;
  #camera: ProjectCamera;
  #shapes: CameraShapes;
  #run: LiveRun | undefined;
  /** Of the last analysis. */
  #detector: DetectorDescription | undefined;
  #analysedAs: AnalysisSettings | undefined;
  #model: Promise<Model> | undefined;
  /** Of the last analysis; another one may have been chosen since. */
  #modelSha256: string | undefined;
  #shown: CameraCounts | undefined;
  /** Once somebody watched, previews are made: who watched comes back. */
  #previews: boolean;
  #disposed = false;

  constructor(camera: ProjectCamera, surroundings: LiveSurroundings, every: Every = everyInterval) {
    const { pool, project, now } = surroundings;
    this.#camera = camera;
    this.#shapes = shapesOf(camera);
    this.#surroundings = surroundings;
    this.#epochMs = Math.floor(now());
    // A device has one reader, so a second decoder could not take over from the first.
    this.#previews = camera.source?.kind === 'usb';
    this.#counts = new LiveCounts({
      get site() {
        return project.site;
      },
      ...{ cameraId: camera.id, start: this.#epochMs },
      clock: ianaClock(project.timeZone),
      zoneKilometres: (shapes) =>
        zoneLengths(shapes, this.#analysedAs?.picture, this.#analysedAs?.calibration),
    });
    this.#counts.setPcuProfile(chosenPcu(camera, surroundings));
    this.#counts.begin(this.#shapes, []);
    this.proof = liveProof({
      ...{ surroundings, parts: () => this.#counts.parts, picture: () => this.#seat.picture },
      onChange: () => this.#changed(),
    });
    this.#seat = new LiveSeat({
      ...{ pool, name: camera.id },
      onProof: this.proof.archive.listener(() => ({
        ...{ start: this.#epochMs, trackOf: this.#counts.trackOf },
      })),
      onOpened: (detector, settings) => {
        this.#detector = detector;
        this.#analysedAs = settings;
        this.#counts.beginAnalysis();
        this.#counts.begin(this.#shapes, detector.classes);
      },
      onNews: (news) => {
        this.#counts.take(news);
        if (news.some(({ crossings }) => crossings.length > 0)) this.#changed();
      },
      onMeasured: (measure) => {
        this.#meter.measured(now(), measure);
        this.#counts.observe(measure);
        if (measure.received > 0)
          this.#supervision.happen({ kind: 'frame', run: this.#supervision.state.run });
        this.#changed();
      },
    });
    this.#supervision = new LiveSupervision({
      ...{ now, every },
      start: (run) => this.#start(run),
      onPhase: (state, before, at) => this.#onPhase(state, before, at),
    });
    if (atWork(camera)) this.#supervision.happen({ kind: 'start' });
  }

  state(): SessionState {
    const { picture } = this.#seat;
    const counts = (this.#shown ??= this.proof.corrected(this.#counts.counts()));
    return {
      activity: this.#activity(),
      warnings:
        picture === undefined
          ? []
          : lineWarnings(this.#shapes, picture, this.#camera.hysteresisPercent),
      ...(picture === undefined ? {} : { picture }),
      ...(this.#detector === undefined ? {} : { detector: shownDetector(this.#detector) }),
      ...(counts === undefined ? {} : { counts }),
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  update(camera: ProjectCamera): void {
    const before = this.#camera;
    this.#camera = camera;
    this.#counts.setPcuProfile(chosenPcu(camera, this.#surroundings));
    const shapes = shapesOf(camera);
    if (liveDetectionKey(before) !== liveDetectionKey(camera)) {
      this.#model = undefined;
      this.#shapes = shapes;
      this.#counts.begin(shapes, this.#detector?.classes ?? []);
      this.#restart();
    } else if (JSON.stringify(shapes) !== JSON.stringify(this.#shapes)) {
      this.#draw(shapes);
    }
    if (liveAnalysisKey(before) !== liveAnalysisKey(camera)) void this.#seat.beginAnew(camera);
    if (atWork(camera) !== atWork(before)) this.#switch(atWork(camera));
    this.#changed();
  }

  watch(watcher: Watcher): void {
    this.#seat.watch(watcher);
    this.#previews = true;
    this.#run?.addPreviews();
  }

  unwatch(watch: string): void {
    this.#seat.unwatch(watch);
  }

  retry(): void {
    this.#supervision.happen({ kind: 'retry' });
  }

  /** The machine is about to sleep: connections would be dead when it wakes. */
  suspend(): void {
    this.#supervision.happen({ kind: 'suspend' });
  }

  resume(): void {
    this.#supervision.happen({ kind: 'resume' });
  }

  controlAnalysis(): Promise<void> {
    return Promise.reject(liveOnly());
  }

  controlPlayback(): Promise<void> {
    return Promise.reject(liveOnly());
  }

  readonly measures: CameraSession['measures'] = (asked) => this.#counts.measures(asked);

  async writeReports(folder: string): Promise<readonly string[]> {
    const { ffmpeg, now, project } = this.#surroundings;
    return writeLiveReports(folder, this.#counts.counts() && this.#counts.parts, {
      ...{ camera: this.#camera, timeZone: project.timeZone },
      pcuProfile: chosenPcu(this.#camera, this.#surroundings),
      ...{ detector: this.#detector, tracker: this.#analysedAs?.tracker },
      ...{ measures: this.#meter.measures(now()), said: await this.proof.said() },
      ffmpegVersion: (await ffmpeg()).version,
      modelSha256: this.#modelSha256,
    });
  }

  readonly remakePictures = (): Promise<void> => this.proof.archive.forgetAll();

  async dispose(): Promise<void> {
    if (!this.#disposed) {
      this.#disposed = true;
      this.#listeners.clear();
      void this.#supervision.dispose();
    }
    await this.#supervision.between(() => this.#seat.leave());
    await this.proof.settled();
  }

  #start(run: number): LiveRun {
    const camera = this.#camera;
    const { secrets, ffmpeg, now } = this.#surroundings;
    this.#run = new LiveRun({
      ffmpeg: async () => (await ffmpeg()).path,
      source: () => liveSourceOf(camera, secrets),
      analysisFps: camera.analysisFps,
      epochMs: this.#epochMs,
      previews: this.#previews,
      seat: async ({ picture }) => {
        const model = await this.#findModel();
        const settings = { model, camera: this.#camera, shapes: this.#shapes };
        const place = await this.#seat.open(picture, settings);
        this.#modelSha256 = model.sha256;
        return place;
      },
      onDecoderStarted: ({ frameRate }) => {
        this.#meter.connected(now(), frameRate, camera.analysisFps);
        this.#supervision.happen({ kind: 'decoder-started', run });
      },
    });
    return this.#run;
  }

  #onPhase(state: LiveState, before: LiveState, at: number): void {
    const ran = before.phase === 'running' || before.phase === 'stalled';
    if (state.phase === 'stalled') this.#meter.stalled(at);
    if (ran && (state.phase === 'backing-off' || state.phase === 'failed')) {
      this.#meter.disconnected(at);
    }
    // Stopped, or asleep.
    if (state.phase === 'idle') this.#meter.ended();
    this.#changed();
  }

  async #findModel(): Promise<Model> {
    const { model } = this.#camera;
    this.#model ??= findModel(model, dirname(this.#surroundings.project.path));
    try {
      return await this.#model;
    } catch (error) {
      // It may be there at the next attempt.
      this.#model = undefined;
      throw error;
    }
  }

  /** What detections depend on changed: analysis and decoder begin anew. */
  #restart(): void {
    const asleep = this.#supervision.state.phase === 'idle';
    if (!asleep) this.#supervision.happen({ kind: 'stop' });
    void this.#supervision.between(() => this.#seat.leave());
    if (!asleep) this.#supervision.happen({ kind: 'start' });
  }

  /** What was counted stays. */
  #switch(on: boolean): void {
    this.#supervision.happen({ kind: on ? 'start' : 'stop' });
    if (!on) void this.#supervision.between(() => this.#seat.leave());
  }

  #draw(shapes: CameraShapes): void {
    this.#shapes = shapes;
    // News until the analysis has them are of the shapes before.
    const drawn = this.#seat.setShapes(shapes).then(
      () => this.#counts.begin(shapes, this.#detector?.classes ?? []),
      // The process is gone: the next analysis begins with them.
      () => undefined,
    );
    void drawn.then(() => this.#changed());
  }

  #activity(): SessionState['activity'] {
    const { state } = this.#supervision;
    const { service } = this.#camera;
    if (service !== 'active') return { kind: 'off', service };
    if (state.phase === 'failed') return { kind: 'failed', failure: state.failure };
    const measures = this.#meter.measures(this.#surroundings.now());
    const activity: LiveActivity = {
      kind: 'live',
      phase: state.phase === 'idle' ? 'starting' : state.phase,
      measures,
    };
    return state.phase === 'backing-off'
      ? { ...activity, retryAt: state.retryAt, failure: state.failure }
      : activity;
  }

  #changed(): void {
    this.#shown = undefined;
    for (const listener of this.#listeners) listener();
  }
}

const atWork = ({ service }: ProjectCamera): boolean => service === 'active';
