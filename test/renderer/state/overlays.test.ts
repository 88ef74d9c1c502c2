import { describe, expect, test } from 'vitest';
import {
  defaultOverlays as all,
  overlaysOf,
  tileOverlaysOf,
  withoutTileOverlays,
  withTileOverlay,
} from '../../../src-renderer/state/overlays';

describe('the overlays of one tile', () => {
  test('are those of all, the same object, where nobody chose', () => {
    expect(overlaysOf(all, {}, 'a')).toBe(all);
    expect(overlaysOf(all, { b: { heat: true } }, 'a')).toBe(all);
    expect(overlaysOf(all, { b: { heat: true } }, undefined)).toBe(all);
  });

  test('differ in what was chosen for it, whatever all others do', () => {
    const own = withTileOverlay(all, {}, 'a', 'heat');
    expect(own).toEqual({ a: { heat: true } });
    expect(overlaysOf({ ...all, boxes: false }, own, 'a')).toEqual({
      ...all,
      boxes: false,
      heat: true,
    });
  });

  test('follow the others again when they are switched back', () => {
    const own = withTileOverlay(all, {}, 'a', 'heat');
    expect(withTileOverlay(all, own, 'a', 'heat')).toEqual({});
    const two = withTileOverlay(all, own, 'a', 'boxes');
    expect(withTileOverlay(all, two, 'a', 'heat')).toEqual({ a: { boxes: false } });
  });

  test('are given up together, and those of other tiles stay', () => {
    const own = { a: { heat: true, boxes: false }, b: { heat: true } };
    expect(withoutTileOverlays(own, 'a')).toEqual({ b: { heat: true } });
  });

  test('go with their camera', () => {
    const own = { a: { heat: true }, b: { heat: true } };
    expect(tileOverlaysOf(own, ['b', 'c'])).toEqual({ b: { heat: true } });
    expect(tileOverlaysOf(own, ['a', 'b'])).toBe(own);
  });
});
