import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ProofMark } from '../../src-workers/contracts/proof';
import { paintGlyph } from './paint-marks';
import type { ProofSession } from './proof-session';
import classes from './StripHelp.module.css';

type SignMark = Pick<ProofMark, 'class' | 'uncertain' | 'correction'>;

const signs: readonly { readonly word: string; readonly mark: SignMark }[] = [
  { word: 'counted', mark: { class: 'car' } },
  { word: 'uncertain', mark: { class: 'car', uncertain: true } },
  { word: 'added', mark: { class: 'car', correction: { id: '', kind: 'add' } } },
  { word: 'deleted', mark: { class: 'car', correction: { id: '', kind: 'delete' } } },
  {
    word: 'other class',
    mark: { class: 'truck', correction: { id: '', kind: 'reclass', machineClass: 'car' } },
  },
];

/** What the marks mean, and the keys of the moment. */
export const StripHelp = memo(function StripHelp({ session }: { readonly session: ProofSession }) {
  const { t } = useTranslation();
  const aiming = useStore(session.store, ({ view }) => view.mode.kind === 'aiming');
  const keys = aiming
    ? [
        ['← → ↑ ↓', t('move')],
        ['Enter', t('add here')],
        ['Esc', t('cancel')],
      ]
    : [
        ['[ ]', t('marks')],
        ['Enter', t('play')],
        ['Del', t('delete')],
        ['C', t('class')],
        ['A', t('add')],
        ['U', t('take back')],
        ['K', t('checked')],
        ['+ −', t('zoom')],
        ['← →', t('scroll')],
      ];
  return (
    <div className={classes['help']}>
      {signs.map(({ word, mark }) => (
        <span key={word} className={classes['sign']}>
          <Sign mark={mark} />
          {t(word)}
        </span>
      ))}
      <span id="proof-keys" className={classes['keys']}>
        {keys.map(([key, word]) => (
          <span key={key}>
            {' '}
            <kbd>{key}</kbd> {word}{' '}
          </span>
        ))}
      </span>
    </div>
  );
});

const size = 24;

/** The mark as it is painted on the strip. */
function Sign({ mark }: { readonly mark: SignMark }) {
  const paint = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return;
      const ratio = window.devicePixelRatio;
      canvas.width = size * ratio;
      canvas.height = size * ratio;
      context.scale(ratio * 0.85, ratio * 0.85);
      context.translate(size / 2 / 0.85, size / 2 / 0.85);
      paintGlyph(context, mark, Math.PI);
    },
    [mark],
  );
  return <canvas ref={paint} style={{ width: size, height: size }} aria-hidden />;
}
