import { availableParallelism, cpus, freemem, totalmem } from 'node:os';
import type { Finding } from './finding';

const gib = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GiB`;

/** Node.js, processor and memory: nothing to judge, all of it asked for when something goes wrong. */
export function machineFindings(env: Readonly<Record<string, string | undefined>>): Finding[] {
  const npm = /npm\/(\S+)/.exec(env['npm_config_user_agent'] ?? '')?.[1];
  const node = process.versions.node;
  const cores = availableParallelism();
  const processor = cpus()[0]?.model.trim() ?? 'unknown';
  return [
    {
      about: 'Node.js',
      state: 'ok',
      sentence: npm === undefined ? node : `${node}, npm ${npm}`,
      data: { node, npm, platform: process.platform, arch: process.arch },
    },
    {
      about: 'processor',
      state: 'fact',
      sentence: `${cores} cores, ${processor}`,
      data: { cores, processor },
    },
    {
      about: 'memory',
      state: 'fact',
      sentence: `${gib(totalmem())}, ${gib(freemem())} free`,
      data: { totalBytes: totalmem(), freeBytes: freemem() },
    },
  ];
}
