import { afterEach, expect, test } from 'vitest';
import type { CameraState } from '../../../src-workers/contracts/console-state';
import { receiveState, useConsole } from '../../../src-renderer/state/console-store';
import { camera, live, stateWith } from '../console-states';

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

test('the same state told again changes nothing at all', () => {
  receiveState(stateWith(camera({ id: 'a' })));
  const before = useConsole.getState().state;
  receiveState(structuredClone(stateWith(camera({ id: 'a' }))));
  expect(useConsole.getState().state).toBe(before);
});
