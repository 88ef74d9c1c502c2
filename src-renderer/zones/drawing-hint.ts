import { t } from '../language/language';
import type { Editing } from './drawing/editing';
import { lineWarning } from './line-warning';
import { findShape } from './shapes';
import { samePlace } from './stored-points';

/** What a person can do next, or why the last thing was not done. */
export interface DrawingHint {
  readonly sentence: string;
  readonly refused: boolean;
}

export function drawingHint({ mode, refusal }: Editing): DrawingHint | undefined {
  if (refusal !== undefined) return { sentence: t(refusal), refused: true };
  switch (mode.kind) {
    case 'drawing-line':
      return hint(
        mode.points.length < 2
          ? t('Click the two sides of the road. The arrow points where forward leads.')
          : t('Double click or Enter ends the line. Backspace takes a point back, Esc cancels.'),
      );
    case 'drawing-zone':
      return hint(
        mode.points.length < 3
          ? t('Click the corners of the zone, at least three.')
          : t(
              'Double click, Enter or the first point closes the zone. Backspace takes a point back, Esc cancels.',
            ),
      );
    case 'drawing-flow':
      return hint(
        mode.from === undefined
          ? t('Click the line or zone where the flow begins, or press N and Enter.')
          : t('Now the line or zone where it leads. Backspace takes the origin back, Esc cancels.'),
      );
    case 'dragging-vertex':
    case 'moving-shape':
      return hint(t('Esc puts it back.'));
    case 'idle':
      return undefined;
  }
}

/**
 * What will be wrong with the line that is being drawn or dragged, or is wrong with the selected one:
 * said while it can still be put right. Undefined: nothing.
 */
export function draftWarning(editing: Editing, hysteresisPercent: number): string | undefined {
  const { mode, shapes, picture } = editing;
  if (mode.kind === 'drawing-line') {
    const { points, cursor } = mode;
    const last = points.at(-1);
    const next = cursor && !samePlace(cursor, last) ? [...points, cursor] : points;
    return lineWarning(next, shapes, picture, hysteresisPercent);
  }
  const id = 'before' in mode ? mode.id : editing.selected?.id;
  const shape = findShape(shapes, id);
  if (shape?.kind !== 'line' || 'points' in mode) return undefined;
  return lineWarning(shape.drawn.points, shapes, picture, hysteresisPercent);
}

const hint = (sentence: string): DrawingHint => ({ sentence, refused: false });
