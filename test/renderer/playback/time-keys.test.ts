import { describe, expect, it } from 'vitest';
import { timeAfterKey } from '../../../src-renderer/playback/time-keys';

describe('keys on the time slider', () => {
  it.each([
    ['ArrowRight', false, 6000, 'a second on'],
    ['ArrowLeft', false, 4000, 'a second back'],
    ['ArrowRight', true, 15_000, 'ten with Shift'],
    ['ArrowLeft', true, 0, 'not before the beginning'],
    ['PageUp', false, 15_000, 'as far'],
    ['Home', false, 0, 'the beginning'],
    ['End', false, 20_000, 'the end'],
    ['a', false, undefined, 'a letter means no time'],
  ])('%s, Shift %s: %d, %s', (key, far, expected, _why) => {
    expect(timeAfterKey(key, 5000, far, 20_000)).toBe(expected);
  });
});
