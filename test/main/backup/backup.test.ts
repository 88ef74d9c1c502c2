import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '../../../src-main/backup/read-backup';
import { writeBackup } from '../../../src-main/backup/write-backup';
import { newProject } from '../../../src-main/project/project-store';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadglass-backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const project = newProject([
  { id: 'north', name: 'Nord – Brücke', source: { kind: 'usb', device: 'x' } },
]);
const record = JSON.stringify({ format: 'roadglass-backup', version: 1, name: 'Survey' });

/** What is in a folder, by path. */
async function filesOf(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.path, entry.name);
      return [file.slice(path.length + 1), await readFile(file, 'utf8')] as const;
    }),
  );
  return Object.fromEntries(texts.sort());
}

async function zipOf(members: Readonly<Record<string, string>>): Promise<string> {
  const file = join(folder, 'hand-made.roadglass-backup');
  const bytes = Object.entries(members).map(([name, text]) => [name, Buffer.from(text)] as const);
  await writeFile(file, zipSync(Object.fromEntries(bytes)));
  return file;
}

describe('a backup', () => {
  it('gives back the project and every file beside it, to the byte', async () => {
    const analyses = join(folder, 'analyses');
    await mkdir(join(analyses, 'north-1', 'proof'), { recursive: true });
    // Longer than one part of a stream, so that members are put together again.
    const journal = Array.from({ length: 40_000 }, (_, line) => `{"line":${line}}`).join('\n');
    await writeFile(join(analyses, 'north-1', 'journal.jsonl'), journal);
    await writeFile(join(analyses, 'north-1', 'proof', 'a.strip'), 'packed already');
    await writeFile(join(analyses, 'north-1', 'empty.json'), '');
    await writeFile(join(analyses, 'north-1', 'corrections.json.part'), 'being written');
    const file = join(folder, 'survey.roadglass-backup');
    await writeBackup(file, { project, name: 'Survey', folder: analyses });

    const restored = join(folder, 'restored');
    expect(await readBackup(file, restored)).toEqual({ project, name: 'Survey' });
    const unwanted = ['corrections.json.part', 'empty.json'].map((name) => join('north-1', name));
    const wanted = Object.entries(await filesOf(analyses)).filter(
      ([name]) => !unwanted.includes(name),
    );
    expect(wanted).toHaveLength(2);
    // An empty file may have no part that would be written, and nobody misses it.
    expect(await filesOf(restored)).toMatchObject(Object.fromEntries(wanted));
  });

  it('of a project of which nothing was analysed has the project alone', async () => {
    const file = join(folder, 'new.roadglass-backup');
    await writeBackup(file, { project, name: 'New', folder: join(folder, 'nowhere') });
    expect((await readBackup(file, join(folder, 'restored'))).project).toEqual(project);
  });
});

describe('what is refused in a sentence, and leaves nothing behind', () => {
  it.each<[string, () => Promise<string>, RegExp]>([
    [
      'a file that is no ZIP file',
      async () => {
        const file = join(folder, 'picture.roadglass-backup');
        await writeFile(file, 'not a zip at all');
        return file;
      },
      /it is no backup of Roadglass, or is cut short/,
    ],
    [
      'another program’s ZIP file',
      () => zipOf({ 'readme.txt': 'hello' }),
      /no backup of Roadglass/,
    ],
    [
      'one of a newer Roadglass',
      () => zipOf({ 'backup.json': record.replace('1', '7'), 'project.roadglass': '{}' }),
      /a newer Roadglass made it/,
    ],
    [
      'one whose project is damaged',
      () => zipOf({ 'backup.json': record, 'project.roadglass': '{"version":4,"cameras":7}' }),
      /has a mistake: cameras/,
    ],
    [
      'one that is cut short',
      async () => {
        const analyses = join(folder, 'long');
        await mkdir(analyses);
        const numbers = Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 104_729);
        await writeFile(join(analyses, 'journal.jsonl'), numbers.join(' '));
        const file = join(folder, 'cut.roadglass-backup');
        await writeBackup(file, { project, name: 'Cut', folder: analyses });
        await truncate(file, 100_000);
        return file;
      },
      /cut short/,
    ],
  ])('%s', async (_, made, sentence) => {
    const restored = join(folder, 'restored');
    await expect(readBackup(await made(), restored)).rejects.toThrow(sentence);
    await expect(readdir(restored)).rejects.toThrow('ENOENT');
  });

  it('never writes outside the folder', async () => {
    const file = await zipOf({
      'backup.json': record,
      'project.roadglass': JSON.stringify(project),
      'analyses/../../outside.txt': 'gotcha',
      'analyses/a/../../../outside.txt': 'gotcha',
      'analyses/good/journal.jsonl': 'kept',
      '/outside.txt': 'gotcha',
    });
    const restored = join(folder, 'deep', 'restored');
    await readBackup(file, restored);
    expect(await filesOf(join(folder, 'deep'))).toEqual({
      [join('restored', 'good', 'journal.jsonl')]: 'kept',
    });
    expect((await readdir(folder)).sort()).toEqual(['deep', 'hand-made.roadglass-backup']);
  });
});
