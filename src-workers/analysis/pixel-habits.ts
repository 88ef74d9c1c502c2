import type { LayoutName, ModelManifest } from '../contracts/model-manifest';
import type { OutputShape } from './layouts/output-layout';

type Pixels = Pick<ModelManifest['input'], 'channels' | 'padding' | 'placement'> &
  Partial<Pick<ModelManifest['input'], 'scale' | 'mean' | 'std'>>;

/** Shares of full brightness, as nearly everything made with PyTorch takes them. */
const shares = { channels: 'rgb', scale: 1 / 255 } as const;
/** Means and deviations of ImageNet's pictures, in shares of full brightness. */
const imageNet: Partial<Pixels> = { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] };

const ultralytics: Pixels = { ...shares, padding: 114, placement: 'centre' };
const megvii: Pixels = { channels: 'bgr', padding: 114, placement: 'top-left' };
const stretched: Pixels = { ...shares, padding: 0, placement: 'stretched' };

/** How each family wants its pixels when the file is all that is known. */
const pixelsOf: Record<LayoutName, Pixels> = {
  yolox: megvii,
  'yolox-decoded': megvii,
  yolov5: ultralytics,
  yolov8: ultralytics,
  'end-to-end': ultralytics,
  nanodet: {
    channels: 'bgr',
    mean: [103.53, 116.28, 123.675],
    std: [57.375, 57.12, 58.395],
    padding: 0,
    placement: 'centre',
  },
  centernet: { channels: 'rgb', padding: 0, placement: 'centre' },
  detr: stretched,
  'detr-boxes': stretched,
  // Its graph takes bytes, or floats of the same range, and scales them itself.
  'ssd-tensorflow': { channels: 'rgb', padding: 0, placement: 'stretched' },
  'ssd-torchvision': stretched,
};

export interface PixelHabits {
  readonly pixels: Pixels;
  readonly reason: string | undefined;
}

/**
 * RF-DETR subtracts ImageNet's mean outside of its graph; RT-DETR and D-FINE do not. Its own exporter
 * calls the outputs `dets` and `labels`, or somebody wrote its name into the file.
 * https://github.com/roboflow/rf-detr
 */
export function isRfDetr(
  outputs: readonly OutputShape[],
  metadata: ReadonlyMap<string, string>,
): boolean {
  const names = new Set(outputs.map(({ name }) => name));
  const named = [...metadata.values()].some((text) => /rf-?detr/i.test(text.slice(0, 200)));
  return named || (names.has('dets') && names.has('labels'));
}

export function pixelHabits(
  layout: LayoutName,
  type: ModelManifest['input']['type'],
  outputs: readonly OutputShape[],
  metadata: ReadonlyMap<string, string>,
): PixelHabits {
  const { scale, mean, std, ...places } = pixelsOf[layout];
  // Who takes bytes scales them in the graph.
  if (type === 'uint8') return { pixels: places, reason: undefined };
  const own = { ...places, ...(scale && { scale }), ...(mean && { mean }), ...(std && { std }) };
  if (layout === 'detr' && isRfDetr(outputs, metadata)) {
    const reason = "RF-DETR by the names in the file, so its pixels are normalised as ImageNet's";
    return { pixels: { ...own, ...imageNet }, reason };
  }
  return { pixels: own, reason: undefined };
}
