import type { StoredPoint } from '../../src-workers/contracts/console-state';
import { normalisedPoint } from '../../src-workers/domain/geometry/point';
import { leastLineReach, lineReach } from '../../src-workers/domain/lines/line-reach';
import type { PictureSize } from '../../src-workers/domain/units';
import { t } from '../language/language';
import type { CameraShapes } from './shapes';

/**
 * Why a line cannot count everywhere what crosses it: too near the edge of the picture, of the region of
 * interest or of an ignore mask. Undefined: it can.
 * @param hysteresisPercent of the picture's diagonal: how far both sides have to be reached
 */
export function lineWarning(
  points: readonly StoredPoint[],
  { zones }: Pick<CameraShapes, 'zones'>,
  picture: PictureSize,
  hysteresisPercent: number,
): string | undefined {
  if (points.length < 2) return undefined;
  const line = { id: '', name: '', points: points.map(([x, y]) => normalisedPoint(x, y)) };
  const drawn = zones.map(({ id, kind, points: corners }) => ({
    ...{ id, name: id, kind, points: corners.map(([x, y]) => normalisedPoint(x, y)) },
  }));
  const reach = lineReach(line, drawn, picture, hysteresisPercent);
  if (reach >= leastLineReach) return undefined;
  const values = { percent: hysteresisPercent, share: Math.floor(reach * 100) };
  return reach === 0
    ? t(
        'This line counts nowhere: a road user counts once it is {{percent}} % of the picture’s diagonal away on both sides, and an edge is nearer. Draw it further inside.',
        values,
      )
    : t(
        'This line counts on only {{share}} % of its length: a road user counts once it is {{percent}} % of the picture’s diagonal away on both sides, and an edge is nearer elsewhere. Draw it further inside.',
        values,
      );
}

/** As the project's schema has it, for cameras that say nothing. */
export const standardHysteresisPercent = 2;
