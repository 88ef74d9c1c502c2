/**
 * Small TensorFlow.js graphs, as `readTfjsModel` returns them, for tests of the converter. Their picture is
 * the node `in`.
 */
interface Weight {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

interface Node {
  readonly op: string;
  readonly input: readonly string[];
  readonly attr?: Readonly<Record<string, object>>;
}

export const weight = (shape: readonly number[], data: readonly number[]): Weight => ({
  shape,
  data: Float32Array.from(data),
});

/** Attributes as the file has them. */
export const integers = (...values: number[]) => ({ list: { i: values.map(String) } });
export const text = (value: string) => ({ s: Buffer.from(value).toString('base64') });

export const tensorflowGraph = (
  nodes: Readonly<Record<string, Node>>,
  weights: Readonly<Record<string, Weight>>,
) => ({
  nodes: new Map(
    Object.entries({ in: { op: 'Placeholder', input: [] }, ...nodes }).map(([name, node]) => [
      name,
      { name, ...node },
    ]),
  ),
  weights: new Map(Object.entries(weights)),
});
