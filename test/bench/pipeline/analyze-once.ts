import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SurveySummary } from '../../../src-main/survey/survey-summary';

/** Runs the real command line once, in a process of its own, and returns its summary. */
export async function analyzeOnce(
  videos: readonly string[],
  options: readonly string[],
  out?: string,
): Promise<SurveySummary> {
  const folder = out ?? (await mkdtemp(join(tmpdir(), 'roadglass-bench-')));
  const args = [join('dist', 'analyze.cjs'), ...videos, '--out', folder, '--json', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (out === undefined) await rm(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`analyze exited with ${code}: ${stderr}`);
  return JSON.parse(stdout) as SurveySummary;
}
