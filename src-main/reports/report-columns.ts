import { isoSecond, isoTime } from '../../src-workers/domain/report/iso-time';
import type {
  FlowRow,
  LineBin,
  LineRow,
  TrackRow,
  ZoneRow,
} from '../../src-workers/domain/report/report-rows';
import { densityStates } from '../../src-workers/domain/density/density-state';
import type { Survey } from '../../src-workers/domain/report/survey';
import { instant, type Milliseconds } from '../../src-workers/domain/units';
import { emptyCell, nameCell, numberCell, secondsCell, truthCell } from './csv-cells';
import type { CsvColumns } from './csv-table';
import { correctedCell, type CheckedCountRow, type CheckedCrossingRow } from './segment-checks';

/** The columns of PRODUCT section 8. */
export interface ReportColumns {
  readonly counts: CsvColumns<CheckedCountRow>;
  readonly lines: CsvColumns<LineRow>;
  readonly zones: CsvColumns<ZoneRow>;
  readonly flows: CsvColumns<FlowRow>;
  readonly crossings: CsvColumns<CheckedCrossingRow>;
  readonly tracks: CsvColumns<TrackRow>;
}

export function reportColumns(survey: Survey): ReportColumns {
  const { clock } = survey;
  const place: CsvColumns<unknown> = [
    ['site', () => nameCell(survey.site)],
    ['camera', () => nameCell(survey.camera)],
  ];
  const time = (mediaTime: Milliseconds): string =>
    isoTime(instant(survey.start + mediaTime), clock);
  const lineBin: CsvColumns<LineBin> = [
    ...place,
    ['line', ({ line }) => nameCell(line)],
    ['segment', ({ segment }) => String(segment)],
    ['direction', ({ direction }) => direction],
    ['bin_start', ({ bin }) => isoSecond(bin.start, clock)],
    ['bin_end', ({ bin }) => isoSecond(bin.end, clock)],
    ['observed_s', ({ observedMs }) => secondsCell(observedMs)],
  ];
  return {
    counts: [
      ...lineBin,
      ['dropped_pct', (row) => numberCell(row.droppedPercent, 2)],
      ['flags', (row) => row.flags.join(';')],
      ['class', (row) => row.class],
      ['count', (row) => numberCell(row.count, 0)],
      ['checked', (row) => numberCell(row.checked, 0)],
      ['pcu', (row) => numberCell(row.pcu, 3)],
      ['flow_veh_h', (row) => numberCell(row.flowPerHour, 1)],
      ['flow_pcu_h', (row) => numberCell(row.pcuFlowPerHour, 1)],
      ['uncertain', (row) => numberCell(row.uncertain, 0)],
    ],
    lines: [
      ...lineBin,
      ['headway_mean_s', (row) => secondsCell(row.headwayMeanMs)],
      ['headway_min_s', (row) => secondsCell(row.headwayMinMs)],
      ['gap_mean_s', emptyCell],
      ['occupancy_pct', (row) => numberCell(row.occupancyPercent, 2)],
    ],
    zones: [
      ...place,
      ['zone', ({ zone }) => nameCell(zone)],
      ['segment', ({ segment }) => String(segment)],
      ['bin_start', ({ bin }) => isoSecond(bin.start, clock)],
      ['bin_end', ({ bin }) => isoSecond(bin.end, clock)],
      ['observed_s', ({ observedMs }) => secondsCell(observedMs)],
      ['dropped_pct', (row) => numberCell(row.droppedPercent, 2)],
      ['flags', (row) => row.flags.join(';')],
      ['detected_mean', ({ figures }) => numberCell(figures?.detectedMean, 2)],
      ['detected_max', ({ figures }) => numberCell(figures?.detectedMax, 0)],
      ['entered', (row) => numberCell(row.entered, 0)],
      ['left', (row) => numberCell(row.left, 0)],
      ['dwell_mean_s', (row) => secondsCell(row.dwellMeanMs)],
      ['density_mean', ({ figures }) => numberCell(figures?.densityMean, 3)],
      ['density_max', ({ figures }) => numberCell(figures?.densityMax, 3)],
      ['state_max', ({ figures }) => figures?.stateMax ?? ''],
      ...densityStates.map(
        (state) =>
          [`${state}_s`, ({ figures }: ZoneRow) => secondsCell(figures?.stateMs[state])] as const,
      ),
      ['pcu_mean', ({ figures }) => numberCell(figures?.pcuMean, 3)],
      ['estimated_max', ({ figures }) => numberCell(figures?.estimatedMax, 1)],
      ['los', ({ figures }) => figures?.los ?? ''],
    ],
    flows: [
      ...place,
      ['flow', (row) => nameCell(row.flow)],
      ['origin', (row) => nameCell(row.origin)],
      ['destination', (row) => nameCell(row.destination)],
      ['bin_start', ({ bin }) => isoSecond(bin.start, clock)],
      ['bin_end', ({ bin }) => isoSecond(bin.end, clock)],
      ['class', (row) => row.class],
      ['count', (row) => numberCell(row.count, 0)],
      ['travel_time_mean_s', (row) => secondsCell(row.travelTimeMeanMs)],
    ],
    crossings: [
      ...place,
      ['line', (row) => nameCell(row.line)],
      ['direction', (row) => row.direction],
      ['time', (row) => time(row.time)],
      ['media_s', (row) => secondsCell(row.time)],
      ['track', (row) => numberCell(row.track, 0)],
      ['class', (row) => row.class],
      ['class_certainty', (row) => numberCell(row.certainty, 3)],
      ['uncertain', (row) => truthCell(row.uncertain)],
      ['speed_kmh', emptyCell],
      ['colour', (row) => row.colour ?? ''],
      ['x', (row) => numberCell(row.point.x, 4)],
      ['y', (row) => numberCell(row.point.y, 4)],
      ['corrected', correctedCell],
    ],
    tracks: [
      ...place,
      ['track', (row) => String(row.track)],
      ['class', (row) => row.class],
      ['class_certainty', (row) => numberCell(row.certainty, 3)],
      ['uncertain', (row) => truthCell(row.uncertain)],
      ['colour', (row) => row.colour ?? ''],
      ['first_time', (row) => time(row.firstSeen)],
      ['last_time', (row) => time(row.lastSeen)],
      ['first_media_s', (row) => secondsCell(row.firstSeen)],
      ['last_media_s', (row) => secondsCell(row.lastSeen)],
      ['detections', (row) => String(row.detections)],
      ['first_x', (row) => numberCell(row.first?.x, 4)],
      ['first_y', (row) => numberCell(row.first?.y, 4)],
      ['last_x', (row) => numberCell(row.last?.x, 4)],
      ['last_y', (row) => numberCell(row.last?.y, 4)],
      ['zones', (row) => row.zones.map(nameCell).join(';')],
      ['path', (row) => row.path],
    ],
  };
}
