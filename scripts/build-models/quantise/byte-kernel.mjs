/** Signed bytes without -128, so that a kernel and its negative are equally exact. */
const largestByte = 127;
/** A bias is a 32-bit integer; half of it is left to the sum of the products. */
const largestBias = 2 ** 30;
/** For a channel of zeros. */
const smallestScale = 1e-10;

/** The scale of each output channel: its largest weight is 127, unless its bias would not fit then. */
function channelScales(kernel, bias, inputScale) {
  const [channels] = kernel.shape;
  const size = kernel.data.length / channels;
  return Float32Array.from({ length: channels }, (_, channel) => {
    const weights = kernel.data.subarray(channel * size, (channel + 1) * size);
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const forBias = Math.abs(bias?.data[channel] ?? 0) / inputScale / largestBias;
    return Math.max(largest / largestByte, forBias, smallestScale);
  });
}

/**
 * A convolution's weights as signed bytes with a scale for each output channel, and its bias as 32-bit
 * integers in the scale of the products. Scales for each channel are what makes depthwise convolutions
 * bearable: their channels differ by factors of a hundred.
 * @param {{shape: number[], data: Float32Array}} kernel [out, in / groups, height, width]
 * @param {{data: Float32Array} | undefined} bias [out]
 * @param {number} inputScale of the bytes that the convolution reads
 * @returns {{scales: Float32Array, weights: Int8Array, biasScales: Float32Array, biases?: Int32Array}}
 */
export function byteKernel(kernel, bias, inputScale) {
  const scales = channelScales(kernel, bias, inputScale);
  const size = kernel.data.length / scales.length;
  const inBytes = (weight, i) => Math.round(weight / scales[Math.floor(i / size)]);
  const clipped = (byte) => Math.max(-largestByte, Math.min(largestByte, byte));
  const biasScales = scales.map((scale) => scale * inputScale);
  return {
    scales,
    weights: Int8Array.from(kernel.data, (weight, i) => clipped(inBytes(weight, i))),
    biasScales,
    ...(bias === undefined
      ? {}
      : { biases: Int32Array.from(bias.data, (value, i) => Math.round(value / biasScales[i])) }),
  };
}
