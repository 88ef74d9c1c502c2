import { readFrameCodes, type FrameCode } from './nut-frame-code';
import type { NutReader } from './nut-reader';

/** Seconds per tick. */
export interface TimeBase {
  readonly numerator: number;
  readonly denominator: number;
}

export interface NutMainHeader {
  readonly streamCount: number;
  readonly timeBases: readonly TimeBase[];
  readonly frameCodes: readonly FrameCode[];
  /** Bytes that frames may leave out at their beginning; number 0 is empty. */
  readonly elisionHeaders: readonly Uint8Array[];
}

export interface NutStream {
  readonly id: number;
  readonly fourcc: string;
  readonly timeBase: TimeBase;
  readonly ptsShift: number;
}

export function readMainHeader(reader: NutReader): NutMainHeader {
  const version = reader.unsigned();
  if (version > 3) reader.unsigned(); // minor version
  const streamCount = reader.unsigned();
  reader.unsigned(); // max distance between syncpoints
  const timeBaseCount = reader.unsigned();
  const timeBases: TimeBase[] = [];
  while (timeBases.length < timeBaseCount && !reader.overrun) {
    timeBases.push({ numerator: reader.unsigned(), denominator: reader.unsigned() });
  }
  const frameCodes = readFrameCodes(reader);
  const elisionHeaders = [new Uint8Array(0)];
  const headerCount = reader.unsigned();
  // A slice: the reader's buffer is used again for the next packet.
  for (let i = 0; i < headerCount && !reader.overrun; i++) {
    elisionHeaders.push(reader.variableBytes().slice());
  }
  return { streamCount, timeBases, frameCodes, elisionHeaders };
}

/** Undefined when the header names a time base that the main header does not have. */
export function readStreamHeader(reader: NutReader, main: NutMainHeader): NutStream | undefined {
  const id = reader.unsigned();
  reader.unsigned(); // class
  const fourcc = String.fromCharCode(...reader.variableBytes());
  const timeBase = main.timeBases[reader.unsigned()];
  const ptsShift = reader.unsigned();
  return timeBase && id < main.streamCount ? { id, fourcc, timeBase, ptsShift } : undefined;
}
