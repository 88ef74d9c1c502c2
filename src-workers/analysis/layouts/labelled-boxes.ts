import type { Detection } from '../../domain/detection/detection';
import { box } from '../../domain/geometry/box';
import {
  outputOf,
  type Decoder,
  type DecoderSettings,
  type FirstRun,
  type OutputLayout,
  type OutputShape,
} from './output-layout';

interface LabelledBoxes {
  readonly boxes: string;
  readonly scores: string;
  readonly labels: string;
}

const named = (outputs: readonly OutputShape[], name: string): OutputShape | undefined =>
  outputs.find((output) => output.name.toLowerCase() === name);

/** @param batched whether the outputs have a dimension for the pictures of a batch */
function labelledBoxes(
  outputs: readonly OutputShape[],
  batched: boolean,
): LabelledBoxes | undefined {
  const boxes = named(outputs, 'boxes');
  const scores = named(outputs, 'scores');
  const labels = named(outputs, 'labels');
  if (outputs.length !== 3 || !boxes || !scores || !labels) return undefined;
  const head = batched ? [1] : [];
  const count = boxes.dimensions[head.length];
  const is = ({ dimensions }: OutputShape, ...expected: (number | undefined)[]): boolean =>
    dimensions.length === expected.length && dimensions.every((size, i) => size === expected[i]);
  const fits =
    is(boxes, ...head, count, 4) && is(scores, ...head, count) && is(labels, ...head, count);
  return fits ? { boxes: boxes.name, scores: scores.name, labels: labels.name } : undefined;
}

/** Whether the boxes of a first run are in pixels; undefined when there was none. */
function areInPixels(values: Float32Array): boolean | undefined {
  if (values.length === 0) return undefined;
  return values.some((value) => value > 1.5);
}

function labelledDecoder(
  { outputs: shapes, labels, low }: DecoderSettings,
  batched: boolean,
): Decoder {
  const names = labelledBoxes(shapes, batched);
  return (outputs) => {
    const detections: Detection[] = [];
    if (names === undefined) return detections;
    const boxes = outputOf(outputs, names.boxes);
    const scores = outputOf(outputs, names.scores);
    const numbers = outputOf(outputs, names.labels);
    for (const [i, score] of scores.entries()) {
      const roadUser = labels[numbers[i]!];
      if (score < low || roadUser === undefined) continue;
      const at = i * 4;
      detections.push({
        box: box(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!),
        class: roadUser,
        score,
      });
    }
    return detections;
  };
}

function layoutOf(
  name: 'detr-boxes' | 'ssd-torchvision',
  description: string,
  batched: boolean,
): OutputLayout {
  return {
    name,
    description,
    varying: true,
    match: (outputs) =>
      labelledBoxes(outputs, batched) === undefined ? undefined : { classCount: undefined },
    evidence({ outputs, values }: FirstRun) {
      const names = labelledBoxes(outputs, batched);
      if (names === undefined) return undefined;
      const inPixels = areInPixels(outputOf(values, names.boxes));
      if (inPixels === false) return undefined;
      const where = inPixels === undefined ? '' : ', its boxes in pixels';
      return { reason: `its outputs are boxes, scores and labels by name${where}` };
    },
    decoder: (settings) => labelledDecoder(settings, batched),
  };
}

/**
 * RT-DETR, D-FINE and their kin exported with their post-processing: corners in pixels of the size that
 * the second input says, which is the input's own. https://github.com/lyuwenyu/RT-DETR
 */
export const detrBoxes: OutputLayout = layoutOf(
  'detr-boxes',
  'RT-DETR/D-FINE with post-processing (labels [1, n], boxes [1, n, 4], scores [1, n])',
  true,
);

/**
 * Torchvision's detectors (SSD, SSDlite, RetinaNet, Faster R-CNN): corners in pixels of the input, as
 * many as there are. https://pytorch.org/vision/stable/models.html#object-detection
 */
export const ssdTorchvision: OutputLayout = layoutOf(
  'ssd-torchvision',
  'torchvision SSD (boxes [n, 4], scores [n], labels [n])',
  false,
);
