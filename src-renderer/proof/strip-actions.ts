import { jumpTo } from './jump';
import type { ProofSession } from './proof-session';
import type { StripAction } from './strip-keys';

/** Does what a key or a menu means. */
export function perform(session: ProofSession, action: StripAction): void {
  const { view } = session.state;
  const mark = session.markOf(view.focusedId);
  switch (action.kind) {
    case 'view':
      session.dispatch(action.command);
      return;
    case 'undo':
      session.undo();
      return;
    case 'check-bin':
      session.checkBin();
      return;
    case 'jump':
      if (mark) jumpTo(session.cameraId, mark.mediaTimeMs);
      return;
    case 'delete':
      if (mark) session.edit({ kind: 'delete', mark });
      return;
    case 'choose-class':
      if (mark) session.dispatch({ kind: 'choose-class', markId: mark.id });
      return;
    case 'menu': {
      const { fromMs, toMs } = view.window;
      const middle = { mediaTimeMs: (fromMs + toMs) / 2, position: 0.5 };
      session.dispatch({ kind: 'open-menu', at: mark ?? middle, markId: mark?.id });
      return;
    }
  }
}
