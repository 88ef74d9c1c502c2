import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import type { DrawnLine } from '../../src-workers/contracts/console-state';
import { cameraOf, startEngine, untilActivity } from '../fixtures/engine';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);
let engine: ConsoleEngine;
let video: string;
beforeAll(async () => {
  video = await makeVideo(folder, 'Straße Nord.mp4', { source: 'testsrc2=s=160x120:r=10:d=2' });
  await writeFile(at('text.mp4'), 'This is no video.\n'.repeat(200));
  engine = await startEngine(folder);
});
afterAll(() => engine.dispose());
const stored = async (): Promise<string> => {
  await engine.saveProjectAs(at('test.roadglass'));
  return readFile(at('test.roadglass'), 'utf8');
};

describe('the engine', () => {
  it('opens good videos among bad ones, each once', async () => {
    const paths = [video, at('text.mp4'), at('none.mp4'), video];
    const opened = await engine.carryOut({ kind: 'open-videos', paths });
    expect(opened).toMatchObject({
      cameraIds: ['strasse-nord'],
      failures: [{ code: 'SOURCE_NOT_VIDEO' }, { code: 'SOURCE_NOT_FOUND' }],
    });
    const again = await engine.carryOut({ kind: 'open-videos', paths: [video] });
    expect(again.cameraIds).toEqual(['strasse-nord']);
    expect(engine.state().cameras).toHaveLength(1);
    await untilActivity(engine, 'strasse-nord', 'analysed');
  });

  const line = (points: DrawnLine['points']): DrawnLine => ({ id: 'a', name: 'Line A', points });
  it.each([
    [
      'has no length',
      [
        line([
          [0.5, 0.5],
          [0.5, 0.5],
        ]),
      ],
      /"Line A" cannot be used: .* no length/,
    ],
    [
      'meets itself',
      [
        line([
          [0.1, 0.1],
          [0.9, 0.9],
          [0.9, 0.1],
          [0.1, 0.9],
        ]),
      ],
      /"Line A" cannot be used: the line meets itself/,
    ],
    [
      'has the id of another',
      [
        line([
          [0.1, 0.1],
          [0.9, 0.1],
        ]),
        line([
          [0.1, 0.5],
          [0.9, 0.5],
        ]),
      ],
      /used by two/,
    ],
  ])('refuses a line that %s', async (_, lines, sentence) => {
    const shapes = lines.map(({ id, name, points }) => ({ id, name, points: [...points] }));
    await expect(
      engine.carryOut({ kind: 'set-shapes', cameraId: 'strasse-nord', lines: shapes, zones: [] }),
    ).rejects.toMatchObject({
      code: 'SHAPE_INVALID',
      message: expect.stringMatching(sentence) as string,
    });
    expect(cameraOf(engine, 'strasse-nord').lines).toEqual([]);
  });

  it('keeps the colour of a zone', async () => {
    const zone = {
      id: 'z',
      name: 'Approach',
      kind: 'zone' as const,
      colour: '#ff8800',
      points: [
        [0.1, 0.1],
        [0.9, 0.1],
        [0.9, 0.9],
      ] as [number, number][],
    };
    await engine.carryOut({
      kind: 'set-shapes',
      cameraId: 'strasse-nord',
      lines: [],
      zones: [zone],
    });
    expect(cameraOf(engine, 'strasse-nord').zones).toEqual([zone]);
    expect(await stored()).toContain('#ff8800');
  });

  it.each([
    ['before the host', 'rtsp://admin:s3cret-pass@127.0.0.1:1/stream'],
    ['there and in the query', 'rtsp://admin:s3cret-pass@127.0.0.1:1/stream?usr=a&pwd=s3cret'],
  ])('keeps passwords out of the project and of the state: %s', async (_, url) => {
    const { cameraId } = await engine.carryOut({
      kind: 'add-camera',
      source: { kind: 'url', url },
    });
    expect(cameraId).toBe('127-0-0-1-1');
    expect(cameraOf(engine, cameraId).source).toEqual({
      kind: 'url',
      url: 'rtsp://127.0.0.1:1/stream',
    });
    expect(JSON.stringify(engine.state())).not.toContain('s3cret');
    expect(await stored()).not.toContain('s3cret');
    expect(await stored()).toContain('"user": "admin"');
    await engine.carryOut({ kind: 'remove-camera', cameraId });
    expect(JSON.parse(await readFile(at('secrets.json'), 'utf8'))).toMatchObject({ secrets: {} });
  });

  it.each([
    ['a camera that is not there', { kind: 'retry-camera', cameraId: 'x' }, 'CAMERA_NOT_FOUND'],
    [
      'an address that is none',
      { kind: 'add-camera', source: { kind: 'url', url: 'camera' } },
      'SOURCE_URL_INVALID',
    ],
    ['a name of spaces', { kind: 'rename-camera', cameraId: 'strasse-nord', name: '  ' }, 'USAGE'],
    [
      'a name with a line break',
      { kind: 'rename-camera', cameraId: 'strasse-nord', name: 'a\nb' },
      'USAGE',
    ],
  ] as const)('refuses %s', async (_, command, code) => {
    await expect(engine.carryOut(command)).rejects.toMatchObject({ code });
  });

  it('exports all cameras into a folder each', async () => {
    const files = await engine.exportCsv(at('all'));
    expect(files).toHaveLength(7);
    expect(files[0]).toBe(at('all', 'strasse-nord', 'counts.csv'));
  });

  it('goes on with a copy of the project elsewhere, and what was detected with it', async () => {
    await engine.saveProjectAs(at('copies', 'copy.roadglass'));
    expect(engine.state().project).toMatchObject({
      name: 'copy',
      path: at('copies', 'copy.roadglass'),
    });
    await untilActivity(engine, 'strasse-nord', 'analysed');
    expect(JSON.parse(await readFile(at('copies', 'copy.roadglass'), 'utf8'))).toMatchObject({
      cameras: [{ source: { path: video } }],
    });
    await engine.openProject(at('test.roadglass'));
    expect(engine.state().cameras).toHaveLength(1);
  });

  it('leaves the project open when another one cannot be opened', async () => {
    await writeFile(at('new.roadglass'), '{"version":99}');
    await expect(engine.openProject(at('new.roadglass'))).rejects.toMatchObject({
      code: 'PROJECT_TOO_NEW',
    });
    expect(engine.state().project.name).toBe('test');
    expect(await readFile(at('new.roadglass'), 'utf8')).toBe('{"version":99}');
  });

  it('takes what was detected away with its camera', async () => {
    await engine.carryOut({ kind: 'remove-camera', cameraId: 'strasse-nord' });
    expect(engine.state().cameras).toEqual([]);
    expect(existsSync(video)).toBe(true);
  });
});

describe('a project', () => {
  let other: ConsoleEngine | undefined;
  afterEach(() => other?.dispose());

  it('that another process has open is refused', async () => {
    await writeFile(at('held.roadglass'), '{"version":2}');
    // The parent of the test process lives as long as the test does.
    await writeFile(at('held.roadglass.lock'), String(process.ppid));
    await expect(startEngine(folder, { projectPath: at('held.roadglass') })).rejects.toMatchObject({
      code: 'PROJECT_IN_USE',
    });
  });
});
