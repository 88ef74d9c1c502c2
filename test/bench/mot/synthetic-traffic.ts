import type { Detection } from '../../../src-workers/domain/detection/detection';
import { box } from '../../../src-workers/domain/geometry/box';
import { milliseconds, type Milliseconds } from '../../../src-workers/domain/units';

export interface SyntheticFrame {
  readonly mediaTime: Milliseconds;
  readonly detections: readonly Detection[];
}

export const syntheticPicture = { width: 1920, height: 1080 };

/** Numbers in 0..1 that are the same in every run (Park and Miller 1988). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/**
 * Vehicles on parallel lanes, both directions, at their own speeds, entering anew where they leave, as
 * a detector sees them: boxes jitter by 3 % of their size, 8 % are missed, 15 % have a low score, and
 * for every 20 vehicles there is one false alarm a frame.
 */
export function syntheticTraffic(vehicles: number, frames: number, seed = 7): SyntheticFrame[] {
  const random = randomNumbers(seed);
  const lanes = Math.max(3, Math.round(Math.sqrt(vehicles)));
  const laneHeight = syntheticPicture.height / lanes;
  const perLane = Math.ceil(vehicles / lanes);
  const all = Array.from({ length: vehicles }, (_, i) => {
    const lane = i % lanes;
    const spacing = syntheticPicture.width / perLane;
    return {
      x: Math.floor(i / lanes) * spacing + random() * 0.3 * spacing,
      y: (lane + 0.5) * laneHeight,
      width: Math.min(0.75 * spacing, laneHeight * (0.9 + 0.6 * random())),
      height: laneHeight * (0.6 + 0.3 * random()),
      // Pixels per second; lanes move as one, so that vehicles do not run through each other.
      speed: (lane % 2 ? -1 : 1) * (120 + 40 * (lane % 5)) + 10 * random(),
    };
  });
  const jitter = (size: number): number => (random() + random() - 1) * 0.06 * size;
  return Array.from({ length: frames }, (_, frame): SyntheticFrame => {
    const seconds = frame / 25;
    const detections: Detection[] = [];
    for (const v of all) {
      if (random() < 0.08) continue;
      const turn = syntheticPicture.width + v.width;
      const x = ((((v.x + v.speed * seconds) % turn) + turn) % turn) - v.width / 2;
      const [w, h] = [v.width + jitter(v.width), v.height + jitter(v.height)];
      const [cx, cy] = [x + jitter(v.width), v.y + jitter(v.height)];
      detections.push({
        box: box(cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2),
        class: random() < 0.1 ? 'truck' : 'car',
        score: random() < 0.15 ? 0.2 + 0.2 * random() : 0.6 + 0.35 * random(),
      });
    }
    for (let k = 0; k < vehicles / 20; k++) {
      const [x, y] = [random() * syntheticPicture.width, random() * syntheticPicture.height];
      const score = 0.1 + 0.6 * random() * random();
      detections.push({
        box: box(x, y, x + laneHeight, y + 0.7 * laneHeight),
        class: 'car',
        score,
      });
    }
    return { mediaTime: milliseconds(seconds * 1000), detections };
  });
}
