import { describe, expect, it } from 'vitest';
import { PiecePictures } from '../../../src-renderer/proof/piece-pictures';
import { piece } from './marks';

interface Fake {
  readonly name: number;
  closed: boolean;
}

/** Decodes when it is told to, so that the order is the test's. */
function setUp(budget: number) {
  const made: Fake[] = [];
  const waiting: { readonly name: number; readonly finish: (works: boolean) => void }[] = [];
  const pictures = new PiecePictures<Fake>(
    {
      decode: ({ times }) =>
        new Promise((resolve, reject) => {
          const name = times[0] ?? 0;
          waiting.push({
            name,
            finish: (works) => {
              if (!works) return reject(new Error('damaged'));
              const picture = { name, closed: false };
              made.push(picture);
              resolve(picture);
            },
          });
        }),
      close: (picture) => (picture.closed = true),
      sizeOf: () => 10,
      onDecoded: () => {},
    },
    budget,
  );
  const finishAll = async (works = true): Promise<void> => {
    while (waiting.length > 0) {
      waiting.shift()?.finish(works);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { pictures, made, waiting, finishAll };
}
const pieces = Array.from({ length: 8 }, (_, index) => piece(index * 5000, 75));

describe('pieces as pictures', () => {
  it('are decoded few at a time, the newest first, each once', async () => {
    const { pictures, waiting, finishAll } = setUp(1000);
    expect(pictures.of(pieces).size).toBe(0);
    pictures.of(pieces);
    expect(waiting.map(({ name }) => name)).toEqual([35_000, 30_000, 25_000]);
    await finishAll();
    expect(pictures.of(pieces).size).toBe(8);
    expect(waiting).toEqual([]);
  });

  it('are not decoded when nobody looks any more', async () => {
    const { pictures, made, finishAll } = setUp(1000);
    pictures.of(pieces);
    pictures.of([]);
    await finishAll();
    expect(made).toHaveLength(3);
  });

  it('are closed when there are too many: those first that were not looked at for longest', async () => {
    const { pictures, made, finishAll } = setUp(30);
    pictures.of(pieces.slice(0, 3));
    await finishAll();
    pictures.of([pieces[0]!]);
    pictures.of([pieces[0]!, pieces[3]!]);
    await finishAll();
    expect(made.filter(({ closed }) => closed).map(({ name }) => name)).toEqual([10_000]);
    expect(pictures.of([pieces[0]!]).size).toBe(1);
  });

  it('that are damaged are not tried again, and hinder none', async () => {
    const { pictures, waiting, finishAll } = setUp(1000);
    pictures.of(pieces.slice(0, 1));
    await finishAll(false);
    expect(pictures.isUnreadable(pieces[0]!)).toBe(true);
    pictures.of(pieces.slice(0, 2));
    expect(waiting.map(({ name }) => name)).toEqual([5000]);
  });

  it('are all closed at the end, also one that comes too late', async () => {
    const { pictures, made, waiting, finishAll } = setUp(1000);
    pictures.of(pieces.slice(0, 2));
    waiting.shift()?.finish(true);
    await new Promise((resolve) => setImmediate(resolve));
    pictures.dispose();
    await finishAll();
    expect(made.map(({ closed }) => closed)).toEqual([true, true]);
  });
});
