import { join } from 'node:path';
import { findModel, type Model } from '../../../src-main/models/model-registry';
import { OrtSession } from '../../../src-workers/analysis/ort-session';
import type { DecodeTarget } from '../../../src-workers/contracts/decode-target';

/** A detector that the benchmarks run. */
export interface BenchModel extends Model {
  /** What `analyze --model` takes. */
  readonly option: string;
  /** Of a run: file analysis has a process a core instead. */
  readonly threads: number;
}

/** The reference detector of every figure that is compared with another system. */
export const yoloxNano = join('..', 'shared', 'data', 'models', 'yolox_nano.onnx');
export const shippedModel = 'mb3-centernet';

/** The shipped model and the reference detector. */
export async function benchModels(): Promise<BenchModel[]> {
  const models: BenchModel[] = [];
  for (const option of [shippedModel, yoloxNano]) {
    const model = await findModel(option, process.cwd());
    models.push({ ...model, option, threads: 1 });
  }
  return models;
}

/** CPU-ms of one run of the bare network on a grey picture: no copies, nothing read. */
export async function runAloneCpuMs(
  { file, threads }: BenchModel,
  { width, height }: DecodeTarget,
  runs: number,
): Promise<number> {
  const session = await OrtSession.open({ file, threads });
  try {
    const [description] = session.inputs;
    if (description === undefined) throw new Error(`"${file}" has no input`);
    const { name, type } = description;
    if (type !== 'uint8' && type !== 'float32') throw new Error(`"${file}" takes ${type}`);
    const input = await session.bind(name, type, [1, 3, height, width]);
    input.data.fill(114);
    for (let warmUp = 0; warmUp < 5; warmUp += 1) await input.run();
    const before = process.cpuUsage();
    for (let run = 0; run < runs; run += 1) await input.run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / runs;
  } finally {
    await session.dispose();
  }
}
