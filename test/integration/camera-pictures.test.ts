import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder } from '../../src-main/decoders/ffmpeg-process';
import { probeVideo } from '../../src-main/decoders/video-probe';
import { pictureTarget } from '../../src-main/survey/picture-target';
import { PictureQueue } from '../../src-workers/analysis/pictures/picture-queue';
import { milliseconds } from '../../src-workers/domain/units';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

describe('the size of small pictures', () => {
  it.each([
    { picture: [1920, 1080], target: [480, 270] },
    { picture: [1080, 1920], target: [270, 480] },
    // Never larger than the picture.
    { picture: [320, 240], target: [320, 240] },
    // Both sides even.
    { picture: [353, 289], target: [352, 288] },
    { picture: [4000, 10], target: [480, 2] },
  ])('of $picture is $target', ({ picture: [width = 0, height = 0], target }) => {
    const small = pictureTarget({ width, height });
    expect([small.width, small.height]).toEqual(target);
  });
});

/** A film's pictures on their way, at 10 per second for three seconds. */
async function film(slots: number) {
  const file = await makeVideo(folder.path, `film-${slots}.mp4`, {
    source: 'testsrc2=s=640x360:r=10:d=3',
  });
  const { path: ffmpeg } = await findFfmpeg();
  const probe = await probeVideo(ffmpeg, file);
  const target = pictureTarget(probe.picture);
  const queue = await PictureQueue.open(ingest, { target, offsetMs: 5000, slots });
  const decoder = startDecoder({
    ...{ ffmpeg, file, probe, rawUrls: [], analysisFps: 'source' as const },
    pictures: { url: queue.url, target },
  });
  return { queue, decoder, target };
}

const ignore = (): void => undefined;

describe('the pictures of a film', () => {
  it('wait for their frames, and who has none is passed over', async () => {
    const { queue, decoder, target } = await film(40);
    const used: number[] = [];
    const passed: number[] = [];
    const take = (time: number): Promise<boolean> =>
      queue.at(
        milliseconds(time),
        ({ mediaTime, bytes, width }) => {
          expect([bytes.length, width]).toEqual([(target.width * target.height * 3) / 2, 480]);
          used.push(mediaTime);
        },
        ({ mediaTime }) => passed.push(mediaTime),
      );
    expect(await take(4000)).toBe(false);
    expect(await take(5000)).toBe(true);
    expect(await take(5300)).toBe(true);
    // Between two pictures, and one that was passed over.
    expect(await take(5350)).toBe(false);
    expect(await take(5100)).toBe(false);
    expect(await take(5400)).toBe(true);
    expect([used, passed]).toEqual([
      [5000, 5300, 5400],
      [5100, 5200],
    ]);
    // After the last one, as soon as the decoder has said that it is.
    expect(await take(99_000)).toBe(false);
    expect(queue.ended).toBe(true);
    expect((await decoder.exited).outcome).toBe('complete');
    queue.close();
  }, 60_000);

  it('let the decoder wait when there is no more room', async () => {
    const { queue, decoder } = await film(4);
    let exited = false;
    void decoder.exited.then(() => (exited = true));
    const seen: number[] = [];
    await queue.at(milliseconds(5000), ({ mediaTime }) => seen.push(mediaTime), ignore);
    expect(exited).toBe(false);
    await queue.all(({ mediaTime }) => seen.push(mediaTime));
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => 5000 + index * 100));
    queue.close();
  }, 60_000);

  it('are waited for no longer when nobody will write them', async () => {
    const target = { width: 480, height: 270 };
    const queue = await PictureQueue.open(ingest, { target, offsetMs: 0, slots: 4 });
    const waiting = queue.at(milliseconds(0), ignore, ignore);
    queue.decoderExited();
    expect(await waiting).toBe(false);
    queue.close();
  }, 60_000);

  it('are waited for no longer when they are closed, and the decoder ends', async () => {
    const { queue, decoder } = await film(5);
    const waiting = queue.at(milliseconds(60_000), ignore, ignore);
    queue.close();
    expect(await waiting).toBe(false);
    await decoder.exited;
  }, 60_000);
});
