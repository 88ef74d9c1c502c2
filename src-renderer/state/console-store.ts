import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { CameraState, ConsoleState } from '../../src-workers/contracts/console-state';
import { shareStructure } from './structural-sharing';

/** What main said last. Nothing here changes more than twice a second. */
interface ConsoleStore {
  /** Absent until main has answered. */
  readonly state?: ConsoleState;
}

export const useConsole = create<ConsoleStore>()(() => ({}));

/** What did not change keeps its identity, so that a selector of one camera renders for it alone. */
export const receiveState = (next: ConsoleState): void =>
  useConsole.setState(({ state }) => ({ state: shareStructure(state, next) }));

export const useCamera = (cameraId: string | undefined): CameraState | undefined =>
  useConsole(({ state }) => state?.cameras.find(({ id }) => id === cameraId));

/** In the order of the project; the same array while it is the same cameras. */
export const useCameraIds = (): readonly string[] =>
  useConsole(useShallow(({ state }) => state?.cameras.map(({ id }) => id) ?? []));
