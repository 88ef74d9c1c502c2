import { IconTable } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import type { ChartTable } from './chart-table';
import type { LegendEntry } from './chart-picture';
import classes from './ChartCard.module.css';
import { ChartTableView } from './ChartTableView';
import { SaveMenu } from './SaveMenu';

interface ChartCardProps {
  readonly title: string;
  /** Of saved files, without an ending. */
  readonly fileName: string;
  /** What the chart shows, in figures. Made when it is asked for. */
  readonly table: () => ChartTable;
  readonly legend?: readonly LegendEntry[];
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** In place of the chart while there is nothing to draw: a sentence. */
  readonly empty?: string | undefined;
  /** Holds one svg. */
  readonly children: ReactNode;
}

/** A chart under its title: with a table view, and to be saved as a picture or a table. */
export function ChartCard(props: ChartCardProps) {
  const { title, fileName, table, legend = [], aside, empty, children } = props;
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  return (
    <section className={classes['card']} aria-label={title}>
      <header className={classes['head']}>
        <h3 className={classes['title']}>{title}</h3>
        {aside}
        <span className={classes['space']} />
        <IconButton
          title={asTable ? t('Show the chart') : t('Show as a table')}
          size="sm"
          variant={asTable ? 'filled' : 'subtle'}
          color={asTable ? 'signal' : 'gray'}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          <IconTable size={15} />
        </IconButton>
        <SaveMenu
          {...{ title, fileName, table, legend }}
          // There is no picture of what is not drawn.
          svg={
            asTable || empty !== undefined ? undefined : () => body.current?.querySelector('svg')
          }
        />
      </header>
      {asTable ? (
        <ChartTableView title={title} table={table()} />
      ) : (
        <>
          {empty === undefined && <Legend entries={legend} />}
          <div ref={body}>{empty === undefined ? children : <Empty sentence={empty} />}</div>
        </>
      )}
    </section>
  );
}

const Empty = ({ sentence }: { readonly sentence: string }) => (
  <p className={classes['empty']}>{sentence}</p>
);

function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className={classes['legend']}>
      {entries.map(({ label, colour, line = false }) => (
        <li key={label}>
          <i style={{ background: colour }} data-line={line} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  );
}
