import type {
  CommandAnswer,
  ConsoleCommand,
  ConsoleCommandOf,
} from '../../src-workers/contracts/console-command';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import type { Watcher } from '../cameras/camera-session';

/** Commands that need a window or its dialogs; everything else is the engine's. */
export type WindowCommandKind =
  | 'choose-videos'
  | 'choose-project'
  | 'save-project-as'
  | 'show-folder'
  | 'watch-camera'
  | 'unwatch-camera'
  | 'export-csv';
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
  /** Reports of one camera, or of all in a folder each. Returns the files' paths. */
  exportCsv(folder: string, cameraId?: string): Promise<readonly string[]>;
  /** Closes the project and opens another one, or a new empty one where there is no such file. */
  openProject(path: string): Promise<void>;
  /** Writes the project to another file and goes on with that one. */
  saveProjectAs(path: string): Promise<void>;
  /** The machine is about to sleep, or woke: live cameras start anew. */
  suspend(): void;
  resume(): void;
  /** Idempotent. */
  dispose(): Promise<void>;
}
