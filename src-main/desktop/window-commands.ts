import { dirname, extname, resolve } from 'node:path';
import type { CommandAnswer, ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import { Failure } from '../../src-workers/contracts/errors';
import { backupEnding } from '../backup/write-backup';
import type { ConsoleEngine, WindowCommandKind } from '../engine/console-engine';
import { writeFileAtomically } from '../reports/atomic-file';
import { readShapesFile, shapesFileText } from '../project/shapes-file';
import type { FramePorts } from './frame-ports';
import { projectEnding } from './launch-request';

/** What a person is asked. Undefined, or no path at all: the dialog was closed. */
export interface Dialogs {
  chooseVideos(): Promise<readonly string[]>;
  chooseDetections(): Promise<string | undefined>;
  chooseModel(): Promise<string | undefined>;
  chooseModelToJudge(): Promise<string | undefined>;
  choosePlan(): Promise<string | undefined>;
  chooseExportFolder(): Promise<string | undefined>;
  /** @param name without an ending */
  chooseChartFile(name: string, format: 'png' | 'csv'): Promise<string | undefined>;
  /** @param name without an ending */
  chooseShapesFileToSave(name: string): Promise<string | undefined>;
  chooseShapesFile(): Promise<string | undefined>;
  /** @param name without an ending */
  chooseBackupToSave(name: string): Promise<string | undefined>;
  chooseBackup(): Promise<string | undefined>;
  chooseSupportBundleToSave(): Promise<string | undefined>;
  chooseProject(): Promise<string | undefined>;
  chooseProjectToSave(suggested: string): Promise<string | undefined>;
  /** Answers a sentence of the system when it cannot, else ''. */
  showFolder(folder: string): Promise<string>;
}

export interface WindowCommandParts {
  readonly engine: ConsoleEngine;
  readonly dialogs: Dialogs;
  /** That may be shown: of the data, of the logs, of the project that is open. */
  readonly ownFolders: () => readonly string[];
  /** Folder of the log files. */
  readonly logs: string;
  readonly ports: Pick<FramePorts<never>, 'watch' | 'unwatch'>;
}

export type WindowCommands = {
  readonly [Kind in WindowCommandKind]: (
    command: ConsoleCommandOf<Kind>,
  ) => CommandAnswer<Kind> | Promise<CommandAnswer<Kind>>;
};

/** The commands that need a window or its dialogs. */
export function windowCommands({
  engine,
  dialogs,
  ports,
  ownFolders,
  logs,
}: WindowCommandParts): WindowCommands {
  // The window may show what it has put there, and not look at the rest of the disk.
  const exported = new Set<string>();
  return {
    async 'choose-videos'() {
      const paths = await dialogs.chooseVideos();
      if (paths.length === 0) return { cameraIds: [], failures: [], cancelled: true };
      return engine.carryOut<'open-videos'>({ kind: 'open-videos', paths: [...paths] });
    },
    async 'choose-detections'({ cameraId }) {
      const path = await dialogs.chooseDetections();
      if (path === undefined) return undefined;
      return engine.carryOut<'set-detections'>({ kind: 'set-detections', cameraId, path });
    },
    async 'choose-model'({ cameraId }) {
      const model = await dialogs.chooseModel();
      if (model === undefined) return { cancelled: true };
      return engine.carryOut<'set-model'>({ kind: 'set-model', cameraId, model: resolve(model) });
    },
    async 'choose-model-to-judge'() {
      const path = await dialogs.chooseModelToJudge();
      if (path === undefined) return { cancelled: true };
      return engine.carryOut<'judge-model'>({ kind: 'judge-model', path: resolve(path) });
    },
    async 'choose-plan'() {
      const path = await dialogs.choosePlan();
      if (path === undefined) return undefined;
      return engine.carryOut<'set-plan'>({ kind: 'set-plan', path: resolve(path) });
    },
    async 'export-csv'({ cameraId }) {
      const folder = await dialogs.chooseExportFolder();
      if (folder === undefined) return { cancelled: true, files: [] };
      const files = await engine.exportCsv(folder, cameraId);
      exported.add(resolve(folder));
      return { cancelled: false, folder, files };
    },
    async 'save-chart'({ name, format, content }) {
      const path = await dialogs.chooseChartFile(name, format);
      if (path === undefined) return { cancelled: true };
      const file = withEnding(path, `.${format}`);
      await writeFileAtomically(file, content);
      exported.add(dirname(resolve(file)));
      return { cancelled: false, path: file };
    },
    async 'save-shapes'({ cameraId }) {
      const camera = engine.state().cameras.find(({ id }) => id === cameraId);
      if (camera === undefined) {
        throw new Failure('CAMERA_NOT_FOUND', `The project has no camera "${cameraId}".`);
      }
      const path = await dialogs.chooseShapesFileToSave(camera.name);
      if (path === undefined) return { cancelled: true };
      const file = withEnding(path, '.json');
      await writeFileAtomically(file, shapesFileText(camera));
      exported.add(dirname(resolve(file)));
      return { cancelled: false, path: file };
    },
    async 'choose-shapes'() {
      const path = await dialogs.chooseShapesFile();
      if (path === undefined) return { cancelled: true };
      return { cancelled: false, shapes: await readShapesFile(path) };
    },
    async 'show-folder'({ path }) {
      if (!exported.has(resolve(path)) && !ownFolders().includes(resolve(path))) {
        throw new Failure('USAGE', 'Only a folder of Roadglass or of an export can be shown.');
      }
      const problem = await dialogs.showFolder(resolve(path));
      if (problem) {
        throw new Failure('OUTPUT_NOT_WRITABLE', `The folder "${path}" cannot be shown.`, {
          detail: problem,
        });
      }
      return undefined;
    },
    async 'export-backup'() {
      const path = await dialogs.chooseBackupToSave(engine.state().project.name);
      if (path === undefined) return { cancelled: true };
      const file = withEnding(path, backupEnding);
      await engine.exportBackup(file);
      exported.add(dirname(resolve(file)));
      return { cancelled: false, path: file };
    },
    async 'import-backup'() {
      const path = await dialogs.chooseBackup();
      if (path === undefined) return { cancelled: true };
      const project = await engine.importBackup(resolve(path));
      await engine.openProject(project);
      return { cancelled: false, path: project };
    },
    async 'export-support-bundle'() {
      const path = await dialogs.chooseSupportBundleToSave();
      if (path === undefined) return { cancelled: true };
      const file = withEnding(path, '.zip');
      await engine.exportSupportBundle(file, logs);
      exported.add(dirname(resolve(file)));
      return { cancelled: false, path: file };
    },
    async 'choose-project'() {
      const path = await dialogs.chooseProject();
      if (path !== undefined) await engine.openProject(path);
      return undefined;
    },
    async 'save-project-as'() {
      const path = await dialogs.chooseProjectToSave(engine.state().project.path);
      if (path !== undefined) await engine.saveProjectAs(withEnding(path, projectEnding));
      return undefined;
    },
    'watch-camera'({ cameraId, watch, preview }) {
      ports.watch(cameraId, watch, ...(preview === undefined ? [] : [preview]));
      return undefined;
    },
    'set-preview'({ watch, preview }) {
      engine.setPreview(watch, preview);
      return undefined;
    },
    'unwatch-camera'({ watch }) {
      ports.unwatch(watch);
      return undefined;
    },
  };
}

/** Not every system's dialog adds it. */
const withEnding = (path: string, ending: string): string =>
  extname(path).toLowerCase() === ending ? path : path + ending;
