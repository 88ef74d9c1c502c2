import { describe, expect, test } from 'vitest';
import type { Layout } from '../../../src-renderer/state/view-store';
import { planGrid } from '../../../src-renderer/tiles/grid-plan';

const cameras = (count: number) => 'abcdefgh'.slice(0, count).split('');

describe('which cameras are shown, and how', () => {
  const rows: readonly [
    why: string,
    cameras: number,
    tiles: Layout,
    focused: boolean,
    selected: string | undefined,
    shown: string,
    grid: string,
    page: string,
  ][] = [
    ['no camera', 0, 4, false, undefined, '', '1x1', '0/1'],
    ['one camera fills the grid', 1, 4, false, 'a', 'a', '1x1', '0/1'],
    ['two stand side by side', 2, 4, false, 'a', 'ab', '2x1', '0/1'],
    ['three leave a place', 3, 4, false, 'a', 'abc', '2x2', '0/1'],
    ['four', 4, 4, false, 'd', 'abcd', '2x2', '0/1'],
    ['the page of the selected one', 6, 4, false, 'e', 'ef', '2x2', '1/2'],
    ['a last page keeps its tiles’ size', 5, 2, false, 'e', 'e', '2x1', '2/3'],
    ['one tile shows the selected one', 3, 1, false, 'b', 'b', '1x1', '1/3'],
    ['focus shows the selected one', 4, 4, true, 'c', 'c', '1x1', '2/4'],
    ['a selected one that is gone', 3, 1, false, 'x', 'a', '1x1', '0/3'],
  ];
  test.each(rows)('%s', (_, count, tiles, focused, selected, shown, grid, page) => {
    const plan = planGrid(cameras(count), tiles, focused, selected);
    expect(plan.cameraIds.join('')).toBe(shown);
    expect(`${plan.columns}x${plan.rows}`).toBe(grid);
    expect(`${plan.page}/${plan.pages}`).toBe(page);
  });
});
