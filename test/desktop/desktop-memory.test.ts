import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DesktopMemory } from '../../src-main/desktop/desktop-memory';
import { temporaryFolder } from '../fixtures/temporary-folder';

const folder = temporaryFolder();
afterAll(folder.remove);
const window = { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximised: true };

describe('DesktopMemory', () => {
  it('remembers from one start to the next, each part by itself', () => {
    const data = join(folder.path, 'new', 'data');
    const memory = new DesktopMemory(data);
    expect(memory.remembered).toEqual({});
    memory.remember({ window });
    memory.remember({ project: 'a.roadglass' });
    expect(new DesktopMemory(data).remembered).toEqual({ window, project: 'a.roadglass' });
    expect(readdirSync(data)).toEqual(['desktop.json']);
  });

  it.each([
    ['cut short', '{"window":'],
    ['of another shape', '{"window":{"bounds":{"x":"left"}}}'],
    [
      'a window without a size',
      JSON.stringify({ window: { ...window, bounds: { ...window.bounds, width: 0 } } }),
    ],
  ])('starts anew with a file that is %s', (_reason, text) => {
    const data = join(folder.path, 'broken');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'desktop.json'), text);
    expect(new DesktopMemory(data).remembered).toEqual({});
  });

  it('does without a folder that cannot be written', () => {
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    const memory = new DesktopMemory(join(file, 'data'));
    memory.remember({ project: 'x' });
    expect(memory.remembered).toEqual({ project: 'x' });
  });
});
