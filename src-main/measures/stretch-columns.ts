/** Samples that lie next to each other, summed up; a single sample is one of its own. */
export interface Stretch {
  /** Media time of its first and its last sample, in ms. */
  readonly time: number;
  readonly end: number;
  /** How many samples. */
  readonly samples: number;
  /** Means, and the highest density. */
  readonly density: number;
  readonly densityMax: number;
  /** NaN: no sample had a background to compare with. */
  readonly foreground: number;
  readonly coverage: number;
  readonly detected: number;
}

const firstCapacity = 256;
/** Small whole numbers and shares: 32 bits are more than a sample is exact. Lengths are far below 2^32 ms. */
const columnNames = [
  ...(['lengthMs', 'samples', 'density', 'densityMax'] as const),
  ...(['foreground', 'coverage', 'detected'] as const),
];
type ColumnName = (typeof columnNames)[number];

/** Stretches in order of time, 36 bytes each: a day with one a second takes 3 MB. */
export class StretchColumns {
  #times = new Float64Array(firstCapacity);
  #columns = newColumns(firstCapacity);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Media time of the first sample of a stretch. */
  timeOf(index: number): number {
    return this.#times[index] ?? Number.NaN;
  }

  at(index: number): Stretch {
    const time = this.timeOf(index);
    const value = (name: ColumnName): number => this.#columns[name][index] ?? Number.NaN;
    return {
      time,
      end: time + value('lengthMs'),
      samples: value('samples'),
      density: value('density'),
      densityMax: value('densityMax'),
      foreground: value('foreground'),
      coverage: value('coverage'),
      detected: value('detected'),
    };
  }

  push(stretch: Stretch): void {
    if (this.#length === this.#times.length) this.#resize(2 * this.#length);
    this.#length += 1;
    this.#write(this.#length - 1, stretch);
  }

  replaceLast(stretch: Stretch): void {
    if (this.#length > 0) this.#write(this.#length - 1, stretch);
  }

  /** Index of the first stretch that begins at or after a media time. */
  firstFrom(time: number): number {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#times[middle]! >= time) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  dropFirst(count: number): void {
    this.#times.copyWithin(0, count, this.#length);
    for (const name of columnNames) this.#columns[name].copyWithin(0, count, this.#length);
    this.#length -= count;
  }

  #write(index: number, stretch: Stretch): void {
    this.#times[index] = stretch.time;
    this.#columns.lengthMs[index] = stretch.end - stretch.time;
    this.#columns.samples[index] = stretch.samples;
    this.#columns.density[index] = stretch.density;
    this.#columns.densityMax[index] = stretch.densityMax;
    this.#columns.foreground[index] = stretch.foreground;
    this.#columns.coverage[index] = stretch.coverage;
    this.#columns.detected[index] = stretch.detected;
  }

  #resize(capacity: number): void {
    const times = new Float64Array(capacity);
    times.set(this.#times);
    this.#times = times;
    const columns = newColumns(capacity);
    for (const name of columnNames) columns[name].set(this.#columns[name]);
    this.#columns = columns;
  }
}

const newColumns = (capacity: number): Record<ColumnName, Float32Array> =>
  Object.fromEntries(columnNames.map((name) => [name, new Float32Array(capacity)])) as Record<
    ColumnName,
    Float32Array
  >;
