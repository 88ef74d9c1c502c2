import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMixture } from '../../src-workers/analysis/pictures/background-loading';
import { BackgroundSubtraction } from '../../src-workers/analysis/pictures/background-subtraction';
import type { Foreground } from '../../src-workers/domain/density/foreground';
import type { Box } from '../../src-workers/domain/geometry/box';
import { box } from '../../src-workers/domain/geometry/box';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { startIngest } from '../fixtures/decoding';
import { decodePictures } from '../fixtures/pictured-film';
import { sceneFilm, type SceneFilm } from '../fixtures/scene-film';
import { temporaryFolder } from '../fixtures/temporary-folder';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

interface Sample {
  readonly seconds: number;
  readonly foreground: Foreground;
  /** Boxes of road users as they are true, by actor, in pixels of the picture. */
  readonly boxes: ReadonlyMap<number, Box>;
}

/** Less of an actor is nothing that a detector would see. */
const seenShare = 0.3;

function boxesAt({ truth }: SceneFilm, frame: number): Map<number, Box> {
  const boxes = new Map<number, Box>();
  for (const actor of truth.actors) {
    if (actor.class === undefined) continue;
    const row = actor.rows.find(([at]) => at === frame);
    if (row === undefined || row[9] < seenShare) continue;
    boxes.set(actor.id, box(row[5], row[6], row[7], row[8]));
  }
  return boxes;
}

/** @param seen which of the true boxes the subtraction is told; default: all */
async function subtract(
  film: SceneFilm,
  seen: (actor: number, seconds: number) => boolean = () => true,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const subtraction = new BackgroundSubtraction(await loadMixture());
  const { width, height, framesPerSecond } = film.truth.picture;
  await decodePictures(ingest, film.video, {
    analysisFps: 5,
    onPicture: (small) => {
      const seconds = small.mediaTime / 1000;
      const boxes = boxesAt(film, Math.round(seconds * framesPerSecond));
      const tracks = [...boxes]
        .filter(([id]) => seen(id, seconds))
        .map(([id, each]) => ({ id, box: each }));
      const picture = { width, height };
      const foreground = subtraction.step(small, { picture, tracks, boxes: [] });
      samples.push({ seconds, foreground, boxes });
    },
  });
  subtraction.dispose();
  return samples;
}

/** Share of a box that is foreground. */
function share({ foreground }: Sample, { left, top, right, bottom }: Box, film: SceneFilm): number {
  const { width, height, bits } = foreground;
  const x = width / film.truth.picture.width;
  const y = height / film.truth.picture.height;
  let count = 0;
  let set = 0;
  for (let row = Math.ceil(top * y); row < Math.floor(bottom * y); row++) {
    for (let column = Math.ceil(left * x); column < Math.floor(right * x); column++) {
      const bit = row * width + column;
      count++;
      if (((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) set++;
    }
  }
  return count === 0 ? 0 : set / count;
}

const flagged = (samples: readonly Sample[], from: number, to: number): Set<string> =>
  new Set(
    samples
      .filter(({ seconds }) => seconds >= from && seconds <= to)
      .flatMap(({ foreground }) => foreground.unsettled ?? []),
  );

describe('what changes all of a picture is flagged within two seconds', () => {
  it.each([
    { scene: 'light-switched-off', at: 7, as: 'sudden-change' },
    // They come back.
    { scene: 'light-switched-off', at: 13, as: 'sudden-change' },
    { scene: 'camera-shake', at: 5, as: 'camera-moved' },
    { scene: 'camera-turned', at: 8, as: 'camera-moved' },
  ])(
    '$scene, at $at s',
    async ({ scene, at, as }) => {
      const samples = await subtract(sceneFilm(scene));
      expect([...flagged(samples, at, at + 2)]).toContain(as);
      expect(flagged(samples, 2.5, Math.min(6.5, at - 0.5))).toEqual(new Set());
      // Until the background is known again nothing is said to be foreground.
      const unsettled = samples.filter(({ foreground }) => foreground.unsettled !== undefined);
      expect(unsettled.every(({ foreground }) => !foreground.bits.some((byte) => byte > 0))).toBe(
        true,
      );
    },
    120_000,
  );

  it.each(['queue', 'day', 'night', 'rain'])(
    'and nothing is in %s',
    async (scene) => {
      const samples = await subtract(sceneFilm(scene));
      expect(flagged(samples, 0, 1.9)).toEqual(new Set(['learning']));
      expect(flagged(samples, 2.1, 120)).toEqual(new Set());
    },
    120_000,
  );
});

describe('who stands', () => {
  const standing = async (seen?: (actor: number, seconds: number) => boolean) => {
    const film = sceneFilm('stopped-vehicle');
    const samples = await subtract(film, seen);
    const stopped = film.truth.actors
      .filter(({ class: roadUser }) => roadUser !== undefined)
      .map(({ id, rows }) => ({
        id,
        rows: rows.filter(([, , , , , , , , , , , , kmh]) => kmh < 0.5),
      }))
      .sort((a, b) => b.rows.length - a.rows.length)[0];
    if (stopped === undefined) throw new Error('nobody stands in this scene');
    return { film, samples, stopped };
  };

  it('is foreground for as long as it stands', async () => {
    const { film, samples, stopped } = await standing();
    const fps = film.truth.picture.framesPerSecond;
    const from = (stopped.rows[0]?.[0] ?? 0) / fps;
    const to = (stopped.rows.at(-1)?.[0] ?? 0) / fps;
    expect(to - from).toBeGreaterThan(8);
    const late = samples.filter(({ seconds }) => seconds > to - 4 && seconds <= to);
    const shares = late.flatMap((sample) => {
      const where = sample.boxes.get(stopped.id);
      return where === undefined ? [] : [share(sample, where, film)];
    });
    expect(shares.length).toBeGreaterThan(10);
    expect(Math.min(...shares)).toBeGreaterThan(0.4);
  }, 120_000);

  it('is so for some seconds after the detector lost it', async () => {
    let lostAt = Number.POSITIVE_INFINITY;
    let who = -1;
    const first = await standing();
    who = first.stopped.id;
    lostAt = (first.stopped.rows[0]?.[0] ?? 0) / first.film.truth.picture.framesPerSecond + 3;
    const { film, samples } = await standing((actor, seconds) => actor !== who || seconds < lostAt);
    const after = samples.filter(({ seconds }) => seconds > lostAt + 4 && seconds < lostAt + 7);
    const shares = after.flatMap((sample) => {
      const where = sample.boxes.get(who);
      return where === undefined ? [] : [share(sample, where, film)];
    });
    expect(shares.length).toBeGreaterThan(8);
    expect(Math.min(...shares)).toBeGreaterThan(0.4);
  }, 120_000);
});
