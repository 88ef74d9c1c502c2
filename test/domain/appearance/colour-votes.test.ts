import { describe, expect, it } from 'vitest';
import {
  lookAt,
  lookLetters,
  type ColourLook,
} from '../../../src-workers/domain/appearance/colour-look';
import { ColourVotes } from '../../../src-workers/domain/appearance/colour-votes';
import { vehicleColours } from '../../../src-workers/domain/appearance/vehicle-colour';

describe('ColourVotes', () => {
  it.each<[string, readonly (readonly [ColourLook, number])[], string | undefined]>([
    ['nobody looked', [], undefined],
    ['one look may be of somebody in front', [['red', 20]], undefined],
    [
      'looks agree',
      [
        ['red', 20],
        ['red', 20],
        ['unclear', 20],
      ],
      'red',
    ],
    [
      'most agree',
      [
        ['red', 20],
        ['red', 20],
        ['blue', 20],
      ],
      'red',
    ],
    [
      'near looks say more than far ones',
      [
        ['grey', 5],
        ['grey', 5],
        ['black', 20],
      ],
      'black',
    ],
    [
      'looks disagree',
      [
        ['red', 20],
        ['blue', 20],
      ],
      undefined,
    ],
    [
      'hardly any look is clear',
      [['red', 20], ['red', 20], ...Array.from({ length: 8 }, () => ['unclear', 20] as const)],
      undefined,
    ],
  ])('%s', (_, looks, colour) => {
    const votes = new ColourVotes();
    for (const [look, weight] of looks) votes.add(look, weight);
    expect(votes.verdict()).toBe(colour);
  });
});

describe('lookLetters', () => {
  it('gives every look back, and nothing of what was not looked at or is not known', () => {
    const looks = [...vehicleColours, 'unclear', undefined] as const;
    const text = lookLetters(looks);
    expect(text).toHaveLength(12);
    expect(looks.map((_, index) => lookAt(text, index))).toEqual(looks);
    expect(lookAt('Z', 0)).toBeUndefined();
    expect(lookAt('k', 1)).toBeUndefined();
  });
});
