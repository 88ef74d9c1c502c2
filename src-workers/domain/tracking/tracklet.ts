import type { Detection } from '../detection/detection';
import { box, centre, height, width, type Box } from '../geometry/box';
import type { Milliseconds } from '../units';
import { CoordinateFilter } from './kalman-filter';
import type { UsualMotion } from './motion-field';
import { motionGroup, type MotionGroup } from './motion-group';
import type { TrackId, TrackPoint } from './track';
import type { Tuning } from './tuning';

const square = (x: number): number => x * x;

/** A road user as far as it is known: its motion, its hits and, once confirmed, its id. */
export class Tracklet {
  id: TrackId | undefined;
  readonly group: MotionGroup;
  readonly points: TrackPoint[] = [];
  hits = 0;
  lastSeen: Milliseconds;
  private time: Milliseconds;
  private readonly x: CoordinateFilter;
  private readonly y: CoordinateFilter;
  private readonly w: CoordinateFilter;
  private readonly h: CoordinateFilter;

  constructor(
    mediaTime: Milliseconds,
    detection: Detection,
    usual: UsualMotion | undefined,
    private readonly tuning: Tuning,
  ) {
    const b = detection.box;
    const c = centre(b);
    this.group = motionGroup(detection.class);
    const s = this.size(b);
    const m = square(2 * tuning.measureNoise * s);
    const v = square(tuning.firstSpeed[this.group] * s);
    const floor = square(tuning.fieldFloor * s);
    this.x = new CoordinateFilter(
      c.x,
      m,
      usual?.x ?? 0,
      usual ? Math.min(v, floor + tuning.fieldScatter * usual.xVariance) : v,
    );
    this.y = new CoordinateFilter(
      c.y,
      m,
      usual?.y ?? 0,
      usual ? Math.min(v, floor + tuning.fieldScatter * usual.yVariance) : v,
    );
    this.w = new CoordinateFilter(width(b), m, 0, square(tuning.sizeNoise * s));
    this.h = new CoordinateFilter(height(b), m, 0, square(tuning.sizeNoise * s));
    this.time = mediaTime;
    this.lastSeen = mediaTime;
    this.take(mediaTime, detection);
  }

  private size(b: Box): number {
    return Math.sqrt(Math.max(1, width(b)) * Math.max(1, height(b)));
  }

  get confirmed(): boolean {
    return this.id !== undefined;
  }

  get velocity(): { x: number; y: number } {
    return { x: this.x.velocity, y: this.y.velocity };
  }

  /** Standard deviation of the predicted centre in pixels. */
  get xDeviation(): number {
    return Math.sqrt(this.x.positionVariance);
  }
  get yDeviation(): number {
    return Math.sqrt(this.y.positionVariance);
  }

  get box(): Box {
    const w = Math.max(1, this.w.position) / 2;
    const h = Math.max(1, this.h.position) / 2;
    return box(this.x.position - w, this.y.position - h, this.x.position + w, this.y.position + h);
  }

  predict(mediaTime: Milliseconds): void {
    const seconds = (mediaTime - this.time) / 1000;
    this.time = mediaTime;
    const s = Math.sqrt(Math.max(1, this.w.position) * Math.max(1, this.h.position));
    const a = square(this.tuning.accelNoise * s);
    const walk = square(this.tuning.walkNoise * s);
    this.x.predict(seconds, a, walk);
    this.y.predict(seconds, a, walk);
    const g = square(this.tuning.sizeNoise * s);
    if (this.tuning.freezeSize && this.lastSeen < mediaTime - 1500 * seconds) {
      this.w.velocity = 0;
      this.h.velocity = 0;
    }
    this.w.predict(seconds, g, walk);
    this.h.predict(seconds, g, walk);
  }

  update(mediaTime: Milliseconds, detection: Detection): void {
    const b = detection.box;
    const c = centre(b);
    const m = square(this.tuning.measureNoise * this.size(b));
    this.x.update(c.x, m);
    this.y.update(c.y, m);
    this.w.update(width(b), m);
    this.h.update(height(b), m);
    this.take(mediaTime, detection);
  }

  private take(mediaTime: Milliseconds, detection: Detection): void {
    this.hits++;
    this.lastSeen = mediaTime;
    const point = { mediaTime, box: detection.box, class: detection.class, score: detection.score };
    if (this.confirmed) this.points[0] = point;
    else this.points.push(point);
  }
}
