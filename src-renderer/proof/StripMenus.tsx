import { Menu } from '@mantine/core';
import { useStore } from 'zustand';
import { ClassMenu } from './ClassMenu';
import { MarkMenu } from './MarkMenu';
import type { ProofSession } from './proof-session';
import classes from './StripCanvas.module.css';
import type { StripSurface } from './strip-surface';
import type { StripMode, StripPoint } from './strip-view';

interface StripMenusProps {
  readonly session: ProofSession;
  readonly surface: StripSurface;
  /** The strip has the keys again. */
  readonly onClosed: () => void;
}

/** What is chosen at a place of the strip: what to do with a mark, its class, or who was missed. */
export function StripMenus({ session, surface, onClosed }: StripMenusProps) {
  const mode = useStore(session.store, ({ view }) => view.mode);
  if (mode.kind === 'browsing' || mode.kind === 'aiming') return null;
  const { x, y } = surface.pixelAt(placeOf(session, mode));
  const close = (): void => {
    // Choosing a class after the menu is another mode already.
    if (session.state.view.mode === mode) session.dispatch({ kind: 'cancel' });
    onClosed();
  };
  return (
    <Menu
      key={mode.kind}
      opened
      onClose={close}
      // Not keys: the one that opened it would close it.
      clickOutsideEvents={['mousedown', 'touchstart']}
      position="bottom-start"
      offset={10}
      shadow="lg"
      returnFocus={false}
      transitionProps={{ duration: 80 }}
      width={mode.kind === 'menu' ? 272 : 300}
    >
      <Menu.Target>
        <span className={classes['anchor']} style={{ left: x, top: y }} />
      </Menu.Target>
      {mode.kind === 'menu' ? (
        <MarkMenu session={session} mode={mode} />
      ) : (
        <ClassMenu session={session} mode={mode} onDone={onClosed} />
      )}
    </Menu>
  );
}

function placeOf(
  session: ProofSession,
  mode: Extract<StripMode, { kind: 'adding' | 'choosing-class' | 'menu' }>,
): StripPoint {
  if (mode.kind !== 'choosing-class') return mode.at;
  return session.markOf(mode.markId) ?? { mediaTimeMs: 0, position: 0 };
}
