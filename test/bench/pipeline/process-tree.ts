import { readdir, readFile } from 'node:fs/promises';

/** CPU time and memory of a process and its descendants, from /proc (Linux only). */
export interface ProcessTreeUse {
  readonly cpuMs: number;
  /** Pages that no other process shares, in MB. */
  readonly privateMb: number;
  /** Proportional set size: of shared pages its share, in MB. */
  readonly pssMb: number;
  readonly processes: number;
}

const ticksPerSecond = 100;

export async function processTreeUse(
  pid: number,
  leaveOut: ReadonlySet<number> = new Set(),
): Promise<ProcessTreeUse> {
  const children = (await childrenOf(pid)).filter((child) => !leaveOut.has(child));
  const nested = await Promise.all(children.map((child) => processTreeUse(child, leaveOut)));
  const [stat, rollup] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''),
  ]);
  // The name in parentheses may hold spaces; fields 14 and 15 are user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  const pssKb = Number(/^Pss: +(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  const privateKb = [...rollup.matchAll(/^Private_\w+: +(\d+) kB/gm)]
    .filter(([line]) => !line.startsWith('Private_Hugetlb'))
    .reduce((total, [, kb]) => total + Number(kb), 0);
  return nested.reduce(
    (total, each) => ({
      cpuMs: total.cpuMs + each.cpuMs,
      privateMb: total.privateMb + each.privateMb,
      pssMb: total.pssMb + each.pssMb,
      processes: total.processes + each.processes,
    }),
    {
      cpuMs: (ticks * 1000) / ticksPerSecond,
      privateMb: privateKb / 1024,
      pssMb: pssKb / 1024,
      processes: 1,
    },
  );
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  return lists.join(' ').trim().split(/\s+/).filter(Boolean).map(Number);
}
