import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSupportBundle } from '../../../src-main/backup/support-bundle';
import { newProject } from '../../../src-main/project/project-store';
import { emptyState } from '../../renderer/console-states';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-support-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('has what helps, and no secret', async () => {
  await writeFile(join(folder, 'roadglass.log'), '2026 info started');
  await writeFile(join(folder, 'secrets.json'), 'never');
  const url = 'rtsp://admin:s3cret@camera/video?token=t0ken&size=2';
  const project = newProject([
    { id: 'c', source: { kind: 'url', url, user: 'admin', credentials: 'camera-1' } },
  ]);
  const notice = {
    id: 'n',
    severity: 'error',
    at: 0,
    sentence: `Nobody answers at ${url}.`,
  } as const;
  const file = join(folder, 'bundle.zip');
  await writeSupportBundle(file, {
    state: { ...emptyState, notices: [notice] },
    project,
    logs: folder,
  });
  const members = unzipSync(new Uint8Array(await readFile(file)));
  expect(Object.keys(members).sort()).toEqual([
    'logs/roadglass.log',
    'machine.json',
    'project.json',
    'state.json',
  ]);
  const all = Object.values(members)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  for (const secret of ['s3cret', 't0ken', 'camera-1', 'never']) expect(all).not.toContain(secret);
  expect(all).toContain('Nobody answers at rtsp://camera/video');
  expect(all).toContain('2026 info started');
  expect(JSON.parse(strFromU8(members['machine.json']!))).toMatchObject({
    cores: expect.any(Number),
  });
});
