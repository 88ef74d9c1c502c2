import { open, type FileHandle } from 'node:fs/promises';

/** What a look at the outside of an ONNX file tells. */
export interface OnnxOutline {
  /** `metadata_props` of the file; onnxruntime-node does not hand them out. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Field numbers of ModelProto and StringStringEntryProto (onnx/onnx.proto). */
const modelField = { irVersion: 1, graph: 7, metadata: 14 };
const entryField = { key: 1, value: 2 };
const wireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 };
/** A tag and a length take at most ten bytes each. */
const longestHead = 20;
/** No sane entry is longer; a longer one is passed over. */
const longestMetadata = 1 << 20;

function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return undefined;
}

/** One field of a message: its number, and where its content lies after the head. */
interface Field {
  readonly number: number;
  readonly start: number;
  readonly length: number;
}

function readField(head: Uint8Array): Field | undefined {
  const tag = readVarint(head, 0);
  if (tag === undefined) return undefined;
  const number = Math.floor(tag.value / 8);
  const type = tag.value % 8;
  if (type === wireType.bytes) {
    const length = readVarint(head, tag.next);
    return length && { number, start: length.next, length: length.value };
  }
  if (type === wireType.varint) {
    const value = readVarint(head, tag.next);
    return value && { number, start: tag.next, length: value.next - tag.next };
  }
  if (type === wireType.fixed32) return { number, start: tag.next, length: 4 };
  if (type === wireType.fixed64) return { number, start: tag.next, length: 8 };
  return undefined;
}

function readEntry(bytes: Uint8Array): [key: string, value: string] {
  const texts = new Map<number, string>();
  for (let at = 0; at < bytes.length;) {
    const field = readField(bytes.subarray(at, at + longestHead));
    if (field === undefined) break;
    const start = at + field.start;
    const content = bytes.subarray(start, start + field.length);
    texts.set(field.number, Buffer.from(content).toString('utf8'));
    at = start + field.length;
  }
  return [texts.get(entryField.key) ?? '', texts.get(entryField.value) ?? ''];
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/**
 * Walks the outermost message of an ONNX file without reading its weights.
 * @returns undefined when it is no ONNX file or is cut short
 */
export async function readOnnxOutline(path: string): Promise<OnnxOutline | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const metadata = new Map<string, string>();
    const seen = new Set<number>();
    let at = 0;
    while (at < size) {
      const field = readField(await readAt(file, at, longestHead));
      if (field === undefined) return undefined;
      const start = at + field.start;
      seen.add(field.number);
      if (field.number === modelField.metadata && field.length <= longestMetadata) {
        const [key, value] = readEntry(await readAt(file, start, field.length));
        metadata.set(key, value);
      }
      at = start + field.length;
    }
    const whole = at === size && seen.has(modelField.irVersion) && seen.has(modelField.graph);
    return whole ? { metadata } : undefined;
  } finally {
    await file.close();
  }
}
