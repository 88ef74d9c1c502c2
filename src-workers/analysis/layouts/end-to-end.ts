import { box } from '../../domain/geometry/box';
import type { Detection } from '../../domain/detection/detection';
import { outputOf, type FirstRun, type OutputLayout } from './output-layout';

/** Left, top, right, bottom, score, class. */
const fields = 6;

/** Whether every row has a score and a whole class number. */
function rowsAreDetections({ outputs: [output], values }: FirstRun): boolean {
  const data = outputOf(values, output?.name ?? '');
  for (let at = 0; at < data.length; at += fields) {
    const score = data[at + 4]!;
    const number = data[at + 5]!;
    if (!(score >= 0 && score <= 1 && number >= -1 && Number.isInteger(number))) return false;
  }
  return true;
}

/**
 * Detectors that need no suppression, or have it in the graph: YOLOv10, YOLO26, and Ultralytics exports
 * with `nms=True`. Corners in pixels of the input. https://docs.ultralytics.com/models/yolov10/
 */
export const endToEnd: OutputLayout = {
  name: 'end-to-end',
  description: 'YOLOv10/YOLO26 (one output [1, boxes, 6]: left, top, right, bottom, score, class)',
  varying: true,

  match([output, ...others]) {
    if (output === undefined || others.length > 0) return undefined;
    const [batch, , last, ...more] = output.dimensions;
    return batch === 1 && last === fields && more.length === 0
      ? { classCount: undefined }
      : undefined;
  },

  evidence: (run) =>
    rowsAreDetections(run)
      ? { reason: 'every row is four corners, a score and a whole class number' }
      : undefined,

  decoder({ outputs: [output], labels, low }) {
    const name = output?.name ?? '';
    return (outputs) => {
      const data = outputOf(outputs, name);
      const detections: Detection[] = [];
      for (let at = 0; at < data.length; at += fields) {
        const score = data[at + 4]!;
        if (score < low) continue;
        const roadUser = labels[Math.round(data[at + 5]!)];
        if (roadUser === undefined) continue;
        detections.push({
          box: box(data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!),
          class: roadUser,
          score,
        });
      }
      return detections;
    };
  },
};
