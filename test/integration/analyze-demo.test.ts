import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { smallDemo } from '../fixtures/small-demo';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { analyze } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const out = join(folder, 'results');

describe('analyze demo', () => {
  beforeAll(async () => {
    const film = await makeVideo(folder, 'film.mp4', { source: 'testsrc2=s=160x120:r=10:d=1' });
    vi.stubEnv('ROADGLASS_DEMO', await smallDemo(join(folder, 'demo'), film));
  });
  afterAll(() => vi.unstubAllEnvs());

  it('counts on the lines of the demo, in its PCU and flows', async () => {
    const { code, stdout } = await analyze('demo', '--out', out);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(1)).toEqual([
      'Line "far": 0 forward, 0 backward; PCU 0.0 forward, 0.0 backward',
      'Line "near": 0 forward, 0 backward; PCU 0.0 forward, 0.0 backward',
      'Flow "through": 0 taken',
      `counts.csv, lines.csv, zones.csv, flows.csv, crossings.csv, tracks.csv, run.json in ${out}`,
      '',
    ]);
    const counts = await readFile(join(out, 'counts.csv'), 'utf8');
    // Nothing came: no vehicles, so no PCU, and not: nobody knows.
    expect(counts).toMatch(/,far,1,forward,.*,car,0,,0\.000,/);
    expect(JSON.parse(await readFile(join(out, 'run.json'), 'utf8'))).toMatchObject({
      pcuProfile: { id: 'irc-106-1990', source: expect.stringContaining('IRC:106-1990') as string },
      shapes: { flows: [{ id: 'through', from: 'far', to: 'near' }] },
    });
  });

  it('says what is true beside what was counted, where the truth is there', async () => {
    const truth = {
      version: 1,
      crossings: [{ line: 'near', direction: 'forward', actor: 1, seconds: 0.5, kmh: 40 }],
      ...{ visits: [], flowsTaken: [{ flow: 'through', actor: 1, travelSeconds: 0.4 }] },
    };
    const path = join(folder, 'demo', 'demo.truth.json.gz');
    await writeFile(path, gzipSync(JSON.stringify(truth)));
    const { stdout } = await analyze('demo', '--out', out);
    expect(stdout).toContain('  Line "near" forward: counted 0, true 1\n');
    expect(stdout).toContain('  Flow "through" taken: counted 0, true 1\n');
    const machine = await analyze('demo', '--out', out, '--json');
    expect(JSON.parse(machine.stdout)).toMatchObject({
      flows: [{ id: 'through' }],
      truth: expect.arrayContaining([
        { what: 'Line "near" forward', counted: 0, true: 1 },
      ]) as unknown[],
    });
  });
});

it('says that the demo is not there', async () => {
  vi.stubEnv('ROADGLASS_DEMO', join(folder, 'none.roadglass'));
  const { code, stderr } = await analyze('demo', '--out', out);
  vi.unstubAllEnvs();
  expect(code).toBe(3);
  expect(stderr).toMatch(/SOURCE_NOT_FOUND: The demo did not come with this Roadglass/);
});
