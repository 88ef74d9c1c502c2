import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { send } from '../bridge/bridge';
import { useConsole } from '../state/console-store';
import { notifyError } from '../ui/notify';
import { ShapeEditor } from './shape-editor';
import { flowsPart, type CameraShapes } from './shapes';

/** One editor a camera for as long as the camera exists: its undo marks outlive its tile. */
const editors = new Map<string, ShapeEditor>();
/** What an editor was last given; main's state keeps the identity of what did not change. */
const given = new Map<string, CameraState>();

export function shapeEditorOf(cameraId: string): ShapeEditor {
  let editor = editors.get(cameraId);
  if (!editor) {
    editor = new ShapeEditor({
      send: (shapes) => send(setShapes(cameraId, shapes)),
      onRefused: notifyError,
    });
    editors.set(cameraId, editor);
    tell(cameraId);
  }
  return editor;
}

useConsole.subscribe(({ state }) => {
  for (const cameraId of editors.keys()) {
    if (state?.cameras.some(({ id }) => id === cameraId)) tell(cameraId);
    else {
      editors.delete(cameraId);
      given.delete(cameraId);
    }
  }
});

function tell(cameraId: string): void {
  const camera = useConsole.getState().state?.cameras.find(({ id }) => id === cameraId);
  const before = given.get(cameraId);
  if (!camera || camera === before) return;
  given.set(cameraId, camera);
  const { lines, zones, flows, picture, shapesRevision } = camera;
  const same = lines === before?.lines && zones === before.zones && flows === before.flows;
  // A revision alone says that what main was told is what it has.
  if (same && picture === before.picture) return;
  editors.get(cameraId)?.accept({ lines, zones, ...flowsPart(flows) }, picture, shapesRevision);
}

/** The command's arrays are its own. */
const setShapes = (
  cameraId: string,
  { lines, zones, flows }: CameraShapes,
): ConsoleCommandOf<'set-shapes'> => ({
  kind: 'set-shapes',
  cameraId,
  lines: lines.map(copyShape),
  zones: zones.map(copyShape),
  // Without any, those that main has are gone too.
  flows: (flows ?? []).map((flow) => ({ ...flow })),
});

const copyShape = <Shape extends CameraShapes['lines'][number]>({
  points,
  classes,
  ...rest
}: Shape) => ({
  ...rest,
  points: [...points],
  ...(classes && { classes: [...classes] }),
});
