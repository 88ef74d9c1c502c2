import { describe, expect, it } from 'vitest';
import { DensityMachine } from '../../../src-workers/domain/density/density-machine';
import {
  defaultDensityThresholds,
  type DensityState,
} from '../../../src-workers/domain/density/density-state';
import { estimatedVehicles } from '../../../src-workers/domain/density/estimated-vehicles';
import {
  densityOf,
  fullCoverageOf,
  learntFullCoverage,
} from '../../../src-workers/domain/density/full-coverage';
import { levelOfService } from '../../../src-workers/domain/density/level-of-service';
import { SmoothedDensity } from '../../../src-workers/domain/density/smoothed-density';
import { kmh, milliseconds } from '../../../src-workers/domain/units';

const smoothedOf = (samples: readonly number[]): number => {
  const smoothed = new SmoothedDensity();
  return samples.map((sample) => smoothed.add(sample)).at(-1)!;
};
const repeated = (density: number, times: number): readonly number[] =>
  Array.from({ length: times }, () => density);

/** The changes of a zone's state, from samples every 200 ms; those before `fromMs` have their say first. */
function changesOf(
  before: readonly number[],
  samples: readonly number[],
  thresholds = defaultDensityThresholds,
): readonly (readonly [seconds: number, state: DensityState, density: number])[] {
  const smoothed = new SmoothedDensity();
  const machine = new DensityMachine();
  const changes: [number, DensityState, number][] = [];
  [...before, ...samples].forEach((sample, index) => {
    const was = machine.state;
    const mediaTime = milliseconds((index - before.length) * 200);
    const density = smoothed.add(sample);
    const state = machine.step({ mediaTime, density }, thresholds);
    if (state !== was) changes.push([mediaTime / 1000, state, Number(density.toFixed(4))]);
  });
  return changes;
}

describe('density (EXAMPLES, Zones)', () => {
  it.each([
    ['coverage 0.28 of 0.35', 0.28, 0.8],
    ['more than full is full', 0.4, 1],
    ['nothing', 0, 0],
  ])('%s', (_, coverage, density) => {
    expect(densityOf(coverage, fullCoverageOf(true))).toBeCloseTo(density, 12);
  });

  it('takes half of the picture of a zone for full without a calibration', () => {
    expect(fullCoverageOf(false)).toBe(0.5);
  });
});

describe('SmoothedDensity (EXAMPLES, Zones)', () => {
  it.each([
    ['nine low ones and a high one', [...repeated(0.1, 9), 0.85], 0.3315],
    ['ten of the same', repeated(0.85, 10), 0.85],
    ['one alone is its own mean', [0.4], 0.4],
    ['the eleventh has no say', [1, ...repeated(0, 10)], 0],
  ])('%s', (_, samples, density) => {
    expect(smoothedOf(samples)).toBeCloseTo(density, 4);
  });
});

describe('DensityMachine (EXAMPLES, Zones)', () => {
  it('rises and falls by neighbour steps, each held for two seconds', () => {
    const samples = [...repeated(0.85, 50), ...repeated(0.1, 50)];
    expect(changesOf(repeated(0.1, 10), samples)).toEqual([
      [0, 'warning', 0.3315],
      [2, 'heavy', expect.any(Number)],
      [4, 'jam', 0.85],
      [10, 'heavy', 0.6185],
      [12, 'warning', expect.any(Number)],
      [14, 'normal', expect.any(Number)],
    ]);
  });

  it('does not flap about a threshold', () => {
    const samples = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 0.31 : 0.29));
    expect(changesOf(repeated(0.25, 10), samples)).toEqual([[1.6, 'warning', 0.3013]]);
  });

  it("has the zone's own thresholds", () => {
    const early = { ...defaultDensityThresholds, warning: { enter: 0.05, leave: 0.01 } };
    expect(changesOf([], repeated(0.1, 3), early)).toEqual([[0, 'warning', 0.1]]);
  });

  const jammed = (): DensityMachine => {
    const machine = new DensityMachine();
    for (const ms of [-6000, -4000, -2000]) at(machine, ms, 0.9);
    expect(machine.state).toBe('jam');
    return machine;
  };
  const heavy = (): DensityMachine => {
    const machine = new DensityMachine();
    for (const ms of [-4000, -2000]) at(machine, ms, 0.9);
    return machine;
  };
  const at = (machine: DensityMachine, ms: number, density: number, speed?: number): DensityState =>
    machine.step(
      {
        mediaTime: milliseconds(ms),
        density,
        ...(speed === undefined ? {} : { meanSpeed: kmh(speed) }),
      },
      defaultDensityThresholds,
    );

  it.each([
    ['dense and slow is a jam', heavy, 0.9, 9.9, 'jam'],
    ['dense traffic that moves is none', heavy, 0.9, 10, 'heavy'],
    ['with no vehicle measured density decides alone', heavy, 0.9, undefined, 'jam'],
    ['it flows again, however dense', jammed, 0.9, 15.1, 'heavy'],
    ['a crawl keeps it a jam', jammed, 0.9, 15, 'jam'],
    ['a jam that is not dense any more is none', jammed, 0.69, 3, 'heavy'],
  ] as const)('%s', (_, from, density, speed, state) => {
    expect(at(from(), 0, density, speed)).toBe(state);
  });
});

describe('estimatedVehicles (EXAMPLES, Zones)', () => {
  it.each([
    ['a jam of which twelve are told apart', 'jam', 0.9, 12, 20, 6],
    ['no capacity: nobody can say', 'jam', 0.9, 12, undefined, undefined],
    ['light traffic: they are told apart', 'warning', 0.9, 12, 20, undefined],
    ['more than fit are detected', 'heavy', 0.5, 12, 20, 0],
  ] as const)('%s', (_, state, density, detected, capacity, estimated) => {
    expect(estimatedVehicles(state, density, detected, capacity)).toBe(estimated);
  });
});

describe('levelOfService (EXAMPLES, Zones)', () => {
  it.each([
    [0, 'A'],
    [7, 'A'],
    [19.8, 'D'],
    [28, 'E'],
    [28.1, 'F'],
  ] as const)('%f pc/km/lane is %s', (density, level) => {
    expect(levelOfService(density)).toBe(level);
  });
});

describe('learntFullCoverage', () => {
  it.each([
    ['the middle one of what a jam covers', [0.4, 0.42, 0.43, 0.41, 0.9], 0.42],
    ['between the two in the middle', [0.4, 0.42, 0.44, 0.46, 0.4, 0.5], 0.43],
    ['too few to say', [0.4, 0.4, 0.4, 0.4], undefined],
    ['nothing stands there', [0, 0, 0, 0, 0.01], undefined],
  ])('%s', (_, coverages, learnt) => {
    expect(learntFullCoverage(coverages)).toBe(learnt);
  });
});
