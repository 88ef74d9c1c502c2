import type { Detection } from '../detection/detection';
import { centre, iou } from '../geometry/box';
import type { Milliseconds, PictureSize } from '../units';
import { assign } from './assignment';
import { candidates } from './association';
import { MotionField } from './motion-field';
import { motionGroup } from './motion-group';
import type {
  TrackId,
  Tracker,
  TrackerSettings,
  TrackerStep,
  TrackObservation,
  TrackPoint,
} from './track';
import { Tracklet } from './tracklet';
import { defaultTuning, type Tuning } from './tuning';

export class ByteTracker implements Tracker {
  private tracklets: Tracklet[] = [];
  private nextId = 1;
  private readonly tuning: Tuning;
  private readonly fields = new Map<string, MotionField>();

  constructor(
    private readonly settings: TrackerSettings,
    private readonly picture: PictureSize,
    tuning: Partial<Tuning> = {},
  ) {
    this.tuning = { ...defaultTuning, ...tuning };
  }

  private field(group: string): MotionField {
    let f = this.fields.get(group);
    if (!f) this.fields.set(group, (f = new MotionField(this.picture)));
    return f;
  }

  step(mediaTime: Milliseconds, detections: readonly Detection[]): TrackerStep {
    const { highThreshold, lowThreshold, newTrackThreshold, matchCost, lostBudget } = this.settings;
    const t = this.tuning;
    for (const tracklet of this.tracklets) tracklet.predict(mediaTime);
    const ended: TrackId[] = [];
    let high = detections.filter((d) => d.score >= highThreshold);
    let low = detections.filter((d) => d.score >= lowThreshold && d.score < highThreshold);
    const matched = new Set<Tracklet>();
    const taken: Detection[] = [];
    const pass = (from: Tracklet[], to: Detection[], limit: number, reach: number) => {
      const rest = from.filter((x) => !matched.has(x));
      const used = new Set<Detection>();
      for (const { row, column } of assign(candidates(rest, to, limit, reach, t), limit)) {
        const tracklet = rest[row] as Tracklet;
        const d = to[column] as Detection;
        tracklet.update(mediaTime, d);
        matched.add(tracklet);
        used.add(d);
        taken.push(d);
      }
      return to.filter((d) => !used.has(d));
    };
    const confirmed = this.tracklets.filter((x) => x.confirmed);
    const previous = this.lastTime;
    const active = confirmed.filter((x) => x.lastSeen === previous);
    const young = this.tracklets.filter((x) => !x.confirmed);
    high = pass(confirmed, high, matchCost, t.reach);
    low = pass(t.lostAll ? confirmed : active, low, t.lowCost, t.reach);
    high = pass(young, high, t.tentativeCost, t.reach);
    if (t.wideReach > 0) high = pass([...confirmed, ...young], high, t.wideCost, t.wideReach);
    if (t.lowTentative) low = pass(young, low, t.lowCost, t.reach);
    if (t.wideLow)
      low = pass([...active, ...(t.lowTentative ? young : [])], low, t.wideLow, t.wideReach);
    for (const d of high) {
      if (d.score < newTrackThreshold) continue;
      if (
        taken.some(
          (o) =>
            motionGroup(o.class) === motionGroup(d.class) && iou(o.box, d.box) > t.birthOverlap,
        )
      )
        continue;
      this.tracklets.push(
        new Tracklet(
          mediaTime,
          d,
          t.fieldWeight ? this.field(motionGroup(d.class)).at(centre(d.box)) : undefined,
          t,
        ),
      );
    }
    const observed: TrackObservation[] = [];
    const kept: Tracklet[] = [];
    for (const x of this.tracklets) {
      const unseen = mediaTime - x.lastSeen;
      if (unseen > (x.confirmed ? lostBudget : t.tentativeBudget)) {
        if (x.id !== undefined) ended.push(x.id);
        continue;
      }
      kept.push(x);
      if (unseen > 0) continue;
      const fresh = !x.confirmed && x.hits >= this.settings.confirmAfterHits;
      if (fresh) x.id = this.nextId++;
      if (x.id === undefined) continue;
      const point = x.points[x.points.length - 1] as TrackPoint;
      observed.push(
        fresh ? { ...point, id: x.id, earlier: x.points.slice(0, -1) } : { ...point, id: x.id },
      );
      if (fresh) x.points.splice(0, x.points.length, point);
      if (x.hits >= 3) this.field(x.group).learn(centre(point.box), x.velocity.x, x.velocity.y);
    }
    this.tracklets = kept;
    if (t.duplicate < 1) this.dropDuplicates(mediaTime, ended);
    this.lastTime = mediaTime;
    return { observed, ended };
  }
  private lastTime = -1 as Milliseconds;

  private dropDuplicates(mediaTime: Milliseconds, ended: TrackId[]): void {
    const active = this.tracklets.filter((x) => x.lastSeen === mediaTime);
    const gone = new Set<Tracklet>();
    for (const lost of this.tracklets)
      if (lost.lastSeen < mediaTime && lost.confirmed)
        for (const a of active)
          if (a.group === lost.group && iou(a.box, lost.box) > this.tuning.duplicate)
            gone.add(lost);
    if (gone.size === 0) return;
    for (const g of gone) if (g.id !== undefined) ended.push(g.id);
    this.tracklets = this.tracklets.filter((x) => !gone.has(x));
  }

  finish(): readonly TrackId[] {
    const ids = this.tracklets.flatMap((x) => (x.id === undefined ? [] : [x.id]));
    this.tracklets = [];
    return ids;
  }
}
