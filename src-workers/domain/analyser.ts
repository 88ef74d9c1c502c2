import type { CalibrationPoint } from './calibration/calibration-point';
import { defaultClassTargets, type ClassTargets } from './classes/class-targets';
import type { ClassVerdict } from './classes/class-votes';
import { ZoneMeasuring } from './density/zone-measuring';
import type { Flow } from './flow/flow';
import { FlowWatch } from './flow/flow-watch';
import type { DetectedFrame, FrameResult } from './frame-result';
import { referencePointOf, type ReferencePoint } from './geometry/reference-point';
import type { CountingLine } from './lines/counting-line';
import type { LineWatch } from './lines/line-watch';
import { ResultDraft } from './result-draft';
import { watchLines, watchZones, type ZoneWatch } from './shape-watches';
import { TrackRecord } from './track-record';
import type { Tracker, TrackId, TrackObservation, TrackPoint } from './tracking/track';
import { milliseconds, type Milliseconds, type PictureSize } from './units';
import { detectionFilter, type DetectionFilter } from './zones/detection-filter';
import type { Zone } from './zones/zone';

export interface AnalyserOptions {
  readonly picture: PictureSize;
  readonly tracker: Tracker;
  readonly lines: readonly CountingLine[];
  readonly zones: readonly Zone[];
  /** From one of the lines and zones to another. Default: none. */
  readonly flows?: readonly Flow[];
  /** Default: bottom-centre. */
  readonly referencePoint?: ReferencePoint;
  /** Of the picture's diagonal. Default: 2. */
  readonly hysteresisPercent?: number;
  readonly classTargets?: ClassTargets;
  /** Points of the picture in pixels and on the ground. Default: none, zones are measured in pixels. */
  readonly calibration?: readonly CalibrationPoint[];
}

/**
 * Everything that happens to one camera after detection: masks, tracks, classes, lines, zones.
 * Pure: the same frames give the same results.
 *
 * Crossings and zone events carry the class that the votes say so far and are told for every class:
 * which classes a line or zone takes is decided with the final class (`takesClass`).
 */
export class Analyser {
  readonly #options: Required<AnalyserOptions>;
  readonly #records = new Map<TrackId, TrackRecord>();
  #filter: DetectionFilter = (detections) => detections;
  #lines: readonly LineWatch[] = [];
  #zones: readonly ZoneWatch[] = [];
  readonly #measuring: ZoneMeasuring;
  readonly #flows = new FlowWatch();
  #now = milliseconds(-Infinity);
  #draft: ResultDraft;

  constructor(options: AnalyserOptions) {
    this.#options = {
      referencePoint: 'bottom-centre',
      hysteresisPercent: 2,
      classTargets: defaultClassTargets,
      flows: [],
      calibration: [],
      ...options,
    };
    this.#measuring = new ZoneMeasuring(options.picture, options.calibration);
    this.#draft = new ResultDraft(options.picture);
    this.setShapes(options.lines, options.zones, options.flows);
  }

  /** Throws a RangeError when the media time does not grow: that is a bug of the caller. */
  step({ mediaTime, detections, foreground }: DetectedFrame): FrameResult {
    if (!(mediaTime > this.#now)) {
      throw new RangeError(`Media time must grow: ${mediaTime} ms came after ${this.#now} ms.`);
    }
    this.#now = mediaTime;
    const filtered = this.#filter(detections);
    const { observed, ended } = this.#options.tracker.step(mediaTime, filtered);
    for (const observation of observed) this.#observe(observation);
    for (const id of ended) this.#end(id);
    this.#draft.sampled(this.#measuring.sample(mediaTime, foreground, filtered));
    return this.#finishDraft(mediaTime);
  }

  /** Ends every track. Zones that are not left stay open, with the dwell up to `mediaTime`. */
  finish(mediaTime: Milliseconds): FrameResult {
    for (const id of this.#options.tracker.finish()) this.#end(id, mediaTime);
    // A tracker that forgets one must not cost a count.
    for (const id of [...this.#records.keys()]) this.#end(id, mediaTime);
    return this.#finishDraft(mediaTime);
  }

  /**
   * Takes effect from the next frame on. A shape that is drawn as before (same id, same points)
   * keeps its state. What a removed or moved shape had open comes with the next result.
   */
  setShapes(
    lines: readonly CountingLine[],
    zones: readonly Zone[],
    flows: readonly Flow[] = [],
  ): void {
    const { picture, referencePoint, hysteresisPercent } = this.#options;
    const lineChange = watchLines(lines, this.#lines, picture, hysteresisPercent);
    const zoneChange = watchZones(zones, this.#zones, picture);
    for (const [id, record] of this.#records) {
      this.#leaveShapes(id, record, lineChange.removed, zoneChange.removed, this.#now);
    }
    for (const { line } of lineChange.removed) this.#flows.forget(line.id);
    for (const { zone } of zoneChange.removed) this.#flows.forget(zone.id);
    this.#flows.setFlows(flows, [...lines, ...zones]);
    this.#lines = lineChange.inForce;
    this.#zones = zoneChange.inForce;
    this.#measuring.setZones(this.#zones);
    this.#filter = detectionFilter(zones, picture, referencePoint);
  }

  #observe(observation: TrackObservation): void {
    const { id, earlier = [], box, score } = observation;
    let record = this.#records.get(id);
    if (record === undefined) {
      const first = earlier[0] ?? observation;
      record = new TrackRecord(id, this.#options.picture, first.mediaTime);
      this.#records.set(id, record);
    }
    // All votes first: they say the class of a crossing before the confirmation better.
    const points = [...earlier, observation];
    for (const seen of points) {
      record.add(seen, referencePointOf(seen.box, this.#options.referencePoint));
    }
    const verdict = record.verdict();
    for (const seen of points) this.#measure(id, verdict, seen);
    this.#draft.seen({ id, ...verdict, score, box });
  }

  #measure(id: TrackId, verdict: ClassVerdict, { mediaTime, box }: TrackPoint): void {
    const point = referencePointOf(box, this.#options.referencePoint);
    this.#measuring.see(id, verdict.class, mediaTime, box);
    for (const watch of this.#lines) {
      for (const passage of watch.cross(id, point, mediaTime)) {
        this.#draft.crossed(watch.line.id, id, verdict, passage);
        this.#flows.pass(id, watch.line.id, passage.time);
      }
      this.#draft.occupied(watch.line.id, id, watch.occupy(id, box, mediaTime));
    }
    for (const { zone, occupancy } of this.#zones) {
      for (const change of occupancy.step(id, point, mediaTime)) {
        this.#draft.zoneChanged(zone.id, id, verdict, change);
        if (change.kind === 'entered') this.#flows.pass(id, zone.id, change.time);
      }
    }
  }

  #end(id: TrackId, zonesUpTo?: Milliseconds): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#records.delete(id);
    this.#measuring.end(id);
    this.#leaveShapes(id, record, this.#lines, this.#zones, zonesUpTo ?? record.lastSeen);
    const ended = record.ended(this.#options.classTargets);
    this.#draft.ended(ended);
    const trip = this.#flows.end(id, ended.class);
    if (trip !== undefined) this.#draft.took(trip);
  }

  #leaveShapes(
    id: TrackId,
    record: TrackRecord,
    lines: readonly LineWatch[],
    zones: readonly ZoneWatch[],
    time: Milliseconds,
  ): void {
    for (const watch of lines) this.#draft.occupied(watch.line.id, id, watch.end(id));
    for (const { zone, occupancy } of zones) {
      for (const change of occupancy.end(id, time)) {
        this.#draft.zoneChanged(zone.id, id, record.verdict(), change);
        if (change.kind === 'entered') this.#flows.pass(id, zone.id, change.time);
      }
    }
  }

  #finishDraft(mediaTime: Milliseconds): FrameResult {
    const draft = this.#draft;
    this.#draft = new ResultDraft(this.#options.picture);
    return draft.result(mediaTime);
  }
}
