import { describe, expect, test } from 'vitest';
import type { Layout } from '../../../src-renderer/state/view-store';
import { planGrid, turnedPage } from '../../../src-renderer/tiles/grid-plan';

const cameras = (count: number) => 'abcdefghijklmnopqrst'.slice(0, count).split('');

describe('which cameras are shown', () => {
  const rows: readonly [
    why: string,
    cameras: number,
    layout: Layout,
    selected: string | undefined,
    shown: string,
    places: number,
    page: string,
    focused?: string,
  ][] = [
    ['no camera', 0, 4, undefined, '', 1, '0/1'],
    ['one camera fills the grid', 1, 4, 'a', 'a', 1, '0/1'],
    ['fewer cameras than tiles take less places', 3, 9, 'a', 'abc', 3, '0/1'],
    ['four', 4, 4, 'd', 'abcd', 4, '0/1'],
    ['the page of the selected one', 6, 4, 'e', 'ef', 4, '1/2'],
    ['a last page keeps its tiles’ size', 10, 9, 'j', 'j', 9, '1/2'],
    ['sixteen of twenty', 20, 16, 'a', 'abcdefghijklmnop', 16, '0/2'],
    ['one tile shows the selected one', 3, 1, 'b', 'b', 1, '1/3'],
    ['the carousel too', 3, 'carousel', 'c', 'c', 1, '2/3'],
    ['auto shows all of them', 7, 'auto', 'c', 'abcdefg', 7, '0/1'],
    ['focus shows all, one of them large', 4, 'focus', 'c', 'abcd', 4, '0/1', 'c'],
    ['focus on the only one has no strip', 1, 'focus', 'a', 'a', 1, '0/1'],
    ['focus while the selected one is gone', 2, 'focus', 'x', 'ab', 2, '0/1', 'a'],
    ['a selected one that is gone', 3, 1, 'x', 'a', 1, '0/3'],
  ];
  test.each(rows)('%s', (_, count, layout, selected, shown, places, page, focused) => {
    const plan = planGrid(cameras(count), layout, selected);
    expect(plan.cameraIds.join('')).toBe(shown);
    expect(plan.places).toBe(places);
    expect(`${plan.page}/${plan.pages}`).toBe(page);
    expect(plan.focusedId).toBe(focused);
  });
});

describe('turning pages', () => {
  test.each([
    ['on', 'a', 1, 'e'],
    ['over the end, to the first', 'i', 1, 'a'],
    ['back over the start, to the last', 'c', -1, 'i'],
    ['back', 'i', -1, 'e'],
  ])('%s', (_, selected, by, expected) => {
    const all = cameras(10);
    expect(turnedPage(all, planGrid(all, 4, selected), by)).toBe(expected);
  });
});
