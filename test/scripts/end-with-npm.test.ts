import { expect, it } from 'vitest';
import { endWithNpm } from '../../scripts/launch/end-with-npm.mjs';

it('ends once when its parent is no longer the one that started it', () => {
  let parent = 40;
  let ends = 0;
  // Without npm's variable there is no timer: the test looks by itself.
  const look = endWithNpm({}, { parent: () => parent, end: () => (ends += 1) });
  look();
  expect(ends).toBe(0);
  parent = 1;
  look();
  look();
  expect(ends).toBe(1);
});
