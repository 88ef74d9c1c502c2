import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import type { ProofMark, ProofStrip } from '../../src-workers/contracts/proof';
import { cameraOf, startEngine, untilActivity } from '../fixtures/engine';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { hasSharedData, sharedData } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...path: readonly string[]): string => join(folder, ...path);

const lineAt = (id: string, y: number) => ({
  ...{ id, name: id },
  points: [
    [0, y],
    [1, y],
  ] as [number, number][],
});
const place = { cameraId: 'highway', lineId: 'all' };
/** As many as decode; the container says one more. */
const frames = 1699;
const all = { fromMs: 0, toMs: 60_000 };

/** Grey of every pixel of an image, column by column. */
async function columnsOf(image: Uint8Array, height: number): Promise<number[][]> {
  const { path } = await findFfmpeg();
  const args = [
    '-v',
    'error',
    '-f',
    'webp_pipe',
    '-i',
    '-',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'gray',
    '-',
  ];
  const child = execFile(path, args, { encoding: 'buffer', maxBuffer: 1 << 26 });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin?.end(image);
  await once(child, 'close');
  const pixels = Buffer.concat(chunks);
  const width = pixels.length / height;
  return Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (_row, y) => pixels[y * width + x] ?? 0),
  );
}

/** The strip as a whole: its columns by their media times. */
async function wholeStrip({
  pieces,
}: ProofStrip): Promise<{ times: number[]; columns: number[][] }> {
  const times: number[] = [];
  const columns: number[][] = [];
  for (const piece of pieces) {
    times.push(...piece.times);
    columns.push(...(await columnsOf(piece.image, piece.height)));
  }
  return { times, columns };
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

/** How much of what is around a mark is not the road: the largest difference from the median column. */
function shapeAt(
  { times, columns }: { times: readonly number[]; columns: readonly number[][] },
  usual: readonly number[],
  { mediaTimeMs, position }: ProofMark,
): number {
  const height = usual.length;
  const row = Math.min(height - 1, Math.floor(position * height));
  let most = 0;
  times.forEach((time, x) => {
    if (Math.abs(time - mediaTimeMs) > 100) return;
    for (let y = Math.max(0, row - 5); y <= Math.min(height - 1, row + 5); y += 1) {
      most = Math.max(most, Math.abs((columns[x]?.[y] ?? 0) - (usual[y] ?? 0)));
    }
  });
  return most;
}

const untilStrip = async (engine: ConsoleEngine, line = place): Promise<ProofStrip> =>
  await expect
    .poll(async () => engine.carryOut({ kind: 'get-proof', ...line, ...all }), { timeout: 120_000 })
    .toMatchObject({ extent: { toMs: expect.closeTo(28_300, -3) as number } })
    .then(() => engine.carryOut({ kind: 'get-proof', ...line, ...all }));

describe.skipIf(!hasSharedData)('proof of a recording (skipped without the shared data)', () => {
  const video = at('highway.avi');
  let engine: ConsoleEngine;

  beforeAll(async () => {
    await cp(sharedData('videos', 'highway.avi'), video);
    await writeFile(
      at('test.roadglass'),
      JSON.stringify({
        version: 4,
        cameras: [
          {
            id: 'highway',
            source: { kind: 'file', path: 'highway.avi' },
            lines: [lineAt('all', 0.625)],
          },
        ],
      }),
    );
    engine = await startEngine(folder);
    await engine.carryOut({ kind: 'control-analysis', cameraId: 'highway', action: 'resume' });
    await untilActivity(engine, 'highway', 'analysed');
  });
  afterAll(() => engine.dispose());

  it('shows a shape for each of the 27 that are counted, and a mark on each', async () => {
    const strip = await engine.carryOut({ kind: 'get-proof', ...place, ...all });
    expect(strip.marks).toHaveLength(27);
    expect(strip.marks.every(({ direction }) => direction === 'forward')).toBe(true);
    expect(strip.bins).toMatchObject([{ machine: 27 }]);
    const whole = await wholeStrip(strip);
    // Every frame is a column, once.
    expect(whole.times).toHaveLength(frames);
    expect(new Set(whole.times).size).toBe(frames);
    expect(whole.columns).toHaveLength(frames);
    const height = whole.columns[0]?.length ?? 0;
    const usual = Array.from({ length: height }, (_, y) =>
      median(whole.columns.map((column) => column[y] ?? 0)),
    );
    const shapes = strip.marks.map((mark) => shapeAt(whole, usual, mark));
    expect(Math.min(...shapes)).toBeGreaterThan(100);
    // A mark on the empty road would be found out: before the first vehicle, on both lanes.
    for (const { direction, class: roadUser, position } of strip.marks) {
      const empty = { id: '', mediaTimeMs: 800, direction, class: roadUser, position };
      expect(shapeAt(whole, usual, empty)).toBeLessThan(40);
    }
    const bytes = strip.pieces.reduce(
      (sum, { image, times }) => sum + image.length + 4 * times.length,
      0,
    );
    expect((bytes / frames) * 15 * 900).toBeLessThan(800_000);
  });

  it('has a picture of each of them', async () => {
    const { marks } = await engine.carryOut({ kind: 'get-proof', ...place, ...all });
    for (const { crossing } of marks) {
      if (crossing === undefined) throw new Error('the machine counted it');
      const { image, mediaType } = await engine.carryOut({
        ...{ kind: 'get-crossing-picture', cameraId: 'highway', crossing },
      });
      expect(mediaType).toBe('image/webp');
      expect(image?.length).toBeGreaterThan(200);
    }
  });

  it('keeps what a person says beside what was counted, through a recount and a restart, and reports both', async () => {
    const before = await engine.carryOut({ kind: 'get-proof', ...place, ...all });
    const [first, second] = before.marks;
    if (!first?.crossing || !second?.crossing) throw new Error('two were counted');
    await engine.carryOut({
      ...{ kind: 'correct-count', ...place },
      correction: { kind: 'delete', crossing: first.crossing },
    });
    await engine.carryOut({
      ...{ kind: 'correct-count', ...place },
      correction: { kind: 'reclass', crossing: second.crossing, class: 'van' },
    });
    const { correctionId } = await engine.carryOut({
      ...{ kind: 'correct-count', ...place },
      correction: { kind: 'reclass', crossing: second.crossing, class: 'bus' },
    });
    await engine.carryOut({
      ...{ kind: 'correct-count', ...place },
      correction: {
        ...{ kind: 'add', mediaTimeMs: 27_000, direction: 'forward', class: 'truck' },
        position: 0.25,
      },
    });
    const corrected = await engine.carryOut({ kind: 'get-proof', ...place, ...all });
    // 28 in all, of which a person agrees with 25.
    expect(corrected.bins).toMatchObject([{ machine: 27, checked: 27 }]);
    expect(corrected.bins[0]?.agreement).toBeCloseTo((100 * 25) / 28, 6);
    expect(corrected.marks).toHaveLength(28);
    expect(corrected.marks[1]).toMatchObject({
      ...{ class: 'bus', correction: { id: correctionId, kind: 'reclass', machineClass: 'car' } },
    });
    expect(cameraOf(engine, 'highway').counts).toMatchObject({
      lines: [{ total: 27 }],
      lastCrossings: expect.arrayContaining([
        expect.objectContaining({ class: 'truck', corrected: 'add' }),
      ]) as unknown,
    });

    // Away and back: what was said of the line where it lay comes back with it.
    const shapes = (y: number) => ({
      ...{ kind: 'set-shapes' as const, cameraId: 'highway', zones: [] },
      lines: [lineAt('all', y)],
    });
    await engine.carryOut(shapes(0.55));
    await untilActivity(engine, 'highway', 'analysed');
    const moved = await untilStrip(engine);
    expect(moved.marks.length).toBeGreaterThan(20);
    expect(moved.marks.every(({ correction }) => correction === undefined)).toBe(true);
    expect((await wholeStrip(moved)).times.length).toBe(frames);
    await engine.carryOut(shapes(0.625));
    await untilActivity(engine, 'highway', 'analysed');
    await engine.dispose();

    engine = await startEngine(folder);
    await untilActivity(engine, 'highway', 'analysed');
    const again = await engine.carryOut({ kind: 'get-proof', ...place, ...all });
    expect(again.marks).toEqual(corrected.marks);
    expect(again.bins).toEqual(corrected.bins);
    expect(again.pieces).toEqual(before.pieces);

    await engine.exportCsv(at('out'), 'highway');
    const rows = async (name: string): Promise<string[][]> =>
      (await readFile(at('out', name), 'utf8'))
        .trim()
        .split(/\r?\n/)
        .map((row) => row.split(','));
    const [columns = [], ...counts] = await rows('counts.csv');
    const cell = (row: string[], name: string): string => row[columns.indexOf(name)] ?? '';
    const ofClass = (name: string): string[][] =>
      counts.filter((row) => cell(row, 'class') === name && cell(row, 'direction') === 'forward');
    const checked = (name: string): number => Number(cell(ofClass(name)[0] ?? [], 'checked'));
    const counted = (name: string): number => Number(cell(ofClass(name)[0] ?? [], 'count'));
    expect(counted('car') - checked('car')).toBe(2);
    expect([checked('bus') - counted('bus'), checked('truck') - counted('truck')]).toEqual([1, 1]);
    const [, ...crossings] = await rows('crossings.csv');
    expect(crossings).toHaveLength(28);
    expect(
      crossings
        .map((row) => row.at(-1))
        .filter((value) => value !== '')
        .sort(),
    ).toEqual([...['added', 'deleted', 'reclassed:bus']]);
    const run = JSON.parse(await readFile(at('out', 'run.json'), 'utf8')) as { checked: unknown };
    expect(run.checked).toEqual([
      { line: 'all', bins: 1, machine: 27, checked: 27, agreementPercent: 89.29 },
    ]);

    await engine.carryOut({ kind: 'withdraw-correction', ...place, correctionId });
    const withdrawn = await engine.carryOut({ kind: 'get-proof', ...place, ...all });
    expect(withdrawn.marks[1]).toMatchObject({ class: 'car' });
  });
});
