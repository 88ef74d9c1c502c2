import { describe, expect, it } from 'vitest';
import { layouts, layoutNamed } from '../../../src-workers/analysis/layouts/layouts';
import type { OutputShape } from '../../../src-workers/analysis/layouts/output-layout';

/** A 64x32 input: 8x4, 4x2 and 2x1 cells of 8, 16 and 32 pixels, 42 in all. */
const input = { width: 64, height: 32 };
const cells = 42;
/** Cell (column 1, row 1) of the level of 16 pixels. */
const cell = 32 + 4 + 1;
const labels = { 0: 'pedestrian', 2: 'car' } as const;

const shape = (name: string, ...dimensions: number[]): OutputShape => ({ name, dimensions });
const zeros = ({ dimensions }: OutputShape): Float32Array =>
  new Float32Array(dimensions.reduce((a, b) => a * b, 1));

describe('YOLOX', () => {
  const output = shape('output', 1, cells, 8);
  const decode = layoutNamed('yolox').decoder({
    outputs: [output],
    input,
    labels,
    classCount: 3,
    low: 0.1,
  });

  it('adds the cell, multiplies by the stride and by the objectness', () => {
    const data = zeros(output);
    data.set([0.5, 0.25, Math.log(2), 0, 0.5, 0, 0.9, 0.8], cell * 8);
    const [found, ...more] = decode(new Map([['output', data]]));
    expect(more).toEqual([]);
    expect(found?.class).toBe('car');
    expect(found?.score).toBeCloseTo(0.4, 6);
    // Middle (1.5, 1.25) x 16, size 32 x 16.
    expect(found?.box.left).toBeCloseTo(8, 5);
    expect(found?.box.top).toBeCloseTo(12, 5);
    expect(found?.box.right).toBeCloseTo(40, 5);
    expect(found?.box.bottom).toBeCloseTo(28, 5);
  });

  it('emits nothing below the threshold', () => {
    const data = zeros(output);
    data.set([0, 0, 0, 0, 0.3, 0.3, 0, 0.3], cell * 8);
    expect(decode(new Map([['output', data]]))).toEqual([]);
  });
});

describe('YOLOv8', () => {
  it('reads field by field', () => {
    const output = shape('output0', 1, 7, cells);
    const decode = layoutNamed('yolov8').decoder({
      outputs: [output],
      input,
      labels,
      classCount: 3,
      low: 0.1,
    });
    const data = zeros(output);
    for (const [field, value] of [20, 10, 8, 4, 0.75, 0.9, 0].entries())
      data[field * cells + cell] = value;
    expect(decode(new Map([['output0', data]]))).toEqual([
      { box: { left: 16, top: 8, right: 24, bottom: 12 }, class: 'pedestrian', score: 0.75 },
    ]);
  });
});

describe('NanoDet', () => {
  it.each([
    ['NanoDet-m, up to 7 strides', 8, 3.5],
    ['NanoDet-g, up to 10 strides', 11, 5],
  ])('takes the expected value of each distance: %s', (_name, bins, meanOfBins) => {
    const outputs = [
      [8, 32],
      [16, 8],
      [32, 2],
    ].flatMap(([stride = 0, count = 0]) => [
      shape(`cls_${stride}`, 1, count, 3),
      shape(`dis_${stride}`, 1, count, 4 * bins),
    ]);
    expect(layoutNamed('nanodet').match(outputs, input)).toEqual({ classCount: 3 });
    const decode = layoutNamed('nanodet').decoder({
      outputs,
      input,
      labels,
      classCount: 3,
      low: 0.1,
    });
    const data = new Map(outputs.map((each) => [each.name, zeros(each)]));
    data.get('cls_16')?.set([0, 0, 0.5], 5 * 3);
    // From the middle (24, 24) of the cell. Left: certainly bin 1. The others: all bins alike.
    data.get('dis_16')?.set([0, 100], 5 * 4 * bins);
    const far = meanOfBins * 16;
    expect(decode(data)).toEqual([
      {
        box: { left: 8, top: 24 - far, right: 24 + far, bottom: 24 + far },
        class: 'car',
        score: 0.5,
      },
    ]);
  });
});

describe('CenterNet', () => {
  const heat = shape('classes', 1, 3, 8, 16);
  const distances = shape('distances', 1, 4, 8, 16);
  const decode = layoutNamed('centernet').decoder({
    outputs: [heat, distances],
    input,
    labels,
    classCount: 3,
    low: 0.1,
  });
  const at = (channel: number, row: number, column: number) => (channel * 8 + row) * 16 + column;

  it('finds a peak and measures from the corner of its cell', () => {
    const scores = zeros(heat);
    const sides = zeros(distances);
    scores[at(2, 3, 5)] = 0.5;
    scores[at(2, 3, 6)] = 0.25;
    for (const [side, value] of [4, 8, 12, 16].entries()) sides[at(side, 3, 5)] = value;
    expect(
      decode(
        new Map([
          ['classes', scores],
          ['distances', sides],
        ]),
      ),
    ).toEqual([{ box: { left: 16, top: 4, right: 32, bottom: 28 }, class: 'car', score: 0.5 }]);
  });

  it.each([
    ['the corner of the map', 0, 0],
    ['its last cell', 7, 15],
  ])('finds a peak at %s', (_reason, row, column) => {
    const scores = zeros(heat);
    scores[at(0, row, column)] = 0.5;
    expect(
      decode(
        new Map([
          ['classes', scores],
          ['distances', zeros(distances)],
        ]),
      ),
    ).toHaveLength(1);
  });
});

describe('which layouts fit by their shapes; the values of a first run decide between several', () => {
  const grid = ['yolox', 'yolox-decoded', 'yolov5', 'detr'];
  it.each([
    ['rows with objectness, one per cell', grid, [shape('o', 1, cells, 85)]],
    ['three anchors a cell', ['yolov5', 'detr'], [shape('o', 1, 3 * cells, 85)]],
    // A 64x64 input would have 85 cells with strides up to 64; 64x32 has 43.
    ['three anchors, four strides', ['yolov5', 'detr'], [shape('o', 1, 3 * 43, 85)]],
    ['field by field', ['yolov8', 'detr'], [shape('o', 1, 84, cells)]],
    [
      'CenterNet, distances first',
      ['centernet'],
      [shape('wh', 1, 4, 8, 16), shape('hm', 1, 6, 8, 16)],
    ],
    ['end to end', ['end-to-end', 'detr'], [shape('o', 1, 300, 6)]],
    ['end to end without a box', ['end-to-end', 'detr'], [shape('o', 1, 0, 6)]],
    ['DETR, logits first', ['detr'], [shape('logits', 1, 300, 80), shape('boxes', 1, 300, 4)]],
    ['RF-DETR, boxes first', ['detr'], [shape('dets', 1, 300, 4), shape('labels', 1, 300, 91)]],
    [
      'four classes: the name tells boxes from classes',
      ['detr'],
      [shape('pred_logits', 1, 300, 4), shape('pred_boxes', 1, 300, 4)],
    ],
    [
      'hidden states besides',
      ['detr'],
      [
        shape('logits', 1, 300, 80),
        shape('pred_boxes', 1, 300, 4),
        shape('last_hidden_state', 1, 300, 256),
      ],
    ],
    ['another number of boxes', [], [shape('logits', 1, 300, 80), shape('boxes', 1, 200, 4)]],
    [
      'DETR with post-processing',
      ['detr-boxes'],
      [shape('labels', 1, 300), shape('boxes', 1, 300, 4), shape('scores', 1, 300)],
    ],
    [
      'torchvision, nothing found',
      ['ssd-torchvision'],
      [shape('boxes', 0, 4), shape('scores', 0), shape('labels', 0)],
    ],
    [
      'TensorFlow, with ":0" and more outputs',
      ['ssd-tensorflow'],
      [
        shape('num_detections:0', 1),
        shape('detection_boxes:0', 1, 100, 4),
        shape('detection_scores:0', 1, 100),
        shape('detection_classes:0', 1, 100),
        shape('raw_detection_boxes:0', 1, 1917, 4),
      ],
    ],
    ['an embedding', [], [shape('o', 1, 512)]],
    ['a mask besides', [], [shape('o', 1, 116, cells), shape('p', 1, 32, 16, 16)]],
    ['no output', [], []],
  ])('%s', (_reason, expected, outputs) => {
    const fitting = layouts.filter((layout) => layout.match(outputs, input) !== undefined);
    expect(fitting.map(({ name }) => name).sort()).toEqual([...expected].sort());
  });
});
