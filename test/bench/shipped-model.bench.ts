import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { openDetector } from '../../src-workers/analysis/detector';
import { SessionCache } from '../../src-workers/analysis/session-cache';
import { frameBytes } from '../../src-workers/contracts/decode-target';
import type { BenchResult } from './bench-result';
import { meanAveragePrecision } from '../../src-workers/domain/detection/average-precision';
import { detectOnCoco128 } from './detection/coco128';
import { median } from './pipeline/median';

const models = [
  { id: 'mb3-centernet', file: resolve('models/mb3-centernet.onnx'), shipped: true },
  // Where somebody built them: npm run model -- build ID.
  { id: 'mb3-centernet-int8', file: resolve('models/mb3-centernet-int8.onnx'), shipped: false },
  { id: 'nanodet-g', file: resolve('models/nanodet-g.onnx'), shipped: false },
  {
    id: 'yolox-nano',
    file: resolve(process.cwd(), '../shared/data/models/yolox_nano.onnx'),
    shipped: false,
  },
];
const picture = { width: 1920, height: 1080 };
const rounds = 7;
const framesPerRound = 30;
/** 10 CPU-ms times the cores of the machine the target was set on. */
const targetCpuMs = 10 * availableParallelism();

interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** What one frame costs from its raw bytes to its detections. */
async function costPerFrame(file: string, manifest: unknown, threads: number): Promise<Cost> {
  const detector = await openDetector({
    file,
    manifest,
    picture,
    threads,
    sessions: new SessionCache(),
  });
  // A pattern without road users: decoding costs next to nothing in either case.
  const frame = new Uint8Array(frameBytes(detector.target)).map((_, i) => (i * 7 + (i >> 9)) & 255);
  const costs: Cost[] = [];
  for (let round = -1; round < rounds; round++) {
    const [cpuBefore, wallBefore] = [process.cpuUsage(), performance.now()];
    for (let i = 0; i < framesPerRound; i++) await detector.detect(frame);
    const { user, system } = process.cpuUsage(cpuBefore);
    const wallMs = (performance.now() - wallBefore) / framesPerRound;
    // The first round is the warm-up.
    if (round >= 0) costs.push({ cpuMs: (user + system) / 1000 / framesPerRound, wallMs });
  }
  await detector.dispose();
  return {
    cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
    wallMs: median(costs.map(({ wallMs }) => wallMs)),
  };
}

/** The shipped detector against the reference detector: how well it sees, and what it costs. */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  const row = (id: string, metric: string, value: number, unit: string, target?: number): void => {
    const result = { bench: 'shipped model', case: id, metric, value, unit };
    results.push(target === undefined ? result : { ...result, target });
  };
  for (const { id, file, shipped } of models.filter((model) => existsSync(model.file))) {
    const manifest: unknown = JSON.parse(await readFile(`models/${id}.json`, 'utf8'));
    const classes = ['pedestrian', 'bicycle', 'car', 'motorcycle', 'bus', 'truck'] as const;
    const pictures = await detectOnCoco128({ file, manifest });
    row(
      id,
      'AP50, six classes of coco128',
      meanAveragePrecision(pictures, classes),
      '%',
      shipped ? 58 : undefined,
    );
    const asTracked = await detectOnCoco128({ file, manifest, suppressionScope: 'vehicles' });
    row(id, 'the same, one class per vehicle', meanAveragePrecision(asTracked, classes), '%');
    for (const threads of [1, 2]) {
      const { cpuMs, wallMs } = await costPerFrame(file, manifest, threads);
      const condition = `16:9, ${threads} thread${threads > 1 ? 's' : ''}`;
      const target = shipped ? targetCpuMs : undefined;
      row(id, `CPU per frame, ${condition}`, cpuMs, 'ms', target);
      row(id, `wall per frame, ${condition}`, wallMs, 'ms');
    }
  }
  return results;
}
