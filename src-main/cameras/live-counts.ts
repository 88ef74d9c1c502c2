import type { AnalysisNews, CameraShapes, LiveMeasure } from '../../src-workers/contracts/analysis';
import type { CameraCounts } from '../../src-workers/contracts/console-state';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { CountingLine } from '../../src-workers/domain/lines/counting-line';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { ClockBins, type BinMinutes } from '../../src-workers/domain/report/clock-bins';
import type { LocalClock } from '../../src-workers/domain/report/local-clock';
import { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { ZoneStates } from '../../src-workers/domain/report/zone-states';
import { instant, milliseconds } from '../../src-workers/domain/units';
import { measureSeries, type MeasuresAsked } from '../measures/measure-series';
import { ZoneHistories } from '../measures/zone-histories';
import { liveHistory } from '../measures/zone-history';
import { zoneMeasures } from '../survey/zone-measures';
import { CarriedTotals, drawnAlike } from './carried-totals';
import {
  isUnused,
  partOf,
  partOfFlow,
  sameShapes,
  summaryOf,
  type CountedPart,
  type SummedPart,
} from './counted-part';
import { highestTrack, withTracksFrom } from './live-news';
import { RecentCrossings } from './recent-crossings';

export interface LiveCountsOptions {
  readonly site: string;
  readonly cameraId: string;
  /** Epoch ms of media time 0. */
  readonly start: number;
  readonly clock: LocalClock;
  readonly binMinutes?: BinMinutes;
  /** Lengths of zones along the road, as the calibration has them now. */
  readonly zoneKilometres?: (shapes: CameraShapes) => ReadonlyMap<string, number>;
}

/** A camera runs for weeks; its reports reach this far back, its totals to its start. */
const keptDays = 7;
const dayMs = 86_400_000;
const keptParts = 200;
const keptTracksPerPart = 5000;

/**
 * Counts a live camera while its lines and zones change: a tally for each version of the shapes and
 * each day, so that memory is bounded by the days that are kept, and every row of a report says which
 * version it counts.
 */
export class LiveCounts {
  readonly #options: LiveCountsOptions;
  readonly #days: ClockBins;
  readonly #recent: RecentCrossings;
  readonly #zones = new ZoneHistories(liveHistory);
  readonly #carried = new CarriedTotals();
  readonly #states = new ZoneStates();
  #pcuProfile: PcuProfile | undefined;
  #parts: SummedPart[] = [];
  #classes: readonly RoadUserClass[] = [];
  #forgottenMs = 0;
  /** Media time up to which something is known. */
  #now = 0;
  #firstObserved: number | undefined;
  /** Every analysis numbers its tracks from 1; here each has a number of its own. */
  #trackOffset = 0;
  #lastTrack = 0;

  constructor(options: LiveCountsOptions) {
    this.#options = options;
    this.#days = new ClockBins(options.clock, 1440);
    this.#recent = new RecentCrossings(options.start, options.clock);
  }

  /** Oldest first. */
  get parts(): readonly CountedPart[] {
    return this.#parts;
  }

  /**
   * From now on these shapes count; `classes` are those that the detector sees. News of lines that
   * are gone still reach the part that has them.
   */
  begin(shapes: CameraShapes, classes: readonly RoadUserClass[]): void {
    const before = this.#parts.at(-1);
    const sameClasses = String(classes) === String(this.#classes);
    if (before !== undefined && sameClasses && sameShapes(before.shapes, shapes)) return;
    this.#classes = classes;
    if (before !== undefined) this.#carried.change(before.shapes, shapes);
    if (before !== undefined) {
      this.#states.keep((id) => drawnAlike(before.shapes, shapes, id));
    }
    this.#zones.keepOnly(shapes.zones.map(({ id }) => id));
    // The first part of its version: one that a day's end made shares its number with the one before.
    const own = before?.segment !== this.#parts.at(-2)?.segment;
    if (before !== undefined && own && isUnused(before)) {
      this.#parts.pop();
      this.#addPart(before.segment, shapes, before.from);
    } else {
      this.#addPart((before?.segment ?? 0) + 1, shapes, this.#now);
    }
  }

  /** Of the reports and of what is shown; absent: there are no PCU. */
  setPcuProfile(profile: PcuProfile | undefined): void {
    if (profile === this.#pcuProfile) return;
    this.#pcuProfile = profile;
    this.#carried.forgetPcu();
    for (const part of this.#parts) {
      part.tally.pcuProfile = profile;
      part.summary = undefined;
    }
  }

  /** Another analysis begins: tracks that are open will not be heard of any more. */
  beginAnalysis(): void {
    this.#trackOffset = this.#lastTrack;
    this.#recent.forgetOpen();
  }

  /** The number by which reports call a track of the analysis under way. */
  readonly trackOf = (track: number): number => track + this.#trackOffset;

  /** What frames yielded. */
  take(news: readonly AnalysisNews[]): void {
    for (const each of news) this.#take(withTracksFrom(each, this.#trackOffset));
    this.#zones.take(news);
  }

  /** How it went since the last measure. */
  observe({ analysed, dropped, observed }: LiveMeasure): void {
    for (const { from, to } of observed) {
      this.#firstObserved ??= from;
      this.#advance(to);
      this.#observe(from, to);
    }
    const part = this.#parts.at(-1);
    const at = milliseconds(this.#now);
    for (let frame = 0; frame < analysed; frame += 1) part?.tally.addAnalysed(at);
    if (dropped > 0) part?.tally.addDropped(at, dropped);
  }

  /** Undefined before anybody looked. */
  counts(): CameraCounts | undefined {
    if (this.#parts.length === 0 || this.#firstObserved === undefined) return undefined;
    return {
      start: this.#options.start,
      relativeTime: false,
      observedMs: this.#parts.reduce(
        (sum, part) => sum + summaryOf(part).observedMs,
        this.#forgottenMs,
      ),
      lines: this.#carried.lines(this.#parts),
      zones: this.#carried
        .zones(this.#parts)
        .map((zone) => ({ ...zone, ...this.#zoneNow(zone.id) })),
      flows: this.#carried.flows(this.#parts),
      bins: this.#recent.bins(this.#firstObserved, this.#now),
      lastCrossings: this.#recent.last(),
    };
  }

  /** Series for the console's charts; undefined: nothing was measured yet. */
  measures(asked: MeasuresAsked): MeasureSeries | undefined {
    const tallies = this.#parts.map(({ tally }) => tally);
    return measureSeries(tallies, this.#zones, asked);
  }

  #zoneNow(id: string): ReturnType<typeof zoneMeasures> {
    return zoneMeasures(this.#states.get(id), this.#options.start, this.#pcuProfile);
  }

  #take(news: AnalysisNews): void {
    this.#advance(news.mediaTime);
    this.#lastTrack = Math.max(this.#lastTrack, highestTrack(news));
    for (const crossing of news.crossings) {
      const part = partOf(this.#parts, crossing.lineId, crossing.time);
      const line = part?.shapes.lines.find(({ id }) => id === crossing.lineId);
      // It was taken away before anybody looked: there is nobody to count it for.
      if (line === undefined) continue;
      this.#add(part, news, { crossings: [crossing] });
      this.#recent.cross(crossing, line as CountingLine);
    }
    for (const each of news.occupations) {
      this.#add(partOf(this.#parts, each.lineId, each.from), news, { occupations: [each] });
    }
    for (const each of news.zoneEvents) {
      this.#add(partOf(this.#parts, each.zoneId, each.time), news, { zoneEvents: [each] });
    }
    for (const trip of news.trips ?? []) {
      this.#add(partOfFlow(this.#parts, trip.flowId, trip.to), news, { trips: [trip] });
    }
    for (const sample of news.zoneSamples ?? []) {
      const part = partOf(this.#parts, sample.zoneId, sample.mediaTime);
      if (part === undefined) continue;
      this.#add(part, news, { zoneSamples: [sample] });
      this.#states.add(sample);
    }
    for (const ended of news.ended) {
      this.#recent.end(ended);
      this.#add(this.#parts.at(-1), news, { ended: [ended] });
      // What a track did in earlier parts gets its final class there.
      for (const part of this.#parts.slice(0, -1)) {
        if (part.tally.settle(ended)) part.summary = undefined;
      }
    }
  }

  #add(part: SummedPart | undefined, news: AnalysisNews, own: Partial<AnalysisNews>): void {
    if (part === undefined) return;
    part.tally.addEvents({ ...news, ...nothing, ...own });
    part.summary = undefined;
  }

  /** Each part observed what was before the next one began. */
  #observe(from: number, to: number): void {
    this.#parts.forEach((part, index) => {
      const begin = index === 0 ? from : Math.max(from, part.from);
      const end = Math.min(to, this.#parts[index + 1]?.from ?? to);
      if (end <= begin) return;
      part.tally.observe(milliseconds(begin), milliseconds(end));
      part.summary = undefined;
    });
  }

  /** A day's end begins another part. */
  #advance(mediaTime: number): void {
    const { start } = this.#options;
    this.#now = Math.max(this.#now, mediaTime);
    for (let part = this.#parts.at(-1); part !== undefined; part = this.#parts.at(-1)) {
      const midnight = this.#days.binAt(instant(start + part.from)).end - start;
      if (this.#now < midnight) return;
      this.#addPart(part.segment, part.shapes, midnight);
    }
  }

  #addPart(segment: number, shapes: CameraShapes, from: number): void {
    const options = this.#options;
    const { cameraId, start, clock, binMinutes = 15 } = options;
    const survey = {
      // It may be given another name before a report is written.
      get site() {
        return options.site;
      },
      ...{ camera: cameraId, start: instant(start), relativeTime: false, clock, binMinutes },
      ...{ ...shapes, availableClasses: this.#classes },
      ...(options.zoneKilometres && { zoneKilometres: options.zoneKilometres(shapes) }),
    };
    const tally = new SurveyTally(survey, { keptTracks: keptTracksPerPart });
    tally.pcuProfile = this.#pcuProfile;
    this.#parts.push({ segment, from, shapes, tally, summary: undefined });
    while (
      this.#parts.length > keptParts ||
      (this.#parts[1]?.from ?? Number.POSITIVE_INFINITY) < this.#now - keptDays * dayMs
    ) {
      const [oldest, ...others] = this.#parts;
      if (oldest === undefined) return;
      this.#carried.carry(oldest, others);
      this.#forgottenMs += summaryOf(oldest).observedMs;
      this.#parts = others;
    }
  }
}

const nothing = {
  ...{ crossings: [], occupations: [], zoneEvents: [], ended: [], trips: [], zoneSamples: [] },
} as const;
