import { nutChecksum } from './nut-checksum';
import { nutFlag } from './nut-frame-code';
import type { NutMainHeader, NutStream } from './nut-headers';
import { NutReader } from './nut-reader';

/** What stands in front of a frame's bytes. */
export interface NutFrameHeader {
  readonly stream: NutStream;
  /** In ticks of the stream's time base. */
  readonly pts: number;
  readonly keyframe: boolean;
  /** Bytes of the frame that are not sent because every such frame begins with them. */
  readonly elided: Uint8Array;
  /** Bytes that follow in the stream. */
  readonly size: number;
  /** Bytes that the header itself takes. */
  readonly headerSize: number;
}

/** The specification forbids to leave bytes out of frames longer than this. */
const longestElidedFrame = 4096;

/** The full presentation time for its lowest bits: the one nearest to the last. */
function fullPts(lowBits: number, shift: number, lastPts: number): number {
  const range = 2 ** shift;
  const lowest = lastPts - Math.floor((range - 1) / 2);
  const above = (lowBits - lowest) % range;
  return lowest + (above < 0 ? above + range : above);
}

/** Reads the header at `start`; undefined: more bytes are needed. A string says what is wrong. */
export function readFrameHeader(
  bytes: Uint8Array,
  start: number,
  end: number,
  main: NutMainHeader,
  streams: readonly (NutStream | undefined)[],
  lastPts: readonly number[],
): NutFrameHeader | string | undefined {
  const reader = new NutReader(bytes, start, end);
  const code = main.frameCodes[reader.byte()];
  if (reader.overrun) return undefined;
  if (!code) return 'no frame code';
  let flags = code.flags;
  if (flags & nutFlag.invalid) return 'invalid frame code';
  if (flags & nutFlag.coded) flags ^= reader.unsigned();
  const streamId = flags & nutFlag.streamId ? reader.unsigned() : code.streamId;
  const codedPts = flags & nutFlag.codedPts ? reader.unsigned() : undefined;
  let size = code.sizeLsb + (flags & nutFlag.sizeMsb ? reader.unsigned() * code.sizeMultiplier : 0);
  if (flags & nutFlag.matchTime) reader.signed();
  let headerIndex = flags & nutFlag.headerIndex ? reader.unsigned() : code.headerIndex;
  const reservedCount = flags & nutFlag.reserved ? reader.unsigned() : code.reservedCount;
  for (let i = 0; i < reservedCount && !reader.overrun; i++) reader.unsigned();
  if (flags & nutFlag.checksum) reader.uint32();
  if (reader.overrun) return undefined;
  if (flags & nutFlag.checksum && nutChecksum(bytes, start, reader.position) !== 0) {
    return 'wrong checksum of a frame header';
  }
  const stream = streams[streamId];
  if (!stream) return `frame of an unknown stream ${streamId}`;

  const last = lastPts[streamId] ?? 0;
  let pts = last + code.ptsDelta;
  if (codedPts !== undefined) {
    const range = 2 ** stream.ptsShift;
    pts = codedPts < range ? fullPts(codedPts, stream.ptsShift, last) : codedPts - range;
  }
  if (size > longestElidedFrame) headerIndex = 0;
  const elided = main.elisionHeaders[headerIndex] ?? new Uint8Array(0);
  size -= elided.length;
  if (size < 0) return 'a frame shorter than its own beginning';
  const keyframe = (flags & nutFlag.key) !== 0;
  return { stream, pts, keyframe, elided, size, headerSize: reader.position - start };
}
