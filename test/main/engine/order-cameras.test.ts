import { expect, test } from 'vitest';
import { inOrder } from '../../../src-main/engine/order-cameras';

test.each([
  ['as they are named', 'cab', 'cab'],
  ['those that are missing keep their order behind', 'c', 'cab'],
  ['ids of nobody are nobody', 'xcb', 'cba'],
  ['named twice is named first', 'bab', 'bac'],
  ['none is named', '', 'abc'],
])('%s', (_, ids, expected) => {
  const cameras = [...'abc'].map((id) => ({ id }));
  expect(
    inOrder(cameras, [...ids])
      .map(({ id }) => id)
      .join(''),
  ).toBe(expected);
});
