import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { Answers } from './answers';
import type { OpenProject } from './open-project';

/** Cameras in the order of their ids; those that are missing keep their own behind them. */
export function inOrder<Camera extends { readonly id: string }>(
  cameras: readonly Camera[],
  ids: readonly string[],
): readonly Camera[] {
  const known = new Map(cameras.map((camera) => [camera.id, camera]));
  // An id that is named twice is where it is named first.
  const named = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  return [...named, ...cameras.filter((camera) => !named.includes(camera))];
}

/** Nothing of a camera changes, so none is told. */
function orderCameras(open: OpenProject, { cameraIds }: ConsoleCommandOf<'order-cameras'>): void {
  const { cameras } = open.project;
  open.store.change({ ...open.project, cameras: [...inOrder(cameras, cameraIds)] });
}

export const orderAnswers: Answers<'order-cameras'> = {
  'order-cameras': ({ open }, command) => void orderCameras(open, command),
};
