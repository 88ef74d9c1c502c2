import type { InputSize } from './output-layout';

/** One level of a feature pyramid: cells of `stride` pixels, in reading order. */
export interface GridLevel {
  readonly stride: number;
  readonly columns: number;
  readonly rows: number;
}

export const strides = [8, 16, 32] as const;
/** Of the larger models (YOLOv5 "P6"). */
export const stridesOfFour = [...strides, 64] as const;

export const gridLevels = (
  { width, height }: InputSize,
  of: readonly number[] = strides,
): readonly GridLevel[] =>
  of.map((stride) => ({
    stride,
    columns: Math.ceil(width / stride),
    rows: Math.ceil(height / stride),
  }));

/** Cells of all levels: how many boxes an anchor-free detector predicts. */
export const cellCount = (input: InputSize, of: readonly number[] = strides): number =>
  gridLevels(input, of).reduce((sum, { columns, rows }) => sum + columns * rows, 0);
