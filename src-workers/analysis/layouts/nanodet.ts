import type { Detection } from '../../domain/detection/detection';
import { box } from '../../domain/geometry/box';
import { gridLevels, type GridLevel } from './grid';
import {
  outputOf,
  scoredClasses,
  type InputSize,
  type OutputLayout,
  type OutputShape,
} from './output-layout';

/**
 * Each distance is a distribution over 0, 1, 2, ... strides (https://arxiv.org/abs/2006.04388): up to 7
 * in NanoDet-m and its successors, up to 10 in NanoDet-g.
 */
const binCounts = [8, 11];
const sides = 4;
const distanceChannels = binCounts.map((bins) => sides * bins);

interface Level extends GridLevel {
  readonly scores: string;
  readonly distances: string;
  readonly classCount: number;
  readonly bins: number;
}

function levelsOf(outputs: readonly OutputShape[], input: InputSize): Level[] | undefined {
  const levels: Level[] = [];
  for (const level of gridLevels(input)) {
    const cells = level.columns * level.rows;
    const ofLevel = outputs.filter(
      ({ dimensions }) => dimensions.length === 3 && dimensions[0] === 1 && dimensions[1] === cells,
    );
    const distances = ofLevel.find(({ dimensions }) => distanceChannels.includes(dimensions[2]!));
    const scores = ofLevel.find((output) => output !== distances);
    const classCount = scores?.dimensions[2];
    if (ofLevel.length !== 2 || !scores || !distances || classCount === undefined) return undefined;
    const bins = distances.dimensions[2]! / sides;
    levels.push({ ...level, scores: scores.name, distances: distances.name, classCount, bins });
  }
  return outputs.length === 2 * levels.length ? levels : undefined;
}

/** The expected value of a distance in strides: the mean of the softmax of its bins. */
function expectedDistance(data: Float32Array, start: number, bins: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let bin = 0; bin < bins; bin++) largest = Math.max(largest, data[start + bin]!);
  let sum = 0;
  let weighted = 0;
  for (let bin = 0; bin < bins; bin++) {
    const weight = Math.exp(data[start + bin]! - largest);
    sum += weight;
    weighted += weight * bin;
  }
  return weighted / sum;
}

/**
 * NanoDet with one pair of outputs per stride: class scores and, per side, the distribution of the
 * distance from the middle of the cell. https://github.com/RangiLyu/nanodet
 */
export const nanodet: OutputLayout = {
  name: 'nanodet',
  description:
    'NanoDet (per stride 8, 16, 32: scores [1, cells, classes], distances [1, cells, 32 or 44])',

  match(outputs, input) {
    const levels = levelsOf(outputs, input);
    const count = levels?.[0]?.classCount;
    const agree = levels?.every(({ classCount }) => classCount === count) ?? false;
    return agree && count !== undefined ? { classCount: count } : undefined;
  },

  decoder({ outputs: shapes, input, labels, classCount, low }) {
    const levels = levelsOf(shapes, input) ?? [];
    const classes = scoredClasses(labels);

    return (outputs) => {
      const detections: Detection[] = [];
      for (const { stride, columns, rows, bins, ...names } of levels) {
        const scores = outputOf(outputs, names.scores);
        const distances = outputOf(outputs, names.distances);
        for (let cell = 0; cell < columns * rows; cell++) {
          for (const { channel, class: roadUser } of classes) {
            const score = scores[cell * classCount + channel]!;
            if (score < low) continue;
            const x = ((cell % columns) + 0.5) * stride;
            const y = (Math.floor(cell / columns) + 0.5) * stride;
            const distance = (side: number): number =>
              expectedDistance(distances, (cell * sides + side) * bins, bins) * stride;
            detections.push({
              box: box(x - distance(0), y - distance(1), x + distance(2), y + distance(3)),
              class: roadUser,
              score,
            });
          }
        }
      }
      return detections;
    };
  },
};
