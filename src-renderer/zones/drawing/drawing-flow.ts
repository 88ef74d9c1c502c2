import { findShape, placesOf, withNewFlow } from '../shapes';
import type { ModeCommands } from './commands';
import { commit, idle, refuse, type DrawingFlow, type Editing } from './editing';

/** With fewer than two places there is nothing to lead from and to. */
export function beginFlow(editing: Editing): Editing {
  if (placesOf(editing.shapes).length < 2) {
    return refuse(
      editing,
      'A flow leads from one line or zone to another one: draw two of them first.',
    );
  }
  const mode = { kind: 'drawing-flow' } as const;
  return { ...editing, mode, selected: undefined };
}

export const drawingFlow: ModeCommands<DrawingFlow> = {
  'draw-line': (editing) => ({
    ...editing,
    mode: { kind: 'drawing-line', points: [], byKeys: false },
  }),
  'draw-zone': (editing) => ({
    ...editing,
    mode: { kind: 'drawing-zone', points: [], byKeys: false },
  }),
  'aim-at-place': (editing, mode, { id }) =>
    mode.candidate === id ? editing : { ...editing, mode: { ...mode, candidate: id } },
  'aim-at-next-place': (editing, mode, { step }) => {
    const ids = placesOf(editing.shapes).map(({ id }) => id);
    const now = ids.findIndex((id) => id === mode.candidate);
    const next = now < 0 ? (step === 1 ? 0 : ids.length - 1) : now + step;
    const candidate = ids[(next + ids.length) % ids.length];
    return { ...editing, mode: { ...mode, candidate } };
  },
  'choose-place': (editing, mode, { id }) => choose(editing, mode, id),
  finish: (editing, mode) =>
    mode.candidate === undefined
      ? refuse(editing, 'Choose a line or zone: click it, or press N until it is marked.')
      : choose(editing, mode, mode.candidate),
  'remove-last-point': withoutOrigin,
  undo: withoutOrigin,
  cancel: (editing) => ({ ...editing, mode: idle }),
};

function choose(editing: Editing, mode: DrawingFlow, id: string): Editing {
  const { shapes } = editing;
  if (!placesOf(shapes).some((place) => place.id === id)) {
    return refuse(
      editing,
      findShape(shapes, id)
        ? 'Nobody is followed in an ignore mask or a region of interest, so no flow leads there.'
        : 'Choose a line or zone.',
    );
  }
  const { from } = mode;
  if (from === undefined) return { ...editing, mode: { kind: 'drawing-flow', from: id } };
  if (from === id) return refuse(editing, 'A flow leads to another place than it comes from.');
  if (shapes.flows?.some((flow) => flow.from === from && flow.to === id) === true) {
    return refuse(editing, 'There is a flow from there to here already.');
  }
  const added = withNewFlow(shapes, from, id);
  return { ...commit(editing, shapes, added.shapes), selected: { id: added.id } };
}

function withoutOrigin(editing: Editing, { from }: DrawingFlow): Editing {
  return from === undefined ? editing : { ...editing, mode: { kind: 'drawing-flow' } };
}
