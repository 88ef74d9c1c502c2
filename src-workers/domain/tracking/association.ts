import type { Detection } from '../detection/detection';
import type { Candidate } from './assignment';
import { motionGroup } from './motion-group';
import type { Tracklet } from './tracklet';
import type { Tuning } from './tuning';

/** Candidates of the pairs whose cost is at most `limit`. */
export function candidates(
  tracklets: readonly Tracklet[],
  detections: readonly Detection[],
  limit: number,
  reach: number,
  tuning: Tuning,
): Candidate[] {
  const found: Candidate[] = [];
  const groups = detections.map((d) => motionGroup(d.class));
  tracklets.forEach((tracklet, row) => {
    const b = tracklet.box;
    const w = b.right - b.left,
      h = b.bottom - b.top;
    const s = Math.sqrt(w * h);
    const px = Math.min(reach * tracklet.xDeviation, tuning.maxReach * s);
    const py = Math.min(reach * tracklet.yDeviation, tuning.maxReach * s);
    for (let column = 0; column < detections.length; column++) {
      const d = detections[column] as Detection;
      const e = d.box;
      if (
        e.left - px > b.right + px ||
        e.right + px < b.left - px ||
        e.top - py > b.bottom + py ||
        e.bottom + py < b.top - py
      )
        continue;
      if (groups[column] !== tracklet.group) continue;
      const dw = e.right - e.left,
        dh = e.bottom - e.top;
      const ratio = (dw * dh) / (w * h);
      if (ratio > tuning.sizeGate || ratio < 1 / tuning.sizeGate) continue;
      const iw = Math.min(b.right, e.right) - Math.max(b.left, e.left) + 2 * px;
      const ih = Math.min(b.bottom, e.bottom) - Math.max(b.top, e.top) + 2 * py;
      if (iw <= 0 || ih <= 0) continue;
      const inter = iw * ih;
      const overlap = inter / ((w + 2 * px) * (h + 2 * py) + (dw + 2 * px) * (dh + 2 * py) - inter);
      const cost = 1 - overlap * (1 - tuning.scoreWeight * (1 - d.score));
      if (cost <= limit) found.push({ row, column, cost });
    }
  });
  return found;
}
