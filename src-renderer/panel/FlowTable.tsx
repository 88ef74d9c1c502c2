import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraCounts, CameraState } from '../../src-workers/contracts/console-state';
import { totalOf } from '../format/count-totals';
import { travelText } from '../format/durations';
import { countText } from '../format/figures';
import { flowColour } from '../live/overlay/paint-flows';
import { useView } from '../state/view-store';
import { Card, CardTitle } from '../ui/Card';
import classes from './CountTable.module.css';
import { ShapeName } from './ShapeName';

interface FlowTableProps extends Pick<CameraState, 'lines' | 'zones'> {
  /** Absent: none. */
  readonly flows: CameraState['flows'] | undefined;
  /** Absent: nothing was counted yet. */
  readonly counts: CameraCounts['flows'] | undefined;
}

/** Who went from where to where, and how long it took on average. */
export const FlowTable = memo(function FlowTable({ lines, zones, flows, counts }: FlowTableProps) {
  const { t } = useTranslation();
  const selectedShapeId = useView((view) => view.selectedShapeId);
  if (flows === undefined) return null;
  const nameOf = (id: string): string =>
    [...lines, ...zones].find((place) => place.id === id)?.name ?? id;
  const title = flows.length === 1 ? t('Flow') : t('Flows');
  return (
    <Card title={title} titled="by-table">
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <CardTitle>{title}</CardTitle>
            </th>
            <th scope="col">{t('count')}</th>
            <th scope="col" title={t('From passing the origin to passing the destination')}>
              {t('mean time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map(({ id, name, from, to }) => {
            const counted = counts?.find((flow) => flow.id === id);
            const { travelTimeMeanMs } = counted ?? {};
            return (
              <tr key={id} className={classes['shape']} data-selected={id === selectedShapeId}>
                <th
                  scope="row"
                  title={t('From {{origin}} to {{destination}}', {
                    origin: nameOf(from),
                    destination: nameOf(to),
                  })}
                >
                  <ShapeName id={id} name={name} colour={flowColour} />
                </th>
                <td>{counted ? countText(totalOf(counted.counts)) : '–'}</td>
                <td>{travelTimeMeanMs === undefined ? '–' : travelText(travelTimeMeanMs)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
});
