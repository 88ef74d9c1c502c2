import { centreUnits, type CentreUnits } from './centre-units';
import { cellCount, gridLevels, strides, stridesOfFour } from './grid';
import { outputOf, type FirstRun, type InputSize, type OutputShape } from './output-layout';

/** Centre x, centre y, width, height, objectness, then one score per class. */
export const boxFields = 5;
export const objectnessField = 4;

/** How the rows of an output [1, rows, 5 + classes] lie on the cells of the input. */
export interface ObjectnessRows {
  readonly name: string;
  readonly classCount: number;
  readonly strides: readonly number[];
  readonly anchors: number;
}

const grids = [
  { strides, anchors: 1 },
  { strides, anchors: 3 },
  { strides: stridesOfFour, anchors: 3 },
] as const;

/** @returns undefined when the outputs are not one list of rows of a known grid */
export function objectnessRows(
  [output, ...others]: readonly OutputShape[],
  input: InputSize,
): ObjectnessRows | undefined {
  if (output === undefined || others.length > 0 || output.dimensions.length !== 3) return undefined;
  const [batch, rows, fields = 0] = output.dimensions;
  if (batch !== 1 || fields <= boxFields) return undefined;
  const grid = grids.find((each) => rows === each.anchors * cellCount(input, each.strides));
  return grid && { name: output.name, classCount: fields - boxFields, ...grid };
}

/** How the middles of the boxes are given. */
export function rowUnits({ outputs, values, input }: FirstRun): CentreUnits | undefined {
  const rows = objectnessRows(outputs, input);
  if (rows === undefined) return undefined;
  return centreUnits({
    data: outputOf(values, rows.name),
    fields: boxFields + rows.classCount,
    levels: gridLevels(input, rows.strides),
    anchors: rows.anchors,
  });
}

/** YOLOv6 has no objectness and writes ones in its place. */
export function objectnessIsOne({ outputs, values, input }: FirstRun): boolean {
  const rows = objectnessRows(outputs, input);
  if (rows === undefined) return false;
  const data = outputOf(values, rows.name);
  for (let at = objectnessField; at < data.length; at += boxFields + rows.classCount) {
    if (data[at] !== 1) return false;
  }
  return true;
}
