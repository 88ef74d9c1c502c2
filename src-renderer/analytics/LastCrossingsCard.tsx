import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraCounts, CameraState } from '../../src-workers/contracts/console-state';
import type { ChartClock } from '../charts/chart-clock';
import type { Cell, ChartTable } from '../charts/chart-table';
import { momentCell } from '../charts/crossings-table';
import { TableCard } from '../charts/TableCard';
import { t } from '../language/language';
import { CrossingPicture } from './CrossingPicture';

type Crossing = CameraCounts['lastCrossings'][number];

interface LastCrossingsCardProps {
  readonly camera: CameraState;
  /** Absent: of all lines. */
  readonly lineId: string | undefined;
  readonly clock: ChartClock;
  readonly fileName: string;
}

/** Who crossed last, with a picture each. */
export const LastCrossingsCard = memo(function LastCrossingsCard(props: LastCrossingsCardProps) {
  const { camera, lineId, clock, fileName } = props;
  useTranslation();
  const crossings = (camera.counts?.lastCrossings ?? []).filter(
    (each) => lineId === undefined || each.lineId === lineId,
  );
  return (
    <TableCard
      title={t('Last crossings')}
      fileName={fileName}
      table={crossingsOf(crossings, camera, clock)}
      empty={crossings.length === 0 ? t('Nobody has crossed yet.') : undefined}
      first={{
        title: t('picture'),
        cell: (index) => {
          const crossing = crossings[index];
          if (!crossing) return null;
          const { direction, track, mediaTimeMs } = crossing;
          return (
            <CrossingPicture
              cameraId={camera.id}
              crossing={{ lineId: crossing.lineId, direction, track, mediaTimeMs }}
              class={crossing.class}
            />
          );
        },
      }}
    />
  );
});

function crossingsOf(
  crossings: readonly Crossing[],
  { lines }: Pick<CameraState, 'lines'>,
  clock: ChartClock,
): ChartTable {
  return {
    columns: [
      { id: 'time', title: t('time') },
      { id: 'line', title: t('line') },
      { id: 'direction', title: t('direction') },
      { id: 'class', title: t('road user') },
      { id: 'colour', title: t('colour') },
      { id: 'track', title: t('track'), figure: true },
      { id: 'uncertain', title: t('certainty') },
    ],
    rows: crossings.map(
      ({ time, lineId, direction, class: roadUser, track, uncertain, colour }) => [
        momentCell(time, clock),
        lines.find(({ id }) => id === lineId)?.name ?? lineId,
        { shown: t(direction), value: direction, written: direction },
        { shown: t(roadUser.replaceAll('-', ' ')), value: roadUser, written: roadUser },
        colourCell(colour),
        track,
        certaintyCell(uncertain),
      ],
    ),
  };
}

/** Empty: nobody can say, or it has none. */
const colourCell = (colour: Crossing['colour']): Cell =>
  colour === undefined
    ? { shown: '–', value: '', written: '' }
    : { shown: t(colour), value: colour, written: colour };

function certaintyCell(uncertain: boolean | undefined): Cell {
  if (uncertain === undefined) return { shown: t('still seen'), value: 'open', written: '' };
  return uncertain
    ? { shown: t('uncertain'), value: 'uncertain', written: 'true' }
    : { shown: t('certain'), value: 'certain', written: 'false' };
}
