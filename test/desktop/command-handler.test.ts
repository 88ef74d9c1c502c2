import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerCommand } from '../../src-main/desktop/command-handler';
import { windowCommands, type Dialogs } from '../../src-main/desktop/window-commands';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import { Failure } from '../../src-workers/contracts/errors';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { recordingLog } from './recording-log';

function setUp(answers: Partial<Dialogs> = {}, carryOut?: (command: unknown) => unknown) {
  const called: unknown[] = [];
  const log = recordingLog();
  const engine = {
    state: () => ({ project: { path: '/surveys/mill.roadglass' } }),
    carryOut: async (command: unknown) => {
      called.push(command);
      return carryOut?.(command);
    },
    exportCsv: async (...args: unknown[]) => {
      called.push(['exportCsv', ...args]);
      return ['counts.csv'];
    },
    openProject: async (path: string) => void called.push(['openProject', path]),
    saveProjectAs: async (path: string) => void called.push(['saveProjectAs', path]),
  } as unknown as ConsoleEngine;
  const dialogs: Dialogs = {
    chooseVideos: async () => [],
    chooseDetections: async () => undefined,
    chooseModel: async () => undefined,
    chooseModelToJudge: async () => undefined,
    choosePlan: async () => undefined,
    chooseExportFolder: async () => undefined,
    chooseChartFile: async () => undefined,
    chooseShapesFileToSave: async () => undefined,
    chooseShapesFile: async () => undefined,
    chooseBackupToSave: async () => undefined,
    chooseBackup: async () => undefined,
    chooseSupportBundleToSave: async () => undefined,
    chooseProject: async () => undefined,
    chooseProjectToSave: async () => undefined,
    showFolder: async (folder) => {
      called.push(['showFolder', folder]);
      return '';
    },
    ...answers,
  };
  const ports = {
    watch: (...args: unknown[]) => void called.push(['watch', ...args]),
    unwatch: (...args: string[]) => void called.push(['unwatch', ...args]),
  };
  const ownFolders = () => ['/data'];
  const parts = {
    engine,
    window: windowCommands({ engine, dialogs, ports, ownFolders, logs: '/data/logs' }),
    log,
  };
  return { called, log, send: (message: unknown) => answerCommand(message, parts) };
}

describe('answerCommand', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'get-state'],
    ['an unknown kind', { kind: 'delete-everything' }],
    ['a field too many', { kind: 'get-state', extra: 1 }],
    ['a field of a wrong kind', { kind: 'watch-camera', cameraId: 7, watch: 'w' }],
    ['no model at all', { kind: 'set-model', cameraId: 'c' }],
    ['a model without a name', { kind: 'set-model', cameraId: 'c', model: '' }],
    [
      'a point outside the picture',
      {
        kind: 'set-shapes',
        cameraId: 'c',
        zones: [],
        lines: [
          {
            id: 'l',
            name: 'L',
            points: [
              [0, 0],
              [1, 1.01],
            ],
          },
        ],
      },
    ],
    [
      'a time that is no number',
      {
        kind: 'control-playback',
        cameraId: 'c',
        action: { kind: 'seek', mediaTimeMs: Number.NaN },
      },
    ],
  ])('refuses and logs %s', async (_reason, message) => {
    const { called, log, send } = setUp();
    expect(await send(message)).toMatchObject({ ok: false, failure: { code: 'USAGE' } });
    expect(called).toEqual([]);
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatch(/^warning The window sent no command: /);
  });

  it('does not write what was sent into the log', async () => {
    const { log, send } = setUp();
    await send({ kind: 'add-camera', source: { kind: 'url', url: '', password: 'hunter2' } });
    expect(log.lines.join()).not.toContain('hunter2');
  });

  it('hands the rest to the engine and answers what it says', async () => {
    const { called, send } = setUp({}, () => ({ cameraId: 'c1' }));
    const command = { kind: 'add-camera', source: { kind: 'usb', device: '/dev/video0' } };
    expect(await send(command)).toEqual({ ok: true, value: { cameraId: 'c1' } });
    expect(called).toEqual([command]);
  });

  it('tells a failure with its sentence, and a bug as one, with the log', async () => {
    const failing = setUp({}, () => {
      throw new Failure('SOURCE_NOT_FOUND', 'The file is not there.', { detail: 'ENOENT' });
    });
    expect(await failing.send({ kind: 'get-state' })).toEqual({
      ok: false,
      failure: { code: 'SOURCE_NOT_FOUND', sentence: 'The file is not there.', detail: 'ENOENT' },
    });
    const broken = setUp({}, () => {
      throw new TypeError('x is undefined');
    });
    const result = await broken.send({ kind: 'get-state' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'INTERNAL_FAULT' } });
    expect(JSON.stringify(result)).not.toContain('x is undefined');
    expect(broken.log.lines).toEqual(['error The command get-state failed: x is undefined']);
  });
});

describe('windowCommands', () => {
  it('opens what was chosen, and nothing when the dialog was closed', async () => {
    const opened = { cameraIds: ['c'], failures: [], cancelled: false };
    const chosen = setUp({ chooseVideos: async () => ['/a.mp4', '/b.mp4'] }, () => opened);
    expect(await chosen.send({ kind: 'choose-videos' })).toEqual({ ok: true, value: opened });
    expect(chosen.called).toEqual([{ kind: 'open-videos', paths: ['/a.mp4', '/b.mp4'] }]);
    const closed = setUp();
    expect(await closed.send({ kind: 'choose-videos' })).toEqual({
      ok: true,
      value: { cameraIds: [], failures: [], cancelled: true },
    });
    expect(closed.called).toEqual([]);
  });

  it('detects with the file that was chosen, and goes on when the dialog was closed', async () => {
    const recognised = { file: 'a.onnx', layout: 'YOLOv8', classes: ['car'], frameMs: 9 };
    const answer = { cancelled: false, recognised };
    const chosen = setUp({ chooseModel: async () => resolve('a.onnx') }, () => answer);
    expect(await chosen.send({ kind: 'choose-model', cameraId: 'c' })).toEqual({
      ok: true,
      value: answer,
    });
    expect(chosen.called).toEqual([{ kind: 'set-model', cameraId: 'c', model: resolve('a.onnx') }]);
    const closed = setUp();
    expect(await closed.send({ kind: 'choose-model', cameraId: 'c' })).toEqual({
      ok: true,
      value: { cancelled: true },
    });
    expect(closed.called).toEqual([]);
  });

  it('exports into the chosen folder, and shows such a folder only', async () => {
    const { called, send } = setUp({ chooseExportFolder: async () => '/results' });
    expect(await send({ kind: 'show-folder', path: '/results' })).toMatchObject({ ok: false });
    expect(await send({ kind: 'show-folder', path: '/data' })).toMatchObject({ ok: true });
    expect(await send({ kind: 'export-csv', cameraId: 'c' })).toEqual({
      ok: true,
      value: { cancelled: false, folder: '/results', files: ['counts.csv'] },
    });
    expect(await send({ kind: 'show-folder', path: '/results/.' })).toMatchObject({ ok: true });
    expect(await send({ kind: 'show-folder', path: '/results/..' })).toMatchObject({
      ok: false,
      failure: { code: 'USAGE' },
    });
    expect(called).toEqual([
      ['showFolder', '/data'],
      ['exportCsv', '/results', 'c'],
      ['showFolder', '/results'],
    ]);
  });

  it('saves a chart where the person says, with the ending of its format, and shows its folder', async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const { send } = setUp({
      chooseChartFile: async (name) => join(folder.path, name),
    });
    const content = new TextEncoder().encode('line\r\n');
    const path = join(folder.path, 'crossings.csv');
    expect(await send({ kind: 'save-chart', name: 'crossings', format: 'csv', content })).toEqual({
      ok: true,
      value: { cancelled: false, path },
    });
    expect(readFileSync(path, 'utf8')).toBe('line\r\n');
    expect(await send({ kind: 'show-folder', path: folder.path })).toMatchObject({ ok: true });
  });

  it.each([
    ['text in place of bytes', { content: 'line' }],
    ['a format that is no chart', { format: 'exe' }],
    ['no name', { name: '' }],
  ])('refuses to save a chart with %s', async (_what, wrong) => {
    const { send } = setUp({ chooseChartFile: async () => 'never' });
    const chart = { kind: 'save-chart', name: 'a', format: 'csv', content: new Uint8Array(1) };
    expect(await send({ ...chart, ...wrong })).toMatchObject({
      ok: false,
      failure: { code: 'USAGE' },
    });
  });

  it('says so when an export is cancelled or its folder cannot be shown', async () => {
    const cancelled = setUp();
    expect(await cancelled.send({ kind: 'export-csv' })).toEqual({
      ok: true,
      value: { cancelled: true, files: [] },
    });
    const { send } = setUp({
      chooseExportFolder: async () => '/results',
      showFolder: async () => 'no file manager',
    });
    await send({ kind: 'export-csv' });
    expect(await send({ kind: 'show-folder', path: '/results' })).toMatchObject({
      ok: false,
      failure: { sentence: 'The folder "/results" cannot be shown.', detail: 'no file manager' },
    });
  });

  it('opens and saves projects, with the ending that belongs to them', async () => {
    const suggested: string[] = [];
    const { called, send } = setUp({
      chooseProject: async () => '/a.roadglass',
      chooseProjectToSave: async (path) => {
        suggested.push(path);
        return '/b';
      },
    });
    await send({ kind: 'choose-project' });
    await send({ kind: 'save-project-as' });
    expect(suggested).toEqual(['/surveys/mill.roadglass']);
    expect(called).toEqual([
      ['openProject', '/a.roadglass'],
      ['saveProjectAs', '/b.roadglass'],
    ]);
    const closed = setUp();
    await closed.send({ kind: 'choose-project' });
    await closed.send({ kind: 'save-project-as' });
    expect(closed.called).toEqual([]);
  });

  it('watches and no longer watches', async () => {
    const { called, send } = setUp();
    await send({ kind: 'watch-camera', cameraId: 'c', watch: 'w' });
    await send({ kind: 'unwatch-camera', watch: 'w' });
    expect(called).toEqual([
      ['watch', 'c', 'w'],
      ['unwatch', 'w'],
    ]);
  });
});
