import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ProofPanel.module.css';
import { highestPanel, lowestPanel, resizeProof } from './proof-view-store';

const keyStep = 16;

/** The panel's upper edge, dragged or moved with arrow keys. */
export function ResizeHandle({ height }: { readonly height: number }) {
  const { t } = useTranslation();
  const drag = useRef<{ readonly y: number; readonly height: number }>(undefined);
  return (
    <div
      className={classes['handle']}
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('Height of the proof strip')}
      aria-valuenow={height}
      aria-valuemin={lowestPanel}
      aria-valuemax={highestPanel}
      tabIndex={0}
      data-own-keys="ArrowUp ArrowDown"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { y: event.clientY, height };
      }}
      onPointerMove={({ clientY }) => {
        if (drag.current) resizeProof(drag.current.height + drag.current.y - clientY);
      }}
      onPointerUp={() => (drag.current = undefined)}
      onPointerCancel={() => (drag.current = undefined)}
      onKeyDown={({ key }) => {
        if (key === 'ArrowUp') resizeProof(height + keyStep);
        if (key === 'ArrowDown') resizeProof(height - keyStep);
      }}
    />
  );
}
