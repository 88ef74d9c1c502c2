import { beforeEach, describe, expect, test } from 'vitest';
import { receiveState, useConsole } from '../../../src-renderer/state/console-store';
import {
  chooseLayout,
  fillScreen,
  focusCamera,
  followCameras,
  moveSelection,
  selectCamera,
  showPage,
  toggleFocus,
  toggleOverlay,
  toggleTileOverlay,
} from '../../../src-renderer/state/view-actions';
import { useView } from '../../../src-renderer/state/view-store';
import { camera, stateWith } from '../console-states';

const initial = useView.getState();
beforeEach(() => {
  useView.setState(initial, true);
  useConsole.setState({}, true);
});
const selected = () => useView.getState().selectedCameraId;

describe('which camera is selected when cameras come and go', () => {
  const rows: readonly [
    why: string,
    selectedBefore: string | undefined,
    before: readonly string[] | undefined,
    now: readonly string[],
    expected: string | undefined,
  ][] = [
    [
      'the first state: what was selected last time is found again',
      'b',
      undefined,
      ['a', 'b'],
      'b',
    ],
    ['the first state of another project: its first camera', 'x', undefined, ['a', 'b'], 'a'],
    ['nothing was ever selected', undefined, undefined, ['a'], 'a'],
    ['the selected one was removed', 'b', ['a', 'b'], ['a'], 'a'],
    ['another one was removed', 'b', ['a', 'b'], ['b'], 'b'],
    ['the last one was removed', 'a', ['a'], [], undefined],
    ['one was opened, by the menu for instance: it is shown', 'a', ['a'], ['a', 'b'], 'b'],
    ['nothing came or went', 'a', ['a', 'b'], ['a', 'b'], 'a'],
  ];
  test.each(rows)('%s', (_, selectedBefore, before, now, expected) => {
    useView.setState({ selectedCameraId: selectedBefore });
    followCameras(before, now);
    expect(selected()).toBe(expected);
  });

  test('one that was opened is shown on the live page', () => {
    useView.setState({ page: 'settings', selectedCameraId: 'a' });
    followCameras(['a'], ['a', 'b']);
    expect(useView.getState().page).toBe('live');
  });
});

test('another camera takes the tool and the shape out of the hand', () => {
  useView.setState({ selectedCameraId: 'a', selectedShapeId: 'line', tool: 'draw-line' });
  selectCamera('a');
  expect(useView.getState()).toMatchObject({ selectedShapeId: 'line', tool: 'draw-line' });
  selectCamera('b');
  expect(useView.getState()).toMatchObject({ selectedShapeId: undefined, tool: 'select' });
});

test('moving the selection stops at both ends', () => {
  receiveState(stateWith(camera({ id: 'a' }), camera({ id: 'b' })));
  selectCamera('a');
  moveSelection(-1);
  expect(selected()).toBe('a');
  moveSelection(4);
  expect(selected()).toBe('b');
});

test('the focus leads back to where one was', () => {
  chooseLayout(9);
  toggleFocus();
  expect(useView.getState().layout).toBe('focus');
  toggleFocus();
  expect(useView.getState().layout).toBe(9);
});

test('a camera that is focused from the carousel is selected, and Esc leads back', () => {
  chooseLayout('carousel');
  focusCamera('b');
  expect(useView.getState()).toMatchObject({ selectedCameraId: 'b', layout: 'focus' });
  // Another one, while it is focused.
  focusCamera('c');
  toggleFocus();
  expect(useView.getState()).toMatchObject({ selectedCameraId: 'c', layout: 'carousel' });
});

test('another page leaves the full screen: it would have no way out', () => {
  fillScreen(true);
  showPage('reports');
  expect(useView.getState().fullScreen).toBe(false);
});

test('the choices of a tile go with its camera', () => {
  toggleTileOverlay('a', 'heat');
  toggleTileOverlay('b', 'heat');
  followCameras(undefined, ['c']);
  expect(Object.keys(useView.getState().tileOverlays)).toEqual(['a', 'b']);
  followCameras(['a', 'b'], ['b']);
  expect(useView.getState().tileOverlays).toEqual({ b: { heat: true } });
});

test('an overlay is switched alone', () => {
  toggleOverlay('paths');
  expect(useView.getState().overlays).toEqual({ ...initial.overlays, paths: false });
});
