import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDetector } from '../../src-workers/analysis/detector';
import { SessionCache } from '../../src-workers/analysis/session-cache';
import { paintedFrame } from '../fixtures/painted-picture';
import * as models from '../fixtures/square-detectors';
import { brightness, colours } from '../fixtures/square-finder';
import { temporaryFolder } from '../fixtures/temporary-folder';

const folder = temporaryFolder();
afterAll(folder.remove);

/** Sides and edges fall on whole pixels of a 64x64 input, letterboxed (x 1/2) and stretched (x 8/9). */
const picture = { width: 128, height: 72 };
const car = { left: 16, top: 18, right: 48, bottom: 36 };
const bus = { left: 72, top: 18, right: 120, bottom: 54 };
const rectangles = [
  { ...car, colour: colours.red },
  { ...bus, colour: colours.blue },
];

const coco = { names: JSON.stringify(Array.from({ length: 80 }, (_, i) => cocoName(i))) };
function cocoName(i: number): string {
  return { 2: 'car', 5: 'bus' }[i] ?? `thing ${i}`;
}

interface Row {
  readonly reason: string;
  readonly model: () => Buffer;
  readonly layout: string;
  readonly certainty?: 'certain' | 'likely';
  readonly score?: number;
  /** Size of the input that was chosen. */
  readonly size?: string;
  /** Half precision has 11 bits: coordinates up to 64 to 1/32 of a pixel of the input. */
  readonly tolerance?: number;
}

const imageNet = { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] };
const open = { shape: ['batch', 'num_channels', 'height', 'width'] };
const times = (objectness: number): number => objectness * brightness;

const rows: readonly Row[] = [
  { reason: 'YOLOv5', model: models.yolov5, layout: 'yolov5', score: times(0.75) },
  { reason: 'YOLOv6: objectness 1', model: models.yolov6, layout: 'yolov5' },
  { reason: 'raw YOLOX', model: models.yolox, layout: 'yolox', score: times(0.75) },
  {
    reason: 'YOLOX with decoding in the graph: the same shape, other values',
    model: models.yoloxDecoded,
    layout: 'yolox-decoded',
    score: times(0.75),
  },
  {
    reason: 'names in the metadata make it certain',
    model: () => models.yolov5({ metadata: coco }),
    layout: 'yolov5',
    certainty: 'certain',
    score: times(0.75),
  },
  { reason: 'YOLOv8', model: models.yolov8, layout: 'yolov8', size: '128x128' },
  { reason: 'end to end', model: models.endToEnd, layout: 'end-to-end' },
  {
    reason: 'end to end of any size: the picture decides, as the file was trained',
    model: () => models.endToEnd({ wish: open, metadata: { imgsz: '[256, 256]' } }),
    layout: 'end-to-end',
    size: '256x160',
  },
  {
    reason: 'sides without even a name',
    model: () => models.endToEnd({ wish: { shape: ['', 3, '', ''] } }),
    layout: 'end-to-end',
    size: '640x384',
  },
  {
    reason: 'one side fixed, the other from the picture',
    model: () => models.endToEnd({ wish: { shape: [1, 3, 'height', 64] } }),
    layout: 'end-to-end',
    size: '64x384',
  },
  { reason: 'RT-DETR', model: models.rtDetr, layout: 'detr' },
  {
    reason: 'RT-DETR of any size: a square, as it was trained',
    model: () => models.rtDetr({ wish: open }),
    layout: 'detr',
    size: '640x640',
  },
  {
    reason: 'a size that is open in words only: after the shape of the picture a square is tried',
    model: () => models.rtDetr({ wish: { ...open, onlySide: 640 } }),
    layout: 'detr',
    size: '640x640',
  },
  {
    reason: 'RF-DETR: normalised, classes by category id',
    model: () => models.rfDetr({ wish: imageNet }),
    layout: 'detr',
  },
  { reason: 'the DETR of 2020', model: models.detrOf2020, layout: 'detr' },
  { reason: 'RT-DETR of Ultralytics', model: models.rtDetrInOne, layout: 'detr' },
  { reason: 'D-FINE with the size as input', model: models.detrBoxes, layout: 'detr-boxes' },
  {
    reason: 'SSD of TensorFlow, bytes of any size',
    model: models.ssdTensorflow,
    layout: 'ssd-tensorflow',
    size: '640x384',
  },
  { reason: 'SSD of torchvision', model: models.ssdTorchvision, layout: 'ssd-torchvision' },
  {
    reason: 'torchvision without a batch',
    model: () => models.ssdTorchvision({ wish: { shape: [3, 64, 64] } }),
    layout: 'ssd-torchvision',
  },
  {
    reason: 'half precision in and out',
    model: () => models.yolov8({ wish: { type: 'float16' }, type: 'float16' }),
    layout: 'yolov8',
    size: '128x128',
    tolerance: 0.1,
  },
  {
    reason: 'half precision, normalised',
    model: () => models.rfDetr({ wish: { type: 'float16', ...imageNet }, type: 'float16' }),
    layout: 'detr',
    tolerance: 0.1,
  },
  {
    reason: 'half precision with varying outputs',
    model: () => models.endToEnd({ wish: { type: 'float16' }, type: 'float16' }),
    layout: 'end-to-end',
    tolerance: 0.1,
  },
  {
    reason: 'quantised to 8 bits inside, floats outside',
    model: () => models.yolov5({ wish: { quantised: true } }),
    layout: 'yolov5',
    score: times(0.75),
  },
  {
    reason: 'bytes, which the graph scales itself',
    model: () => models.yolov8({ wish: { type: 'uint8', full: 255 } }),
    layout: 'yolov8',
    size: '128x128',
  },
  {
    reason: 'bytes, pixel by pixel',
    model: () => models.yolov8({ wish: { type: 'uint8', full: 255, shape: [1, 128, 128, 3] } }),
    layout: 'yolov8',
    size: '128x128',
  },
];

describe('a model whose answer is known finds a red car and a blue bus', () => {
  it.each(rows)('$reason', async (row) => {
    const { model, layout, certainty = 'likely', score = brightness, size = '64x64' } = row;
    const { tolerance = 0.02 } = row;
    const file = join(folder.path, `${rows.indexOf(row)}.onnx`);
    await writeFile(file, model());
    const sessions = new SessionCache();
    const detector = await openDetector({ file, picture, threads: 1, sessions });
    try {
      const { recognition, manifest, target } = detector;
      expect(manifest.layout).toBe(layout);
      expect(recognition.certainty).toBe(certainty);
      expect(recognition.assumptions).toHaveLength(certainty === 'likely' ? 1 : 0);
      expect(`${target.width}x${target.height}`).toBe(size);
      // Twice: what the first frame left must not be in the second, and empty frames are empty.
      expect(await detector.detect(paintedFrame(target, picture, []))).toEqual([]);
      const found = await detector.detect(paintedFrame(target, picture, rectangles));
      expect(found.map((each) => each.class).sort()).toEqual(['bus', 'car']);
      for (const [roadUser, expected] of [
        ['car', car],
        ['bus', bus],
      ] as const) {
        const one = found.find((each) => each.class === roadUser)!;
        expect(one.score).toBeCloseTo(score, 2);
        for (const edge of ['left', 'top', 'right', 'bottom'] as const) {
          expect(Math.abs(one.box[edge] - expected[edge]), edge).toBeLessThan(
            tolerance + slack(size),
          );
        }
      }
    } finally {
      await detector.dispose();
    }
  });
});

/** Where the input was not made for these edges, one of its pixels. */
function slack(size: string): number {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return size === '64x64' || size === '128x128'
    ? 0
    : Math.max(picture.width / width, picture.height / height);
}
