import { ByteTracker } from '../../src-workers/domain/tracking/byte-tracker';
import { milliseconds } from '../../src-workers/domain/units';
import type { BenchResult } from './bench-result';
import { syntheticPicture, syntheticTraffic } from './mot/synthetic-traffic';
import { median } from './pipeline/median';

const cases = [
  { tracks: 20, target: 0.05 },
  { tracks: 100, target: 0.4 },
  { tracks: 300, target: 2 },
];
const frames = 500;
const rounds = 5;
/** The compiler needs a few thousand steps before it knows the code. */
const warmUpRounds = 12;

const settings = {
  lowThreshold: 0.1,
  highThreshold: 0.5,
  newTrackThreshold: 0.6,
  matchCost: 0.8,
  lostBudget: milliseconds(1000),
  confirmAfterHits: 3,
};

/** CPU-milliseconds of one tracker step; detections are made beforehand. */
export async function run(): Promise<BenchResult[]> {
  return cases.map(({ tracks, target }): BenchResult => {
    const traffic = syntheticTraffic(tracks, frames);
    const times: number[] = [];
    for (let round = -warmUpRounds; round < rounds; round++) {
      const tracker = new ByteTracker(settings, syntheticPicture);
      const before = process.cpuUsage();
      for (const { mediaTime, detections } of traffic) tracker.step(mediaTime, detections);
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times.push((user + system) / 1000 / frames);
    }
    return {
      bench: 'tracker',
      case: `${tracks} tracks`,
      metric: 'step',
      value: median(times),
      target,
      unit: 'CPU-ms',
    };
  });
}
