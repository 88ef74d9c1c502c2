import { expect, test } from 'vitest';
import { migrateView } from '../../../src-renderer/state/kept-view';
import { defaultOverlays } from '../../../src-renderer/state/overlays';

const first = { boxes: true, labels: true, paths: false, shapes: true, grid: true };

test.each([
  ['four tiles stay four', { tiles: 4, focused: false }, 4],
  ['two became the automatic layout', { tiles: 2, focused: false }, 'auto'],
  ['one camera that filled the grid', { tiles: 4, focused: true }, 1],
  ['something nobody ever wrote', { tiles: 7 }, 4],
] as const)('version 1: %s', (_, kept, layout) => {
  expect(migrateView({ ...kept, page: 'reports', overlays: first }, 1)).toEqual({
    page: 'reports',
    layout,
    overlays: { ...defaultOverlays, ...first, classes: true, heat: false },
  });
});

test('labels that were off had no classes', () => {
  const { overlays } = migrateView({ overlays: { ...first, labels: false } }, 1);
  expect(overlays).toMatchObject({ labels: false, classes: false });
});

test('this version is kept as it is, and no object is nothing', () => {
  expect(migrateView({ layout: 16 }, 2)).toEqual({ layout: 16 });
  expect(migrateView(null, 1)).toEqual({});
});
