import type { AnalysisNews, CameraShapes, LiveMeasure } from '../../src-workers/contracts/analysis';
import type { CameraCounts } from '../../src-workers/contracts/console-state';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { CountingLine } from '../../src-workers/domain/lines/counting-line';
import type { PcuProfile } from '../../src-workers/domain/pcu/pcu-profile';
import { ClockBins } from '../../src-workers/domain/report/clock-bins';
import type { Survey } from '../../src-workers/domain/report/survey';
import { SurveyTally } from '../../src-workers/domain/report/survey-tally';
import { ZoneStates } from '../../src-workers/domain/report/zone-states';
import { instant, milliseconds } from '../../src-workers/domain/units';
import type { MeasuresAsked } from '../measures/measure-series';
import { ZoneHistories } from '../measures/zone-histories';
import { liveHistory } from '../measures/zone-history';
import { zoneMeasures } from '../survey/zone-measures';
import { CarriedTotals } from './carried-totals';
import {
  goneFrom,
  isUnused,
  keysOf,
  noNews,
  noShapes,
  partOf,
  partOfFlow,
  summaryOf,
  withoutShapes,
  type CountedPart,
  type SummedPart,
} from './counted-part';
import { liveMeasures } from './live-measures';
import { highestTrack, withTracksFrom } from './live-news';
import { liveSurvey, type LiveSurveyFacts } from './live-survey';
import { RecentCrossings } from './recent-crossings';
import { countedIn, ShapeVersions, without, type Versions } from './shape-versions';

/** A camera runs for weeks; its reports reach this far back, its totals to its start. */
const keptDays = 7;
const dayMs = 86_400_000;
const keptParts = 200;
const keptTracksPerPart = 5000;

/**
 * Counts a live camera while its lines and zones change: a tally for each day, and one for shapes that
 * were drawn otherwise meanwhile. So memory is bounded by the days that are kept, a shape that stays
 * counts on whatever is drawn beside it, and every row of a report says which version of its shape it
 * counts.
 */
export class LiveCounts {
  readonly #options: LiveSurveyFacts;
  readonly #days: ClockBins;
  readonly #recent: RecentCrossings;
  readonly #zones = new ZoneHistories(liveHistory);
  readonly #carried = new CarriedTotals();
  readonly #states = new ZoneStates();
  #pcuProfile: PcuProfile | undefined;
  #parts: SummedPart[] = [];
  readonly #versions = new ShapeVersions();
  #classes: readonly RoadUserClass[] = [];
  #forgottenMs = 0;
  /** Media time up to which something is known. */
  #now = 0;
  #firstObserved: number | undefined;
  /** Every analysis numbers its tracks from 1; here each has a number of its own. */
  #trackOffset = 0;
  #lastTrack = 0;

  constructor(options: LiveSurveyFacts) {
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
    this.#classes = classes;
    this.#zones.keepOnly(shapes.zones.map(({ id }) => id));
    if (before === undefined) this.#addPart(shapes, this.#versions.of(shapes), this.#now);
    else if (sameClasses) this.#draw(before, shapes);
    else this.#beginAnew(before, shapes);
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
      observedMs: this.#parts
        .filter(({ drawnOver }) => !drawnOver)
        .reduce((sum, part) => sum + summaryOf(part).observedMs, this.#forgottenMs),
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
    return liveMeasures(this.#parts, this.#zones, asked);
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
    part.tally.addEvents({ ...news, ...noNews, ...own });
    part.summary = undefined;
  }

  /** What stays counts on; what does not goes with its counts. */
  #draw(part: SummedPart, shapes: CameraShapes): void {
    const went = new Set<string>();
    for (const gone of goneFrom(part.shapes, shapes)) this.#drawOver(part, gone, went);
    part.tally.redraw(this.#survey(shapes), this.#survey(noShapes), milliseconds(this.#now));
    const stays = without(part.versions, went);
    this.#forgetAllBut(stays, part.versions);
    part.shapes = shapes;
    part.versions = this.#versions.of(shapes, stays);
    part.summary = undefined;
  }

  /** One shape of the day that goes on; it keeps its number where nobody looked while it lay there. */
  #drawOver(part: SummedPart, gone: CameraShapes, went: Set<string>): void {
    const [key] = keysOf(gone);
    if (key === undefined) return;
    went.add(key);
    const rest = withoutShapes(part.shapes, gone);
    const { since, lookedMs } = part.tally.lying(key);
    const at = milliseconds(this.#now);
    const tally = part.tally.redraw(this.#survey(rest), this.#survey(gone), at);
    part.shapes = rest;
    const version = part.versions.get(key) ?? 1;
    if (lookedMs > 0 || tally.crossingRows().next().done !== true) {
      this.#parts.splice(-1, 0, {
        ...{ from: Math.max(part.from, since), until: at, drawnOver: true, shapes: gone, tally },
        ...{ versions: new Map([[key, version]]), summary: undefined },
      });
    } else if (!countedIn(this.#parts.slice(0, -1), key, version)) {
      this.#versions.takeBack(key, version);
    }
  }

  /** What another detector sees is counted apart. */
  #beginAnew(before: SummedPart, shapes: CameraShapes): void {
    const earlier = this.#parts.slice(0, -1);
    const isOwn = [...before.versions].every(([key, version]) => !countedIn(earlier, key, version));
    const from = isOwn && isUnused(before) ? before.from : this.#now;
    if (isOwn && isUnused(before)) {
      this.#parts.pop();
      for (const [key, version] of before.versions) this.#versions.takeBack(key, version);
    }
    this.#forgetAllBut(new Map(), before.versions);
    before.until = Math.min(before.until, this.#now);
    this.#addPart(shapes, this.#versions.of(shapes), from);
  }

  /** What is shown of shapes is theirs alone. */
  #forgetAllBut(stays: Versions, before: Versions): void {
    this.#carried.change(before, stays);
    this.#states.keep((id) => stays.has(id));
    this.#recent.keep((id) => stays.has(id));
  }

  /** Each part observed what was before the next one began. */
  #observe(from: number, to: number): void {
    this.#parts.forEach((part, index) => {
      const begin = index === 0 ? from : Math.max(from, part.from);
      const end = Math.min(to, part.until);
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
      part.until = midnight;
      this.#addPart(part.shapes, part.versions, midnight);
    }
  }

  #survey(shapes: CameraShapes): Survey {
    return liveSurvey(this.#options, shapes, this.#classes);
  }

  #addPart(shapes: CameraShapes, versions: Versions, from: number): void {
    const tally = new SurveyTally(this.#survey(shapes), { keptTracks: keptTracksPerPart });
    tally.pcuProfile = this.#pcuProfile;
    this.#parts.push({
      ...{ from, until: Infinity, drawnOver: false, shapes, versions, tally },
      summary: undefined,
    });
    while (
      this.#parts.length > keptParts ||
      (this.#parts[1]?.from ?? Number.POSITIVE_INFINITY) < this.#now - keptDays * dayMs
    ) {
      const [oldest, ...others] = this.#parts;
      if (oldest === undefined) return;
      this.#carried.carry(oldest, others.at(-1)?.versions ?? new Map());
      if (!oldest.drawnOver) this.#forgottenMs += summaryOf(oldest).observedMs;
      this.#parts = others;
    }
  }
}
