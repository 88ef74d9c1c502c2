import type { AnalysisNews } from '../../src-workers/contracts/analysis-event';
import type { ZoneSeries } from '../../src-workers/contracts/measures';
import { ZoneHistory, type HistoryLimits } from './zone-history';

/** What the zones of one camera showed. */
export class ZoneHistories {
  readonly #limits: HistoryLimits;
  readonly #zones = new Map<string, ZoneHistory>();

  constructor(limits: HistoryLimits) {
    this.#limits = limits;
  }

  /** Media time of the first and the last sample; undefined before there is one. */
  get span(): { readonly from: number; readonly to: number } | undefined {
    const known = [...this.#zones.values()].filter(({ first }) => first !== undefined);
    if (known.length === 0) return undefined;
    return {
      from: Math.min(...known.map(({ first = Infinity }) => first)),
      to: Math.max(...known.map(({ last = -Infinity }) => last)),
    };
  }

  take(news: readonly Pick<AnalysisNews, 'zoneSamples'>[]): void {
    for (const { zoneSamples } of news) {
      for (const sample of zoneSamples ?? []) this.#historyOf(sample.zoneId).add(sample);
    }
  }

  /** Zones that are gone are forgotten. */
  keepOnly(zoneIds: readonly string[]): void {
    for (const id of [...this.#zones.keys()]) if (!zoneIds.includes(id)) this.#zones.delete(id);
  }

  /** @param from, to media time in ms @param start epoch ms of media time 0 */
  series(
    { from, to }: { readonly from: number; readonly to: number },
    points: number,
    start: number,
  ): readonly ZoneSeries[] {
    return [...this.#zones].map(([zoneId, history]) => ({
      zoneId,
      points: history.stretches(from, to, points).map((stretch) => ({
        time: start + stretch.time,
        end: start + stretch.end,
        density: stretch.density,
        densityMax: stretch.densityMax,
        ...(Number.isNaN(stretch.foreground) ? {} : { foreground: stretch.foreground }),
        coverage: stretch.coverage,
        detected: stretch.detected,
      })),
      states: history
        .states(from, to)
        .map((stay) => ({ from: start + stay.from, to: start + stay.to, state: stay.state })),
    }));
  }

  #historyOf(zoneId: string): ZoneHistory {
    let history = this.#zones.get(zoneId);
    if (history === undefined) {
      this.#zones.set(zoneId, (history = new ZoneHistory(this.#limits)));
    }
    return history;
  }
}
