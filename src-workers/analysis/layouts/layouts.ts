import type { LayoutName } from '../../contracts/model-manifest';
import { centernet } from './centernet';
import { nanodet } from './nanodet';
import type { OutputLayout } from './output-layout';
import { yolov8 } from './yolov8';
import { yolox } from './yolox';

/** Every layout that is read, in the order in which a file is compared with them. */
export const layouts: readonly OutputLayout[] = [yolox, yolov8, nanodet, centernet];

export function layoutNamed(name: LayoutName): OutputLayout {
  const layout = layouts.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`no adapter for the layout ${name}`);
  return layout;
}
