import { withDefaultModel } from '../project/default-model';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure, type ErrorCode } from '../../src-workers/contracts/errors';
import {
  projectSchema,
  type Project,
  type ProjectCamera,
} from '../../src-workers/contracts/project';
import type { CameraSession, Watcher } from '../cameras/camera-session';
import type { CameraSurroundings, ProjectFacts } from '../cameras/camera-surroundings';
import type { OpenSession } from './open-session';
import { DetectorChoices } from '../models/detector-choices';
import { analysesFolder } from '../paths';
import { describeIssues } from '../project/issue-sentences';
import type { ProjectStore } from '../project/project-store';
import { folderName } from '../project/readable-id';
import { relocated } from '../project/relocated';
import { sourceFile, storedPath } from '../project/source-path';
import { outputFailure } from '../reports/atomic-file';

export interface OpenProjectOptions {
  readonly store: ProjectStore;
  readonly dataFolder: string;
  /** What is around every camera; what is the project's and the camera's own is added here. */
  readonly around: Pick<CameraSurroundings, 'pool' | 'ffmpeg' | 'secrets' | 'now'>;
  readonly tell: (cameraId: string, notice: Parameters<CameraSurroundings['tell']>[0]) => void;
  readonly openSession: OpenSession;
  /** Cameras whose analysis goes on although it was interrupted. */
  readonly goesOn: (cameraId: string) => boolean;
  readonly onChange: () => void;
  /** Larger each time, whatever project was open before. Absent: counts from 1. */
  readonly nextRevision?: () => number;
}

/** The project that is open, and a session at work for each of its cameras. */
export class OpenProject {
  readonly store: ProjectStore;
  readonly #options: OpenProjectOptions;
  readonly #sessions = new Map<string, CameraSession>();
  /** Of the shapes of cameras on which somebody drew. */
  readonly #revisions = new Map<string, number>();
  readonly #nextRevision: () => number;
  readonly #firstRevision: number;
  /** Who looks at which camera: a session that is made anew goes on showing. */
  readonly #watchers = new Map<Watcher, string>();
  /** Ids of cameras that were removed and still end. */
  readonly #leaving = new Set<string>();
  /** Sessions are all made anew one time after another. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: OpenProjectOptions) {
    this.#options = options;
    this.store = options.store;
    let revision = 0;
    this.#nextRevision = options.nextRevision ?? (() => (revision += 1));
    this.#firstRevision = this.#nextRevision();
    options.around.pool.setBlurred(this.project.blurPictures === true);
    for (const camera of this.project.cameras) this.#open(camera);
  }

  get project(): Project {
    return this.store.project;
  }

  get sessions(): ReadonlyMap<string, CameraSession> {
    return this.#sessions;
  }

  /** A camera that has just been removed still has its folder, and its name in its process. */
  get takenIds(): readonly string[] {
    return [...this.project.cameras.map(({ id }) => id), ...this.#leaving];
  }

  /** @throws Failure CAMERA_NOT_FOUND */
  session(id: string): CameraSession {
    const session = this.#sessions.get(id);
    if (session === undefined) throw noCamera(id);
    return session;
  }

  /** @throws Failure CAMERA_NOT_FOUND */
  camera(id: string): ProjectCamera {
    const camera = this.project.cameras.find((each) => each.id === id);
    if (camera === undefined) throw noCamera(id);
    return camera;
  }

  addCameras(cameras: readonly unknown[]): void {
    const before = this.project.cameras.length;
    this.#change({ cameras: [...this.project.cameras, ...cameras] }, 'USAGE');
    for (const camera of this.project.cameras.slice(before)) this.#open(camera);
  }

  /** @param code of the failure when a project cannot have this */
  changeCamera(id: string, change: object, code: ErrorCode): void {
    const camera = this.camera(id);
    const cameras = this.project.cameras.map((each) =>
      each === camera ? { ...camera, ...change } : each,
    );
    this.#change({ cameras }, code);
    this.session(id).update(this.#analysed(this.camera(id)));
  }

  /**
   * Changes what is the project's own. Its cameras follow: another default model detects from now on;
   * in another time zone recordings are counted again, and counts of live cameras begin anew.
   */
  async changeFacts(change: Partial<Omit<Project, 'cameras' | 'version'>>): Promise<void> {
    const before = this.project;
    this.#change(change, 'USAGE');
    this.#options.around.pool.setBlurred(this.project.blurPictures === true);
    if (before.timeZone !== this.project.timeZone) {
      this.#turn = this.#turn.then(() => this.#reopenAll());
      await this.#turn;
    } else if (before.defaultModel !== this.project.defaultModel) {
      for (const camera of this.project.cameras) {
        this.#sessions.get(camera.id)?.update(this.#analysed(camera));
      }
    }
  }

  /** Removes what is kept of pictures; of recordings it is made anew, as the project has it now. */
  async remakePictures(): Promise<void> {
    for (const session of this.#sessions.values()) await session.remakePictures?.();
  }

  /** @returns the revision of the shapes that is theirs now @throws Failure SHAPE_INVALID */
  drawOn(id: string, shapes: Pick<ProjectCamera, 'lines' | 'zones' | 'flows'>): number {
    this.changeCamera(id, shapes, 'SHAPE_INVALID');
    const revision = this.#nextRevision();
    this.#revisions.set(id, revision);
    return revision;
  }

  readonly shapesRevision = (id: string): number => this.#revisions.get(id) ?? this.#firstRevision;

  /** Its detections and its password go with it. */
  async removeCamera(id: string): Promise<void> {
    const camera = this.camera(id);
    const session = this.session(id);
    this.#sessions.delete(id);
    this.#change({ cameras: this.project.cameras.filter((each) => each !== camera) }, 'USAGE');
    this.#leaving.add(id);
    try {
      await session.dispose();
      await rm(this.cameraFolder(id), { recursive: true, force: true });
    } finally {
      this.#leaving.delete(id);
    }
    const { source } = camera;
    if (source?.kind !== 'url') return;
    for (const name of [source.credentials, source.query]) {
      if (name !== undefined) await this.#options.around.secrets.delete(name);
    }
  }

  /** @throws Failure CAMERA_NOT_FOUND */
  watch(cameraId: string, watcher: Watcher): void {
    this.session(cameraId).watch(watcher);
    this.#watchers.set(watcher, cameraId);
  }

  unwatch(watch: string): void {
    for (const watcher of this.#watchers.keys()) {
      if (watcher.watch === watch) this.#watchers.delete(watcher);
    }
    for (const session of this.#sessions.values()) session.unwatch(watch);
  }

  /** Where the detections of a camera lie. */
  cameraFolder(id: string): string {
    return join(this.#folder(this.store.path), folderName(id));
  }

  /**
   * The same project as if it lay elsewhere, with the detections that it has there.
   * @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL
   */
  async movedTo(path: string): Promise<Project> {
    const from = this.#folder(this.store.path);
    const to = this.#folder(path);
    try {
      await rm(to, { recursive: true, force: true });
      await mkdir(dirname(to), { recursive: true });
      await cp(from, to, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    } catch (error) {
      throw outputFailure(to, error);
    }
    return this.#placed((file) => storedPath(path, file));
  }

  /** The project with absolute paths, so that it can be opened from anywhere on this machine. */
  withAbsolutePaths(): Promise<Project> {
    return this.#placed((file) => file);
  }

  /** Idempotent. */
  async dispose(): Promise<void> {
    await this.#turn;
    await Promise.all([...this.#sessions.values()].map((session) => session.dispose()));
    await this.store.close();
  }

  async #placed(stored: (file: string) => string): Promise<Project> {
    const detectors = await DetectorChoices.read();
    return relocated(
      this.project,
      (path) => stored(sourceFile(this.store.path, path)),
      (model) => detectors.has(model),
    );
  }

  /** Where what was detected on its cameras lies. */
  get analyses(): string {
    return this.#folder(this.store.path);
  }

  #folder(projectPath: string): string {
    return analysesOf(this.#options.dataFolder, projectPath);
  }

  /** What is written has to be what can be read again. @throws Failure of that code */
  #change(change: object, code: ErrorCode): void {
    const result = projectSchema.safeParse({ ...this.project, ...change });
    if (!result.success) {
      throw new Failure(code, `This cannot be stored: ${describeIssues(result.error.issues)}.`);
    }
    this.store.change(result.data);
  }

  /** As a session has it: with the project's model where it has none of its own. */
  #analysed(camera: ProjectCamera): ProjectCamera {
    return withDefaultModel(camera, this.project);
  }

  /** The site's name is asked anew for every report. */
  #facts(): ProjectFacts {
    const { timeZone, fileTimePattern, pcuProfiles } = this.project;
    const { store } = this;
    return {
      ...{ path: store.path, timeZone, fileTimePattern, pcuProfiles },
      get site() {
        return store.project.site;
      },
    };
  }

  /** Every camera begins anew; what was being detected goes on. */
  async #reopenAll(): Promise<void> {
    const before = [...this.#sessions].map(([id, session]) => ({
      ...{ id, session },
      goesOn: session.isUnderWay,
    }));
    await Promise.all(before.map(({ session }) => session.dispose()));
    for (const { id, session, goesOn } of before) {
      const camera = this.project.cameras.find((each) => each.id === id);
      // It may have been removed meanwhile.
      if (camera !== undefined && this.#sessions.get(id) === session) this.#open(camera, goesOn);
    }
    for (const [watcher, id] of this.#watchers) this.#sessions.get(id)?.watch(watcher);
  }

  #open(camera: ProjectCamera, goesOn = this.#options.goesOn(camera.id)): void {
    const { around, tell, openSession, onChange } = this.#options;
    const session = openSession(
      this.#analysed(camera),
      {
        ...around,
        project: this.#facts(),
        folder: this.cameraFolder(camera.id),
        tell: (notice) => tell(camera.id, notice),
      },
      goesOn,
    );
    session.onChange(onChange);
    this.#sessions.set(camera.id, session);
  }
}

const noCamera = (id: string): Failure =>
  new Failure('CAMERA_NOT_FOUND', `The project has no camera "${id}".`);

/** Where what was detected on the cameras of a project lies. */
export const analysesOf = (dataFolder: string, projectPath: string): string =>
  join(analysesFolder(dataFolder), folderName(resolve(projectPath)));
