import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ProofPanel.module.css';
import { highestPanel, lowestPanel, resizeProof, useProofView } from './proof-view-store';

const keyStep = 16;

/** The panel's upper edge, dragged or moved with arrow keys. */
export function ResizeHandle() {
  const { t } = useTranslation();
  const height = useProofView((view) => view.height);
  const drag = useRef<{ readonly y: number; readonly height: number }>(undefined);
  return (
    <div
      className={classes['handle']}
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('Height of the proof strip')}
      aria-valuenow={height ?? lowestPanel}
      aria-valuemin={lowestPanel}
      aria-valuemax={highestPanel}
      tabIndex={0}
      data-own-keys="ArrowUp ArrowDown"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { y: event.clientY, height: heightOf(event.currentTarget) };
      }}
      onPointerMove={({ clientY }) => {
        if (drag.current) resizeProof(drag.current.height + drag.current.y - clientY);
      }}
      onPointerUp={() => (drag.current = undefined)}
      onPointerCancel={() => (drag.current = undefined)}
      onKeyDown={({ key, currentTarget }) => {
        const step = { ArrowUp: keyStep, ArrowDown: -keyStep }[key];
        if (step !== undefined) resizeProof(heightOf(currentTarget) + step);
      }}
    />
  );
}

const heightOf = (handle: HTMLElement): number => handle.parentElement?.offsetHeight ?? lowestPanel;
