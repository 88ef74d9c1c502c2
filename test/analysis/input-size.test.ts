import { describe, expect, it } from 'vitest';
import { ruledSize, sizeRule, sizesToTry } from '../../src-workers/analysis/input-size';
import { pictureInput } from '../../src-workers/analysis/model-input';
import type { LayoutName } from '../../src-workers/contracts/model-manifest';

const part = { width: 1920, height: 1080 };
const input = (...dimensions: (number | string)[]) =>
  pictureInput('a.onnx', [{ name: 'images', type: 'float32', dimensions }]);
const open = input('batch', 3, 'height', 'width');
const text = ({ width, height }: { width: number; height: number }) => `${width}x${height}`;

describe('the sizes of a first run', () => {
  it.each([
    ['fixed by the file', input(1, 3, 416, 512), {}, ['512x416']],
    ['open: the picture’s shape, else a square', open, {}, ['640x384', '640x640']],
    ['as Ultralytics trained it', open, { imgsz: '[320, 320]' }, ['320x192', '320x320']],
    ['one side fixed', input(1, 3, 640, 'w'), {}, ['640x640']],
    ['a size that makes no sense is passed over', open, { imgsz: '[0]' }, ['640x384', '640x640']],
    ['one that takes all memory too', open, { imgsz: '999999' }, ['640x384', '640x640']],
    ['every dimension open', input('n', 'c', 'h', 'w'), {}, ['640x384', '640x640']],
    ['pixel by pixel', input(-1, -1, -1, 3), {}, ['640x384', '640x640']],
  ])('%s', (_reason, picture, metadata, expected) => {
    const sizes = sizesToTry(picture, undefined, new Map(Object.entries(metadata)), part);
    expect(sizes.map(text)).toEqual(expected);
  });
});

describe('the size that a recognised file gets', () => {
  it.each<[string, LayoutName, ReturnType<typeof input>, string]>([
    ['a convolutional one takes the shape of the picture', 'yolov8', open, '640x384'],
    ['one with queries is square', 'detr', open, '640x640'],
    ['a fixed one stays', 'detr', input(1, 3, 560, 560), '560x560'],
    ['a fixed side stays', 'yolov8', input(1, 3, 'h', 320), '320x384'],
  ])('%s', (_reason, layout, picture, expected) => {
    expect(text(ruledSize(picture, sizeRule(picture, new Map(), layout), part))).toBe(expected);
  });
});
