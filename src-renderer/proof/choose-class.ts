import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import type { ProofSession } from './proof-session';
import { usualDirection } from './usual-direction';

/**
 * The class of the mark or the missed crossing that is being asked for; nothing where none is.
 * @param direction of a missed one; absent: as its neighbours
 * @returns whether it was asked for
 */
export function chooseClass(
  session: ProofSession,
  roadUser: RoadUserClass,
  direction?: Direction,
): boolean {
  const { view, contents } = session.state;
  const { mode } = view;
  if (mode.kind === 'adding') {
    const way = direction ?? usualDirection(contents.marks, mode.at);
    session.edit({ kind: 'add', ...mode.at, direction: way, class: roadUser });
    return true;
  }
  if (mode.kind !== 'choosing-class') return false;
  const mark = session.markOf(mode.markId);
  if (mark) session.edit({ kind: 'reclass', mark, class: roadUser });
  return true;
}
