import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadMixture } from '../../src-workers/analysis/pictures/background-loading';
import { BackgroundSubtraction } from '../../src-workers/analysis/pictures/background-subtraction';
import type { SmallPicture } from '../../src-workers/analysis/pictures/small-picture';
import { milliseconds } from '../../src-workers/domain/units';
import { IngestClient } from '../../src-workers/ingest/ingest-client';
import { highwayBackground } from '../fixtures/highway-background';
import { decodePictures } from '../fixtures/pictured-film';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import type { BenchResult } from './bench-result';
import { decodingCost } from './background/decoding-cost';

const data = (...path: string[]): string => join('..', 'shared', 'data', ...path);
const bench = 'background';

/** Of a usual camera. */
const framesPerSecond = 25;
const samplesPerSecond = 5;

/** Of a film of the repository: whatever machine it is, the pictures are the same. */
const film = join('test', 'fixtures', 'scenes', 'day.mp4');
const street = data('videos', 'street-1080p.mp4');

/** The compiler and OpenCV know the pictures then. */
const warmUpRounds = 3;
const rounds = 5;

/** CPU-milliseconds of one sample: everything behind the decoder. */
async function sampleCost(ingest: IngestClient): Promise<number> {
  const pictures: SmallPicture[] = [];
  const { picture } = await decodePictures(ingest, film, {
    analysisFps: samplesPerSecond,
    onPicture: (each) => void pictures.push(each),
  });
  const newMixture = await loadMixture();
  const costs: number[] = [];
  for (let round = -warmUpRounds; round < rounds; round++) {
    const subtraction = new BackgroundSubtraction(newMixture);
    const before = process.cpuUsage();
    for (const [index, each] of pictures.entries()) {
      const mediaTime = milliseconds((index * 1000) / samplesPerSecond);
      subtraction.step({ ...each, mediaTime }, { picture, tracks: [], boxes: [] });
    }
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) costs.push((user + system) / 1000 / pictures.length);
    subtraction.dispose();
  }
  return costs.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}

/** How good the background subtraction is, and what it costs. */
export async function run(): Promise<BenchResult[]> {
  const ingest = new IngestClient(join(__dirname, 'ingest-thread.cjs'));
  const results: BenchResult[] = [];
  const add = (of: string, metric: string, value: number, unit: string, target?: number): void =>
    void results.push({
      ...{ bench, case: of, metric, value, unit },
      ...(target === undefined ? {} : { target }),
    });
  try {
    const sample = await sampleCost(ingest);
    add('480x270', 'sample', sample, 'CPU-ms');
    if (existsSync(street)) {
      const { without, withPictures, reading } = await decodingCost(ingest, street);
      add('1080p', 'small picture, decoder', withPictures - without, 'CPU-ms');
      add('1080p', 'small picture, reading', reading, 'CPU-ms');
      const all = withPictures - without + reading + (sample * samplesPerSecond) / framesPerSecond;
      add(`1080p at ${framesPerSecond} fps`, 'an analysed frame', all, 'CPU-ms', 1.5);
    }
    if (existsSync(data('cdnet-highway')) && hasShippedDetector) {
      const masks = await highwayBackground(
        ...[ingest, data('videos', 'highway.avi'), data('cdnet-highway')],
      );
      add('cdnet-highway', 'F1', masks.f1, '', 0.9);
      add('cdnet-highway', 'error of the share', masks.share.error, '', 0.012);
      add('cdnet-highway', 'correlation of the share', masks.share.correlation, '', 0.93);
    }
  } finally {
    await ingest.dispose();
  }
  return results;
}
