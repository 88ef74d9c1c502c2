import { create } from 'zustand';
import type { CameraState, ConsoleState } from '../../src-workers/contracts/console-state';

/** What main said last. Nothing here changes more than twice a second. */
interface ConsoleStore {
  /** Absent until main has answered. */
  readonly state?: ConsoleState;
}

export const useConsole = create<ConsoleStore>()(() => ({}));

export const useCamera = (cameraId: string | undefined): CameraState | undefined =>
  useConsole(({ state }) => state?.cameras.find(({ id }) => id === cameraId));
