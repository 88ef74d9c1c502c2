import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoProjectFile } from '../../../src-main/demo/demo-files';
import { readDemoTruth, trueFigures, trueFiguresText } from '../../../src-main/demo/demo-truth';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-'));
});
afterAll(() => rm(folder, { recursive: true }));

const truth = {
  version: 1 as const,
  crossings: [
    { line: 'in', direction: 'forward' as const },
    { line: 'in', direction: 'forward' as const },
    { line: 'in', direction: 'backward' as const },
    { line: 'other', direction: 'forward' as const },
  ],
  visits: [{ zone: 'box' }, { zone: 'box' }],
  flowsTaken: [{ flow: 'through', travelSeconds: 4 }],
};
const summary = {
  lines: [{ id: 'in', forward: { car: 1, truck: 0 }, backward: { car: 1 }, total: 2 }],
  zones: [{ id: 'box', entered: { car: 1, bus: 1 }, left: {}, open: {} }],
  flows: [{ id: 'through', counts: {} }],
};

describe('the truth of the demo', () => {
  it('is read from beside the project, with more in it than is compared', async () => {
    const packed = gzipSync(JSON.stringify({ ...truth, scene: 'demo', actors: [{ id: 1 }] }));
    await writeFile(join(folder, 'demo.truth.json.gz'), packed);
    const warnings: string[] = [];
    const read = (name: string) =>
      readDemoTruth(join(folder, name), (sentence) => void warnings.push(sentence));
    expect(await read('demo.roadglass')).toEqual(truth);
    expect(await read('packaged.roadglass')).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it.each([
    ['is no archive', Buffer.from('truth')],
    ['is cut short', gzipSync(JSON.stringify(truth)).subarray(0, 40)],
    ['is of another form', gzipSync('{"version":2}')],
  ])('is a warning where it %s, and costs no count', async (_, bytes) => {
    await writeFile(join(folder, 'broken.truth.json.gz'), bytes);
    const warnings: string[] = [];
    const warn = (sentence: string): void => void warnings.push(sentence);
    expect(await readDemoTruth(join(folder, 'broken.roadglass'), warn)).toBeUndefined();
    expect(warnings).toEqual([expect.stringMatching(/^".*" is damaged/)]);
  });

  it('stands beside what was counted', () => {
    const figures = trueFigures(summary, truth);
    expect(figures).toEqual([
      { what: 'Line "in" forward', counted: 1, true: 2 },
      { what: 'Line "in" backward', counted: 1, true: 1 },
      { what: 'Zone "box" entered', counted: 2, true: 2 },
      { what: 'Flow "through" taken', counted: 0, true: 1 },
    ]);
    expect(trueFiguresText(figures).split('\n')[1]).toBe('  Line "in" forward: counted 1, true 2');
    expect(trueFiguresText([])).toBe('');
  });
});

describe('demoProjectFile', () => {
  it('is the one that is named, the one that ships, or none', async () => {
    const project = join(folder, 'demo.roadglass');
    await writeFile(project, '{}');
    // Its film is not there yet.
    expect(demoProjectFile(undefined, folder)).toBeUndefined();
    await writeFile(join(folder, 'demo.mp4'), '');
    expect(demoProjectFile(undefined, folder)).toBe(project);
    expect(demoProjectFile(project, 'elsewhere')).toBe(project);
    // Nobody wants one.
    expect(demoProjectFile('', folder)).toBeUndefined();
  });
});
