import type { LayoutName } from '../../contracts/model-manifest';
import { centernet } from './centernet';
import { detr } from './detr';
import { endToEnd } from './end-to-end';
import { detrBoxes, ssdTorchvision } from './labelled-boxes';
import { nanodet } from './nanodet';
import type { OutputLayout } from './output-layout';
import { ssdTensorflow } from './ssd-tensorflow';
import { yolov5, yoloxDecoded } from './yolov5';
import { yolov8 } from './yolov8';
import { yolox } from './yolox';

/**
 * Every layout that is read, in the order in which a file is compared with them: first those whose
 * boxes lie on a grid of the input's size, which hardly anything else has by chance.
 */
export const layouts: readonly OutputLayout[] = [
  yolox,
  yoloxDecoded,
  yolov5,
  yolov8,
  nanodet,
  centernet,
  ssdTensorflow,
  detrBoxes,
  ssdTorchvision,
  endToEnd,
  detr,
];

export function layoutNamed(name: LayoutName): OutputLayout {
  const layout = layouts.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`no adapter for the layout ${name}`);
  return layout;
}
