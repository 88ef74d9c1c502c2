import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { binTexts } from './bin-texts';
import { currentBin, toBeChecked, verdictOf } from './current-bin';
import classes from './ProofHead.module.css';
import type { ProofSession } from './proof-session';
import { momentText } from './time-ticks';

/** `machine 9 · checked 9 · 100 %` of the bin that is looked at; a click says that it is checked. */
export function BinVerdictButton({
  session,
  timeZone,
}: {
  readonly session: ProofSession;
  readonly timeZone: string;
}) {
  const { t } = useTranslation();
  const contents = useStore(session.store, (state) => state.contents);
  const bin = useStore(session.store, ({ view }) => currentBin(view, contents));
  const { start, relativeTime } = contents;
  if (!bin) return null;
  const clock = { start, relativeTime, timeZone };
  const [from, to] = [bin.start, bin.end].map((at) => momentText(at - start, clock));
  const action = toBeChecked(bin, contents) ? t('mark it as checked') : t('mark it as not checked');
  return (
    <Tooltip
      label={t('Bin {{from}}–{{to}}: {{action}} (K)', { from: from ?? '', to: to ?? '', action })}
    >
      <button
        type="button"
        className={classes['verdict']}
        data-verdict={verdictOf(bin)}
        onClick={() => session.checkBin(bin)}
      >
        {binTexts(bin)[0]}
      </button>
    </Tooltip>
  );
}
