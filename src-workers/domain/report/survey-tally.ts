import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import type { EndedTrack, FrameResult, TrackView } from '../frame-result';
import type { FlowTrip } from '../flow/flow';
import type { Crossing, LineOccupation } from '../lines/crossing';
import type { PcuProfile } from '../pcu/pcu-profile';
import type { TrackId } from '../tracking/track';
import { instant, type Milliseconds } from '../units';
import type { ZoneEvent } from '../zones/zone';
import { ClockBins, type Bin } from './clock-bins';
import { countRows } from './count-rows';
import { CrossingLedger, type CrossingEntry } from './crossing-ledger';
import { flowRows } from './flow-rows';
import { lineBins, type LineBinCounts, type LineBinsAsked } from './line-bins';
import { lineCountsByBin } from './line-counts';
import { LineOccupations } from './line-occupations';
import { lineRows } from './line-rows';
import { ObservedTime } from './observed-time';
import type { CountRow, CrossingRow, FlowRow, LineRow, TrackRow, ZoneRow } from './report-rows';
import type { Survey } from './survey';
import { flowTotals, linePcu, lineTotals, zoneTotals, type SurveySummary } from './survey-summary';
import { trackRow } from './track-row';
import { ZoneBins } from './zone-bins';
import { ZoneCounts } from './zone-counts';
import { zoneRows } from './zone-rows';

/** What a track that has not ended did; its final class will say what counts. */
interface OpenTrack {
  readonly crossings: CrossingEntry[];
  readonly occupations: LineOccupation[];
  readonly zoneEvents: ZoneEvent[];
}

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
  readonly #survey: Survey;
  readonly #bins: ClockBins;
  readonly #observed: ObservedTime;
  readonly #ledger = new CrossingLedger();
  readonly #lineIndex: ReadonlyMap<string, number>;
  readonly #occupations: readonly LineOccupations[];
  readonly #zoneCounts = new ZoneCounts();
  readonly #zoneBins: ZoneBins;
  readonly #open = new Map<TrackId, OpenTrack>();
  readonly #trips: FlowTrip[] = [];
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
    this.#lineIndex = new Map(survey.lines.map(({ id }, index) => [id, index]));
    this.#occupations = survey.lines.map(() => new LineOccupations());
  }

  get survey(): Survey {
    return this.#survey;
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
      this.#openTrack(occupation.track).occupations.push(occupation);
    }
    for (const event of result.zoneEvents) this.#openTrack(event.track).zoneEvents.push(event);
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
      this.#observed,
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
      this.#observed,
      this.#taken(),
      this.#occupations,
    );
  }

  /** What crossed in bins of any length. */
  lineBins(asked: LineBinsAsked): Generator<LineBinCounts> {
    return lineBins(this.#survey, this.#observed, this.#taken(), asked);
  }

  zoneRows(): Generator<ZoneRow> {
    return zoneRows(this.#survey, this.#span(), this.#observed, this.#zoneBins, this.pcuProfile);
  }

  /** Of the tracks that have ended. */
  flowRows(): Generator<FlowRow> {
    return flowRows(this.#survey, this.#span(), this.#bins, this.#observed, this.#trips);
  }

  /** By time, then line, then track. */
  *crossingRows(): Generator<CrossingRow> {
    for (const { crossing, class: roadUser, certainty, uncertain } of this.#taken()) {
      const { lineId, direction, time, track, point } = crossing;
      yield { line: lineId, direction, time, track, class: roadUser, certainty, uncertain, point };
    }
  }

  /** Finished tracks, by the time they were first seen, then track. */
  trackRows(): readonly TrackRow[] {
    return [...this.#tracks].sort(
      (one, other) => one.firstSeen - other.firstSeen || one.track - other.track,
    );
  }

  /** Zones, flows and tracks are of the tracks that have ended. */
  summary(): SurveySummary {
    return {
      lines: this.#lineTotals(),
      zones: zoneTotals(this.#survey, this.#zoneCounts, this.#zoneBins, this.#observed.last ?? 0),
      ...(this.#survey.flows && { flows: flowTotals(this.#survey, this.#trips) }),
      tracks: this.#ended,
      observedMs: this.#observed.totalMs,
    };
  }

  #lineTotals(): SurveySummary['lines'] {
    const taken = this.#taken();
    const lines = lineTotals(this.#survey, taken);
    if (this.pcuProfile === undefined) return lines;
    const counts = lineCountsByBin(this.#survey, this.#bins, taken).values();
    const pcu = linePcu(this.#survey, counts, this.pcuProfile);
    return lines.map((line) => {
      const ofLine = pcu.get(line.id);
      return ofLine === undefined ? line : { ...line, pcu: ofLine };
    });
  }

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

  #openTrack(id: TrackId): OpenTrack {
    let track = this.#open.get(id);
    if (track === undefined) {
      track = { crossings: [], occupations: [], zoneEvents: [] };
      this.#open.set(id, track);
    }
    return track;
  }

  #cross(crossing: Crossing): void {
    const line = this.#lineIndex.get(crossing.lineId);
    if (line === undefined) {
      throw new Error(`The line ${crossing.lineId} of a crossing is not in the survey.`);
    }
    this.#openTrack(crossing.track).crossings.push(this.#ledger.add(crossing, line));
  }

  #see({ id, class: roadUser, certainty }: TrackView): void {
    for (const entry of this.#open.get(id)?.crossings ?? []) {
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
    const track = this.#open.get(ended.id);
    this.#open.delete(ended.id);
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
      this.#occupations[index]!.add(
        track.occupations.filter(({ lineId }) => lineId === line.id),
        track.crossings.filter((entry) => entry.line === index).map(({ crossing }) => crossing),
      );
    });
  }
}
