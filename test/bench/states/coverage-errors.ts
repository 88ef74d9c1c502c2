import type { ZoneSample } from '../../../src-workers/domain/density/zone-sample';

/** What was told of one zone, and what is true of it. */
export interface ToldCoverage {
  readonly shares: readonly number[];
  readonly everySeconds: number;
  readonly told: readonly ZoneSample[];
  /** The same moments, measured without the background. */
  readonly footprints: readonly ZoneSample[];
  /** What is told is multiplied with it, so that it means what the truth means. */
  readonly scale: number;
  readonly settledMs: number;
}

/** How far coverage is from the truth: means over zones, each of which counts the same. */
export class CoverageErrors {
  readonly #zones: {
    readonly error: number;
    readonly bias: number;
    readonly footprints: number;
  }[] = [];

  add({ shares, everySeconds, told, footprints, scale, settledMs }: ToldCoverage): void {
    const moments = told.flatMap(({ mediaTime, coverage }, index) => {
      const share = shares[Math.round(mediaTime / 1000 / everySeconds)];
      const bare = footprints[index];
      if (mediaTime < settledMs || share === undefined || bare === undefined) return [];
      return [{ off: coverage * scale - share, bare: bare.coverage * scale - share }];
    });
    if (moments.length === 0) return;
    this.#zones.push({
      error: mean(moments, ({ off }) => Math.abs(off)),
      bias: mean(moments, ({ off }) => off),
      footprints: mean(moments, ({ bare }) => bare),
    });
  }

  /** Mean distance. */
  get error(): number {
    return mean(this.#zones, ({ error }) => error);
  }

  /** Mean of what is told too much. */
  get bias(): number {
    return mean(this.#zones, ({ bias }) => bias);
  }

  /** The same of the tracked vehicles' footprints alone. */
  get footprintBias(): number {
    return mean(this.#zones, ({ footprints }) => footprints);
  }
}

const mean = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.length === 0 ? 0 : all.reduce((sum, each) => sum + of(each), 0) / all.length;
