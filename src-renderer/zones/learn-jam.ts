import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { CameraState } from '../../src-workers/contracts/console-state';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { learntFullCoverage } from '../../src-workers/domain/density/full-coverage';

/** Of the moment that the operator sees: two seconds around it, or of a live camera the last two. */
const aroundMs = 1000;
/** More than there are samples in it, so that each is told by itself. */
const points = 100;

type Asked = Omit<ConsoleCommandOf<'get-measures'>, 'kind'>;

/**
 * The samples that the operator calls a jam.
 * @param shownMs media time of the picture that stands; absent: none was painted
 */
export function jamMoment(
  { id, source, counts }: Pick<CameraState, 'id' | 'source' | 'counts'>,
  shownMs: number | undefined,
): Asked {
  if (source.kind !== 'file' || counts === undefined || shownMs === undefined)
    return { cameraId: id, lastMs: 2 * aroundMs, points };
  const moment = counts.start + shownMs;
  return { cameraId: id, from: moment - aroundMs, to: moment + aroundMs, points };
}

/** What a standing queue covers of a zone, 0..1; undefined: too little is known, or nothing stands. */
export const jamCoverage = (
  series: Pick<MeasureSeries, 'zones'> | undefined,
  zoneId: string,
): number | undefined =>
  learntFullCoverage(
    series?.zones.find((zone) => zone.zoneId === zoneId)?.points.map(({ coverage }) => coverage) ??
      [],
  );
