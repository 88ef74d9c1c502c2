import { symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictText } from '../../../src-main/cli/verdict-text';
import { askVerdict } from '../../../src-main/models/ask-verdict';
import type { ModelVerdict } from '../../../src-workers/contracts/model-verdict';
import * as squares from '../../fixtures/square-detectors';
import { temporaryFolder } from '../../fixtures/temporary-folder';
import { meanModel } from '../../fixtures/tiny-onnx';
import { bundleWorker } from '../../fixtures/worker-bundle';

const folder = temporaryFolder();
let probe = '';
beforeAll(async () => {
  probe = await bundleWorker('src-workers/analysis/verdict/entry.ts', folder.path);
  await symlink(resolve('node_modules'), join(folder.path, 'node_modules'), 'junction');
});
afterAll(folder.remove);

async function verdictOn(name: string, model: Buffer, more: object = {}): Promise<ModelVerdict> {
  const file = join(folder.path, name);
  await writeFile(file, model);
  const picture = { width: 128, height: 72 };
  return askVerdict(process.execPath, probe, { file, picture, ...more });
}

describe('the process that looks at a model', () => {
  it('says what it takes it for, and why', async () => {
    const names = "{0: 'cat', 2: 'Car', 5: 'bus', 79: 'van'}";
    const verdict = await verdictOn(
      'rtdetr.onnx',
      squares.rtDetrInOne({ metadata: { names } }),
    ).catch((error: unknown) => error);
    // Four names for eighty channels are not this file's.
    expect(verdict).toMatchObject({ code: 'MODEL_LAYOUT_UNKNOWN' });

    const found = await verdictOn('dfine.onnx', squares.detrBoxes({ metadata: { names } }));
    expect(found).toMatchObject({
      layout: 'detr-boxes',
      certainty: 'certain',
      inputs: [{ name: 'images', dimensions: [1, 3, 64, 64] }, { name: 'orig_target_sizes' }],
      outputs: [{ name: 'boxes' }, { name: 'scores' }, { name: 'labels', type: 'int64' }],
      inputSize: { width: 64, height: 64 },
      mapped: [
        { number: 2, name: 'Car', class: 'car' },
        { number: 5, name: 'bus', class: 'bus' },
        { number: 79, name: 'van', class: 'van' },
      ],
      classCount: 80,
      unseen: [
        'pedestrian',
        'bicycle',
        'scooter',
        'motorcycle',
        'truck',
        'trailer',
        'emergency-vehicle',
        'construction-vehicle',
      ],
      provider: 'cpu',
    });
    expect(found.cost.frames).toBe(30);
    expect(found.cost.medianMs).toBeGreaterThan(0);
    expect(found.cost.cpuMs).toBeGreaterThan(0);
    expect(found.accuracy).toBeUndefined();
  });

  it('means a manifest with which the file is the same without guessing', async () => {
    const model = squares.rfDetr({
      wish: { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] },
    });
    const guessed = await verdictOn('rfdetr.onnx', model);
    expect(guessed.certainty).toBe('likely');
    const stated = await verdictOn('rfdetr.onnx', model, { manifest: guessed.manifest });
    expect(stated.certainty).toBe('stated');
    expect(stated.manifest).toEqual(guessed.manifest);
    expect(stated.mapped).toEqual(guessed.mapped);
  });

  it('says a refusal as it is', async () => {
    await expect(verdictOn('mean.onnx', meanModel())).rejects.toMatchObject({
      name: 'Failure',
      code: 'MODEL_LAYOUT_UNKNOWN',
      message: expect.stringMatching(/"mean.onnx" is not a detector .* Supported are/),
    });
  });

  it('that ends without a word is a failure of Roadglass', async () => {
    const dead = join(folder.path, 'dead.cjs');
    await writeFile(dead, 'process.kill(process.pid, "SIGKILL")');
    const picture = { width: 1, height: 1 };
    await expect(
      askVerdict(process.execPath, dead, { file: 'a.onnx', picture }),
    ).rejects.toMatchObject({ code: 'WORKER_FAILED', message: expect.stringContaining('SIGKILL') });
  });
});

describe('the verdict for a person', () => {
  it('has a line for every matter', async () => {
    const verdict = await verdictOn('yolov5n.onnx', squares.yolov5());
    const measured: ModelVerdict = {
      ...verdict,
      cost: { frames: 30, medianMs: 12.34, cpuMs: 11.16 },
      accuracy: { pictures: 128, mean: 45.67, classes: [{ class: 'car', ap50: 50 }] },
    };
    expect(verdictText('yolov5n.onnx', measured).split('\n')).toEqual([
      'model        yolov5n (yolov5n.onnx), licence: unknown',
      'layout       yolov5: YOLOv5/v6/v7 (one output [1, cells x 3 anchors, 5 + classes], boxes in pixels)',
      'sure         likely; something had to be assumed',
      '             Its outputs are shaped like YOLOv5/v6/v7 (one output [1, cells x 3 anchors, 5 + classes], boxes in pixels).',
      '             The middles of its boxes lie on their cells in pixels, so the graph decodes them.',
      '             The model does not name its classes, so they are taken for the 80 of COCO.',
      'inputs       "images" float32 [1, 3, 64, 64]',
      'size         64x64 (fixed); a picture of 128x72 lies in its middle, the rest grey',
      'pixels       RGB float32, planes, bytes x 0.003922',
      'outputs      "output" float32 [1, 252, 85]',
      'classes      80, of which 0 = pedestrian, 1 = bicycle, 2 = car, 3 = motorcycle, 5 = bus, 7 = truck',
      'cannot see   scooter, van, trailer, emergency-vehicle, construction-vehicle',
      'thresholds   from 0.1 a track is kept alive, from 0.5 it is matched first, from 0.6 a new one begins, from 0.25 it is drawn',
      'suppression  above an overlap of 0.45, vehicles of any class',
      'runs on      cpu',
      'a frame      12.3 ms (median of 30), 11.2 CPU-ms, one thread',
      'AP50         45.7 on 128 pictures (car 50.0)',
    ]);
  });
});
