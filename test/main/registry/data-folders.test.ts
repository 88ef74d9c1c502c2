import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dataFolders } from '../../../src-main/registry/data-folders';
import { temporaryFolder } from '../../fixtures/temporary-folder';

it('adds up all files below, and follows no link out of the folder', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const elsewhere = temporaryFolder();
  onTestFinished(elsewhere.remove);
  writeFileSync(join(elsewhere.path, 'video.mp4'), 'x'.repeat(5000));
  writeFileSync(join(folder.path, 'preferences.json'), 'x'.repeat(10));
  mkdirSync(join(folder.path, 'analyses', 'north'), { recursive: true });
  writeFileSync(join(folder.path, 'analyses', 'north', 'journal.jsonl'), 'x'.repeat(300));
  symlinkSync(elsewhere.path, join(folder.path, 'link'));
  expect(await dataFolders(folder.path)).toEqual({
    data: folder.path,
    logs: join(folder.path, 'logs'),
    bytes: 310,
  });
});
