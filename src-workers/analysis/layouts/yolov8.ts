import type { Detection } from '../../domain/detection/detection';
import { cellCount } from './grid';
import { boxAround, outputOf, scoredClasses, type OutputLayout } from './output-layout';

/** Centre x, centre y, width, height in pixels of the input. */
const boxFields = 4;

/**
 * YOLOv8, YOLO11 and what is exported like them: field by field, the boxes decoded, the class scores
 * between 0 and 1, no objectness. https://docs.ultralytics.com/modes/export/
 */
export const yolov8: OutputLayout = {
  name: 'yolov8',
  description: 'YOLOv8/YOLO11 (one output [1, 4 + classes, cells])',

  match([output, ...others], input) {
    if (output === undefined || others.length > 0) return undefined;
    const [batch, fields, cells] = output.dimensions;
    if (output.dimensions.length !== 3 || batch !== 1 || fields === undefined) return undefined;
    const fits = cells === cellCount(input) && fields > boxFields;
    return fits ? { classCount: fields - boxFields } : undefined;
  },

  decoder({ outputs: [output], input, labels, low }) {
    const name = output?.name ?? '';
    const cells = cellCount(input);
    const classes = scoredClasses(labels);

    return (outputs) => {
      const data = outputOf(outputs, name);
      const detections: Detection[] = [];
      for (const { channel, class: roadUser } of classes) {
        const scores = (boxFields + channel) * cells;
        for (let cell = 0; cell < cells; cell++) {
          const score = data[scores + cell]!;
          if (score < low) continue;
          const box = boxAround(
            data[cell]!,
            data[cells + cell]!,
            data[2 * cells + cell]!,
            data[3 * cells + cell]!,
          );
          detections.push({ box, class: roadUser, score });
        }
      }
      return detections;
    };
  },
};
