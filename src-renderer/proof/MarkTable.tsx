import { IconArrowBackUp, IconPlayerPlay, IconTag, IconTrash } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ProofMark } from '../../src-workers/contracts/proof';
import { DirectionSign } from '../directions/DirectionSign';
import { useSampled } from '../state/sampled';
import { classColours } from '../ui/class-colours';
import { IconButton } from '../ui/IconButton';
import { jumpTo } from './jump';
import { markColumns, orderBy, sortedMarks, type MarkColumn, type MarkOrder } from './mark-order';
import classes from './MarkTable.module.css';
import { classTitle, correctionWord, directionWord } from './mark-words';
import type { MarkHeadings } from './paint-marks';
import type { ProofSession } from './proof-session';
import { momentText } from './time-ticks';

/** More rows than one reads, and than the page lays out in a moment. */
const mostRows = 400;
/** While one scrolls the strip, its table need not change with every pixel. */
const readEveryMs = 400;

interface MarkTableProps {
  readonly session: ProofSession;
  readonly headings: MarkHeadings;
  readonly timeZone: string;
  readonly recorded: boolean;
}

/** The marks that the strip shows, as rows. */
export function MarkTable({ session, headings, timeZone, recorded }: MarkTableProps) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<MarkOrder>({ column: 'time', descending: false });
  const all = useStore(session.store, ({ contents }) => contents.marks);
  const window = useSampled(
    useStore(session.store, ({ view }) => view.window),
    readEveryMs,
  );
  const focusedId = useStore(session.store, ({ view }) => view.focusedId);
  const marks = useMemo(
    () =>
      sortedMarks(
        all.filter(({ mediaTimeMs: at }) => at >= window.fromMs && at <= window.toMs),
        order,
      ),
    [all, window, order],
  );
  const titles: Readonly<Record<MarkColumn, string>> = {
    time: t('Time'),
    direction: t('Direction'),
    class: t('Class'),
    track: t('Track'),
    certain: t('Certain'),
    corrected: t('Corrected'),
  };
  return (
    <div className={classes['frame']}>
      <table className={classes['table']} aria-label={t('Marks of the strip')}>
        <thead>
          <tr>
            {markColumns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'
                }
              >
                <button
                  type="button"
                  className={classes['sort']}
                  onClick={() => setOrder(orderBy(order, column))}
                >
                  {titles[column]}
                  {order.column === column && (order.descending ? ' ↓' : ' ↑')}
                </button>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {marks.slice(0, mostRows).map((mark) => (
            <Row
              key={mark.id}
              session={session}
              mark={mark}
              focused={mark.id === focusedId}
              headings={headings}
              timeZone={timeZone}
              recorded={recorded}
            />
          ))}
        </tbody>
      </table>
      {marks.length === 0 && <p className={classes['none']}>{t('Nobody was counted here.')}</p>}
      {marks.length > mostRows && (
        <p className={classes['none']}>
          {t('{{shown}} of {{total}} marks: zoom in to see the others.', {
            shown: mostRows,
            total: marks.length,
          })}
        </p>
      )}
    </div>
  );
}

interface RowProps extends MarkTableProps {
  readonly mark: ProofMark;
  readonly focused: boolean;
}

const Row = memo(function Row({ session, mark, focused, headings, timeZone, recorded }: RowProps) {
  const { t } = useTranslation();
  const { start, relativeTime } = session.state.contents;
  const { crossing, correction, uncertain } = mark;
  const deleted = correction?.kind === 'delete';
  const focus = (): void => session.dispatch({ kind: 'focus', markId: mark.id });
  return (
    <tr
      aria-current={focused}
      data-deleted={deleted}
      onClick={focus}
      onDoubleClick={() => jumpTo(session.cameraId, mark.mediaTimeMs)}
    >
      <td>{momentText(mark.mediaTimeMs, { start, relativeTime, timeZone }, true)}</td>
      <td>
        <DirectionSign direction={mark.direction} heading={headings[mark.direction]} />{' '}
        {directionWord(mark.direction)}
      </td>
      <td>
        <span className={classes['dot']} style={{ background: classColours[mark.class] }} />
        {classTitle(mark.class)}
      </td>
      <td>{crossing ? `#${crossing.track}` : '–'}</td>
      <td className={uncertain === true ? classes['uncertain'] : undefined}>
        {uncertain === true ? t('uncertain') : uncertain === false ? t('certain') : '–'}
      </td>
      <td className={classes['corrected']}>{correctionWord(mark)}</td>
      <td>
        {recorded && (
          <IconButton
            title={t('Play from here')}
            size="sm"
            onClick={() => jumpTo(session.cameraId, mark.mediaTimeMs)}
          >
            <IconPlayerPlay size={14} />
          </IconButton>
        )}
        <IconButton
          title={t('Change the class…')}
          size="sm"
          onClick={() => session.dispatch({ kind: 'choose-class', markId: mark.id })}
        >
          <IconTag size={14} />
        </IconButton>
        {correction && crossing ? (
          <IconButton
            title={t('Withdraw the correction')}
            size="sm"
            onClick={() => session.edit({ kind: 'withdraw', mark })}
          >
            <IconArrowBackUp size={14} />
          </IconButton>
        ) : (
          <IconButton
            title={t('Delete: nobody crossed')}
            size="sm"
            onClick={() => session.edit({ kind: 'delete', mark })}
          >
            <IconTrash size={14} />
          </IconButton>
        )}
      </td>
    </tr>
  );
});
