import { statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ConsoleEngine } from '../../src-main/engine/console-engine';
import { analysesFolder } from '../../src-main/paths';
import { folderName } from '../../src-main/project/readable-id';
import { cameraOf, startEngine, untilCamera } from '../fixtures/engine';
import { fallingSquare } from '../fixtures/falling-square';
import { canServeRtsp, noRtspServer, startRtspServer } from '../fixtures/rtsp-server';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import * as squares from '../fixtures/square-detectors';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { meanModel } from '../fixtures/tiny-onnx';
import { ffmpeg, h264 } from '../fixtures/videos';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
const at = (...names: readonly string[]): string => join(folder, ...names);
/** What COCO calls a car this one calls a truck. */
const names = Array.from({ length: 80 }, (_, n) => `${n}: '${n === 2 ? 'truck' : `thing ${n}`}'`);

beforeAll(async () => {
  await fallingSquare(at('square.mp4'));
  writeFileSync(at('car.onnx'), squares.yolov5());
  writeFileSync(at('truck.onnx'), squares.yolov8({ metadata: { names: `{${names.join(', ')}}` } }));
  writeFileSync(at('mean.onnx'), meanModel());
});

const analysedBy = (engine: ConsoleEngine, modelId: string) =>
  untilCamera(
    engine,
    'square',
    ({ activity, detector }) => activity.kind === 'analysed' && detector?.modelId === modelId,
  );
const setModel = (engine: ConsoleEngine, model: string | null, cameraId = 'square') =>
  engine.carryOut<'set-model'>({ kind: 'set-model', cameraId, model });

it.skipIf(!hasShippedDetector)(
  'a recorded camera is analysed with another detector, and what each one saw stays',
  async () => {
    const engine = await startEngine(folder);
    await engine.carryOut({ kind: 'open-videos', paths: [at('square.mp4')] });
    const row: [number, number][] = [
      [0.02, 0.5],
      [0.98, 0.5],
    ];
    const lines = [{ id: 'row', name: 'Row', points: row }];
    await engine.carryOut({ kind: 'set-shapes', cameraId: 'square', lines, zones: [] });
    const shipped = await analysedBy(engine, 'mb3-centernet');
    expect(shipped.chosenDetector).toBeUndefined();
    expect(engine.state().detectors?.[0]).toMatchObject({ id: 'mb3-centernet', ships: true });

    const set = await setModel(engine, at('car.onnx'));
    expect(set.recognised).toMatchObject({
      file: 'car.onnx',
      layout: expect.stringMatching(/^YOLOv5/),
      classes: expect.arrayContaining(['car', 'truck']),
    });
    const car = await analysedBy(engine, 'car');
    expect(car.chosenDetector).toEqual({ kind: 'file', path: at('car.onnx') });
    expect(car.counts?.lines).toMatchObject([{ id: 'row', total: 1, forward: { car: 1 } }]);

    await setModel(engine, at('truck.onnx'));
    const truck = await analysedBy(engine, 'truck');
    expect(truck.counts?.lines).toMatchObject([{ total: 1, forward: { truck: 1 } }]);
    expect(truck.detector?.classes).toEqual(['truck']);

    // What cannot be used is refused in a sentence and changes nothing.
    await expect(setModel(engine, at('mean.onnx'))).rejects.toMatchObject({
      code: 'MODEL_LAYOUT_UNKNOWN',
    });
    await expect(setModel(engine, 'nothing')).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
    expect(cameraOf(engine, 'square')).toEqual(truck);

    // Nothing is detected again on the way back: a journal that was begun anew would be younger.
    const project = folderName(at('test.roadglass'));
    const journal = join(analysesFolder(folder), project, folderName('square'), 'journal.jsonl');
    const before = statSync(journal).mtimeMs;
    await setModel(engine, null);
    const back = await analysedBy(engine, 'mb3-centernet');
    expect(back.counts?.lines).toEqual(shipped.counts?.lines);
    expect(statSync(journal).mtimeMs).toBe(before);

    // A project that moves away takes along where its detector's file lies.
    await setModel(engine, at('car.onnx'));
    await analysedBy(engine, 'car');
    await mkdir(at('moved'));
    await engine.saveProjectAs(at('moved', 'moved.roadglass'));
    const moved = await analysedBy(engine, 'car');
    expect(moved.chosenDetector).toEqual({ kind: 'file', path: at('car.onnx') });
    expect(moved.counts?.lines).toEqual(car.counts?.lines);
    const stored = async (...name: readonly string[]): Promise<unknown> =>
      (JSON.parse(await readFile(at(...name), 'utf8')) as { cameras: { model?: unknown }[] })
        .cameras[0]?.model;
    expect(await stored('test.roadglass')).toBe('car.onnx');
    expect(await stored('moved', 'moved.roadglass')).toBe(at('car.onnx'));
    await engine.dispose();
  },
  240_000,
);

it.skipIf(!canServeRtsp)(
  `a live camera goes on with another detector (${noRtspServer})`,
  async () => {
    const clip = at('live.mkv');
    await ffmpeg(
      ...['-stream_loop', '29', '-i', at('square.mp4'), ...h264, '-bf', '0', `file:${clip}`],
    );
    const server = await startRtspServer({ file: clip });
    onTestFinished(() => server.kill());
    await mkdir(at('live'));
    writeFileSync(
      at('live', 'live.roadglass'),
      JSON.stringify({
        version: 4,
        cameras: [
          { id: 'c', source: { kind: 'url', url: server.url }, model: '../car.onnx' },
          { id: 'other', source: { kind: 'url', url: server.url }, model: '../car.onnx' },
        ],
      }),
    );
    const engine = await startEngine(at('live'), { projectPath: at('live', 'live.roadglass') });
    onTestFinished(() => engine.dispose());
    const runs = (id: string, modelId: string) =>
      untilCamera(
        engine,
        id,
        ({ activity, detector }) =>
          activity.kind === 'live' &&
          activity.phase === 'running' &&
          detector?.modelId === modelId &&
          (activity.measures?.analysedFps ?? 0) > 1,
      );
    await Promise.all([runs('c', 'car'), runs('other', 'car')]);
    await setModel(engine, at('truck.onnx'), 'c');
    const changed = await runs('c', 'truck');
    expect(changed.chosenDetector).toEqual({ kind: 'file', path: at('truck.onnx') });
    expect(changed.detector?.classes).toEqual(['truck']);
    const other = await runs('other', 'car');
    expect(other.activity).toMatchObject({ measures: { reconnects: 0 } });
    const [record] = (await engine.exportCsv(dirname(clip), 'c')).filter((path) =>
      path.endsWith('run.json'),
    );
    const { model } = JSON.parse(await readFile(record!, 'utf8')) as { model: unknown };
    expect(model).toMatchObject({ id: 'truck' });
  },
  240_000,
);
