import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { autostartEntry, desktopEntry } from '../../src-main/desktop/autostart-entry';
import { temporaryFolder } from '../fixtures/temporary-folder';

it('writes an entry that the desktop starts with the session, and takes it away', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const item = autostartEntry({ configFolder: folder.path, command: ['/opt/Roadglass/roadglass'] });
  const file = join(folder.path, 'autostart', 'roadglass.desktop');
  // It is not there yet.
  await item.set(false);
  await item.set(true);
  expect(readFileSync(file, 'utf8')).toContain('\nExec="/opt/Roadglass/roadglass"\n');
  await item.set(false);
  expect(existsSync(file)).toBe(false);
});

it.each([
  ['a blank', ['/opt/road glass'], '"/opt/road glass"'],
  ['signs of a shell', ['/opt/$a`b"c'], String.raw`"/opt/\\$a\\` + '`' + String.raw`b\\"c"`],
  ['a field code', ['/opt/50%u'], '"/opt/50%%u"'],
  ['a backslash', [String.raw`C:\r`], String.raw`"C:\\\\r"`],
  ['arguments', ['/usr/bin/electron', '/srv/a b'], '"/usr/bin/electron" "/srv/a b"'],
])('quotes %s as the specification says', (_reason, command, quoted) => {
  expect(desktopEntry(command)).toContain(`Exec=${quoted}\n`);
});

it('says why it cannot be written', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, 'file');
  writeFileSync(file, '');
  const item = autostartEntry({ configFolder: file, command: ['/a'] });
  await expect(item.set(true)).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE' });
});
