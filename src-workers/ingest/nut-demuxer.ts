import { nutChecksum } from './nut-checksum';
import { packetByte } from './nut-frame-code';
import { readFrameHeader, type NutFrameHeader } from './nut-frame-header';
import {
  readMainHeader,
  readStreamHeader,
  type NutMainHeader,
  type NutStream,
} from './nut-headers';
import { NutReader } from './nut-reader';

export interface NutFrame {
  readonly stream: NutStream;
  /** In ticks of the stream's time base. */
  readonly pts: number;
  readonly keyframe: boolean;
  readonly size: number;
}

/** Where the demuxer puts what it finds. */
export interface NutSink {
  /**
   * Where the frame's `size` bytes go; 'blocked': not now, `push` stops in front of the frame and
   * asks again at the next call.
   */
  place(frame: NutFrame): Uint8Array | 'blocked';
  /** All bytes of the frame are in their place. */
  complete(frame: NutFrame, bytes: Uint8Array): void;
}

const fileId = 'nut/multimedia container\0';
/** The second half of a start code after 'N' and the packet's letter tells random bytes apart. */
const startCodes = {
  main: 'NM\x7a\x56\x1f\x5f\x04\xad',
  stream: 'NS\x11\x40\x5b\xf2\xf9\xdb',
  syncpoint: 'NK\xe4\xad\xee\xca\x45\x69',
};
const startCodeLength = 8;
/** Headers of packets and frames are shorter than this; ten numbers of up to ten bytes. */
const headRoom = 128;
/** Packets with a longer body carry a checksum of their head, NUT specification "forward_ptr". */
const longestPlainPacket = 4096;
/** Ours are below 1 kB; more is no NUT stream from our ffmpeg. */
const longestPacket = 1 << 20;

/**
 * Takes a NUT stream apart as its bytes arrive, in whatever portions. Pure: no I/O; frame bytes are
 * copied once, from the portion to the place that the sink names. Throws a NutError when the bytes
 * are not NUT. Source: the NUT open container format, draft 20151207 (ffmpeg.org/~michael/nut.txt).
 */
export class NutDemuxer {
  private readonly head = new Uint8Array(headRoom);
  private headLength = 0;
  private fileIdSeen = false;
  private packet: { code: string; bytes: Uint8Array; filled: number } | undefined;
  private frame: { header: NutFrame; bytes: Uint8Array; filled: number } | undefined;
  private main: NutMainHeader | undefined;
  private streams: (NutStream | undefined)[] = [];
  private lastPts: number[] = [];

  constructor(private readonly sink: NutSink) {}

  /** Nothing is half read: the stream may end here. */
  get atBoundary(): boolean {
    return this.headLength === 0 && !this.packet && !this.frame;
  }

  /** Returns how many bytes were taken: fewer than there are when the sink is blocked. */
  push(chunk: Uint8Array): number {
    let position = 0;
    while (position < chunk.length) {
      if (this.frame) position += this.fillFrame(this.frame, chunk, position);
      else if (this.packet) position += this.fillPacket(this.packet, chunk, position);
      else {
        const taken = this.readHead(chunk, position);
        if (taken === 'blocked') break;
        position += taken;
      }
    }
    return position;
  }

  private fillFrame(
    frame: { header: NutFrame; bytes: Uint8Array; filled: number },
    chunk: Uint8Array,
    position: number,
  ): number {
    const count = Math.min(frame.bytes.length - frame.filled, chunk.length - position);
    frame.bytes.set(chunk.subarray(position, position + count), frame.filled);
    frame.filled += count;
    if (frame.filled === frame.bytes.length) {
      this.frame = undefined;
      this.sink.complete(frame.header, frame.bytes);
    }
    return count;
  }

  private fillPacket(
    packet: { code: string; bytes: Uint8Array; filled: number },
    chunk: Uint8Array,
    position: number,
  ): number {
    const count = Math.min(packet.bytes.length - packet.filled, chunk.length - position);
    packet.bytes.set(chunk.subarray(position, position + count), packet.filled);
    packet.filled += count;
    if (packet.filled === packet.bytes.length) {
      this.packet = undefined;
      this.readPacket(packet.code, packet.bytes);
    }
    return count;
  }

  /** Reads the next file id, packet head or frame head; returns the bytes taken of the chunk. */
  private readHead(chunk: Uint8Array, position: number): number | 'blocked' {
    const before = this.headLength;
    const added = Math.min(headRoom - before, chunk.length - position);
    this.head.set(chunk.subarray(position, position + added), before);
    const length = before + added;
    const used = this.parseHead(length);
    if (used === 'blocked') return 'blocked';
    if (used === undefined) {
      if (length === headRoom) throw new NutError('a header without an end');
      this.headLength = length;
      return added;
    }
    this.headLength = 0;
    return used - before;
  }

  /** Returns the bytes of the head that were used; undefined: it is not complete. */
  private parseHead(length: number): number | 'blocked' | undefined {
    if (!this.fileIdSeen) {
      if (length < fileId.length) return undefined;
      if (this.text(fileId.length) !== fileId) throw new NutError('not a NUT stream');
      this.fileIdSeen = true;
      return fileId.length;
    }
    return this.head[0] === packetByte ? this.parsePacketHead(length) : this.parseFrame(length);
  }

  private parsePacketHead(length: number): number | undefined {
    const reader = new NutReader(this.head, startCodeLength, length);
    const size = reader.unsigned();
    if (size > longestPlainPacket) reader.uint32();
    if (length < startCodeLength || reader.overrun) return undefined;
    if (size < 4 || size > longestPacket) throw new NutError(`a packet of ${size} bytes`);
    this.packet = { code: this.text(startCodeLength), bytes: new Uint8Array(size), filled: 0 };
    return reader.position;
  }

  private parseFrame(length: number): number | 'blocked' | undefined {
    if (!this.main) throw new NutError('a frame in front of the headers');
    const header = readFrameHeader(this.head, 0, length, this.main, this.streams, this.lastPts);
    if (header === undefined) return undefined;
    if (typeof header === 'string') throw new NutError(header);
    return this.startFrame(header) ? header.headerSize : 'blocked';
  }

  private startFrame({ stream, pts, keyframe, elided, size }: NutFrameHeader): boolean {
    const header: NutFrame = { stream, pts, keyframe, size: size + elided.length };
    const bytes = this.sink.place(header);
    if (bytes === 'blocked') return false;
    if (bytes.length !== header.size) throw new NutError('a place of the wrong size');
    bytes.set(elided);
    this.lastPts[stream.id] = pts;
    if (size === 0) this.sink.complete(header, bytes);
    else this.frame = { header, bytes, filled: elided.length };
    return true;
  }

  private readPacket(code: string, bytes: Uint8Array): void {
    if (nutChecksum(bytes, 0, bytes.length) !== 0) throw new NutError('wrong checksum of a packet');
    const reader = new NutReader(bytes, 0, bytes.length - 4);
    if (code === startCodes.main) {
      this.main = readMainHeader(reader);
    } else if (code === startCodes.stream && this.main) {
      const stream = readStreamHeader(reader, this.main);
      if (!stream) throw new NutError('a stream header that does not fit');
      this.streams[stream.id] = stream;
    } else if (code === startCodes.syncpoint && this.main) {
      this.synchronise(reader.unsigned(), this.main);
    }
    // Other packets (information, index) say nothing that is needed here.
    if (reader.overrun) throw new NutError('a packet that is too short');
  }

  /** A syncpoint gives every stream the time from which the next short times count. */
  private synchronise(coded: number, main: NutMainHeader): void {
    const count = main.timeBases.length;
    const base = main.timeBases[coded % count];
    if (!base) throw new NutError('a syncpoint without a time base');
    const ticks = Math.floor(coded / count);
    for (const stream of this.streams) {
      if (!stream) continue;
      const { numerator, denominator } = stream.timeBase;
      const same = numerator === base.numerator && denominator === base.denominator;
      this.lastPts[stream.id] = same
        ? ticks
        : Math.floor((ticks * base.numerator * denominator) / (base.denominator * numerator));
    }
  }

  private text(length: number): string {
    return String.fromCharCode(...this.head.subarray(0, length));
  }
}

/** The bytes are not a NUT stream as ffmpeg writes it. */
export class NutError extends Error {
  override readonly name = 'NutError';
}
