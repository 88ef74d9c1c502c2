import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CommandAnswer, ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import { isFailure, type Failure } from '../../src-workers/contracts/errors';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { Project } from '../../src-workers/contracts/project';
import { writeSupportBundle } from '../backup/support-bundle';
import type { Watcher } from '../cameras/camera-session';
import { Comparisons } from '../compare/comparisons';
import { demoCamera } from '../demo/demo-camera';
import { askVerdict } from '../models/ask-verdict';
import { DetectorChoices } from '../models/detector-choices';
import { defaultProject } from '../paths';
import { PreferencesStore } from '../preferences/preferences-store';
import { newProject, ProjectStore } from '../project/project-store';
import { answers } from './all-answers';
import type { Answer, AnswerParts } from './answers';
import type { ConsoleEngine, EngineCommand, EngineOptions } from './console-engine';
import { consoleState } from './console-state';
import { EngineMachine } from './engine-machine';
import { exportReports } from './export-reports';
import { Notices } from './notices';
import { OpenProject } from './open-project';
import { openSession } from './open-session';
import { exportBackup, importBackup } from './project-backup';
import { StateTeller } from './state-teller';

/** The engine around one open project. */
export class ProjectEngine implements ConsoleEngine {
  readonly #options: EngineOptions;
  readonly #machine: EngineMachine;
  readonly #detectors: DetectorChoices;
  readonly #preferences: PreferencesStore;
  readonly #notices = new Notices();
  readonly #listeners = new Set<(state: ConsoleState) => void>();
  readonly #teller: StateTeller;
  readonly #comparisons: Comparisons;
  /** Of the shapes of all cameras of all projects that were open. */
  #revision = 0;
  #open: OpenProject;
  /** Projects follow one another: two that were opened at once would leave one's cameras at work. */
  #turn: Promise<void> = Promise.resolve();
  #disposed: Promise<void> | undefined;

  private constructor(
    options: EngineOptions,
    store: ProjectStore,
    { detectors, preferences }: Pick<AnswerParts, 'detectors' | 'preferences'>,
  ) {
    this.#options = options;
    this.#detectors = detectors;
    this.#preferences = preferences;
    this.#machine = new EngineMachine(options, {
      onChange: () => this.#teller.changed(),
      onLost: (sentence) => this.#notify({ severity: 'warning', sentence, code: 'WORKER_FAILED' }),
    });
    this.#comparisons = new Comparisons({
      node: process.execPath,
      program: join(dirname(options.workerEntry), 'comparison.cjs'),
      ffmpeg: async () => (await this.#machine.ffmpeg()).path,
      onChange: () => this.#teller.changed(),
    });
    this.#teller = new StateTeller(this.#machine.clock, () => {
      const state = this.state();
      for (const listener of this.#listeners) listener(state);
    });
    this.#open = this.#openProject(store, options.goesOn === true ? () => true : () => false);
  }

  static async create(options: EngineOptions): Promise<ProjectEngine> {
    const path = resolve(options.projectPath ?? defaultProject(options.dataFolder));
    const early: Failure[] = [];
    const problems = { tell: (problem: Failure): void => void early.push(problem) };
    const store = await ProjectStore.open(
      path,
      (problem) => problems.tell(problem),
      await firstProject(path, options).catch((error: unknown) => {
        // Without the demo it begins empty.
        if (!isFailure(error)) throw error;
        early.push(error);
        return undefined;
      }),
    );
    const engine = new ProjectEngine(options, store, {
      detectors: await DetectorChoices.read(),
      preferences: await PreferencesStore.read(options.dataFolder, problems.tell),
    });
    problems.tell = engine.#onProblem;
    early.forEach(engine.#onProblem);
    return engine;
  }

  state(): ConsoleState {
    const { store, sessions, shapesRevision } = this.#open;
    return consoleState({
      store,
      sessions,
      system: this.#machine.state(),
      notices: this.#notices.all,
      detectors: this.#detectors,
      preferences: this.#preferences.all,
      comparison: this.#comparisons.state,
      shapesRevision,
    });
  }

  onState(listener: (state: ConsoleState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async carryOut<Kind extends EngineCommand['kind']>(
    command: ConsoleCommandOf<Kind>,
  ): Promise<CommandAnswer<Kind>> {
    const asked = command as EngineCommand;
    try {
      return (await this.#answer(asked)) as CommandAnswer<Kind>;
    } finally {
      // A question changes nothing, and a chart asks one every second.
      if (!asked.kind.startsWith('get-')) this.#teller.now();
    }
  }

  watch(cameraId: string, watcher: Watcher): void {
    this.#open.watch(cameraId, watcher);
  }

  unwatch(watch: string): void {
    this.#open.unwatch(watch);
  }

  setPreview(watch: string, preview: PreviewWish): void {
    for (const session of this.#open.sessions.values()) session.setPreview?.(watch, preview);
  }

  exportCsv(folder: string, cameraId?: string): Promise<readonly string[]> {
    return exportReports(this.#open, folder, cameraId);
  }

  exportBackup(file: string): Promise<void> {
    return exportBackup(this.#open, file);
  }

  importBackup(file: string): Promise<string> {
    return importBackup(file, this.#options.dataFolder);
  }

  exportSupportBundle(file: string, logs: string): Promise<void> {
    const { project } = this.#open;
    return writeSupportBundle(file, { state: this.state(), project, logs });
  }

  openProject(path: string): Promise<void> {
    const wanted = resolve(path);
    return this.#inTurn(async () => {
      if (wanted === this.#open.store.path) return;
      // The one that is open stays when the other one cannot be opened.
      const store = await this.#openStore(wanted);
      await this.#open.dispose();
      this.#goOnWith(store, () => false);
    });
  }

  saveProjectAs(path: string): Promise<void> {
    const wanted = resolve(path);
    return this.#inTurn(async () => {
      const before = this.#open;
      if (wanted === before.store.path) return before.store.saved();
      const running = new Set(
        [...before.sessions].filter(([, session]) => session.isUnderWay).map(([id]) => id),
      );
      const goesOn = (id: string): boolean => running.has(id);
      const store = await ProjectStore.replace(wanted, this.#onProblem);
      await before.dispose();
      try {
        store.change(await before.movedTo(wanted));
      } catch (error) {
        await store.close();
        // Its cameras were stopped for the move; they go on where they were.
        this.#goOnWith(await this.#openStore(before.store.path), goesOn);
        throw error;
      }
      await store.saved();
      this.#goOnWith(store, goesOn);
    });
  }

  suspend(): void {
    for (const session of this.#open.sessions.values()) session.suspend?.();
  }

  resume(): void {
    for (const session of this.#open.sessions.values()) session.resume?.();
  }

  dispose(): Promise<void> {
    this.#disposed ??= this.#dispose();
    return this.#disposed;
  }

  async #dispose(): Promise<void> {
    this.#teller.dispose();
    this.#listeners.clear();
    await this.#comparisons.dispose();
    await this.#turn;
    await this.#open.dispose();
    await this.#machine.dispose();
  }

  /** @throws what the work throws, and once the engine was disposed */
  #inTurn(work: () => Promise<void>): Promise<void> {
    if (this.#disposed !== undefined) return Promise.reject(new Error('the engine was disposed'));
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #answer(command: EngineCommand): Promise<unknown> {
    if (command.kind === 'get-state') return this.state();
    if (command.kind === 'dismiss-notice') return this.#notices.dismiss(command.noticeId);
    // The key and the argument are of the same command, which TypeScript cannot see of a union.
    const answer = answers[command.kind] as Answer<EngineCommand['kind']>;
    return answer(this.#parts(), command);
  }

  #parts(): AnswerParts {
    const open = this.#open;
    const { secrets, dataFolder, demo, workerEntry, loginItem } = this.#options;
    const probe = join(dirname(workerEntry), 'model-probe.cjs');
    return {
      open,
      isOpen: () => this.#open === open && this.#disposed === undefined,
      ...{ ffmpeg: this.#machine.ffmpeg, secrets, dataFolder, demo, loginItem },
      ...{ detectors: this.#detectors, notices: this.#notices, preferences: this.#preferences },
      comparisons: this.#comparisons,
      verdictOn: (request) => askVerdict(process.execPath, probe, request),
      now: () => this.#machine.clock.now(),
    };
  }

  /** Of saving the project. */
  readonly #onProblem = (problem: Failure): void =>
    this.#notify({ severity: 'error', sentence: problem.message, code: problem.code });

  #notify(notice: Omit<Parameters<Notices['add']>[0], 'at'>): void {
    this.#notices.add({ ...notice, at: this.#machine.clock.now() });
    this.#teller.changed();
  }

  #openStore(path: string): Promise<ProjectStore> {
    return ProjectStore.open(path, this.#onProblem);
  }

  #goOnWith(store: ProjectStore, goesOn: (cameraId: string) => boolean): void {
    this.#notices.forget();
    this.#open = this.#openProject(store, goesOn);
    this.#teller.now();
  }

  #openProject(store: ProjectStore, goesOn: (cameraId: string) => boolean): OpenProject {
    const { dataFolder, secrets } = this.#options;
    const { pool, ffmpeg, clock } = this.#machine;
    return new OpenProject({
      store,
      dataFolder,
      around: { pool, ffmpeg, secrets, now: () => clock.now() },
      tell: (cameraId, notice) => this.#notify({ ...notice, cameraId }),
      openSession: this.#options.openSession ?? openSession,
      goesOn,
      onChange: () => this.#teller.changed(),
      nextRevision: () => (this.#revision += 1),
    });
  }
}

/** What a project that is made anew begins with: the demo, where nobody asked for a certain project. */
async function firstProject(
  path: string,
  { projectPath, demo, dataFolder }: EngineOptions,
): Promise<Project | undefined> {
  if (projectPath !== undefined || demo === undefined || existsSync(path)) return undefined;
  const { camera } = await demoCamera(demo, dataFolder, path);
  return newProject([camera]);
}
