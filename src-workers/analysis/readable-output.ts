import { halfValues } from './half-float';

/** What a tensor of any number type looks like in memory. */
export interface TensorData {
  readonly type: string;
  readonly data: unknown;
}

/** An output as 32-bit floats, in memory that stays the same. */
export interface ReadableOutput {
  readonly values: Float32Array;
  /** Brings `values` up to date after a run. */
  refresh(): void;
}

const nothing = (): void => undefined;

/**
 * Gives an output as floats, whatever the model computes in: decoders know one type. Half-precision
 * numbers come as 16-bit patterns (a Uint16Array, or a Float16Array where the runtime has one); class
 * numbers are 32 or 64-bit integers, exact in a float up to 2^24.
 * @returns undefined when it is no tensor of numbers
 */
export function readableOutput({ type, data }: TensorData): ReadableOutput | undefined {
  if (data instanceof Float32Array) return { values: data, refresh: nothing };
  if (!ArrayBuffer.isView(data)) return undefined;
  if (type === 'float16') {
    const patterns = new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2);
    return converted(patterns, (pattern) => halfValues()[pattern]!);
  }
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    return converted(data as ArrayLike<bigint>, Number);
  }
  return data instanceof DataView ? undefined : converted(data as Uint8Array, (value) => value);
}

function converted<Value>(
  source: ArrayLike<Value>,
  convert: (value: Value) => number,
): ReadableOutput {
  const values = new Float32Array(source.length);
  const refresh = (): void => {
    for (let i = 0; i < values.length; i++) values[i] = convert(source[i]!);
  };
  refresh();
  return { values, refresh };
}
