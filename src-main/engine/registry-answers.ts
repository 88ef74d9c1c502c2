import { resolve } from 'node:path';
import { IANAZone } from 'luxon';
import { Failure } from '../../src-workers/contracts/errors';
import { readPlan } from '../registry/plan-picture';
import { analysisChange, recordChange } from '../registry/camera-record-changes';
import { dataFolders } from '../registry/data-folders';
import { testConnection } from '../registry/test-connection';
import { sourceFile, storedPath } from '../project/source-path';
import type { Answers } from './answers';
import { setDefaultModel } from './set-model';

/** What is asked of the registry of cameras, the project's facts and the preferences. */
export const registryAnswers: Answers<
  | 'set-camera-record'
  | 'set-analysis-choices'
  | 'set-class-map'
  | 'test-connection'
  | 'set-project-facts'
  | 'remake-pictures'
  | 'set-plan'
  | 'get-plan'
  | 'get-preferences'
  | 'set-preferences'
  | 'get-data-folders'
> = {
  'set-camera-record': ({ open }, { cameraId, kind: _kind, ...record }) =>
    void open.changeCamera(cameraId, recordChange(record), 'USAGE'),
  'set-analysis-choices': ({ open }, { cameraId, choices }) =>
    void open.changeCamera(cameraId, analysisChange(open.camera(cameraId), { choices }), 'USAGE'),
  'set-class-map': ({ open }, { cameraId, classMap }) =>
    void open.changeCamera(cameraId, { classMap: classMap ?? undefined }, 'USAGE'),
  'test-connection': async ({ open, ffmpeg, secrets }, command) =>
    testConnection(
      {
        ...{ ffmpeg: (await ffmpeg()).path, projectPath: open.store.path, secrets },
        camera: (id) => open.camera(id),
      },
      command,
    ),
  'set-project-facts': async (parts, { kind: _kind, defaultModel, ...facts }) => {
    const { timeZone } = facts;
    if (timeZone !== undefined && !IANAZone.isValidZone(timeZone)) {
      throw new Failure('USAGE', `"${timeZone}" is no time zone; write it as Europe/Berlin.`);
    }
    if (defaultModel !== undefined) await setDefaultModel(parts, defaultModel);
    if (Object.keys(facts).length > 0) await parts.open.changeFacts(facts);
    return undefined;
  },
  'remake-pictures': async ({ open }) => {
    await open.remakePictures();
    return undefined;
  },
  'set-plan': async ({ open }, { path }) => {
    if (path === null) {
      await open.changeFacts({ plan: undefined });
      return undefined;
    }
    const file = resolve(path);
    await readPlan(file);
    await open.changeFacts({ plan: { path: storedPath(open.store.path, file) } });
    return undefined;
  },
  'get-plan': async ({ open }) => {
    const { plan } = open.project;
    return plan === undefined ? {} : readPlan(sourceFile(open.store.path, plan.path));
  },
  'get-preferences': ({ preferences }) => preferences.all,
  'set-preferences': async ({ preferences, loginItem }, { preferences: change }) => {
    const { startAtLogin } = change;
    if (startAtLogin !== undefined && startAtLogin !== preferences.all.startAtLogin) {
      if (loginItem === undefined) {
        throw new Failure('USAGE', 'Only the app with a window can be started at log-in.');
      }
      await loginItem.set(startAtLogin);
    }
    await preferences.change(change);
    return undefined;
  },
  'get-data-folders': ({ dataFolder }) => dataFolders(dataFolder),
};
