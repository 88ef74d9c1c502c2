/**
 * Reads the number formats of NUT from a byte range. Reading past the end sets `overrun` and gives 0,
 * so that a caller parses optimistically and looks at `overrun` once.
 *
 * Numbers are doubles: whole up to 2^53, which is 285 years in microseconds.
 */
export class NutReader {
  overrun = false;
  position: number;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly end: number,
  ) {
    this.position = start;
  }

  byte(): number {
    if (this.position >= this.end) {
      this.overrun = true;
      return 0;
    }
    return this.bytes[this.position++] ?? 0;
  }

  /** `v`: seven bits a byte, most significant first, the top bit set on all but the last byte. */
  unsigned(): number {
    let value = 0;
    for (;;) {
      const byte = this.byte();
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0 || this.overrun) return value;
    }
  }

  /** `s`: 0, 1, -1, 2, -2 ... coded as 0, 1, 2, 3, 4. */
  signed(): number {
    const coded = this.unsigned() + 1;
    const magnitude = Math.floor(coded / 2);
    return coded % 2 === 1 ? -magnitude : magnitude;
  }

  uint32(): number {
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + this.byte();
    return value;
  }

  /** `vb`: a length and that many bytes, as a view. */
  variableBytes(): Uint8Array {
    const length = this.unsigned();
    const start = this.position;
    if (start + length > this.end) {
      this.overrun = true;
      return new Uint8Array(0);
    }
    this.position += length;
    return this.bytes.subarray(start, start + length);
  }
}
