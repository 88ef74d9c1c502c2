import type { Detection } from '../../domain/detection/detection';
import {
  boxFields,
  objectnessField,
  objectnessIsOne,
  objectnessRows,
  rowUnits,
} from './objectness-rows';
import {
  boxAround,
  outputOf,
  scoredClasses,
  type DecoderSettings,
  type Decoder,
  type OutputLayout,
} from './output-layout';

const decodedReason =
  'the middles of its boxes lie on their cells in pixels, so the graph decodes them';

/** Rows of a box in pixels of the input, objectness and a score per class. */
function decodedRows({ outputs: [output], labels, classCount, low }: DecoderSettings): Decoder {
  const name = output?.name ?? '';
  const classes = scoredClasses(labels);
  const fields = boxFields + classCount;
  return (outputs) => {
    const data = outputOf(outputs, name);
    const detections: Detection[] = [];
    for (let at = 0; at < data.length; at += fields) {
      // No class can be above objectness: nearly every row ends here.
      const objectness = data[at + objectnessField]!;
      if (objectness < low) continue;
      for (const { channel, class: roadUser } of classes) {
        const score = objectness * data[at + boxFields + channel]!;
        if (score < low) continue;
        const box = boxAround(data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!);
        detections.push({ box, class: roadUser, score });
      }
    }
    return detections;
  };
}

/**
 * YOLOv5 and YOLOv7 (three anchors per cell) and YOLOv6 (one, its objectness always 1), decoded in the
 * graph: boxes as middle and size in pixels of the input, score objectness x class.
 * https://github.com/ultralytics/yolov5, models/yolo.py `Detect`
 */
export const yolov5: OutputLayout = {
  name: 'yolov5',
  description: 'YOLOv5/v6/v7 (one output [1, cells x 3 anchors, 5 + classes], boxes in pixels)',

  match(outputs, input) {
    const rows = objectnessRows(outputs, input);
    return rows && { classCount: rows.classCount };
  },

  evidence(run) {
    if (rowUnits(run) !== 'pixels') return undefined;
    if (objectnessRows(run.outputs, run.input)?.anchors === 3) return { reason: decodedReason };
    return objectnessIsOne(run)
      ? { reason: `${decodedReason}, and its objectness is always 1, as of YOLOv6` }
      : undefined;
  },

  decoder: decodedRows,
};

/** YOLOX exported with `decode_in_inference`: its own pixels and letterbox, boxes as YOLOv5 gives them. */
export const yoloxDecoded: OutputLayout = {
  name: 'yolox-decoded',
  description: 'YOLOX with decoding in the graph',

  match(outputs, input) {
    const rows = objectnessRows(outputs, input);
    return rows?.anchors === 1 ? { classCount: rows.classCount } : undefined;
  },

  evidence: (run) =>
    rowUnits(run) === 'pixels' && !objectnessIsOne(run) ? { reason: decodedReason } : undefined,

  decoder: decodedRows,
};
