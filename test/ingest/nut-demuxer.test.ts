import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NutDemuxer, NutError, type NutFrame } from '../../src-workers/ingest/nut-demuxer';
import {
  checksum,
  codes,
  fileId,
  packet,
  signed,
  startCode,
  text,
  unsigned,
  variableBytes,
} from '../fixtures/nut-writer';

interface Packet {
  readonly stream: number;
  readonly pts: number;
  readonly keyframe: boolean;
  readonly bytes: readonly number[];
}

function demux(stream: readonly number[], cuts: readonly number[] = []): Packet[] {
  const packets: Packet[] = [];
  const demuxer = new NutDemuxer({
    place: ({ size }) => new Uint8Array(size),
    complete: ({ stream: { id }, pts, keyframe }: NutFrame, bytes) =>
      packets.push({ stream: id, pts, keyframe, bytes: [...bytes] }),
  });
  const all = Uint8Array.from(stream);
  const edges = [...new Set([0, ...cuts.map((cut) => cut % all.length), all.length])].sort(
    (a, b) => a - b,
  );
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const chunk = all.slice(from, edges[index + 1]);
    expect(demuxer.push(chunk)).toBe(chunk.length);
  }
  expect(demuxer.atBoundary).toBe(true);
  return packets;
}

const flag = {
  key: 1,
  codedPts: 8,
  streamId: 16,
  sizeMsb: 32,
  checksum: 64,
  reserved: 128,
  headerIndex: 1024,
  matchTime: 2048,
  coded: 4096,
  invalid: 8192,
};

/** Two streams (microseconds; 1/25 s), all kinds of frame codes, two beginnings that may be left out. */
const mainHeader = packet(startCode.main, [
  ...unsigned(3),
  ...unsigned(2),
  ...unsigned(32767),
  ...unsigned(2),
  ...[1, 1_000_000, 1, 25].flatMap(unsigned),
  // 0: everything is said by the frame itself.
  ...codes(flag.coded, signed(0), unsigned(1), unsigned(0), unsigned(0), unsigned(0), unsigned(1)),
  // 1: a key frame of stream 0, all fields explicit.
  ...codes(
    flag.key | flag.codedPts | flag.streamId | flag.sizeMsb | flag.checksum,
    signed(0),
    unsigned(1),
    unsigned(0),
    unsigned(0),
    unsigned(0),
    unsigned(1),
  ),
  // 2: the next frame of stream 1, 4 bytes.
  ...codes(0, signed(1), unsigned(1), unsigned(1), unsigned(4), unsigned(0), unsigned(1)),
  // 3: stream 1, one tick back, three bytes left out, two reserved numbers.
  ...codes(
    0,
    signed(-1),
    unsigned(1),
    unsigned(1),
    unsigned(5),
    unsigned(2),
    unsigned(1),
    signed(0),
    unsigned(1),
  ),
  // 4 to 255 without 'N': sizes by number, multiplier 251.
  ...codes(
    flag.sizeMsb | flag.codedPts,
    signed(0),
    unsigned(251),
    unsigned(0),
    unsigned(0),
    unsigned(0),
    unsigned(251),
    signed(0),
    unsigned(0),
  ),
  ...unsigned(2),
  ...variableBytes([9, 8, 7]),
  ...variableBytes([1]),
]);
const streamHeader = (id: number, timeBase: number): number[] =>
  packet(startCode.stream, [
    ...unsigned(id),
    0,
    ...variableBytes(text('RGB0')),
    ...unsigned(timeBase),
    ...unsigned(7),
    0,
    0,
    0,
    0,
  ]);
const headers = [...fileId, ...mainHeader, ...streamHeader(0, 0), ...streamHeader(1, 1)];
const syncpoint = (microseconds: number): number[] =>
  packet(startCode.syncpoint, [...unsigned(microseconds * 2), ...unsigned(0)]);

/** Code 1: key frame with a full time. */
const fullFrame = (pts: number, payload: readonly number[]): number[] => {
  const head = [1, ...unsigned(0), ...unsigned(pts + 128), ...unsigned(payload.length)];
  // The field order of the specification: stream, time, size.
  return [...head, ...checksum(head), ...payload];
};

const stream = [
  ...headers,
  ...packet(startCode.information, text('nothing that matters '.repeat(300))),
  ...syncpoint(2_000_000),
  ...fullFrame(3_600_000_000, [1, 2, 3, 4, 5]),
  // Low bits of the time: 3,600,000,060 is nearest to the last one.
  ...[
    4 + 7,
    ...unsigned(3_600_000_060 % 128),
    ...unsigned(1),
    ...Array.from({ length: 7 + 251 }, (_, i) => i % 256),
  ],
  // And a step back: 3,600,000,020.
  ...[4 + 0, ...unsigned(3_600_000_020 % 128), ...unsigned(0)],
  // The syncpoint at 2 s is tick 50 of stream 1.
  ...[2, 10, 11, 12, 13],
  ...[3, 77, 78, 14, 15],
  // Everything coded: key, stream 1, full time, size in full, header 2.
  ...[
    0,
    ...unsigned(
      flag.key | flag.streamId | flag.codedPts | flag.sizeMsb | flag.headerIndex | flag.matchTime,
    ),
    1,
    ...unsigned(1000 + 128),
    ...unsigned(3),
    ...signed(-5),
    2,
    21,
    22,
  ],
];

const expected: Packet[] = [
  { stream: 0, pts: 3_600_000_000, keyframe: true, bytes: [1, 2, 3, 4, 5] },
  {
    stream: 0,
    pts: 3_600_000_060,
    keyframe: false,
    bytes: Array.from({ length: 258 }, (_, i) => i % 256),
  },
  { stream: 0, pts: 3_600_000_020, keyframe: false, bytes: [] },
  { stream: 1, pts: 51, keyframe: false, bytes: [10, 11, 12, 13] },
  { stream: 1, pts: 50, keyframe: false, bytes: [9, 8, 7, 14, 15] },
  { stream: 1, pts: 1000, keyframe: true, bytes: [1, 21, 22] },
];

const changed = (bytes: readonly number[], at: number, value: number): number[] =>
  bytes.map((byte, index) => (index === at ? value : byte));

describe('NutDemuxer', () => {
  it('reads every kind of frame', () => {
    expect(demux(stream)).toEqual(expected);
  });

  it('gives the same packets however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
        expect(demux(stream, cuts)).toEqual(expected);
      }),
    );
    expect(
      demux(
        stream,
        Array.from({ length: stream.length }, (_, i) => i),
      ),
    ).toEqual(expected);
  });

  it('stops in front of a frame while the sink is blocked, wherever a chunk ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (size, blockedFor) => {
          const packets: number[] = [];
          let refused = 0;
          const demuxer = new NutDemuxer({
            place: (frame) =>
              refused++ % (blockedFor + 1) < blockedFor ? 'blocked' : new Uint8Array(frame.size),
            complete: ({ pts }) => packets.push(pts),
          });
          for (let at = 0; at < stream.length; at += size) {
            let rest = Uint8Array.from(stream.slice(at, at + size));
            for (let turn = 0; rest.length > 0; turn++) {
              expect(turn).toBeLessThan(100);
              rest = rest.slice(demuxer.push(rest));
            }
          }
          expect(packets).toEqual(expected.map(({ pts }) => pts));
        },
      ),
    );
  });

  it('knows whether the stream may end here', () => {
    const demuxer = new NutDemuxer({
      place: ({ size }) => new Uint8Array(size),
      complete: () => undefined,
    });
    const boundaries: number[] = [];
    for (const [index, byte] of stream.entries()) {
      demuxer.push(Uint8Array.of(byte));
      if (demuxer.atBoundary) boundaries.push(index + 1);
    }
    expect(boundaries).toContain(headers.length);
    expect(boundaries.at(-1)).toBe(stream.length);
    expect(boundaries).not.toContain(stream.length - 1);
  });

  it.each([
    ['something else', text('RIFF....AVI '.repeat(20)), 'not a NUT stream'],
    ['a damaged main header', changed(stream, 45, 200), 'wrong checksum of a packet'],
    ['a frame before the headers', [...fileId, 1, 2, 3], 'a frame in front of the headers'],
    [
      'a frame of a stream without a header',
      [...fileId, ...mainHeader, 2, 1, 1, 1, 1],
      'frame of an unknown stream 1',
    ],
    [
      'a damaged frame header',
      [...headers, ...changed(fullFrame(5, [1]), 2, 200)],
      'wrong checksum of a frame header',
    ],
    [
      'a packet of a gigabyte',
      [...fileId, ...startCode.main, ...unsigned(2 ** 30), 0, 0, 0, 0],
      'a packet of 1073741824 bytes',
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => demux(bytes)).toThrow(NutError);
    expect(() => demux(bytes)).toThrow(message);
  });

  it('ends in a NutError or not at all, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.nat(stream.length - 1), fc.nat(255), (at, value) => {
        try {
          demux(changed(stream, at, value));
        } catch (error) {
          // The demuxer's own error, or the assertion that nothing is half read.
          expect(error instanceof NutError || String(error).includes('AssertionError')).toBe(true);
        }
      }),
    );
  });
});
