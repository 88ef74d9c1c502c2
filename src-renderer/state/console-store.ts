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

/** Renders with every count, twice a second: for what shows counts. */
export const useCamera = (cameraId: string | undefined): CameraState | undefined =>
  useCameraPart(cameraId, (camera) => camera);

/** Renders when that part changes; a part that `select` makes anew each time would render always. */
export const useCameraPart = <Part>(
  cameraId: string | undefined,
  select: (camera: CameraState) => Part,
): Part | undefined => useConsole(({ state }) => partOf(state, cameraId, select));

/** Undefined also where there is no such camera. */
export function partOf<Part>(
  state: ConsoleState | undefined,
  cameraId: string | undefined,
  select: (camera: CameraState) => Part,
): Part | undefined {
  const camera = state?.cameras.find(({ id }) => id === cameraId);
  return camera && select(camera);
}

/** In the order of the project; the same array while it is the same cameras. */
export const useCameraIds = (): readonly string[] =>
  useConsole(useShallow(({ state }) => state?.cameras.map(({ id }) => id) ?? []));
