/** Changes to the channels of TensorFlow kernels [height, width, in, out] and their biases [out]. */
const product = (sizes) => sizes.reduce((left, right) => left * right, 1);

/**
 * Rearranges one axis: channel i of the result is channel `from[i]` of the weight, or zeros where
 * that is undefined.
 * @param {{shape: number[], data: Float32Array}} weight
 * @param {number} axis counted from the end: 0 is the last
 * @param {readonly (number | undefined)[]} from
 */
export function arrangeChannels(weight, axis, from) {
  const { shape, data } = weight;
  const at = shape.length - 1 - axis;
  const inner = product(shape.slice(at + 1));
  const outer = product(shape.slice(0, at));
  const result = new Float32Array(outer * from.length * inner);
  for (let block = 0; block < outer; block++)
    for (const [to, channel] of from.entries()) {
      if (channel === undefined) continue;
      const start = (block * shape[at] + channel) * inner;
      result.set(data.subarray(start, start + inner), (block * from.length + to) * inner);
    }
  return { shape: shape.with(at, from.length), data: result };
}

/** The first `count` channels in their order, then zeros up to `padded`. */
export const paddedTo = (padded, count) =>
  Array.from({ length: padded }, (_, channel) => (channel < count ? channel : undefined));

export const scale = ({ shape, data }, factor) => ({
  shape,
  data: data.map((value) => value * factor),
});
