import { app } from 'electron';
import { join, resolve } from 'node:path';
import { demoProjectFile } from '../demo/demo-files';
import { createEngine } from '../engine/console-engine';
import { dataFolder as usualDataFolder } from '../paths';
import { workersFolder } from '../program-files';
import { appMeasures } from './app-measures';
import { startDesktop } from './desktop-app';

// Chromium's own switch, by which tests and people choose another place; here it is that of everything.
const named = app.commandLine.getSwitchValue('user-data-dir');
const dataFolder = named ? resolve(named) : usualDataFolder();

startDesktop({
  dataFolder,
  programs: __dirname,
  licences: join(app.isPackaged ? process.resourcesPath : __dirname, 'licences'),
  createEngine: ({ projectPath, host, secrets, loginItem }) =>
    createEngine({
      dataFolder,
      projectPath,
      host,
      secrets,
      loginItem,
      workerEntry: join(workersFolder, 'analysis-worker.cjs'),
      runtime: `Electron ${process.versions['electron']}`,
      demo: demoProjectFile(),
      // Linux tells of decoders too.
      ...(process.platform === 'linux' ? {} : { measures: appMeasures() }),
    }),
});
