import type { Detection } from '../../domain/detection/detection';
import { box } from '../../domain/geometry/box';
import { outputOf, scoredClasses, type OutputLayout, type OutputShape } from './output-layout';

/** Pixels of the input per cell of the heat map. */
const stride = 4;
const sides = 4;

function split(
  outputs: readonly OutputShape[],
): [heat: OutputShape, distances: OutputShape] | undefined {
  const distances = outputs.find(
    ({ name, dimensions }) => dimensions[1] === sides && !/class|heat|key/i.test(name),
  );
  const heat = outputs.find((output) => output !== distances);
  return outputs.length === 2 && heat && distances ? [heat, distances] : undefined;
}

/** Whether no neighbour of the cell in its 3x3 window is higher. */
function isPeak(
  map: Float32Array,
  start: number,
  column: number,
  row: number,
  columns: number,
  rows: number,
): boolean {
  const score = map[start + row * columns + column]!;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
      if (map[start + y * columns + x]! > score) return false;
  return true;
}

/**
 * CenterNet with distances to the four sides: a road user is a peak of its class's heat map, and its
 * box lies left, top, right and bottom of the cell's corner by the distances there.
 * https://arxiv.org/abs/1904.07850; the distances as in https://arxiv.org/abs/1909.00700 (TTFNet).
 */
export const centernet: OutputLayout = {
  name: 'centernet',
  description: 'CenterNet (heat map [1, classes, H/4, W/4], distances [1, 4, H/4, W/4])',

  match(outputs, input) {
    const found = split(outputs);
    if (found === undefined) return undefined;
    const fits = found.every(
      ({ dimensions: [batch, , rows, columns, ...more] }) =>
        batch === 1 &&
        rows === input.height / stride &&
        columns === input.width / stride &&
        more.length === 0,
    );
    const classCount = found[0].dimensions[1];
    return fits && classCount !== undefined ? { classCount } : undefined;
  },

  decoder({ outputs: shapes, input, labels, low }) {
    const found = split(shapes);
    const [heatName, distancesName] = found?.map(({ name }) => name) ?? [];
    const columns = input.width / stride;
    const rows = input.height / stride;
    const cells = columns * rows;
    const classes = scoredClasses(labels);

    return (outputs) => {
      const heat = outputOf(outputs, heatName ?? '');
      const distances = outputOf(outputs, distancesName ?? '');
      const detections: Detection[] = [];
      for (const { channel, class: roadUser } of classes) {
        const start = channel * cells;
        for (let cell = 0; cell < cells; cell++) {
          const score = heat[start + cell]!;
          if (score < low) continue;
          const column = cell % columns;
          const row = (cell - column) / columns;
          if (!isPeak(heat, start, column, row, columns, rows)) continue;
          const x = column * stride;
          const y = row * stride;
          detections.push({
            box: box(
              x - distances[cell]!,
              y - distances[cells + cell]!,
              x + distances[2 * cells + cell]!,
              y + distances[3 * cells + cell]!,
            ),
            class: roadUser,
            score,
          });
        }
      }
      return detections;
    };
  },
};
