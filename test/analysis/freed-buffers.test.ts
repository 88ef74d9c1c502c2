import { expect, it } from 'vitest';
import { freeAtOnce } from '../../src-workers/analysis/freed-buffers';

it('takes the memory away from buffers, time and again', () => {
  for (const size of [0, 1, 1 << 20]) {
    const buffers = [new ArrayBuffer(size), new ArrayBuffer(size)];
    freeAtOnce(buffers);
    expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
  }
  freeAtOnce([]);
});
