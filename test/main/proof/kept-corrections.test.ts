import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KeptCorrections } from '../../../src-main/proof/kept-corrections';
import type { LineCorrection } from '../../../src-workers/domain/proof/correction';
import type { Failure } from '../../../src-workers/contracts/errors';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
let files = 0;
const freshPath = (): string => join(folder, `deeper-${(files += 1)}`, 'corrections.json');
const read = (path: string, moves = false, failures: Failure[] = []): Promise<KeptCorrections> =>
  KeptCorrections.read(path, moves, (failure) => failures.push(failure));

const start = Date.UTC(2026, 2, 2, 7);
const crossing = { direction: 'forward', mediaTimeMs: 1000, track: 3 } as const;
const deleted: LineCorrection = { kind: 'delete', crossing, position: 0.5 };
const added: LineCorrection = {
  ...{ kind: 'add', mediaTimeMs: 2000, direction: 'backward', class: 'bus', position: 0.25 },
  beside: [crossing],
};

describe('KeptCorrections', () => {
  it('has what was said again after a restart, for the line where it lay', async () => {
    const path = freshPath();
    const kept = await read(path);
    expect(kept.empty).toBe(true);
    const id = await kept.add('a', 's', deleted, { start });
    await kept.add('a', 's', added, { start });
    await kept.setBinChecked('a', 's', { binStart: start, start, checked: true });
    const again = await read(path);
    expect(again.empty).toBe(false);
    const { corrections, checkedBins } = again.of('a', 's', start);
    expect(corrections).toMatchObject([{ ...deleted, id }, added]);
    expect([...checkedBins]).toEqual([start]);
    expect(again.of('a', 'moved', start).corrections).toEqual([]);
    expect(again.of('b', 's', start).corrections).toEqual([]);
  });

  it('replaces what was said of the same crossing, and withdraws', async () => {
    const path = freshPath();
    const kept = await read(path);
    const first = await kept.add('a', 's', deleted, { start });
    const second = await kept.add(
      'a',
      's',
      { kind: 'reclass', crossing, class: 'van', position: 0.5 },
      { start, replaced: first },
    );
    expect(kept.of('a', 's', start).corrections.map(({ id }) => id)).toEqual([second]);
    expect(await kept.withdraw('a', first)).toBe(false);
    expect(await kept.withdraw('b', second)).toBe(false);
    expect(await kept.withdraw('a', second)).toBe(true);
    expect((await read(path)).empty).toBe(true);
  });

  it('moves the times of a live camera with its start, and those of a video with its hour', async () => {
    const hour = 3_600_000;
    const live = await read(freshPath(), true);
    await live.add('a', 's', deleted, { start });
    await live.setBinChecked('a', 's', { binStart: start, start, checked: true });
    const later = live.of('a', 's', start + hour);
    expect(later.corrections).toMatchObject([{ crossing: { mediaTimeMs: 1000 - hour } }]);
    expect([...later.checkedBins]).toEqual([start]);

    const video = await read(freshPath());
    await video.add('a', 's', deleted, { start });
    await video.setBinChecked('a', 's', { binStart: start, start, checked: true });
    const dated = video.of('a', 's', start + hour);
    expect(dated.corrections).toMatchObject([{ crossing: { mediaTimeMs: 1000 } }]);
    expect([...dated.checkedBins]).toEqual([start + hour]);
    await video.setBinChecked('a', 's', {
      ...{ binStart: start + hour, start: start + hour, checked: false },
    });
    expect(video.of('a', 's', start).checkedBins.size).toBe(0);
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['of another version', '{"version":2,"lines":[]}'],
    ['of another form', '{"version":1,"lines":[{"lineId":1}]}'],
  ])('puts a file aside that is %s, and says so', async (_, text) => {
    const path = freshPath();
    await (await read(path)).add('a', 's', deleted, { start });
    await writeFile(path, text);
    const failures: Failure[] = [];
    const kept = await read(path, false, failures);
    expect(kept.empty).toBe(true);
    expect(failures).toMatchObject([{ code: 'PROOF_NOT_READABLE' }]);
    await kept.add('a', 's', deleted, { start });
    expect(await readFile(`${path}.unreadable`, 'utf8')).toBe(text);
    expect(await readdir(join(path, '..'))).toHaveLength(2);
  });

  it('changes nothing that cannot be written', async () => {
    const path = freshPath();
    await writeFile(join(path, '..'), 'a file where the folder should be');
    const kept = await read(path);
    await expect(kept.add('a', 's', deleted, { start })).rejects.toMatchObject({
      code: 'OUTPUT_NOT_WRITABLE',
    });
    expect(kept.empty).toBe(true);
  });
});
