import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from '../../src-workers/contracts/errors';
import { failureOf, parsedLine } from '../models/child-answer';
import {
  comparisonLineSchema,
  type ComparisonRequest,
  type ComparisonTask,
} from './comparison-request';
import type { ModelComparison } from './model-comparison';

export interface ComparisonProcess {
  /** Node, or Electron, which is Node then. */
  readonly node: string;
  /** Path of dist/comparison.cjs. */
  readonly program: string;
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly signal: AbortSignal;
  /** @param share 0..1 of both models; undefined where nobody knows */
  readonly onProgress: (share: number | undefined) => void;
}

/** It ends its own processes first. */
const graceMs = 8000;

/**
 * Has a process of its own compare two models.
 * @returns undefined when it was stopped
 * @throws Failure of the models, the video or the project; WORKER_FAILED when it ended without a word
 */
export async function askComparison(
  request: ComparisonRequest,
  around: ComparisonProcess,
): Promise<ModelComparison | undefined> {
  const scratch = await mkdtemp(join(tmpdir(), 'roadglass-comparison-'));
  try {
    return await ask({ ...request, scratch }, around);
  } finally {
    // One that had to be killed left its files; its own processes may still be closing theirs.
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function ask(
  task: ComparisonTask,
  { node, program, ffmpeg, signal, onProgress }: ComparisonProcess,
): Promise<ModelComparison | undefined> {
  const child = spawn(node, [program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', FFMPEG_PATH: ffmpeg },
  });
  // One that ended before it read says why in another way.
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(task)}\n`);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaint += part));
  let result:
    { readonly comparison: ModelComparison | null } | { readonly failure: Failure } | undefined;
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = comparisonLineSchema.safeParse(parsedLine(text)).data;
    if (line === undefined) return;
    if ('progress' in line) onProgress(line.progress.share);
    else if ('comparison' in line) result = line;
    else result = { failure: failureOf(line.failure) };
  });
  let killing: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.stdin.end();
    killing = setTimeout(() => child.kill('SIGKILL'), graceMs);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const exit = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, ended) => resolve(ended ?? `code ${code}`));
  });
  signal.removeEventListener('abort', stop);
  clearTimeout(killing);
  if (signal.aborted) return undefined;
  if (result === undefined) {
    throw new Failure(
      'WORKER_FAILED',
      `The process that compared the models ended (${exit}) without an answer.`,
      { detail: complaint },
    );
  }
  if ('failure' in result) throw result.failure;
  return result.comparison ?? undefined;
}
