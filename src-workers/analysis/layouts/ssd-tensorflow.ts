import type { Detection } from '../../domain/detection/detection';
import { box } from '../../domain/geometry/box';
import { outputOf, type OutputLayout, type OutputShape } from './output-layout';

/** TensorFlow's names for what a detector gives; some exporters add ":0". */
interface Names {
  readonly boxes: string;
  readonly scores: string;
  readonly classes: string;
  readonly count: string | undefined;
}

const named = (outputs: readonly OutputShape[], name: string): OutputShape | undefined =>
  outputs.find((output) => output.name.replace(/:\d+$/, '') === name);

function namesOf(outputs: readonly OutputShape[]): Names | undefined {
  const boxes = named(outputs, 'detection_boxes');
  const scores = named(outputs, 'detection_scores');
  const classes = named(outputs, 'detection_classes');
  if (!boxes || !scores || !classes) return undefined;
  const [batch, count, sides] = boxes.dimensions;
  const fits =
    batch === 1 &&
    sides === 4 &&
    [scores, classes].every(({ dimensions: [first, second] }) => first === 1 && second === count);
  if (!fits) return undefined;
  const counted = named(outputs, 'num_detections')?.name;
  return { boxes: boxes.name, scores: scores.name, classes: classes.name, count: counted };
}

/**
 * SSD of TensorFlow's object detection API, with its suppression in the graph: top, left, bottom, right
 * as shares of the picture. What it gives besides (raw boxes, anchors) is passed over.
 * https://github.com/tensorflow/models/blob/master/research/object_detection/exporter.py
 */
export const ssdTensorflow: OutputLayout = {
  name: 'ssd-tensorflow',
  description:
    'TensorFlow SSD (detection_boxes [1, n, 4], detection_scores, detection_classes, num_detections)',
  varying: true,

  match: (outputs) => (namesOf(outputs) === undefined ? undefined : { classCount: undefined }),

  decoder({ outputs: shapes, input, labels, low }) {
    const names = namesOf(shapes);
    return (outputs) => {
      const detections: Detection[] = [];
      if (names === undefined) return detections;
      const boxes = outputOf(outputs, names.boxes);
      const scores = outputOf(outputs, names.scores);
      const classes = outputOf(outputs, names.classes);
      const stated = names.count === undefined ? undefined : outputs.get(names.count)?.[0];
      const count = Math.min(scores.length, stated ?? scores.length);
      for (let i = 0; i < count; i++) {
        const score = scores[i]!;
        const roadUser = labels[Math.round(classes[i]!)];
        if (score < low || roadUser === undefined) continue;
        const at = i * 4;
        detections.push({
          box: box(
            boxes[at + 1]! * input.width,
            boxes[at]! * input.height,
            boxes[at + 3]! * input.width,
            boxes[at + 2]! * input.height,
          ),
          class: roadUser,
          score,
        });
      }
      return detections;
    };
  },
};
