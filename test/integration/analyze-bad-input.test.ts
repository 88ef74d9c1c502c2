import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, makeVideo } from '../fixtures/videos';
import { analyze, hasSharedData, sharedData } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);

beforeAll(async () => {
  await makeVideo(folder, 'good.mp4', { source: 'testsrc2=s=320x240:r=25:d=1' });
  await writeFile(at('empty.mp4'), '');
  await writeFile(at('text.mp4'), 'This is no video.\n'.repeat(200));
  await mkdir(at('folder.mp4'));
  await ffmpeg('-f', 'lavfi', '-i', 'sine=d=1', at('sound.mp4'));
  const bytes = await readFile(at('good.mp4'));
  await writeFile(at('header.mp4'), bytes.subarray(0, 100));
  await writeFile(at('empty.onnx'), '');
  await writeFile(at('text.onnx'), 'not a model');
  const project = { version: 1, cameras: [{ id: 'north' }, { id: 'south' }] };
  await writeFile(at('two.json'), JSON.stringify(project));
  await writeFile(at('cut.json'), JSON.stringify(project).slice(0, 20));
  await writeFile(at('new.json'), JSON.stringify({ ...project, version: 99 }));
  await writeFile(at('zone.json'), JSON.stringify({ ...project, timeZone: 'Nowhere' }));
});

/** PRODUCT section 10, as far as it concerns files, models and project files. */
it.each([
  ['a missing file', ['none.mp4'], 3, /SOURCE_NOT_FOUND: .*none\.mp4/],
  ['a folder', ['folder.mp4'], 3, /SOURCE_NOT_VIDEO|SOURCE_NOT_READABLE/],
  ['an empty file', ['empty.mp4'], 3, /SOURCE_EMPTY: .*empty\.mp4/],
  ['a text', ['text.mp4'], 3, /SOURCE_NOT_VIDEO: .*text\.mp4/],
  ['sound alone', ['sound.mp4'], 3, /SOURCE_NO_VIDEO_STREAM: .*sound\.mp4/],
  ['a file cut in its header', ['header.mp4'], 3, /SOURCE_(TRUNCATED|NOT_VIDEO): .*header\.mp4/],
  ['one bad file among good ones', ['good.mp4', 'none.mp4'], 3, /SOURCE_NOT_FOUND/],
  ['the same file twice', ['good.mp4', 'good.mp4'], 2, /USAGE: .*good\.mp4" is named twice/],
  ['no video', [], 2, /USAGE: Name at least one video/],
  ['an unknown option', ['good.mp4', '--speed', '2'], 2, /USAGE: Unknown option '--speed'/],
  ['a start that is no time', ['good.mp4', '--start', 'noon'], 2, /USAGE: --start "noon"/],
  ['an empty model', ['good.mp4', '--model', 'empty.onnx'], 3, /MODEL_\w+: .*empty\.onnx/],
  ['a model that is a text', ['good.mp4', '--model', 'text.onnx'], 3, /MODEL_NOT_ONNX/],
  ['a model that is not there', ['good.mp4', '--model', 'none.onnx'], 3, /MODEL_NOT_FOUND/],
  [
    'a model id that nobody knows',
    ['good.mp4', '--model', 'yolo99'],
    3,
    /MODEL_NOT_FOUND: .*yolo99/,
  ],
  ['a missing project', ['good.mp4', '--project', 'none.json'], 3, /PROJECT_NOT_FOUND/],
  [
    'a project cut short',
    ['good.mp4', '--project', 'cut.json'],
    3,
    /PROJECT_NOT_JSON: .*cut short/,
  ],
  ['a newer project', ['good.mp4', '--project', 'new.json'], 3, /PROJECT_TOO_NEW: .*version 99/],
  [
    'a mistake in a project',
    ['good.mp4', '--project', 'zone.json'],
    3,
    /PROJECT_INVALID: .*timeZone/,
  ],
  [
    'no word which camera',
    ['good.mp4', '--project', 'two.json'],
    2,
    /CAMERA_NOT_FOUND: .*north, south/,
  ],
])('%s', async (_, args, code, sentence) => {
  const resolved = args.map((arg) => (/\.(mp4|onnx|json)$/.test(arg) ? at(arg) : arg));
  const result = await analyze(...resolved, '--out', at('out'), '--json');
  expect(result.stderr).toMatch(sentence);
  expect(result.code).toBe(code);
  expect(result.stderr).not.toMatch(/^\s+at /m);
  expect(result.stdout).toBe('');
});

it('an output folder below a file', async () => {
  const result = await analyze(at('good.mp4'), '--out', at('text.mp4', 'out'));
  expect(result.code).toBe(2);
  expect(result.stderr).toContain('OUTPUT_NOT_WRITABLE');
});

it.skipIf(!hasSharedData)(
  'a network that finds no road users (skipped without the shared data)',
  async () => {
    const osnet = sharedData('models', 'osnet_x0_25_msmt17.onnx');
    const result = await analyze(at('good.mp4'), '--model', osnet, '--out', at('osnet'));
    expect(result.code).toBe(3);
    expect(result.stderr).toMatch(/MODEL_LAYOUT_UNKNOWN|MODEL_SHAPE_WRONG/);
  },
);
