import { describe, expect, test } from 'vitest';
import { recognisedText } from '../../../src-renderer/commands/set-detector';
import { cameraDetectorText } from '../../../src-renderer/panel/camera-detector';
import { detectorItems, usedItem } from '../../../src-renderer/panel/detector-items';
import { camera, fileCamera, live } from '../console-states';
import type { DetectorChoice } from '../../../src-workers/contracts/console-state';

const detectors: readonly DetectorChoice[] = [
  { id: 'mb3-centernet', title: 'MobileNetV3 CenterNet', licence: 'MIT', ships: true },
  {
    ...{ id: 'nanodet-g', title: 'NanoDet-g', licence: 'Apache-2.0', ships: false },
    missing: 'Not built yet. Run "npm run model -- build nanodet-g".',
  },
];
const best = { kind: 'file', path: 'C:\\models\\best.onnx' } as const;
const nanodet = { kind: 'known', id: 'nanodet-g' } as const;

describe('the list of detectors', () => {
  test('has the known ones, then the files of all cameras once each', () => {
    const cameras = [{ chosenDetector: best }, {}, { chosenDetector: best }];
    expect(detectorItems(detectors, cameras)).toEqual([
      { value: '', title: 'MobileNetV3 CenterNet', note: 'MIT', usable: true },
      {
        value: 'nanodet-g',
        title: 'NanoDet-g',
        note: 'Not built yet. Run "npm run model -- build nanodet-g".',
        usable: false,
      },
      { value: best.path, title: 'best.onnx', note: best.path, usable: true },
    ]);
  });

  test.each([
    ['nobody chose: the shipped one', {}, ''],
    [
      'the shipped one by its id',
      { chosenDetector: { kind: 'known', id: 'mb3-centernet' } as const },
      '',
    ],
    ['another one', { chosenDetector: nanodet }, 'nanodet-g'],
    ['a file', { chosenDetector: best }, best.path],
    [
      'a file of detections: none is at work',
      { chosenDetector: best, detections: { path: 'a.ndjson' } },
      null,
    ],
  ])('marks what a camera uses: %s', (_, used, value) =>
    expect(usedItem(used, detectors)).toBe(value),
  );
});

describe('the detector of a camera in the panel', () => {
  const opening = { kind: 'opening' } as const;
  const failure = { code: 'MODEL_NOT_BUILT', sentence: 'It is not built.' } as const;
  const shown = camera({ id: 'a' }).detector!;
  test.each([
    ['at work', { activity: live() }, 'MB3-CenterNet 512×288 · CPU'],
    ['a file, by its name', { activity: live(), chosenDetector: best }, 'best.onnx 512×288 · CPU'],
    ['starting: not the one before', { activity: opening, chosenDetector: nanodet }, 'NanoDet-g'],
    ['starting with the shipped one', { activity: opening }, 'MobileNetV3 CenterNet'],
    [
      'failed',
      { activity: { kind: 'failed', failure } as const, chosenDetector: nanodet },
      'NanoDet-g',
    ],
    [
      'one that is gone from the list',
      { activity: opening, chosenDetector: { kind: 'known', id: 'old' } as const },
      'old',
    ],
  ])('%s', (_, part, text) =>
    expect(
      cameraDetectorText({ ...fileCamera({ id: 'a', detector: shown }), ...part }, detectors),
    ).toBe(text),
  );
});

test('what a file was found to be, in a sentence', () => {
  expect(
    recognisedText({
      file: 'best.onnx',
      layout: 'YOLOv8/YOLO11 (one output [1, 4 + classes, cells])',
      classes: ['car', 'bus', 'truck'],
      frameMs: 12.4,
    }),
  ).toBe('best.onnx is YOLOv8/YOLO11. It sees car, bus and truck, in 12 ms a picture.');
  const layout = 'SSD';
  expect(recognisedText({ file: 'a.onnx', layout, classes: ['car'], frameMs: 0.1 })).toBe(
    'a.onnx is SSD. It sees car, in 1 ms a picture.',
  );
});
