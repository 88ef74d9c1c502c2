import { dialog, shell, type BrowserWindow } from 'electron';
import { backupEnding } from '../backup/write-backup';
import { projectEnding } from './launch-request';
import type { Dialogs } from './window-commands';

/** Files of PRODUCT section 1. A person may choose any other: what is in a file decides. */
export const videoEndings = [
  ...['mp4', 'mkv', 'avi', 'mov', 'ts', 'webm'],
  ...['m4v', 'mts', 'm2ts', 'mpg', 'mpeg', 'flv', 'wmv', 'asf', '3gp', 'h264', 'h265', 'dav'],
];
const backups = [{ name: 'Roadglass backups', extensions: [backupEnding.slice(1)] }];
const projects = [{ name: 'Roadglass projects', extensions: [projectEnding.slice(1)] }];

const models = [
  { name: 'ONNX models', extensions: ['onnx', 'ONNX'] },
  { name: 'All files', extensions: ['*'] },
];
const shapes = [{ name: 'Roadglass shapes', extensions: ['json'] }];

/** Without what some system does not take in a name. */
const fileName = (name: string): string => name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-');

const chartFormats = { png: 'PNG pictures', csv: 'CSV tables' } as const;

/** The system's dialogs, in front of the window. */
export const dialogsOf = (window: BrowserWindow): Dialogs => ({
  async chooseVideos() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Open video',
      properties: ['openFile', 'multiSelections'],
      filters: [
        {
          name: 'Videos',
          extensions: [...videoEndings, ...videoEndings.map((each) => each.toUpperCase())],
        },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return canceled ? [] : filePaths;
  },
  async chooseDetections() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Analyse with detections from a file',
      buttonLabel: 'Analyse',
      properties: ['openFile'],
      filters: [
        { name: 'Detections', extensions: ['ndjson', 'gz', 'txt', 'csv'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseModel() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Add a detector file',
      buttonLabel: 'Detect with it',
      properties: ['openFile'],
      filters: models,
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseModelToJudge() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Look at a detector file',
      buttonLabel: 'Look at it',
      properties: ['openFile'],
      filters: models,
    });
    return canceled ? undefined : filePaths[0];
  },
  async choosePlan() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Choose a plan of the site',
      buttonLabel: 'Use as plan',
      properties: ['openFile'],
      filters: [
        { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'webp', 'PNG', 'JPG', 'JPEG'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseExportFolder() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Export CSV into a folder',
      buttonLabel: 'Export',
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseChartFile(name, format) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save chart',
      defaultPath: `${fileName(name)}.${format}`,
      filters: [{ name: chartFormats[format], extensions: [format] }],
    });
    return canceled || !filePath ? undefined : filePath;
  },
  async chooseShapesFileToSave(name) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save lines, zones and flows',
      defaultPath: `${fileName(name)}.shapes.json`,
      filters: shapes,
    });
    return canceled || !filePath ? undefined : filePath;
  },
  async chooseShapesFile() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Draw lines, zones and flows of a file',
      buttonLabel: 'Draw',
      properties: ['openFile'],
      filters: [...shapes, { name: 'All files', extensions: ['*'] }],
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseBackupToSave(name) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Back up the project',
      defaultPath: `${fileName(name)}${backupEnding}`,
      filters: backups,
    });
    return canceled || !filePath ? undefined : filePath;
  },
  async chooseBackup() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Restore a backup',
      buttonLabel: 'Restore',
      properties: ['openFile'],
      filters: [...backups, { name: 'All files', extensions: ['*'] }],
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseSupportBundleToSave() {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save a support bundle',
      defaultPath: 'roadglass-support.zip',
      filters: [{ name: 'ZIP files', extensions: ['zip'] }],
    });
    return canceled || !filePath ? undefined : filePath;
  },
  async chooseProject() {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Open project',
      properties: ['openFile'],
      filters: projects,
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseProjectToSave(suggested) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save project as',
      defaultPath: suggested,
      filters: projects,
    });
    return canceled || !filePath ? undefined : filePath;
  },
  showFolder: (folder) => shell.openPath(folder),
});

/** A sentence for the person. Returns at once; the dialog stays until it is closed. */
export function showSentence(
  window: BrowserWindow | undefined,
  type: 'error' | 'info',
  sentence: string,
): void {
  const options = { type, title: 'Roadglass', message: sentence, buttons: ['Close'] };
  const shown =
    window && !window.isDestroyed()
      ? dialog.showMessageBox(window, options)
      : dialog.showMessageBox(options);
  void shown.catch(() => undefined);
}
