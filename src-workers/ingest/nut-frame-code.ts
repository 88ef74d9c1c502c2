import type { NutReader } from './nut-reader';

/** Bits of a frame code's flags; names as in the NUT specification, section "flags". */
export const nutFlag = {
  key: 1,
  codedPts: 8,
  streamId: 16,
  sizeMsb: 32,
  checksum: 64,
  reserved: 128,
  sideData: 256,
  headerIndex: 1024,
  matchTime: 2048,
  coded: 4096,
  invalid: 8192,
} as const;

/** What one byte in front of a frame stands for. */
export interface FrameCode {
  readonly flags: number;
  readonly streamId: number;
  readonly sizeMultiplier: number;
  readonly sizeLsb: number;
  readonly ptsDelta: number;
  readonly reservedCount: number;
  readonly headerIndex: number;
}

const invalidCode: FrameCode = {
  flags: nutFlag.invalid,
  streamId: 0,
  sizeMultiplier: 1,
  sizeLsb: 0,
  ptsDelta: 0,
  reservedCount: 0,
  headerIndex: 0,
};

/** 'N' starts a packet, so no frame may begin with it. */
export const packetByte = 0x4e;

/** Reads the run-length coded table of 256 codes in the main header. */
export function readFrameCodes(reader: NutReader): FrameCode[] {
  const codes: FrameCode[] = [];
  let ptsDelta = 0;
  let sizeMultiplier = 1;
  let streamId = 0;
  let headerIndex = 0;
  while (codes.length < 256 && !reader.overrun) {
    const flags = reader.unsigned();
    const fields = reader.unsigned();
    if (fields > 0) ptsDelta = reader.signed();
    if (fields > 1) sizeMultiplier = reader.unsigned();
    if (fields > 2) streamId = reader.unsigned();
    const firstSize = fields > 3 ? reader.unsigned() : 0;
    const reservedCount = fields > 4 ? reader.unsigned() : 0;
    const count = fields > 5 ? reader.unsigned() : sizeMultiplier - firstSize;
    if (fields > 6) reader.signed(); // match time: a hint for seeking
    if (fields > 7) headerIndex = reader.unsigned();
    for (let field = 8; field < fields && !reader.overrun; field++) reader.unsigned();
    for (let index = 0; index < count && codes.length < 256; index++) {
      if (codes.length === packetByte) codes.push(invalidCode);
      const sizeLsb = firstSize + index;
      codes.push({
        flags,
        streamId,
        sizeMultiplier,
        sizeLsb,
        ptsDelta,
        reservedCount,
        headerIndex,
      });
    }
  }
  return codes;
}
