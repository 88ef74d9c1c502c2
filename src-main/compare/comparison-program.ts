import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isFailure } from '../../src-workers/contracts/errors';
import { workersFolder } from '../program-files';
import { compareModels } from './compare-models';
import {
  comparisonRequestSchema,
  type ComparisonLine,
  type ComparisonTask,
} from './comparison-request';
import type { ModelComparison } from './model-comparison';

/** A person looks at it, and more often nothing is new. */
const tellEveryMs = 250;

const tell = (line: ComparisonLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/**
 * Entry of dist/comparison.cjs: compares two models on one camera's video, behind everything else that
 * the machine has to do. A process of its own, because its CPU time is what is measured. The end of its
 * standard input ends it, so that it does not outlive whoever asked.
 */
async function main(): Promise<void> {
  setPriority(constants.priority.PRIORITY_LOW);
  const stop = new AbortController();
  // The end comes as a message of the pipe, and interrupts of a terminal are whoever asked's.
  process.on('SIGINT', () => undefined);
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => stop.abort());
  const asked = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  if (asked === '') return;
  try {
    const request = comparisonRequestSchema.parse(JSON.parse(asked));
    tell({ comparison: (await compared(request, stop.signal)) ?? null });
  } catch (error) {
    if (!isFailure(error)) throw error;
    tell({ failure: error.toData() });
  } finally {
    lines.close();
    process.stdin.destroy();
  }
}

async function compared(
  { models, folder, project, seconds, scratch }: ComparisonTask,
  signal: AbortSignal,
): Promise<ModelComparison | undefined> {
  const file = join(scratch, 'camera.roadglass');
  await writeFile(file, JSON.stringify(project));
  let [run, toldAt] = [0, Number.NEGATIVE_INFINITY];
  return compareModels(
    {
      ...{ models, videos: [], project: file },
      ...(seconds === undefined ? {} : { seconds }),
    },
    {
      ...{ folder, scratch, workers: workersFolder, signal },
      onNote: () => undefined,
      onProgress: ({ share }) => {
        const now = performance.now();
        if (now - toldAt < tellEveryMs) return;
        toldAt = now;
        tell({ progress: share === undefined ? {} : { share: (run + share) / models.length } });
      },
      onResults: () => (run += 1),
    },
  );
}

void main();
