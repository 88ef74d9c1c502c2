import type {
  CommandAnswer,
  ConsoleCommand,
  ConsoleCommandOf,
} from '../../src-workers/contracts/console-command';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import type { WorkerHost } from '../../src-workers/host/worker-host';
import type { PreviewWish } from '../../src-workers/contracts/preview-wish';
import type { Watcher } from '../cameras/camera-session';
import type { LookupOptions } from '../decoders/ffmpeg-lookup';
import type { LoginItem } from '../preferences/login-item';
import type { SecretStore } from '../secrets/secret-store';
import type { EngineClock } from './engine-clock';
import type { OpenSession } from './open-session';
import type { MeasureProcesses } from './process-measures';
import { ProjectEngine } from './project-engine';

/** Commands that need a window or its dialogs; everything else is the engine's. */
export type WindowCommandKind =
  | 'choose-videos'
  | 'choose-detections'
  | 'choose-model'
  | 'choose-model-to-judge'
  | 'choose-plan'
  | 'choose-project'
  | 'save-project-as'
  | 'show-folder'
  | 'watch-camera'
  | 'unwatch-camera'
  | 'set-preview'
  | 'export-csv'
  | 'export-backup'
  | 'import-backup'
  | 'export-support-bundle'
  | 'save-chart'
  | 'save-shapes'
  | 'choose-shapes';
export type EngineCommand = Exclude<ConsoleCommand, { kind: WindowCommandKind }>;

/**
 * Everything of Roadglass but its window: one project, its cameras and the processes that analyse
 * them. The desktop app and the run without a window use the same one.
 */
export interface ConsoleEngine {
  state(): ConsoleState;
  /** At once after a command, else at most twice a second. Returns a function that removes it. */
  onState(listener: (state: ConsoleState) => void): () => void;
  /** @throws Failure with a sentence for a person */
  carryOut<Kind extends EngineCommand['kind']>(
    command: ConsoleCommandOf<Kind>,
  ): Promise<CommandAnswer<Kind>>;
  /** Throws CAMERA_NOT_FOUND. */
  watch(cameraId: string, watcher: Watcher): void;
  unwatch(watch: string): void;
  setPreview(watch: string, preview: PreviewWish): void;
  /** Reports of one camera, or of all in a folder each. Returns the files' paths. */
  exportCsv(folder: string, cameraId?: string): Promise<readonly string[]>;
  /** Closes the project and opens another one, or a new empty one where there is no such file. */
  openProject(path: string): Promise<void>;
  /** Writes the project to another file and goes on with that one. */
  saveProjectAs(path: string): Promise<void>;
  /** One file with the project, what was detected, proved and corrected; without videos and passwords. */
  exportBackup(file: string): Promise<void>;
  /** Makes a project of a backup, beside it. Returns its path, which can be opened. */
  importBackup(file: string): Promise<string>;
  /** What somebody who helps has to know, without a secret. @param logs folder of the log files */
  exportSupportBundle(file: string, logs: string): Promise<void>;
  /** The machine is about to sleep, or woke: live cameras start anew. */
  suspend(): void;
  resume(): void;
  /** Idempotent. */
  dispose(): Promise<void>;
}

export interface EngineOptions {
  /** Where detections, secrets and the default project lie. */
  readonly dataFolder: string;
  /** Absent: the data folder's own. An empty project is made where there is no file. */
  readonly projectPath?: string | undefined;
  readonly host: WorkerHost;
  /** Path of the bundled analysis process; the program that looks at models lies beside it. */
  readonly workerEntry: string;
  readonly secrets: SecretStore;
  /** What the engine runs on, for people, such as `Electron 45.4.1`. */
  readonly runtime: string;
  readonly ffmpeg?: LookupOptions;
  /** Path of the project of the demo, with whose camera the data folder's own project begins. */
  readonly demo?: string | undefined;
  /** Analyses that were interrupted go on by themselves: nobody is there to resume them. */
  readonly goesOn?: boolean;
  /** Absent: it cannot be started with the session. */
  readonly loginItem?: LoginItem;
  /** Absent: what the system says by itself. */
  readonly measures?: MeasureProcesses;
  readonly clock?: EngineClock;
  readonly openSession?: OpenSession;
}

/**
 * Opens the project and sets its cameras to work.
 * @throws Failure PROJECT_NOT_FOUND, PROJECT_NOT_JSON, PROJECT_INVALID, PROJECT_TOO_NEW,
 * PROJECT_IN_USE, PROJECT_NOT_WRITABLE
 */
export const createEngine = (options: EngineOptions): Promise<ConsoleEngine> =>
  ProjectEngine.create(options);
