/**
 * The few wire types of Protocol Buffers that an ONNX file needs.
 * https://protobuf.dev/programming-guides/encoding/
 */
const wireType = { varint: 0, bytes: 2, fixed32: 5 };

/** @param {number | bigint} value negative numbers become 64-bit two's complement, as protobuf asks */
function varint(value) {
  const bytes = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Buffer.from(bytes);
}

const tag = (field, type) => varint((field << 3) | type);

export const integerField = (field, value) =>
  Buffer.concat([tag(field, wireType.varint), varint(value)]);

export function floatField(field, value) {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([tag(field, wireType.fixed32), bytes]);
}

/** A string, bytes, or an embedded message given as its parts. */
export function bytesField(field, content) {
  const bytes = Array.isArray(content) ? Buffer.concat(content) : Buffer.from(content);
  return Buffer.concat([tag(field, wireType.bytes), varint(bytes.length), bytes]);
}

/** `repeated int64`, packed. */
export const integersField = (field, values) => bytesField(field, values.map(varint));
