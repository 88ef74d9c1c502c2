import {
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DndContextProps,
} from '@dnd-kit/core';
import { arrayMove, sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { run } from '../commands/run';
import { partOf, useConsole } from '../state/console-store';
import { reordered } from './camera-order';

/** So far a press may move and still be a click. */
const dragFromPx = 6;

/** Main tells its state within this time after an answer. */
const toldWithinMs = 1000;

const nameOf = (id: string | number): string =>
  partOf(useConsole.getState().state, String(id), ({ name }) => name) ?? String(id);

/** Tiles are dragged to other places, by their names or with the keyboard; the project keeps it. */
export function useOrder(shown: readonly string[]): {
  /** As they were dragged, until main says so too. */
  readonly cameraIds: readonly string[];
  readonly order: DndContextProps;
} {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<readonly string[]>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: dragFromPx } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const sameCameras =
    wanted?.length === shown.length && wanted.every((cameraId) => shown.includes(cameraId));
  const over = (id: string | number | undefined): string =>
    id === undefined ? '' : t('It is over {{name}}.', { name: nameOf(id) });
  return {
    cameraIds: wanted !== undefined && sameCameras ? wanted : shown,
    order: {
      sensors,
      onDragEnd: ({ active, over: target }) => {
        if (!target || active.id === target.id) return;
        const all = useConsole.getState().state?.cameras.map(({ id }) => id) ?? [];
        const cameraIds = reordered(all, String(active.id), String(target.id));
        if (!cameraIds) return;
        const from = shown.indexOf(String(active.id));
        setWanted(arrayMove([...shown], from, shown.indexOf(String(target.id))));
        void run({ kind: 'order-cameras', cameraIds: [...cameraIds] }).then(() =>
          setTimeout(() => setWanted(undefined), toldWithinMs),
        );
      },
      accessibility: {
        screenReaderInstructions: {
          draggable: t(
            'Space takes the camera, the arrow keys move it, Space puts it down, Escape puts it back.',
          ),
        },
        announcements: {
          onDragStart: ({ active }) => t('{{name}} was taken.', { name: nameOf(active.id) }),
          onDragOver: ({ over: target }) => over(target?.id),
          onDragEnd: ({ active }) => t('{{name}} was put down.', { name: nameOf(active.id) }),
          onDragCancel: ({ active }) => t('{{name}} was put back.', { name: nameOf(active.id) }),
        },
      },
    },
  };
}
