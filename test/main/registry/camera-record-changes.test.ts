import { describe, expect, it } from 'vitest';
import { analysisChange, recordChange } from '../../../src-main/registry/camera-record-changes';

describe('what a record changes', () => {
  it.each([
    ['nothing was said', {}, {}],
    [
      'a tag twice, and in another case',
      { tags: ['North', 'a4', 'north'] },
      { tags: ['North', 'a4'] },
    ],
    ['all tags are taken away', { tags: [] }, { tags: [] }],
    ['notes of nothing but blanks are none', { notes: ' \n' }, { notes: undefined }],
    [
      'notes stay as they are written',
      { notes: 'Mast 12\n- dirty' },
      { notes: 'Mast 12\n- dirty' },
    ],
    ['a place', { planPoint: [0.5, 1] }, { planPoint: [0.5, 1] }],
    ['from the plan', { planPoint: null }, { planPoint: undefined }],
    ['off', { service: 'maintenance' }, { service: 'maintenance' }],
  ] as const)('%s', (_reason, asked, change) => {
    const { tags, planPoint, ...rest } = asked as {
      tags?: readonly string[];
      planPoint?: readonly [number, number] | null;
    };
    expect(
      recordChange({
        ...rest,
        ...(tags === undefined ? {} : { tags: [...tags] }),
        ...(planPoint === undefined
          ? {}
          : { planPoint: planPoint && [planPoint[0], planPoint[1]] }),
      }),
    ).toStrictEqual(change);
  });
});

describe('what analysis choices change', () => {
  const tracker = { lowThreshold: 0.2, lostSeconds: 2 };

  it('keeps what was not spoken of', () => {
    expect(analysisChange({ tracker }, { choices: { density: false } })).toEqual({
      density: false,
      tracker,
    });
  });

  it('takes a choice back with null, and sets another', () => {
    const choices = { lostSeconds: null, confirmAfterHits: 5, analysisFps: 10 } as const;
    expect(analysisChange({ tracker }, { choices })).toStrictEqual({
      analysisFps: 10,
      tracker: { lowThreshold: 0.2, confirmAfterHits: 5 },
    });
  });

  it.each([
    ['below what is set', { highThreshold: 0.1 }],
    ['above what is set with it', { lowThreshold: 0.7, highThreshold: 0.6 }],
  ])('refuses a low threshold that is above the high one: %s', (_reason, choices) => {
    expect(() => analysisChange({ tracker }, { choices })).toThrow(
      /low threshold .* above the high/,
    );
  });

  it('takes equal thresholds: then nothing is matched second', () => {
    const choices = { highThreshold: 0.2 };
    expect(analysisChange({ tracker }, { choices }).tracker).toMatchObject(choices);
  });
});
