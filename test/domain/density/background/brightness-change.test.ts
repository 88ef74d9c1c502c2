import { describe, expect, it } from 'vitest';
import {
  brightnessCells,
  brightnessChange,
} from '../../../../src-workers/domain/density/background/brightness-change';

const size = { width: 100, height: 60 };
const pixels = size.width * size.height;
const nothing = new Uint8Array(pixels);
const flat = (level: number) => new Uint8Array(pixels).fill(level);
const cells = (picture: Uint8Array, leftOut = nothing) =>
  brightnessCells(picture, 1, size, leftOut);

describe('how the brightness of a picture changed', () => {
  it.each([
    { name: 'nothing changed', to: 100, brighter: 0, darker: 0 },
    // A camera that sets its exposure: 84 levels above black become 91.
    { name: 'the exposure went a step of 8 %', to: 107, brighter: 0, darker: 0 },
    { name: 'a lamp went on', to: 140, brighter: 1, darker: 0 },
    { name: 'the lamps went out', to: 60, brighter: 0, darker: 1 },
  ])('where $name', ({ to, brighter, darker }) => {
    expect(brightnessChange(cells(flat(100)), cells(flat(to)))).toEqual({ brighter, darker });
  });

  it('is not asked of what is black before and after', () => {
    const before = flat(20);
    const after = flat(17);
    before.fill(120, 0, pixels / 2);
    after.fill(60, 0, pixels / 2);
    expect(brightnessChange(cells(before), cells(after))).toEqual({ brighter: 0, darker: 1 });
  });

  it('is not asked of what vehicles hide, and not at all where little is left', () => {
    const hidden = new Uint8Array(pixels).fill(1);
    const bus = flat(100).fill(230, 0, pixels / 2);
    const behindBus = new Uint8Array(pixels).fill(1, 0, pixels / 2);
    expect(brightnessChange(cells(flat(100)), cells(bus, behindBus))).toEqual({
      ...{ brighter: 0, darker: 0 },
    });
    expect(brightnessChange(cells(flat(100)), cells(flat(40), hidden))).toBeUndefined();
  });
});
