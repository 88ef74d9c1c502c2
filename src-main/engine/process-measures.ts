import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

/** What all processes of Roadglass take together. */
export interface ProcessMeasures {
  /** Share of all cores since the last measure, 0..100; absent the first time. */
  readonly cpuPercent?: number;
  readonly memoryBytes?: number;
}

/** Measures what runs; undefined where the system does not say. */
export type MeasureProcesses = () => Promise<ProcessMeasures | undefined>;

/** Linux counts CPU time in hundredths of a second, whatever its kernel is built with (USER_HZ). */
const tickMs = 10;

interface Sample {
  readonly atMs: number;
  /** CPU time by process. */
  readonly cpuMs: ReadonlyMap<number, number>;
}

/** Where Linux tells: this process and all that it started, and they in turn. */
export function linuxMeasures(
  root = process.pid,
  now: () => number = () => performance.now(),
): MeasureProcesses {
  let before: Sample | undefined;
  return async () => {
    const pids = await descendants(root);
    const cpuMs = new Map<number, number>();
    let memoryBytes = 0;
    await Promise.all(
      pids.map(async (pid) => {
        const measured = await measure(pid).catch(() => undefined);
        if (measured === undefined) return;
        cpuMs.set(pid, measured.cpuMs);
        memoryBytes += measured.bytes;
      }),
    );
    const sample = { atMs: now(), cpuMs };
    const cpuPercent = before === undefined ? undefined : shareOfCores(before, sample);
    before = sample;
    return { memoryBytes, ...(cpuPercent === undefined ? {} : { cpuPercent }) };
  };
}

/** The measures that this system gives by itself. */
export const systemMeasures = (): MeasureProcesses =>
  process.platform === 'linux' ? linuxMeasures() : () => Promise.resolve(undefined);

function shareOfCores(before: Sample, after: Sample): number {
  let usedMs = 0;
  for (const [pid, cpuMs] of after.cpuMs)
    usedMs += Math.max(0, cpuMs - (before.cpuMs.get(pid) ?? 0));
  const availableMs = (after.atMs - before.atMs) * availableParallelism();
  return availableMs <= 0 ? 0 : Math.min(100, (100 * usedMs) / availableMs);
}

async function descendants(root: number): Promise<number[]> {
  const found = [root];
  for (let index = 0; index < found.length; index += 1) {
    const pid = found[index]!;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    found.push(...children.split(' ').filter(Boolean).map(Number));
  }
  return found;
}

async function measure(pid: number): Promise<{ cpuMs: number; bytes: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in brackets, may have spaces; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const cpuMs = (Number(fields[11]) + Number(fields[12])) * tickMs;
  // Pages that processes share count once (0.4 ms a process); a kernel without it says less.
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = /^Pss:\s+(\d+)/m.exec(rollup)?.[1];
  return { cpuMs, bytes: 1024 * Number(kilobytes ?? 0) };
}
