import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SurveySummary } from '../../src-main/survey/survey-summary';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running `analyze`: the real program in a process of its own. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly done: Promise<CommandResult>;
}

export function startAnalyze(args: readonly string[]): RunningCommand {
  const child = spawn(process.execPath, [join('dist', 'analyze.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const done = new Promise<CommandResult>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, done };
}

export const analyze = (...args: readonly string[]): Promise<CommandResult> =>
  startAnalyze(args).done;

export const summaryOf = ({ stdout }: CommandResult): SurveySummary =>
  JSON.parse(stdout) as SurveySummary;

/** A file of the shared test data; a plain clone does not have it. */
export const sharedData = (...path: readonly string[]): string =>
  join('..', 'shared', 'data', ...path);

export const hasSharedData = existsSync(sharedData('videos', 'highway.avi'));
