import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { directions } from '../../src-workers/domain/lines/counting-line';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import { t } from '../language/language';
import type { BinRow } from './bin-rows';
import type { ChartClock } from './chart-clock';
import type { Cell, ChartTable, WrittenCell } from './chart-table';
import type { HourlyRow } from './hourly-rows';
import { figureCell } from './chart-table';

export const momentCell = (at: number, { moment, written }: ChartClock): WrittenCell => ({
  shown: moment(at),
  value: at,
  written: written(at),
});

export const classTable = (counts: ClassCounts): ChartTable => ({
  columns: [
    { id: 'class', title: t('class') },
    { id: 'count', title: t('crossings'), figure: true },
  ],
  rows: roadUserClasses.flatMap((roadUser) => {
    const count = counts[roadUser];
    const name = { shown: t(roadUser.replaceAll('-', ' ')), value: roadUser, written: roadUser };
    return count === undefined ? [] : [[name, count]];
  }),
});

const binColumns = () => [
  { id: 'bin_start', title: t('from') },
  { id: 'bin_end', title: t('to') },
];

/** A row for each bin and direction, a column for each class that the camera can count. */
export function crossingsTable(
  rows: readonly BinRow[],
  classes: readonly RoadUserClass[],
  clock: ChartClock,
): ChartTable {
  return {
    columns: [
      ...binColumns(),
      { id: 'direction', title: t('direction') },
      { id: 'observed_s', title: t('observed, s'), figure: true },
      ...classes.map((roadUser) => ({
        id: roadUser.replaceAll('-', '_'),
        title: t(roadUser.replaceAll('-', ' ')),
        figure: true,
      })),
      { id: 'total', title: t('total'), figure: true },
    ],
    rows: rows.flatMap(({ start, end, observedMs, counts }) =>
      directions.map((direction): readonly Cell[] => {
        const count = (roadUser: RoadUserClass): number => counts[direction][roadUser] ?? 0;
        const crossed = classes.some((roadUser) => count(roadUser) > 0);
        // Nobody looked: empty, not zero.
        const said = (figure: number): Cell => (observedMs > 0 || crossed ? figure : undefined);
        return [
          momentCell(start, clock),
          momentCell(end, clock),
          { shown: t(direction), value: direction, written: direction },
          figureCell(observedMs / 1000, 0),
          ...classes.map((roadUser) => said(count(roadUser))),
          said(classes.reduce((sum, roadUser) => sum + count(roadUser), 0)),
        ];
      }),
    ),
  };
}

/** A row for each bin. */
export const hourlyTable = (rows: readonly HourlyRow[], clock: ChartClock): ChartTable => ({
  columns: [
    ...binColumns(),
    { id: 'forward_veh_h', title: t('forward, vehicles/h'), figure: true },
    { id: 'backward_veh_h', title: t('backward, vehicles/h'), figure: true },
    { id: 'pedestrians_h', title: t('pedestrians/h'), figure: true },
  ],
  rows: rows.map(({ start, end, forward, backward, pedestrians }) => [
    momentCell(start, clock),
    momentCell(end, clock),
    ...[forward, backward, pedestrians].map((flow) => figureCell(flow, 1)),
  ]),
});
