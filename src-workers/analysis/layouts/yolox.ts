import type { Detection } from '../../domain/detection/detection';
import { gridLevels } from './grid';
import { boxFields, objectnessField, objectnessRows, rowUnits } from './objectness-rows';
import { boxAround, outputOf, scoredClasses, type OutputLayout } from './output-layout';

/**
 * YOLOX as its own exporter writes it, not decoded: the centre is (offset + cell) x stride, the size
 * exp(value) x stride, the score objectness x class.
 * https://github.com/Megvii-BaseDetection/YOLOX, demo/ONNXRuntime and yolox/utils/demo_utils.py
 */
export const yolox: OutputLayout = {
  name: 'yolox',
  description: 'YOLOX (one output [1, cells, 5 + classes], boxes in strides or in pixels)',

  match(outputs, input) {
    const rows = objectnessRows(outputs, input);
    return rows?.anchors === 1 ? { classCount: rows.classCount } : undefined;
  },

  evidence: (run) =>
    rowUnits(run) === 'offsets'
      ? {
          reason: 'the middles of its boxes are offsets from their cells, so they are decoded here',
        }
      : undefined,

  decoder({ outputs: [output], input, labels, classCount, low }) {
    const name = output?.name ?? '';
    const levels = gridLevels(input);
    const classes = scoredClasses(labels);
    const fields = boxFields + classCount;

    return (outputs) => {
      const data = outputOf(outputs, name);
      const detections: Detection[] = [];
      let at = 0;
      for (const { stride, columns, rows } of levels) {
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++, at += fields) {
            // No class can be above objectness: nearly every cell ends here.
            const objectness = data[at + objectnessField]!;
            if (objectness < low) continue;
            for (const { channel, class: roadUser } of classes) {
              const score = objectness * data[at + boxFields + channel]!;
              if (score < low) continue;
              const box = boxAround(
                (data[at]! + column) * stride,
                (data[at + 1]! + row) * stride,
                Math.exp(data[at + 2]!) * stride,
                Math.exp(data[at + 3]!) * stride,
              );
              detections.push({ box, class: roadUser, score });
            }
          }
        }
      }
      return detections;
    };
  },
};
