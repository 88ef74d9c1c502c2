import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lineShape } from '../../src-workers/domain/proof/line-shape';
import { StripStore } from '../../src-main/proof/strip-store';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg } from '../fixtures/videos';
import { hasSharedData, sharedData } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

const points = [
  { x: 0, y: 0.625 },
  { x: 1, y: 0.625 },
];
/** A piece, and what was on its way. */
const lostMs = 10_000 + 4000;

/** The folders below a data folder that the one camera of its one project has. */
async function cameraFolder(data: string): Promise<string | undefined> {
  let path = join(data, 'analyses');
  for (let level = 0; level < 2; level += 1) {
    const [name] = await readdir(path).catch(() => []);
    if (name === undefined) return undefined;
    path = join(path, name);
  }
  return path;
}

/** Media time of the last frame of the journal, in ms. */
async function journalEnd(camera: string): Promise<number> {
  const text = await readFile(join(camera, 'journal.jsonl'), 'utf8').catch(() => '');
  const last = text.split('\n').slice(0, -1).at(-1);
  const { frames = [] } = JSON.parse(last ?? '{}') as { frames?: [number][] };
  return frames.at(-1)?.[0] ?? 0;
}

describe.skipIf(!hasSharedData)('strips (skipped without the shared data)', () => {
  it('are there up to seconds before everything was killed', async () => {
    const video = join(folder, 'long.mp4');
    const clip = sharedData('videos', 'highway.avi');
    await ffmpeg(
      ...[
        '-stream_loop',
        '3',
        '-i',
        clip,
        '-r',
        '12',
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        video,
      ],
    );
    const project = join(folder, 'long.roadglass');
    const line = { id: 'all', points: points.map(({ x, y }) => [x, y]) };
    const camera = { id: 'long', source: { kind: 'file', path: 'long.mp4' }, lines: [line] };
    await writeFile(project, JSON.stringify({ version: 4, cameras: [camera] }));
    const data = join(folder, 'data');
    const child = spawn(process.execPath, [join('dist', 'headless.cjs'), project], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ROADGLASS_DATA: data, ROADGLASS_DEMO: '' },
    });
    const analysed = async (): Promise<number> => journalEnd((await cameraFolder(data)) ?? '');
    await expect.poll(analysed, { timeout: 300_000 }).toBeGreaterThan(45_000);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const own = (await cameraFolder(data)) ?? '';
    const end = await journalEnd(own);
    const [key = ''] = await readdir(join(own, 'proof'));
    const store = new StripStore(join(own, 'proof', key), 'all', lineShape(points as never), false);
    const [covered, ...others] = await store.covered(0);
    expect(others).toEqual([]);
    expect(covered?.fromMs).toBeLessThan(200);
    expect(end - (covered?.toMs ?? 0)).toBeLessThan(lostMs);
    const pieces = await store.pieces({ fromMs: 0, toMs: end }, 0);
    expect(pieces.length).toBeGreaterThanOrEqual(3);
    // WebP files begin so.
    for (const { image } of pieces) expect(Buffer.from(image.slice(0, 4)).toString()).toBe('RIFF');
  });
});
