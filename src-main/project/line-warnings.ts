import type { CameraShapes } from '../../src-workers/contracts/analysis';
import { leastLineReach, lineReach } from '../../src-workers/domain/lines/line-reach';
import type { PictureSize } from '../../src-workers/domain/units';

/**
 * Lines that cannot count what crosses them, because they are drawn too near the edge of the
 * picture, of the region of interest or of an ignore mask: a sentence each.
 */
export function lineWarnings(
  { lines, zones }: CameraShapes,
  picture: PictureSize,
  hysteresisPercent: number,
): string[] {
  return lines.flatMap((line) => {
    const reach = lineReach(line, zones, picture, hysteresisPercent);
    if (reach >= leastLineReach) return [];
    const where = reach === 0 ? 'nowhere' : `on only ${Math.floor(reach * 100)} % of its length`;
    return [
      `Line "${line.id}" can count ${where}: a road user counts when it gets ${hysteresisPercent} % of the picture's diagonal away on both sides, and the edge of the picture, of the region of interest or of an ignore mask is nearer. Draw it further inside, or lower hysteresisPercent.`,
    ];
  });
}
