import { Fragment, memo } from 'react';
import type { CameraCounts, DrawnZone } from '../../src-workers/contracts/console-state';
import { totalOf } from '../format/count-totals';
import { countText } from '../format/figures';
import { useView } from '../state/view-store';
import { Card } from '../ui/Card';
import classes from './CountTable.module.css';
import { DensityBadge } from './DensityBadge';
import { ShapeName } from './ShapeName';
import { zoneFacts } from './zone-facts';

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
  const selectedShapeId = useView((view) => view.selectedShapeId);
  if (zones.length === 0) return null;
  return (
    <Card title={zones.length === 1 ? 'Zone' : 'Zones'}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes['unseen']}>Zone</span>
            </th>
            <th scope="col">entered</th>
            <th scope="col">left</th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ id, name, kind, colour }) => {
            const counted = counts?.find((zone) => zone.id === id);
            return (
              <Fragment key={id}>
                <tr className={classes['shape']} data-selected={id === selectedShapeId}>
                  <th scope="row">
                    <span className={classes['cell']}>
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
                      {purposes[kind]}
                    </td>
                  )}
                </tr>
                {counted?.now &&
                  zoneFacts(counted.now).map(({ name: fact, text }) => (
                    <tr key={fact} className={classes['class']}>
                      <th scope="row">{fact}</th>
                      <td colSpan={2}>{text}</td>
                    </tr>
                  ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
});
