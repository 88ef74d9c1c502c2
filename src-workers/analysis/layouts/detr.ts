import type { Detection } from '../../domain/detection/detection';
import { cocoCategoryCount, cocoClassCount } from '../../domain/detection/label-map';
import {
  boxAround,
  outputOf,
  scoredClasses,
  type FirstRun,
  type OutputLayout,
  type OutputShape,
  type Outputs,
  type ScoreKind,
} from './output-layout';

/** Middle x and y, width, height as shares of the input. */
const boxFields = 4;
/** COCO's 91 category ids and "nothing": the DETR of 2020. */
const categoriesAndNothing = cocoCategoryCount + 1;

/** Where boxes and class numbers lie: in two outputs, or side by side in one. */
interface Queries {
  readonly boxes: string;
  readonly classes: string;
  readonly boxStep: number;
  readonly classStep: number;
  /** Of the first class in its output's row. */
  readonly classStart: number;
  readonly classCount: number;
}

const isRows = ({ dimensions }: OutputShape): boolean =>
  dimensions.length === 3 && dimensions[0] === 1;

/** Exporters that hand out more (hidden states, masks) name these two. */
const isNamed = ({ name }: OutputShape): boolean =>
  /^(pred_)?(logits|boxes)$|^(dets|labels)$/.test(name);

function queriesOf(all: readonly OutputShape[]): Queries | undefined {
  const outputs = all.length > 2 ? all.filter(isNamed) : all;
  const [first, second] = outputs;
  if (first === undefined || outputs.length > 2 || !outputs.every(isRows)) return undefined;
  if (second === undefined) {
    const step = first.dimensions[2]!;
    if (step <= boxFields) return undefined;
    const { name } = first;
    return {
      ...{ boxes: name, classes: name, boxStep: step, classStep: step },
      ...{ classStart: boxFields, classCount: step - boxFields },
    };
  }
  if (first.dimensions[1] !== second.dimensions[1]) return undefined;
  const candidates = outputs.filter(({ dimensions }) => dimensions[2] === boxFields);
  // A model of four classes has two outputs of this shape: then the name decides.
  const boxes = candidates.length === 1 ? candidates[0] : byName(candidates);
  const classes = outputs.find((output) => output !== boxes);
  if (boxes === undefined || classes === undefined) return undefined;
  const classCount = classes.dimensions[2]!;
  return {
    ...{ boxes: boxes.name, classes: classes.name, boxStep: boxFields, classStep: classCount },
    ...{ classStart: 0, classCount },
  };
}

const byName = (outputs: readonly OutputShape[]): OutputShape | undefined =>
  outputs.find(({ name }) => /box|det/i.test(name));

const areShares = (data: Float32Array, step: number): boolean => {
  for (let at = 0; at < data.length; at += step)
    for (let field = 0; field < boxFields; field++)
      if (!(data[at + field]! >= -0.01 && data[at + field]! <= 1.01)) return false;
  return true;
};

/** Whether all class numbers are between 0 and 1 already. */
function areScores(data: Float32Array, { classStart, classStep, classCount }: Queries): boolean {
  for (let at = classStart; at < data.length; at += classStep)
    for (let channel = 0; channel < classCount; channel++)
      if (!(data[at + channel]! >= 0 && data[at + channel]! <= 1)) return false;
  return true;
}

function scoreKind({ values, nameCount }: FirstRun, queries: Queries): ScoreKind {
  if (areScores(outputOf(values, queries.classes), queries)) return 'ready';
  const hasNothing =
    queries.classCount === categoriesAndNothing ||
    (nameCount > 0 && queries.classCount === nameCount + 1 && queries.classes !== 'labels');
  return hasNothing ? 'softmax' : 'sigmoid';
}

/** The denominator of a softmax and what its exponents are measured from, of one row. */
function softmaxOf(data: Float32Array, start: number, count: number): (value: number) => number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = start; i < start + count; i++) largest = Math.max(largest, data[i]!);
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += Math.exp(data[i]! - largest);
  return (value) => Math.exp(value - largest) / sum;
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const same = (value: number): number => value;

/**
 * DETR and its kin: a fixed number of queries, each a box and a number per class. RT-DETR, D-FINE and
 * RF-DETR score each class by a sigmoid, the DETR of 2020 all of them by a softmax with "nothing" as the
 * last one; Ultralytics' RT-DETR writes boxes and scores side by side.
 * https://huggingface.co/docs/transformers/model_doc/rt_detr
 */
export const detr: OutputLayout = {
  name: 'detr',
  description:
    'RT-DETR/D-FINE/RF-DETR (logits [1, queries, classes] and boxes [1, queries, 4] as shares)',

  match(outputs) {
    const queries = queriesOf(outputs);
    return queries && { classCount: queries.classCount };
  },

  evidence(run) {
    const queries = queriesOf(run.outputs);
    if (queries === undefined) return undefined;
    if (!areShares(outputOf(run.values, queries.boxes), queries.boxStep)) return undefined;
    const scores = scoreKind(run, queries);
    const inOne = queries.boxes === queries.classes;
    // One output of shares could be many things.
    const known = queries.classCount === run.nameCount || queries.classCount === cocoClassCount;
    if (inOne && !(scores === 'ready' && known)) return undefined;
    const how = scores === 'ready' ? 'scores' : `numbers for a ${scores}`;
    return { reason: `its boxes are shares of the picture, and its classes ${how}`, scores };
  },

  decoder({ outputs: shapes, input, labels, scores = 'sigmoid', low }) {
    const queries = queriesOf(shapes);
    const scored = scoredClasses(labels);

    return (outputs: Outputs) => {
      const detections: Detection[] = [];
      if (queries === undefined) return detections;
      const boxes = outputOf(outputs, queries.boxes);
      const classes = outputOf(outputs, queries.classes);
      const { boxStep, classStep, classStart, classCount } = queries;
      const count = boxes.length / boxStep;
      for (let query = 0; query < count; query++) {
        const start = query * classStep + classStart;
        const scoreOf =
          scores === 'softmax'
            ? softmaxOf(classes, start, classCount)
            : scores === 'sigmoid'
              ? sigmoid
              : same;
        for (const { channel, class: roadUser } of scored) {
          const score = scoreOf(classes[start + channel]!);
          if (score < low) continue;
          const at = query * boxStep;
          const box = boxAround(
            boxes[at]! * input.width,
            boxes[at + 1]! * input.height,
            boxes[at + 2]! * input.width,
            boxes[at + 3]! * input.height,
          );
          detections.push({ box, class: roadUser, score });
        }
      }
      return detections;
    };
  },
};
