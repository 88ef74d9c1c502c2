import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import type { EndedTrack, FrameResult, TrackView } from '../frame-result';
import type { FlowTrip } from '../flow/flow';
import type { Crossing } from '../lines/crossing';
import type { PcuProfile } from '../pcu/pcu-profile';
import { instant, type Milliseconds } from '../units';
import { ClockBins, type Bin } from './clock-bins';
import { countRows } from './count-rows';
import { CrossingLedger, crossingRow, linePlaces, type CrossingEntry } from './crossing-ledger';
import { OpenTracks, takeOut, type OpenTrack } from './open-tracks';
import { flowRows } from './flow-rows';
import { lineBins, type LineBinCounts, type LineBinsAsked } from './line-bins';
import { LineOccupations, occupationsOf } from './line-occupations';
import { lineRows } from './line-rows';
import { ObservedTime } from './observed-time';
import type { CountRow, CrossingRow, FlowRow, LineRow, TrackRow, ZoneRow } from './report-rows';
import { flowKey, shapeKeys, type Survey } from './survey';
import { flowTotals, lineTotals, zoneTotals, type SurveySummary } from './survey-summary';
import { byFirstSeen, trackRow } from './track-row';
import { ZoneBins } from './zone-bins';
import { ZoneCounts } from './zone-counts';
import { zoneRows } from './zone-rows';

export interface TallyOptions {
  /**
   * Finished tracks whose rows are kept, the last ones; absent: all. A camera that runs for weeks
   * would fill the memory with paths.
   */
  readonly keptTracks?: number;
}

/**
 * Adds up the survey of one camera and says the rows of its reports, at any moment: a survey that
 * goes on gives what it has, with the class so far for tracks that have not ended. All times are
 * media times of the whole survey, gaps between files included.
 */
export class SurveyTally {
  #survey: Survey;
  readonly #bins: ClockBins;
  #observed: ObservedTime;
  #ledger = new CrossingLedger();
  #lineIndex: ReadonlyMap<string, number>;
  /** By line. */
  #occupations: ReadonlyMap<string, LineOccupations>;
  #zoneCounts = new ZoneCounts();
  #zoneBins: ZoneBins;
  #open = new OpenTracks();
  #trips: FlowTrip[] = [];
  /** Media time from which on a shape lies where it lies, by its key; absent: always. */
  readonly #since = new Map<string, number>();
  /** PCU follow from the counts when they are read, so the profile may change at any time. */
  pcuProfile: PcuProfile | undefined;
  #tracks: TrackRow[] = [];
  #ended = 0;
  readonly #keptTracks: number;

  constructor(survey: Survey, { keptTracks = Infinity }: TallyOptions = {}) {
    this.#survey = survey;
    this.#keptTracks = keptTracks;
    this.#bins = new ClockBins(survey.clock, survey.binMinutes);
    this.#observed = new ObservedTime(survey, this.#bins);
    this.#zoneBins = new ZoneBins(survey, this.#bins);
    this.#lineIndex = linePlaces(survey);
    this.#occupations = occupationsOf(survey);
  }

  get survey(): Survey {
    return this.#survey;
  }

  /**
   * Shapes were drawn: what stays counts on, what is new begins now, and what lies elsewhere or is gone
   * goes with its counts to another tally, which is returned. Tracks stay.
   * @param survey as it is from now on
   * @param before with the lines, zones and flows that go, as they were
   */
  redraw(survey: Survey, before: Survey, at: Milliseconds): SurveyTally {
    const left = new SurveyTally(before);
    left.pcuProfile = this.pcuProfile;
    const went = new Set(shapeKeys(before));
    const stays = new Set(shapeKeys(this.#survey).filter((key) => !went.has(key)));
    for (const key of went) {
      const since = this.#since.get(key);
      if (since !== undefined) left.#since.set(key, since);
      this.#since.delete(key);
    }
    for (const key of shapeKeys(survey)) if (!stays.has(key)) this.#since.set(key, at);
    const shapes = new Set([...before.lines, ...before.zones].map(({ id }) => id));
    left.#observed = this.#observed.within(-Infinity, at);
    left.#occupations = occupationsOf(before, this.#occupations);
    this.#occupations = occupationsOf(survey, this.#occupations, shapes);
    this.#survey = survey;
    this.#lineIndex = linePlaces(survey);
    left.#ledger = this.#ledger.giveAway(this.#lineIndex, left.#lineIndex);
    left.#open = this.#open.giveAway(shapes);
    left.#zoneCounts = this.#zoneCounts.giveAway(shapes);
    left.#zoneBins = this.#zoneBins.giveAway(shapes);
    left.#trips = takeOut(this.#trips, ({ flowId }) => went.has(flowKey(flowId)));
    return left;
  }

  /** Somebody looked during [from, to]; intervals that touch or overlap become one. */
  observe(from: Milliseconds, to: Milliseconds): void {
    this.#observed.observe(from, to);
  }

  /** From the first moment that somebody looked to the last; undefined before anybody did. */
  get observedSpan(): { readonly from: Milliseconds; readonly to: Milliseconds } | undefined {
    const { first, last } = this.#observed;
    return first === undefined || last === undefined ? undefined : { from: first, to: last };
  }

  /** From when on a shape lies where it lies, by its key, and how long somebody looked since. */
  lying(key: string): { readonly since: number; readonly lookedMs: number } {
    const since = this.#since.get(key) ?? -Infinity;
    return { since, lookedMs: this.#observed.within(since).totalMs };
  }

  /** Frames that should have been analysed at about that time and were not. */
  addDropped(mediaTime: Milliseconds, frames: number): void {
    this.#observed.addFrames(mediaTime, { dropped: frames });
  }

  /** Throws when a line is not one of the survey: a count must not get lost silently. */
  addFrame(result: FrameResult): void {
    this.addAnalysed(result.mediaTime);
    this.addEvents(result);
  }

  /** A frame that was analysed; its results, if there are any, come by `addEvents`. */
  addAnalysed(mediaTime: Milliseconds): void {
    this.#observed.addFrames(mediaTime, { analysed: 1 });
  }

  /** Results without their frame, and the last result of an analyser, which is no frame. */
  addEvents(result: Omit<FrameResult, 'tracks'> & Partial<Pick<FrameResult, 'tracks'>>): void {
    for (const crossing of result.crossings) this.#cross(crossing);
    for (const occupation of result.occupations) {
      this.#open.of(occupation.track).occupations.push(occupation);
    }
    for (const event of result.zoneEvents) this.#open.of(event.track).zoneEvents.push(event);
    for (const sample of result.zoneSamples ?? []) this.#zoneBins.addSample(sample);
    for (const view of result.tracks ?? []) this.#see(view);
    for (const ended of result.ended) this.#end(ended);
    this.#trips.push(...(result.trips ?? []));
  }

  /**
   * A track of which this tally knows ended in another one's time: its crossings and zones here get
   * their final class, its row belongs to the other. Returns whether something changed.
   */
  settle(ended: EndedTrack): boolean {
    if (!this.#open.has(ended.id)) return false;
    this.#settle(ended);
    return true;
  }

  countRows(): Generator<CountRow> {
    return countRows(
      this.#survey,
      this.#span(),
      this.#bins,
      this.#observedOf,
      this.#taken(),
      this.pcuProfile,
    );
  }

  /** Occupancy is of the tracks that have ended. */
  lineRows(): Generator<LineRow> {
    return lineRows(
      this.#survey,
      this.#span(),
      this.#bins,
      this.#observedOf,
      this.#taken(),
      this.#survey.lines.map(({ id }) => this.#occupations.get(id) ?? new LineOccupations()),
    );
  }

  /** What crossed in bins of any length. */
  lineBins(asked: LineBinsAsked): Generator<LineBinCounts> {
    return lineBins(this.#survey, this.#observedOf, this.#taken(), asked);
  }

  zoneRows(): Generator<ZoneRow> {
    return zoneRows(this.#survey, this.#span(), this.#observedOf, this.#zoneBins, this.pcuProfile);
  }

  /** Of the tracks that have ended. */
  flowRows(): Generator<FlowRow> {
    return flowRows(
      this.#survey,
      this.#span(),
      this.#bins,
      (flow) => this.#observedOf(flowKey(flow)),
      this.#trips,
    );
  }

  /** By time, then line, then track. */
  *crossingRows(): Generator<CrossingRow> {
    for (const entry of this.#taken()) yield crossingRow(entry);
  }

  /** Finished tracks, by the time they were first seen, then track. */
  trackRows(): readonly TrackRow[] {
    return [...this.#tracks].sort(byFirstSeen);
  }

  /** Zones, flows and tracks are of the tracks that have ended. */
  summary(): SurveySummary {
    return {
      lines: lineTotals(this.#survey, this.#taken(), this.#bins, this.pcuProfile),
      zones: zoneTotals(this.#survey, this.#zoneCounts, this.#zoneBins, this.#observed.last ?? 0),
      ...(this.#survey.flows && { flows: flowTotals(this.#survey, this.#trips) }),
      tracks: this.#ended,
      observedMs: this.#observed.totalMs,
    };
  }

  readonly #observedOf = (shape: string): ObservedTime => {
    const since = this.#since.get(shape);
    return since === undefined ? this.#observed : this.#observed.within(since);
  };

  /** The crossings that count: of a class that their line takes. */
  #taken(): readonly CrossingEntry[] {
    const { lines } = this.#survey;
    if (lines.every(({ classes }) => classes === undefined)) return this.#ledger.entries;
    return this.#ledger.entries.filter((entry) => takesClass(lines[entry.line]!, entry.class));
  }

  /** The bins of the survey, from its first to its last observed moment or crossing. */
  #span(): Iterable<Bin> {
    const { entries } = this.#ledger;
    const first = Math.min(this.#observed.first ?? Infinity, entries[0]?.crossing.time ?? Infinity);
    const last = Math.max(
      this.#observed.last ?? -Infinity,
      entries.at(-1)?.crossing.time ?? -Infinity,
    );
    if (first > last) return [];
    const { start } = this.#survey;
    return this.#bins.between(instant(start + first), instant(start + last));
  }

  #cross(crossing: Crossing): void {
    const line = this.#lineIndex.get(crossing.lineId);
    if (line === undefined) {
      throw new Error(`The line ${crossing.lineId} of a crossing is not in the survey.`);
    }
    this.#open.of(crossing.track).crossings.push(this.#ledger.add(crossing, line));
  }

  #see({ id, class: roadUser, certainty }: TrackView): void {
    for (const entry of this.#open.find(id)?.crossings ?? []) {
      entry.class = roadUser;
      entry.certainty = certainty;
    }
  }

  #end(ended: EndedTrack): void {
    const zones = this.#settle(ended);
    this.#ended += 1;
    this.#tracks.push(trackRow(ended, zones));
    // In large steps, so that it costs nothing.
    if (this.#tracks.length >= 2 * this.#keptTracks) {
      this.#tracks = this.#tracks.slice(-this.#keptTracks);
    }
  }

  /** Returns the zones that it entered. */
  #settle(ended: EndedTrack): readonly string[] {
    const track = this.#open.end(ended.id);
    for (const entry of track?.crossings ?? []) this.#ledger.settle(entry, ended);
    if (track !== undefined && isVehicle(ended.class)) this.#occupy(track, ended.class);
    const events = (track?.zoneEvents ?? []).filter(({ zoneId }) => {
      const zone = this.#survey.zones.find(({ id }) => id === zoneId);
      return zone !== undefined && takesClass(zone, ended.class);
    });
    for (const event of events) {
      this.#zoneCounts.add(event.kind, event.zoneId, ended.class);
      this.#zoneBins.addVisit(event);
    }
    const entered = events.filter(({ kind }) => kind === 'entered').map(({ zoneId }) => zoneId);
    return [...new Set(entered)];
  }

  #occupy(track: OpenTrack, roadUser: RoadUserClass): void {
    this.#survey.lines.forEach((line, index) => {
      if (!takesClass(line, roadUser)) return;
      this.#occupations.get(line.id)?.add(
        track.occupations.filter(({ lineId }) => lineId === line.id),
        track.crossings.filter((entry) => entry.line === index).map(({ crossing }) => crossing),
      );
    });
  }
}
