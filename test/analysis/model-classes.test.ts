import { describe, expect, it } from 'vitest';
import { modelClasses } from '../../src-workers/analysis/model-classes';
import type { LayoutName } from '../../src-workers/contracts/model-manifest';

const coco = { 0: 'pedestrian', 1: 'bicycle', 2: 'car', 3: 'motorcycle', 5: 'bus', 7: 'truck' };
const categories = {
  1: 'pedestrian',
  2: 'bicycle',
  3: 'car',
  4: 'motorcycle',
  6: 'bus',
  8: 'truck',
};

interface Row {
  readonly reason: string;
  readonly layout: LayoutName;
  readonly classCount?: number;
  readonly names?: string;
  readonly firstUnused?: boolean;
  readonly labels: object;
  readonly assumed: boolean;
  readonly count: number;
}

const rows: readonly Row[] = [
  {
    reason: '80 without names',
    layout: 'yolov5',
    classCount: 80,
    labels: coco,
    assumed: true,
    count: 80,
  },
  {
    reason: '91 without names',
    layout: 'detr',
    classCount: 91,
    labels: categories,
    assumed: true,
    count: 91,
  },
  {
    reason: '91 and nothing',
    layout: 'detr',
    classCount: 92,
    labels: categories,
    assumed: true,
    count: 92,
  },
  {
    reason: 'numbers of RT-DETR and YOLOv10',
    layout: 'end-to-end',
    labels: coco,
    assumed: true,
    count: 80,
  },
  {
    reason: 'numbers of an SSD',
    layout: 'ssd-tensorflow',
    labels: categories,
    assumed: true,
    count: 91,
  },
  {
    reason: 'named',
    layout: 'yolov8',
    classCount: 2,
    names: "{0: 'van', 1: 'cat'}",
    labels: { 0: 'van' },
    assumed: false,
    count: 2,
  },
  {
    reason: 'named numbers',
    layout: 'end-to-end',
    names: "{0: 'cat', 3: 'van'}",
    labels: { 3: 'van' },
    assumed: false,
    count: 4,
  },
  {
    reason: 'nothing is one more',
    layout: 'detr',
    classCount: 3,
    names: "['van', 'bus']",
    labels: { 0: 'van', 1: 'bus' },
    assumed: false,
    count: 3,
  },
  {
    reason: 'RF-DETR: the first channel is unused',
    ...{ layout: 'detr', classCount: 3, names: "['van', 'bus']", firstUnused: true },
    ...{ labels: { 1: 'van', 2: 'bus' }, assumed: true, count: 3 },
  },
  {
    reason: 'RF-DETR whose names say so themselves',
    ...{ layout: 'detr', classCount: 3, names: "{1: 'van', 2: 'bus'}", firstUnused: true },
    ...{ labels: { 1: 'van', 2: 'bus' }, assumed: false, count: 3 },
  },
];

const metadataOf = (names: string | undefined) =>
  new Map(names === undefined ? [] : [['names', names]]);

describe('what the numbers of a model’s classes mean', () => {
  it.each(rows)('$reason', ({ layout, classCount, names, firstUnused = false, ...expected }) => {
    const asked = { file: 'a.onnx', layout, classCount, firstUnused, metadata: metadataOf(names) };
    const classes = modelClasses(asked);
    expect(classes.labels).toEqual(expected.labels);
    expect(classes.assumed).toBe(expected.assumed);
    expect(classes.classCount).toBe(expected.count);
  });

  it.each([
    ['7 classes without a name', 7, undefined, /does not say which its 7 classes are/],
    ['names of more than it scores', 2, "['car', 'bus', 'van']", /names 3 classes and it scores 2/],
    ['names of far fewer', 9, "['car', 'bus']", /names 2 classes and it scores 9/],
    ['nothing of the road', 2, "['cat', 'dog']", /its classes \(cat, dog\) are no road users/],
  ])('refuses %s', (_reason, classCount, names, sentence) => {
    const asked = {
      file: 'a.onnx',
      layout: 'yolov8',
      classCount,
      metadata: metadataOf(names),
    } as const;
    expect(() => modelClasses(asked)).toThrow(sentence);
  });
});
