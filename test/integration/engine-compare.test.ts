import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import { cameraOf, startEngine, untilActivity } from '../fixtures/engine';
import { fallingSquare } from '../fixtures/falling-square';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import * as squares from '../fixtures/square-detectors';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { meanModel } from '../fixtures/tiny-onnx';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...names: readonly string[]): string => join(folder, ...names);
/** What COCO calls a car this one calls nothing. */
const blind = Array.from({ length: 80 }, (_, n) => `${n}: '${n === 5 ? 'bus' : `thing ${n}`}'`);

beforeAll(async () => {
  await fallingSquare(at('square.mp4'));
  writeFileSync(at('one.onnx'), squares.yolov5());
  writeFileSync(at('same.onnx'), squares.yolov8());
  writeFileSync(at('blind.onnx'), squares.yolov8({ metadata: { names: `{${blind.join(', ')}}` } }));
  writeFileSync(at('mean.onnx'), meanModel());
  writeFileSync(at('text.onnx'), 'This is a letter and no model.');
});

/** An engine whose recording has been analysed and has a line that the square crosses. */
async function counted(): Promise<ConsoleEngine> {
  const engine = await startEngine(folder);
  onTestFinished(() => engine.dispose());
  await engine.carryOut({ kind: 'open-videos', paths: [at('square.mp4')] });
  const points: [number, number][] = [
    [0.02, 0.5],
    [0.98, 0.5],
  ];
  const lines = [{ id: 'row', name: 'Row', points }];
  await engine.carryOut({ kind: 'set-shapes', cameraId: 'square', lines, zones: [] });
  await untilActivity(engine, 'square', 'analysed');
  return engine;
}

const compare = (engine: ConsoleEngine, models: [string, string], seconds?: number) =>
  engine.carryOut<'compare-models'>({
    ...{ kind: 'compare-models', cameraId: 'square', models },
    ...(seconds === undefined ? {} : { seconds }),
  });
const leftBehind = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('roadglass-compar'));

it('says of a file what it is, or in a sentence why it cannot be used', async () => {
  const engine = await startEngine(folder);
  onTestFinished(() => engine.dispose());
  const judge = (name: string) =>
    engine.carryOut<'judge-model'>({ kind: 'judge-model', path: at(name) });
  const { verdict, file } = await judge('one.onnx');
  expect(file).toBe(at('one.onnx'));
  expect(verdict).toMatchObject({ layout: 'yolov5', inputSize: { width: 64, height: 64 } });
  for (const [name, code] of [
    ['mean.onnx', 'MODEL_LAYOUT_UNKNOWN'],
    ['text.onnx', 'MODEL_NOT_ONNX'],
    ['gone.onnx', 'MODEL_NOT_FOUND'],
  ] as const) {
    const { refused, ...rest } = await judge(name);
    expect(refused, name).toMatchObject({ code });
    expect(refused?.sentence.length, name).toBeGreaterThan(20);
    expect(rest).toEqual({ cancelled: false, file: at(name) });
  }
});

it.skipIf(!hasShippedDetector)(
  'compares two detectors on a recording, which stays as it was',
  async () => {
    const engine = await counted();
    const before = [cameraOf(engine, 'square'), leftBehind()];
    const seen: number[] = [];
    engine.onState(({ comparison }) => {
      if (comparison?.progress !== undefined) seen.push(comparison.progress);
    });
    // The first by a path that begins where the project lies.
    const alike = await compare(engine, ['one.onnx', at('same.onnx')]);
    expect(alike.models).toMatchObject([
      { title: 'one.onnx', counts: [{ lineId: 'row', forward: 1, backward: 0 }] },
      { title: 'same.onnx', counts: [{ lineId: 'row', forward: 1, backward: 0 }] },
    ]);
    expect(alike).toMatchObject({ cancelled: false, crossingAgreement: 1, frames: 50 });
    expect(alike.boxAgreement).toBeGreaterThan(0.9);
    for (const { cpuMsPerFrame, fps } of alike.models) {
      expect(cpuMsPerFrame).toBeGreaterThan(0);
      expect(fps).toBeGreaterThan(0);
    }
    expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(engine.state().comparison).toBeUndefined();

    // In the first half second nothing has reached the line.
    const short = await compare(engine, ['one.onnx', 'same.onnx'], 0.5);
    expect(short).toMatchObject({ models: [{ counts: [{ forward: 0 }] }, {}] });
    expect(short.frames).toBeGreaterThanOrEqual(12);
    expect(short.frames).toBeLessThanOrEqual(14);
    expect(short.crossingAgreement).toBeUndefined();

    const apart = await compare(engine, [at('blind.onnx'), 'mb3-centernet']);
    expect(apart.models[0]?.counts).toEqual([{ lineId: 'row', forward: 0, backward: 0 }]);
    expect(apart.models[1]?.title).toBe(engine.state().detectors?.[0]?.title);
    expect([cameraOf(engine, 'square'), leftBehind()]).toEqual(before);
  },
  240_000,
);

it('compares one pair at a time, and ends when it is cancelled or the engine is', async () => {
  const engine = await counted();
  const before = leftBehind();
  const running = compare(engine, [at('one.onnx'), at('same.onnx')]);
  await expect.poll(() => engine.state().comparison?.cameraId).toBe('square');
  await expect(compare(engine, [at('one.onnx'), at('same.onnx')])).rejects.toMatchObject({
    code: 'USAGE',
  });
  await engine.carryOut({ kind: 'cancel-comparison' });
  expect(await running).toEqual({ cancelled: true, models: [] });
  expect(engine.state().comparison).toBeUndefined();
  await engine.carryOut({ kind: 'cancel-comparison' });

  await expect(compare(engine, [at('one.onnx'), at('gone.onnx')])).rejects.toMatchObject({
    code: 'MODEL_NOT_FOUND',
    message: expect.stringContaining('gone.onnx'),
  });
  const other = compare(engine, [at('one.onnx'), at('same.onnx')]);
  await engine.dispose();
  expect(await other).toMatchObject({ cancelled: true });
  expect(leftBehind()).toEqual(before);
}, 240_000);
