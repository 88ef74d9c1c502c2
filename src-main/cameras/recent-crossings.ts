import type { CameraCounts } from '../../src-workers/contracts/console-state';
import type { VehicleColour } from '../../src-workers/domain/appearance/vehicle-colour';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { takesClass } from '../../src-workers/domain/detection/takes-class';
import type { EndedTrack } from '../../src-workers/domain/frame-result';
import type { CountingLine } from '../../src-workers/domain/lines/counting-line';
import type { Crossing } from '../../src-workers/domain/lines/crossing';
import { ClockBins } from '../../src-workers/domain/report/clock-bins';
import type { LocalClock } from '../../src-workers/domain/report/local-clock';
import type { TrackId } from '../../src-workers/domain/tracking/track';
import { instant } from '../../src-workers/domain/units';

type Bins = CameraCounts['bins'];
type LastCrossings = CameraCounts['lastCrossings'];

const shownBins = 60;
const shownCrossings = 20;
const binMinutes = 1;
const minuteMs = 60_000;
/** Of an hour with two vehicles a second; more are not drawn. */
const mostCrossings = 10_000;

interface RecentCrossing {
  readonly crossing: Crossing;
  readonly line: CountingLine;
  class: RoadUserClass;
  /** Absent until the track has ended. */
  uncertain?: boolean;
  colour?: VehicleColour | undefined;
}

/** The crossings of a live camera's last hour, for the chart and the list beside the picture. */
export class RecentCrossings {
  readonly #start: number;
  readonly #bins: ClockBins;
  #crossings: RecentCrossing[] = [];
  readonly #open = new Map<TrackId, RecentCrossing[]>();

  /** @param start epoch ms of media time 0 */
  constructor(start: number, clock: LocalClock) {
    this.#start = start;
    this.#bins = new ClockBins(clock, binMinutes);
  }

  cross(crossing: Crossing, line: CountingLine): void {
    const recent: RecentCrossing = { crossing, line, class: crossing.class };
    this.#crossings.push(recent);
    if (this.#crossings.length > 2 * mostCrossings) {
      this.#crossings = this.#crossings.slice(-mostCrossings);
    }
    const open = this.#open.get(crossing.track);
    if (open === undefined) this.#open.set(crossing.track, [recent]);
    else open.push(recent);
  }

  end({ id, class: roadUser, uncertain, colour }: EndedTrack): void {
    for (const recent of this.#open.get(id) ?? []) {
      recent.class = roadUser;
      recent.uncertain = uncertain;
      recent.colour = colour;
    }
    this.#open.delete(id);
  }

  /** Tracks that are open will not be heard of any more. */
  forgetOpen(): void {
    this.#open.clear();
  }

  /** What other lines counted is shown no more. */
  keep(stays: (lineId: string) => boolean): void {
    this.#crossings = this.#crossings.filter(({ crossing }) => stays(crossing.lineId));
  }

  /** Newest first. */
  last(): LastCrossings {
    const shown: RecentCrossing[] = [];
    for (let at = this.#crossings.length - 1; at >= 0 && shown.length < shownCrossings; at -= 1) {
      const recent = this.#crossings[at]!;
      if (takesClass(recent.line, recent.class)) shown.push(recent);
    }
    return shown.map(({ crossing, class: roadUser, uncertain, colour }) => ({
      time: this.#start + crossing.time,
      mediaTimeMs: crossing.time,
      lineId: crossing.lineId,
      direction: crossing.direction,
      track: crossing.track,
      class: roadUser,
      ...(uncertain === undefined ? {} : { uncertain }),
      ...(colour === undefined ? {} : { colour }),
    }));
  }

  /**
   * Minutes of the project's clock, those without a crossing too, up to a media time.
   * @param from the first media time that somebody looked at
   */
  bins(from: number, to: number): Bins {
    const first = Math.max(from, to - shownBins * binMinutes * minuteMs);
    const counts = new Map<number, Map<RoadUserClass, number>>();
    for (const bin of this.#bins.between(instant(this.#start + first), instant(this.#start + to))) {
      counts.set(bin.start, new Map());
      if (counts.size > shownBins) counts.delete(counts.keys().next().value ?? Number.NaN);
    }
    const oldest = counts.keys().next().value ?? Infinity;
    this.#crossings = this.#crossings.filter(
      ({ crossing }) => this.#start + crossing.time >= oldest - minuteMs,
    );
    for (const { crossing, line, class: roadUser } of this.#crossings) {
      const ofBin = counts.get(this.#bins.binAt(instant(this.#start + crossing.time)).start);
      if (ofBin === undefined || !takesClass(line, roadUser)) continue;
      ofBin.set(roadUser, (ofBin.get(roadUser) ?? 0) + 1);
    }
    return [...counts].map(([start, perClass]) => ({
      start,
      minutes: binMinutes,
      counts: Object.fromEntries(perClass),
    }));
  }
}
