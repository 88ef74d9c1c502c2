import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CrossingPictureStore } from '../../../src-main/proof/crossing-picture-store';
import { ProofArchive } from '../../../src-main/proof/proof-archive';
import { StripStore } from '../../../src-main/proof/strip-store';
import { isUncovered } from '../../../src-main/proof/uncovered';
import type { CameraNotice } from '../../../src-main/cameras/camera-surroundings';
import type { ProofPiece } from '../../../src-workers/contracts/proof';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);
let folders = 0;
const freshFolder = (): string => join(folder, String((folders += 1)));

const start = Date.UTC(2026, 2, 2, 7, 13);
/** Columns every 100 ms. */
const piece = (from: number, columns: number): ProofPiece => ({
  ...{ lineId: 'a', shape: 's', height: 64, mediaType: 'image/webp' },
  times: Array.from({ length: columns }, (_, at) => from + 100.125 * at),
  image: Uint8Array.from([columns, 1, 2, 3]),
});
const shown = ({ times, image }: { times: readonly number[]; image: Uint8Array }): number[] => [
  ...[times[0] ?? NaN, times.length, image[0] ?? NaN],
];

describe('StripStore', () => {
  it('gives back what was kept, in its order, also to the next one who opens it', async () => {
    const path = freshFolder();
    const store = new StripStore(path, 'a/../b', 's', false);
    await store.add(piece(0, 100), start);
    // Past a quarter of an hour: another file.
    await store.add(piece(130_000, 50), start);
    const again = new StripStore(path, 'a/../b', 's', false);
    const pieces = await again.pieces({ fromMs: 0, toMs: 1e9 }, start);
    expect(pieces.map(shown)).toEqual([
      [0, 100, 100],
      [130_000, 50, 50],
    ]);
    expect(pieces[0]?.times[99]).toBeCloseTo(9912.375, 3);
    const only = await again.pieces({ fromMs: 20_000, toMs: 131_000 }, start);
    expect(only.map(shown)).toEqual([[130_000, 50, 50]]);
    expect(await again.covered(start)).toMatchObject([
      { fromMs: 0, toMs: 99 * 100.125 },
      { fromMs: 130_000 },
    ]);
  });

  it('keeps nothing twice', async () => {
    const store = new StripStore(freshFolder(), 'a', 's', false);
    await store.add(piece(0, 100), start);
    await store.add(piece(1000, 50), start);
    await store.add(piece(5000, 100), start);
    const pieces = await store.pieces({ fromMs: 0, toMs: 1e9 }, start);
    expect(pieces.map(shown)).toEqual([
      [0, 100, 100],
      [5000, 100, 100],
    ]);
    expect(await store.covered(start)).toHaveLength(1);
  });

  it('has the strips of a live camera from before its restart where they were in the world', async () => {
    const store = new StripStore(freshFolder(), 'a', 's', true);
    await store.add(piece(0, 10), start);
    const hour = 3_600_000;
    expect(await store.covered(start + hour)).toMatchObject([{ fromMs: -hour }]);
    await store.forget(start + 60_000);
    expect(await store.covered(start)).toHaveLength(1);
    await store.forget(start + hour);
    expect(await store.covered(start)).toEqual([]);
  });
});

describe('CrossingPictureStore', () => {
  const picture = (track: number, mediaTimeMs: number) => ({
    ...{ lineId: 'a', track, mediaTimeMs, mediaType: 'image/webp' as const },
    image: Uint8Array.from([track]),
  });

  it.each<[string, { track: number; mediaTimeMs: number }, number | undefined]>([
    ['the very crossing', { track: 1, mediaTimeMs: 1000 }, 1],
    ['counted anew under another number', { track: 90, mediaTimeMs: 1000 }, 1],
    ['a little later, by its track', { track: 2, mediaTimeMs: 1300 }, 2],
    ['nothing so near', { track: 1, mediaTimeMs: 2500 }, undefined],
  ])('%s', async (_, asked, expected) => {
    const store = new CrossingPictureStore(freshFolder(), 'a', false);
    await store.add(picture(1, 1000), start);
    await store.add(picture(2, 1400), start);
    expect((await store.picture(asked, start)).image?.[0]).toBe(expected);
  });
});

describe('ProofArchive', () => {
  it('says once that it cannot write, and goes on', async () => {
    const path = freshFolder();
    await appendFile(path, 'a file where the folder should be');
    const notices: CameraNotice[] = [];
    const archive = new ProofArchive({
      ...{ folder: join(path, 'proof'), moves: false },
      tell: (notice) => void notices.push(notice),
    });
    archive.addPiece(piece(0, 10), { start });
    archive.addPiece(piece(10_000, 10), { start });
    await archive.settled();
    expect(notices).toMatchObject([{ severity: 'warning', code: 'OUTPUT_NOT_WRITABLE' }]);
  });

  it('numbers tracks as reports do, and forgets what is old', async () => {
    const path = freshFolder();
    const archive = new ProofArchive({
      ...{ folder: path, moves: true, keptMs: 3_600_000 },
      tell: () => undefined,
    });
    const as = { start, trackOf: (track: number) => track + 100 };
    archive.addPicture(
      {
        ...{ lineId: 'a', track: 1, mediaTimeMs: 5, mediaType: 'image/webp' },
        image: Uint8Array.from([1]),
      },
      as,
    );
    archive.addPiece(piece(0, 10), as);
    await archive.settled();
    const asked = { lineId: 'a', track: 101, mediaTimeMs: 5 };
    expect((await archive.picture(asked, start)).image).toHaveLength(1);
    archive.addPiece(piece(2 * 3_600_000, 10), as);
    await archive.settled();
    expect(await archive.picture(asked, start)).toEqual({});
    const [line = ''] = await readdir(path);
    expect(await readdir(join(path, line, 's'))).toEqual(['2026-03-02T0900.records']);
  });
});

describe('isUncovered', () => {
  it.each([
    ['nothing', [{ from: 0, to: 60_000 }], [], true],
    ['all of it, but for a column', [{ from: 0, to: 60_000 }], [[0, 59_900]], false],
    ['its end is missing', [{ from: 0, to: 60_000 }], [[0, 40_000]], true],
    ['its beginning is missing', [{ from: 0, to: 60_000 }], [[20_000, 60_000]], true],
    [
      'a part in the middle',
      [{ from: 0, to: 60_000 }],
      [
        [0, 20_000],
        [30_000, 60_000],
      ],
      true,
    ],
    [
      'nobody looked there: it was a gap in the recording',
      [
        { from: 0, to: 20_000 },
        { from: 30_000, to: 60_000 },
      ],
      [
        [0, 20_000],
        [30_000, 60_000],
      ],
      false,
    ],
    ['a clip of a second without any', [{ from: 0, to: 1000 }], [], true],
    ['a clip of a second', [{ from: 0, to: 1000 }], [[0, 960]], false],
  ])('%s', (_, observed, covered, expected) => {
    const stretches = covered.map(([fromMs = 0, toMs = 0]) => ({ fromMs, toMs }));
    expect(isUncovered(observed, stretches)).toBe(expected);
  });
});
