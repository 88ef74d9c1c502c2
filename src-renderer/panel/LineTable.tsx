import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { CameraCounts, DrawnLine } from '../../src-workers/contracts/console-state';
import { directions, type Direction } from '../../src-workers/domain/lines/counting-line';
import type { PictureSize } from '../../src-workers/domain/units';
import { DirectionSign } from '../directions/DirectionSign';
import { lineHeading, type Heading } from '../directions/heading';
import { countText, pcuText } from '../format/figures';
import { useView } from '../state/view-store';
import { Card } from '../ui/Card';
import { classWord } from '../ui/class-colours';
import classes from './CountTable.module.css';
import { ShapeName } from './ShapeName';
import { lineRows, type LineRow } from './line-rows';

interface LineTableProps {
  readonly lines: readonly DrawnLine[];
  /** Absent: nothing was counted yet. */
  readonly counts: CameraCounts['lines'] | undefined;
  /** A file, which is counted again when lines change; what a live camera saw is gone. */
  readonly recorded: boolean;
  /** Absent: its size is not known yet. */
  readonly picture: PictureSize | undefined;
  /** Beside the title. */
  readonly aside?: ReactNode;
}

/** Every line with both directions; a line's classes below it, at once where there is one line. */
export const LineTable = memo(function LineTable({
  lines,
  counts,
  recorded,
  picture,
  aside,
}: LineTableProps) {
  const { t } = useTranslation();
  const rows = lineRows(lines, counts);
  const inPcu = rows.some((row) => row.counts?.pcu !== undefined);
  const headings = (id: string): Headings => {
    const line = lines.find((each) => each.id === id);
    return {
      forward: line && lineHeading(line, picture, 'forward'),
      backward: line && lineHeading(line, picture, 'backward'),
    };
  };
  if (rows.length === 0)
    return (
      <Card title={t('Lines')}>
        <p className={classes['hint']}>
          <Trans
            i18nKey="No line yet. Press <0>D</0> and draw a line across the road."
            components={[<kbd key="key" />]}
          />
          {recorded && <> {t('All of the video is counted, also what was seen before.')}</>}
        </p>
      </Card>
    );
  return (
    <Card title={rows.length === 1 ? t('Line') : t('Lines')} aside={aside}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes['unseen']}>{t('Line and class')}</span>
            </th>
            <th scope="col" title={t('Forward: with the arrow of the line')}>
              {t('forward')}
            </th>
            <th scope="col" title={t('Backward: against the arrow of the line')}>
              {t('backward')}
            </th>
            <th scope="col">{t('total')}</th>
            {inPcu && (
              <th scope="col" title={t('Passenger car units of all that crossed, both directions')}>
                {t('PCU')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LineRows
              key={row.id}
              row={row}
              headings={headings(row.id)}
              opened={rows.length === 1}
              inPcu={inPcu}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
});

type Headings = Readonly<Record<Direction, Heading | undefined>>;

interface LineRowsProps {
  readonly row: LineRow;
  readonly headings: Headings;
  /** Its classes are shown unless the person closed them. */
  readonly opened: boolean;
  readonly inPcu: boolean;
}

function LineRows({ row: { id, name, colour, counts }, headings, opened, inPcu }: LineRowsProps) {
  const { t } = useTranslation();
  const selected = useView(({ selectedShapeId }) => selectedShapeId === id);
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? opened;
  const ofClasses = counts?.classes ?? [];
  return (
    <>
      <tr className={classes['shape']} data-selected={selected}>
        <th scope="row">
          <span className={classes['cell']}>
            <ShapeName id={id} name={name} colour={colour} />
            {ofClasses.length > 0 && (
              <button
                type="button"
                className={classes['toggle']}
                title={open ? t('Hide its classes') : t('Show its classes')}
                aria-label={t('Classes of {{name}}', { name })}
                aria-expanded={open}
                onClick={() => setChosen(!open)}
              >
                {open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
              </button>
            )}
          </span>
        </th>
        {directions.map((direction) => (
          <td key={direction}>
            {headings[direction] !== undefined && (
              <DirectionSign direction={direction} heading={headings[direction]} />
            )}
            {counts ? countText(counts[direction]) : '–'}
          </td>
        ))}
        <td>{counts ? countText(counts.total) : '–'}</td>
        {inPcu && <td>{counts?.pcu === undefined ? '–' : pcuText(counts.pcu)}</td>}
      </tr>
      {open &&
        ofClasses.map(({ class: roadUser, forward, backward }) => (
          <tr key={roadUser} className={classes['class']}>
            <th scope="row">{t(classWord(roadUser))}</th>
            <td>{countText(forward)}</td>
            <td>{countText(backward)}</td>
            <td>{countText(forward + backward)}</td>
            {inPcu && <td />}
          </tr>
        ))}
    </>
  );
}
