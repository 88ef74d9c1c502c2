import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder, type Decoder } from '../../src-main/decoders/ffmpeg-process';
import { probeVideo, type VideoProbe } from '../../src-main/decoders/video-probe';
import { PictureStream } from '../../src-workers/ingest/picture-stream';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
let ffmpeg: string;
let file: string;
let probe: VideoProbe;
beforeAll(async () => {
  ffmpeg = (await findFfmpeg()).path;
  // Noise: pictures that no socket holds many of.
  const source = 'testsrc2=s=640x480:r=25:d=4,noise=alls=80:allf=t';
  file = await makeVideo(folder.path, 'pictures.mp4', { source });
  probe = await probeVideo(ffmpeg, file);
});
afterAll(folder.remove);

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });
const write = (previewUrl: string): Decoder =>
  startDecoder({
    ...{ ffmpeg, file, probe, rawUrls: [], analysisFps: 'source' },
    preview: { url: previewUrl, quality: 2 },
  });

/** Takes every picture as it comes. */
async function readAll(pictures: PictureStream): Promise<number[]> {
  const times: number[] = [];
  for (;;) {
    await eventually(() => expect(pictures.next !== undefined || pictures.ended).toBe(true));
    const picture = pictures.take();
    if (picture === undefined) return times;
    const { jpeg } = picture;
    expect([jpeg[0], jpeg[1], jpeg.at(-2), jpeg.at(-1)]).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    expect(jpeg.buffer.byteLength).toBe(jpeg.length);
    times.push(picture.mediaTime);
  }
}

const allTimes = Array.from({ length: 100 }, (_, index) => index * 40);

describe('PictureStream', () => {
  it('gives every picture with its media time; the decoder waits meanwhile', async () => {
    const pictures = await PictureStream.open(0, () => undefined);
    const folderOfSocket = dirname(pictures.url.replace(/^unix:/, ''));
    expect(existsSync(folderOfSocket)).toBe(true);
    const decoder = write(pictures.url);
    let over = false;
    void decoder.exited.then(() => (over = true));
    await eventually(() => expect(pictures.second).toBeDefined());
    expect(existsSync(folderOfSocket)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 300)); // for a decoder that does not wait
    expect(over).toBe(false);
    expect(pictures.ended).toBe(false);
    expect(await readAll(pictures)).toEqual(allTimes);
    expect((await decoder.exited).outcome).toBe('complete');
    pictures.close();
  });

  it.each([
    ['leaves out what is before', 3000, allTimes.slice(75)],
    ['begins with a picture that is there to the microsecond', 3040.0004, allTimes.slice(76)],
    ['gives the last one where none follows', 60_000, [3960]],
  ])('%s', async (_, fromMs, times) => {
    const pictures = await PictureStream.open(fromMs, () => undefined);
    const decoder = write(pictures.url);
    expect(await readAll(pictures)).toEqual(times);
    await decoder.exited;
    pictures.close();
  });

  it('tells of every picture and of the end', async () => {
    let told = 0;
    const pictures = await PictureStream.open(0, () => (told += 1));
    const decoder = write(pictures.url);
    await readAll(pictures);
    expect(told).toBe(allTimes.length + 1);
    await decoder.exited;
    pictures.close();
  });

  it('closed early ends the decoder, and takes its socket off the disk', async () => {
    const unused = await PictureStream.open(0, () => undefined);
    unused.close();
    unused.close();
    const folderOfSocket = dirname(unused.url.replace(/^unix:/, ''));
    await eventually(() => expect(existsSync(folderOfSocket)).toBe(false));
    const pictures = await PictureStream.open(0, () => undefined);
    const decoder = write(pictures.url);
    await eventually(() => expect(pictures.next).toBeDefined());
    pictures.close();
    expect(pictures.next).toBeUndefined();
    expect((await decoder.exited).signal).toBeNull();
  });
});
