import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { decode, smallTarget, startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { h264, makeVideo, mpeg4 } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

describe('kinds of video', () => {
  it.each([
    [
      'hevc.mp4',
      ['-c:v', 'libx265', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le'],
      'hevc',
      'yuv420p10le',
    ],
    [
      'h264-10.mp4',
      ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le'],
      'h264',
      'yuv420p10le',
    ],
    [
      'vp9.webm',
      ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8'],
      'vp9',
      'yuv420p',
    ],
    ['mjpeg.avi', ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj422p'], 'mjpeg', 'yuvj422p'],
    ['mpeg4.avi', mpeg4, 'mpeg4', 'yuv420p'],
    ['h264.flv', h264, 'h264', 'yuv420p'],
    ['raw.h264', h264, 'h264', 'yuv420p'],
  ])('%s', async (name, output, codec, pixelFormat) => {
    const filter = pixelFormat === 'yuv420p' ? 'format=yuv420p' : 'null';
    const source = 'testsrc2=s=160x120:r=10:d=1';
    const file = await makeVideo(folder.path, name, { source, filter, output });
    const { probe, times, exit } = await decode(ingest, file);
    expect(probe).toMatchObject({ codec, pixelFormat, interlaced: false });
    expect([times.length, exit.outcome, exit.decodeErrors]).toEqual([10, 'complete', 0]);
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(true);
  });

  it('4K', async () => {
    const file = await makeVideo(folder.path, '4k.mp4', {
      source: 'testsrc2=s=3840x2160:r=5:d=0.6',
    });
    const { probe, times } = await decode(ingest, file);
    expect(probe.picture).toEqual({ width: 3840, height: 2160 });
    expect(times).toEqual([0, 200, 400]);
  });

  it('interlaced: both fields of a moving edge become one clean picture', async () => {
    // A white bar on black that moves 16 pixels between the two fields of a frame.
    const source =
      "color=c=black:s=256x128:r=50:d=0.4,format=gray,geq=lum='255*between(X,16*N,16*N+31)'";
    const output = [
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-qp',
      '4',
      '-flags',
      '+ildct+ilme',
      '-x264opts',
      'tff=1',
    ];
    const filter = 'tinterlace=mode=interleave_top,setfield=tff,format=yuv420p';
    const file = await makeVideo(folder.path, 'interlaced.ts', { source, filter, output });
    const target: DecodeTarget = {
      ...smallTarget,
      width: 256,
      height: 128,
      placed: { x: 0, y: 0, width: 256, height: 128 },
    };
    let combed = 0;
    let frames = 0;
    const { probe } = await decode(ingest, file, {
      target,
      onFrame: ({ bytes }) => {
        frames++;
        const grey = (x: number, y: number): number => bytes[(y * 256 + x) * 3] ?? 0;
        for (let y = 40; y < 80; y++) {
          for (let x = 0; x < 256; x++) {
            // A line that differs strongly from both its neighbours, which agree: a comb.
            const above = grey(x, y - 1);
            if (Math.abs(above - grey(x, y + 1)) < 40 && Math.abs(above - grey(x, y)) > 120)
              combed++;
          }
        }
      },
    });
    expect(probe.interlaced).toBe(true);
    expect(frames).toBeGreaterThanOrEqual(9);
    expect(combed / frames).toBeLessThan(64); // woven fields have 40 lines x 32 columns of it
  });
});
