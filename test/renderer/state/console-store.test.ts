import { afterEach, expect, test } from 'vitest';
import type { CameraState } from '../../../src-workers/contracts/console-state';
import { partOf, receiveState, useConsole } from '../../../src-renderer/state/console-store';
import { camera, counts, fileCamera, live, stateWith } from '../console-states';

afterEach(() => useConsole.setState({}, true));

const cameraOf = (id: string): CameraState | undefined =>
  useConsole.getState().state?.cameras.find((each) => each.id === id);

test('a tile renders when its own camera changed and not when another one did', () => {
  receiveState(stateWith(camera({ id: 'a' }), camera({ id: 'b' })));
  const [a, b] = [cameraOf('a'), cameraOf('b')];
  receiveState(
    structuredClone(
      stateWith(camera({ id: 'a' }), camera({ id: 'b', activity: live({ dropped: 1 }) })),
    ),
  );
  expect(cameraOf('a')).toBe(a);
  expect(cameraOf('b')).not.toBe(b);
  // Of the one that changed, what it counted is still the same object: its charts stay.
  expect(cameraOf('b')?.counts).toBe(b?.counts);
});

test.each<[part: string, select: (camera: CameraState) => unknown]>([
  ['the playback bar', ({ playback }) => playback],
  ['the picture', ({ picture }) => picture],
  ['the tools', ({ picture }) => picture !== undefined],
  ['the tile itself', ({ name }) => name],
  ['the marks on the picture', ({ activity }) => activity],
  ['the lines of the panel', ({ lines }) => lines],
])('%s does not render because something was counted', (_, select) => {
  const shown = { id: 'a', playback: fileCamera({ id: 'a' }).playback! };
  receiveState(stateWith(camera(shown)));
  const { state: before } = useConsole.getState();
  const counted = { ...counts, observedMs: counts.observedMs + 500 };
  receiveState(structuredClone(stateWith(camera({ ...shown, counts: counted }))));
  const { state } = useConsole.getState();
  expect(partOf(state, 'a', (each) => each.counts)).toEqual(counted);
  expect(partOf(state, 'a', select)).toBe(partOf(before, 'a', select));
});

test('the same state told again changes nothing at all', () => {
  receiveState(stateWith(camera({ id: 'a' })));
  const before = useConsole.getState().state;
  receiveState(structuredClone(stateWith(camera({ id: 'a' }))));
  expect(useConsole.getState().state).toBe(before);
});
