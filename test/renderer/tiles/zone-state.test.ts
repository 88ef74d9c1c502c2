import { expect, test } from 'vitest';
import { worstState, worstZoneState } from '../../../src-renderer/tiles/zone-state';

test.each([
  ['no zone', [], undefined],
  ['none is measured', [undefined, undefined], undefined],
  ['the worst of all', ['warning', 'jam', 'heavy'], 'jam'],
  ['what is not measured is not worst', [undefined, 'normal'], 'normal'],
] as const)('%s', (_, states, expected) => {
  expect(worstState(states)).toBe(expected);
});

test('nothing was counted yet', () => {
  expect(worstZoneState(undefined)).toBeUndefined();
});
