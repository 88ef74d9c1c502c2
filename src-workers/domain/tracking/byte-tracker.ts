import type { Detection } from '../detection/detection';
import { centre, iou } from '../geometry/box';
import type { Milliseconds, PictureSize } from '../units';
import { associate } from './association';
import { changedLook } from './changed-look';
import { MotionField } from './motion-field';
import { motionGroup, type MotionGroup } from './motion-group';
import { ridesOn, underWay } from './rider';
import { isPartOf, secondLooks } from './second-look';
import { allMeans, type TrackingMeans } from './tracking-means';
import type { TrackId, TrackObservation, Tracker, TrackerSettings, TrackerStep } from './track';
import { Tracklet } from './tracklet';

/** Low scores are often background, so a track takes one only where it nearly has to be (ByteTrack: 0.5). */
const lowMatchCost = 0.5;
const noLooks: ReadonlySet<Detection> = new Set();
/** A lost track under a track that is seen is the same road user twice (ByteTrack: IoU over 0.85). */
const duplicateIou = 0.85;

/**
 * ByteTrack (Zhang et al. 2022) in media time. What differs, and why:
 * - motion is predicted over the elapsed time, and budgets are lengths of time;
 * - boxes match by an overlap that is buffered by the uncertainty of the prediction (`association.ts`);
 * - a new track starts with the motion that is usual at its place (`motion-field.ts`);
 * - lost tracks too are found again by low scores, because a road user that comes out from behind
 *   another one is seen badly at first;
 * - a track that is not confirmed survives a missed frame;
 * - a detection inside a better one starts no track (`second-look.ts`), nor does a part of what a
 *   confirmed track was just seen as, and a rider is no pedestrian (`rider.ts`);
 * - a track that is seen in another way from one frame to the next goes on (`changed-look.ts`).
 */
export class ByteTracker implements Tracker {
  private tracklets: Tracklet[] = [];
  private nextId: TrackId = 1;
  private time: Milliseconds | undefined;
  private readonly fields = new Map<MotionGroup, MotionField>();

  constructor(
    private readonly settings: TrackerSettings,
    private readonly picture: PictureSize,
    private readonly means: TrackingMeans = allMeans,
  ) {}

  /** @throws RangeError when the media time does not grow */
  step(mediaTime: Milliseconds, detections: readonly Detection[]): TrackerStep {
    if (this.time !== undefined && !(mediaTime > this.time))
      throw new RangeError(`media time went from ${this.time} to ${mediaTime} ms`);
    const ended = this.endAfterPause(mediaTime);
    this.time = mediaTime;
    for (const tracklet of this.tracklets) tracklet.predict(mediaTime);
    const twoWheelers = underWay(this.tracklets);
    const newcomers = this.matchAll(
      mediaTime,
      detections.filter((d) => !ridesOn(d, twoWheelers)),
    );
    for (const detection of newcomers) this.tracklets.push(this.begin(mediaTime, detection));
    ended.push(...this.endUnseen(mediaTime), ...this.endDuplicates(mediaTime));
    return { observed: this.observe(mediaTime), ended };
  }

  finish(): readonly TrackId[] {
    return this.drop(() => true);
  }

  /** Runs the three associations and returns the detections that may start a track. */
  private matchAll(mediaTime: Milliseconds, detections: readonly Detection[]): Detection[] {
    const { highThreshold, lowThreshold, newTrackThreshold, matchCost } = this.settings;
    const { largestBuffer } = this.means;
    const known = detections.filter((d) => d.score >= lowThreshold);
    const seenAgain = this.means.secondLooks ? secondLooks(known) : noLooks;
    const seenAs: Detection[] = [];
    const unmatchedOf = (tracklets: readonly Tracklet[]) =>
      tracklets.filter((t) => t.lastSeen < mediaTime);
    const match = (tracklets: Tracklet[], candidates: readonly Detection[], limit: number) => {
      const { pairs, unmatched } = associate(tracklets, candidates, limit, largestBuffer);
      for (const [tracklet, detection] of pairs) {
        tracklet.update(mediaTime, detection);
        if (tracklet.isConfirmed) seenAs.push(detection);
      }
      return unmatched.filter((d) => !seenAgain.has(d));
    };
    const confirmed = this.tracklets.filter((t) => t.isConfirmed);
    const young = this.tracklets.filter((t) => !t.isConfirmed);
    const high = detections.filter((d) => d.score >= highThreshold);
    const low = detections.filter(
      (d) => d.score >= lowThreshold && d.score < highThreshold && !seenAgain.has(d),
    );
    const rest = match(confirmed, high, matchCost);
    match(unmatchedOf(confirmed), low, lowMatchCost);
    const strangers = match(young, rest, matchCost).filter((d) => d.score >= newTrackThreshold);
    const newcomers = this.means.changedLooks
      ? strangers.filter((d) => !this.goOnChanged(mediaTime, d, seenAs))
      : strangers;
    if (!this.means.knownLooks) return newcomers;
    return newcomers.filter((d) => !seenAs.some((seen) => isPartOf(d, seen)));
  }

  /** Whether a track that was just lost goes on with a detection of quite another size. */
  private goOnChanged(mediaTime: Milliseconds, detection: Detection, seenAs: Detection[]): boolean {
    const lost = this.tracklets.filter((t) => t.isConfirmed && t.lastSeen < mediaTime);
    const same = changedLook(lost, detection, mediaTime);
    if (same === undefined) return false;
    same.update(mediaTime, detection);
    seenAs.push(detection);
    return true;
  }

  private begin(mediaTime: Milliseconds, detection: Detection): Tracklet {
    const usual = this.means.usualMotion
      ? this.field(motionGroup(detection.class)).at(centre(detection.box))
      : undefined;
    return new Tracklet(mediaTime, detection, usual);
  }

  private observe(mediaTime: Milliseconds): TrackObservation[] {
    const observed: TrackObservation[] = [];
    for (const tracklet of this.tracklets) {
      if (tracklet.lastSeen < mediaTime) continue;
      if (tracklet.mayBeConfirmed(this.settings.confirmAfterHits)) {
        const { earlier = [], ...now } = tracklet.confirm(this.nextId++);
        observed.push(this.means.earlierPoints ? { ...now, earlier } : now);
      } else if (tracklet.id !== undefined) observed.push(tracklet.observation(tracklet.id));
      if (tracklet.isConfirmed)
        this.field(tracklet.group).learn(centre(tracklet.box), tracklet.velocity);
    }
    return observed;
  }

  /** After a pause longer than the budget nothing that is seen can be told to be what was seen. */
  private endAfterPause(mediaTime: Milliseconds): TrackId[] {
    const pause = this.time === undefined ? 0 : mediaTime - this.time;
    return pause > this.settings.lostBudget ? this.drop(() => true) : [];
  }

  private endUnseen(mediaTime: Milliseconds): TrackId[] {
    return this.drop(
      (t) =>
        mediaTime - t.lastSeen >
        (t.isConfirmed ? this.settings.lostBudget : this.means.tentativeBudgetMs),
    );
  }

  private endDuplicates(mediaTime: Milliseconds): TrackId[] {
    const seen = this.tracklets.filter((t) => t.lastSeen === mediaTime);
    const boxes = seen.map((t) => t.box);
    return this.drop(
      (lost) =>
        lost.isConfirmed &&
        lost.lastSeen < mediaTime &&
        boxes.some((b, i) => seen[i]?.group === lost.group && iou(b, lost.box) > duplicateIou),
    );
  }

  /** Forgets the tracklets that `when` says; returns the ids of the confirmed ones. */
  private drop(when: (tracklet: Tracklet) => boolean): TrackId[] {
    const dropped = this.tracklets.filter(when);
    if (dropped.length === 0) return [];
    const gone = new Set(dropped);
    this.tracklets = this.tracklets.filter((t) => !gone.has(t));
    return dropped.flatMap((t) => (t.id === undefined ? [] : [t.id]));
  }

  private field(group: MotionGroup): MotionField {
    let field = this.fields.get(group);
    if (field === undefined) {
      field = new MotionField(this.picture);
      this.fields.set(group, field);
    }
    return field;
  }
}
