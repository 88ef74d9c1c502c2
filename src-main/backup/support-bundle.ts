import { readdir } from 'node:fs/promises';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import type { Project, ProjectSource } from '../../src-workers/contracts/project';
import { writeFileAtomically } from '../reports/atomic-file';
import { redactUrl, withoutSecrets } from '../secrets/credentials';
import { zipped, type ZipEntry } from './zip-writer';

export interface SupportParts {
  readonly state: ConsoleState;
  readonly project: Project;
  /** Where the log files lie, into which no secret is written. */
  readonly logs: string;
}

/**
 * Writes what somebody who helps has to know: versions, the machine, settings, what the cameras do, and
 * the log. No password, no token of an address and no picture is in it.
 * @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function writeSupportBundle(
  file: string,
  { state, project, logs }: SupportParts,
): Promise<void> {
  const entries: ZipEntry[] = [
    { name: 'machine.json', text: json(machine()) },
    { name: 'state.json', text: json(state) },
    { name: 'project.json', text: json(withoutAccess(project)) },
  ];
  const names = await readdir(logs).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.log')).sort()) {
    entries.push({ name: `logs/${name}`, file: join(logs, name) });
  }
  await writeFileAtomically(file, zipped(entries));
}

/** Whatever a sentence, a name or a path holds: addresses lose their users. */
const json = (value: unknown): string =>
  `${withoutSecrets(JSON.stringify(value, undefined, 2), undefined)}\n`;

function machine(): object {
  const cores = cpus();
  return {
    platform: platform(),
    release: release(),
    architecture: arch(),
    cores: cores.length,
    processor: cores[0]?.model,
    memoryBytes: totalmem(),
    versions: process.versions,
  };
}

/** Names of stored secrets say nothing to others, but need not travel. */
const withoutAccess = (project: Project): object => ({
  ...project,
  cameras: project.cameras.map((camera) => ({
    ...camera,
    ...(camera.source === undefined ? {} : { source: shownSource(camera.source) }),
  })),
});

function shownSource(source: ProjectSource): object {
  if (source.kind !== 'url') return source;
  return { kind: 'url', url: redactUrl(source.url) };
}
