import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CameraSession } from '../../../src-main/cameras/camera-session';
import { createEngine, type ConsoleEngine } from '../../../src-main/engine/console-engine';
import { analysesFolder } from '../../../src-main/paths';
import type { CameraActivity } from '../../../src-workers/contracts/console-state';
import type { WorkerHost } from '../../../src-workers/host/worker-host';
import { temporaryFolder } from '../../fixtures/temporary-folder';

/** A camera that does nothing but say how far it is. */
interface QuietSession {
  readonly project: string;
  readonly goesOn: boolean;
  disposed: boolean;
}

let folder: { path: string; remove: () => void };
let engine: ConsoleEngine;
let opened: QuietSession[];
/** Cameras end when this resolves. */
let ending: Promise<void>;
beforeEach(async () => {
  folder = temporaryFolder();
  opened = [];
  ending = Promise.resolve();
  const activity: CameraActivity = { kind: 'analysing', fps: 9 };
  for (const name of ['a', 'b', 'c']) {
    const source = { kind: 'file', path: '/video.mp4' };
    const project = { version: 2, cameras: [{ id: name, source }] };
    await writeFile(at(`${name}.roadglass`), JSON.stringify(project));
  }
  engine = await createEngine({
    dataFolder: folder.path,
    projectPath: at('a.roadglass'),
    host: { start: () => Promise.reject(new Error('nobody needs it')) } as unknown as WorkerHost,
    workerEntry: '',
    runtime: 'test',
    secrets: { get: async () => undefined, set: async () => {}, delete: async () => {} },
    openSession: (_camera, { project }, goesOn) => {
      const session = { project: project.path, goesOn, disposed: false };
      opened.push(session);
      return {
        state: () => ({ activity, warnings: [] }),
        isUnderWay: true,
        onChange: () => () => undefined,
        dispose: () => ending.then(() => void (session.disposed = true)),
      } as unknown as CameraSession;
    },
  });
});
afterEach(async () => {
  await engine.dispose();
  folder.remove();
});
const at = (...names: readonly string[]): string => join(folder.path, ...names);
const atWork = () => opened.filter(({ disposed }) => !disposed).map(({ project }) => project);

it('goes on with its project when it cannot be saved as another one', async () => {
  // Where detections would be copied to, there is a file.
  await rm(analysesFolder(folder.path), { recursive: true, force: true });
  await writeFile(analysesFolder(folder.path), '');
  await expect(engine.saveProjectAs(at('new.roadglass'))).rejects.toMatchObject({
    name: 'Failure',
    code: 'OUTPUT_NOT_WRITABLE',
  });
  expect(engine.state().project.path).toBe(at('a.roadglass'));
  expect(opened.map(({ goesOn, disposed }) => ({ goesOn, disposed }))).toEqual([
    { goesOn: false, disposed: true },
    { goesOn: true, disposed: false },
  ]);
});

it('goes on with what was being detected when its clock is in another time zone', async () => {
  const inZone = (timeZone: string) => engine.carryOut({ kind: 'set-project-facts', timeZone });
  await Promise.all([inZone('Asia/Tokyo'), inZone('Asia/Ho_Chi_Minh')]);
  expect(engine.state().project.timeZone).toBe('Asia/Ho_Chi_Minh');
  // Of each change one session, and nobody is left behind.
  expect(opened.map(({ goesOn, disposed }) => ({ goesOn, disposed }))).toEqual([
    { goesOn: false, disposed: true },
    { goesOn: true, disposed: true },
    { goesOn: true, disposed: false },
  ]);
});

it('leaves only one project at work when two are opened at once', async () => {
  await Promise.all([engine.openProject(at('b.roadglass')), engine.openProject(at('c.roadglass'))]);
  expect(engine.state().project.path).toBe(at('c.roadglass'));
  expect(atWork()).toEqual([at('c.roadglass')]);
});

it('leaves nothing at work when it is disposed while a project is being opened', async () => {
  const opening = engine.openProject(at('b.roadglass'));
  await engine.dispose();
  await opening;
  expect(atWork()).toEqual([]);
  await expect(engine.openProject(at('c.roadglass'))).rejects.toThrow('disposed');
});

it('gives a camera no id of one that was removed and still ends', async () => {
  const add = () =>
    engine.carryOut({ kind: 'add-camera', source: { kind: 'usb', device: '/dev/video0' } });
  const first = await add();
  let end = (): void => undefined;
  ending = new Promise((resolve) => (end = resolve));
  const removing = engine.carryOut({ kind: 'remove-camera', ...first });
  const second = await add();
  // The end of the first one takes its folder of detections away.
  expect(second.cameraId).not.toBe(first.cameraId);
  end();
  await removing;
  expect(await add()).toEqual(first);
});
