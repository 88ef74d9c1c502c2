import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraCounts, DrawnZone } from '../../src-workers/contracts/console-state';
import { totalOf } from '../format/count-totals';
import { countText } from '../format/figures';
import { useView } from '../state/view-store';
import { Card, CardTitle } from '../ui/Card';
import classes from './CountTable.module.css';
import { DensityBadge } from './DensityBadge';
import { ShapeName } from './ShapeName';
import { zoneFacts, type ZoneFact } from './zone-facts';

/** Zones that count nothing say what they do instead. */
const purposes: Readonly<Record<Exclude<DrawnZone['kind'], 'zone'>, string>> = {
  'ignore-mask': 'nothing in it is detected',
  'region-of-interest': 'only here is detected',
};

interface ZoneTableProps {
  readonly zones: readonly DrawnZone[];
  /** Absent: nothing was counted yet. */
  readonly counts: CameraCounts['zones'] | undefined;
}

export const ZoneTable = memo(function ZoneTable({ zones, counts }: ZoneTableProps) {
  const { t } = useTranslation();
  const selectedShapeId = useView((view) => view.selectedShapeId);
  if (zones.length === 0) return null;
  const alone = zones.length === 1;
  const title = alone ? t('Zone') : t('Zones');
  return (
    <Card title={title} titled="by-table">
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <CardTitle>{title}</CardTitle>
            </th>
            <th scope="col">{t('entered')}</th>
            <th scope="col">{t('left', { context: 'zone' })}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ id, name, kind, colour }) => {
            const counted = counts?.find((zone) => zone.id === id);
            return (
              <Fragment key={id}>
                <tr className={classes['shape']} data-selected={id === selectedShapeId}>
                  <th scope="row">
                    <span className={`${classes['cell']} ${classes['stated']}`}>
                      <ShapeName id={id} name={name} colour={colour} />
                      {counted?.now && <DensityBadge state={counted.now.state} />}
                    </span>
                  </th>
                  {kind === 'zone' ? (
                    <>
                      <td>{counted ? countText(totalOf(counted.entered)) : '–'}</td>
                      <td>{counted ? countText(totalOf(counted.left)) : '–'}</td>
                    </>
                  ) : (
                    <td colSpan={2} className={classes['kind']}>
                      {t(purposes[kind])}
                    </td>
                  )}
                </tr>
                {counted?.now && <ZoneNow facts={zoneFacts(counted.now)} alone={alone} />}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
});

interface ZoneNowProps {
  readonly facts: readonly ZoneFact[];
  /** There is no other zone, so each figure may have a row. */
  readonly alone: boolean;
}

/** What a zone shows now, below its name. */
function ZoneNow({ facts, alone }: ZoneNowProps) {
  if (alone)
    return facts.map(({ name, text }) => (
      <tr key={name} className={classes['class']}>
        <th scope="row">{name}</th>
        <td colSpan={2}>{text}</td>
      </tr>
    ));
  return (
    <tr className={classes['class']}>
      <td colSpan={3}>
        <dl className={classes['now']}>
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt> <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  );
}
