import type { ActorRow, SceneTruth } from '../../../scripts/scenes/world/scene-truth';
import { pixelPoint, type PixelPoint } from '../../../src-workers/domain/geometry/point';
import { polyline, sideDistance } from '../../../src-workers/domain/geometry/polyline';

/** The product's default: percent of the diagonal, on both sides of the line. */
const hysteresisPercent = 2;

/** Where a box of the truth touches the ground, in pixels. */
const bottomCentre = ([, , , , , x1, , x2, y2]: ActorRow): PixelPoint =>
  pixelPoint((x1 + x2) / 2, y2);

/**
 * Whether the film shows a crossing from far enough before the line to far enough behind it for the
 * rule of counting (PRODUCT section 4) with a perfect detector. Who is just passing when the film begins
 * or ends, or stands that near the line then, is not missed by anybody.
 */
export function isWholeCrossing(
  { picture, lines, actors }: SceneTruth,
  crossing: SceneTruth['crossings'][number],
): boolean {
  const drawn = lines.find(({ id }) => id === crossing.line)!.points;
  const line = polyline(drawn.map(([x, y]) => pixelPoint(x * picture.width, y * picture.height)));
  const far = (hysteresisPercent / 100) * Math.hypot(picture.width, picture.height);
  const forward = crossing.direction === 'forward' ? 1 : -1;
  const rows = (actors.find(({ id }) => id === crossing.actor)?.rows ?? []).filter(
    ([, , , , , , , , , visibleShare]) => visibleShare > 0,
  );
  const distances = rows.map((row) => forward * sideDistance(line, bottomCentre(row)));
  const before = distances.findIndex((distance) => distance <= -far);
  return before >= 0 && distances.slice(before).some((distance) => distance >= far);
}
