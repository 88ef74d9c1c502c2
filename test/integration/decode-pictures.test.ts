import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { decode, meanColour, smallTarget, startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

type Colour = readonly [number, number, number];

/** The mean colour around a point of the first frame; x and y in 0..1 of it. */
async function colourAt(
  file: string,
  points: readonly (readonly [number, number])[],
  target = smallTarget,
) {
  const colours: Colour[] = [];
  const decoded = await decode(ingest, file, {
    target,
    onFrame: ({ number, bytes }) => {
      if (number > 0) return;
      for (const [x, y] of points) {
        const { width, height } = target.placed;
        const part = { x: Math.round(x * width) - 2, y: Math.round(y * height) - 2 };
        colours.push(meanColour(bytes, target, { ...part, width: 4, height: 4 }));
      }
    },
  });
  return { ...decoded, colours };
}

const expectColour = (seen: Colour | undefined, [r, g, b]: Colour, tolerance = 3): void => {
  expect(seen).toBeDefined();
  for (const [index, value] of [r, g, b].entries()) {
    expect(
      Math.abs((seen?.[index] ?? -1) - value),
      `${seen} for ${r},${g},${b}`,
    ).toBeLessThanOrEqual(tolerance);
  }
};

/** Left to right: red, green, blue, white; made in RGB, so that the encoder's conversion is known. */
const bars = (width: number, height: number): string =>
  ['red', 'lime', 'blue', 'white']
    .map((name) => `color=c=${name}:s=${width / 4}x${height}:r=10:d=0.5,format=gbrp`)
    .map((each, index) => `${each}[p${index}]`)
    .join(';') + ';[p0][p1][p2][p3]hstack=4';

const barPoints = [
  [0.125, 0.5],
  [0.375, 0.5],
  [0.625, 0.5],
  [0.875, 0.5],
] as const;
const barColours: readonly Colour[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
];
const lossless = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '4'];
const toMatrix = (matrix: string, range: string, format = 'yuv420p'): string =>
  `scale=out_color_matrix=${matrix}:out_range=${range}:flags=accurate_rnd,format=${format}`;
const tagged = (space: string): string[] => ['-colorspace', space];

describe('colours are right', () => {
  it.each([
    // name, size, conversion, tags, why
    ['601-tagged.mp4', [320, 240], toMatrix('bt601', 'tv'), tagged('smpte170m'), 'SD, says so'],
    ['601.mp4', [320, 240], toMatrix('bt601', 'tv'), [], 'SD without a word is BT.601'],
    [
      '709-tagged.mp4',
      [320, 240],
      toMatrix('bt709', 'tv'),
      tagged('bt709'),
      'small, but says BT.709',
    ],
    ['709.mp4', [1280, 720], toMatrix('bt709', 'tv'), [], 'HD without a word is BT.709'],
    [
      '601-hd.mp4',
      [1280, 720],
      toMatrix('bt601', 'tv'),
      tagged('smpte170m'),
      'HD, but says BT.601',
    ],
    [
      'full.mp4',
      [320, 240],
      toMatrix('bt601', 'pc', 'yuvj420p'),
      ['-color_range', 'pc'],
      'full range',
    ],
    ['ten-bit.mp4', [320, 240], toMatrix('bt601', 'tv', 'yuv420p10le'), [], '10 bits'],
    ['444.mp4', [320, 240], toMatrix('bt601', 'tv', 'yuv444p'), [], 'no chroma subsampling'],
  ])('%s', async (name, [width = 0, height = 0], conversion, tags) => {
    const file = `${folder.path}/${name}`;
    const graph = `${bars(width, height)},${conversion}`;
    await ffmpeg('-filter_complex', graph, ...lossless, ...tags, file);
    const { colours } = await colourAt(file, barPoints);
    for (const [index, colour] of barColours.entries()) expectColour(colours[index], colour);
  });

  it.each([
    ['gbrp', [1, 2, 0]],
    ['rgb24', [0, 1, 2]],
    ['bgr24', [2, 1, 0]],
  ] as const)('%s has its samples in the promised order', async (pixelFormat, order) => {
    const source = 'color=c=0xC86432:s=64x48:r=5:d=0.4';
    const file = await makeVideo(folder.path, `${pixelFormat}.mp4`, { source, output: lossless });
    const expected = [0xc8, 0x64, 0x32];
    let checked = 0;
    await decode(ingest, file, {
      target: { ...smallTarget, pixelFormat },
      onFrame: ({ bytes }) => {
        const plane = bytes.length / 3;
        const at = (colour: number): number =>
          bytes[pixelFormat === 'gbrp' ? colour * plane + 99 : 99 * 3 + colour] ?? -1;
        for (const colour of [0, 1, 2] as const) {
          // gbrp holds green, blue, red: plane n is colour order[n].
          expect(Math.abs(at(colour) - (expected[order[colour]] ?? 0))).toBeLessThanOrEqual(3);
        }
        checked++;
      },
    });
    expect(checked).toBe(2);
  });
});

/** A picture whose upper left quarter is red and lower right quarter is blue; the rest is grey. */
const corners = (width: number, height: number, duration = 0.4): string =>
  `color=c=gray:s=${width}x${height}:r=10:d=${duration},` +
  `drawbox=x=0:y=0:w=iw/2:h=ih/2:c=red:t=fill,drawbox=x=iw/2:y=ih/2:w=iw/2:h=ih/2:c=blue:t=fill`;

const isRed = (colour: Colour | undefined): boolean =>
  colour !== undefined && colour[0] > 200 && colour[1] < 60 && colour[2] < 60;
const isBlue = (colour: Colour | undefined): boolean =>
  colour !== undefined && colour[2] > 200 && colour[1] < 60 && colour[0] < 60;

describe('the picture lies where it should', () => {
  it('is upright when the file says how it was held', async () => {
    const plain = await makeVideo(folder.path, 'held.mp4', { source: corners(320, 240) });
    const file = `${folder.path}/rotated.mov`;
    await ffmpeg('-i', plain, '-c', 'copy', '-metadata:s:v:0', 'rotate=90', file);
    const { probe, colours } = await colourAt(file, [
      [0.75, 0.25],
      [0.25, 0.75],
    ]);
    expect(probe.picture).toEqual({ width: 240, height: 320 });
    // A quarter turn brings the upper left corner to the upper right or the lower left.
    expect([
      isRed(colours[0]) && isBlue(colours[1]),
      isBlue(colours[0]) && isRed(colours[1]),
    ]).toContain(true);
  });

  it('keeps odd sizes', async () => {
    const output = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv444p'];
    const file = await makeVideo(folder.path, 'odd.mp4', {
      source: 'testsrc=s=321x241:r=10:d=1',
      output,
    });
    const { probe, times, exit } = await decode(ingest, file);
    expect(probe.picture).toEqual({ width: 321, height: 241 });
    expect([times.length, exit.outcome]).toEqual([10, 'complete']);
  });

  it('knows a picture of square pixels where the coded ones are not', async () => {
    // PAL for 16:9: 720x576 with pixels of 64:45.
    const filter = 'setsar=64/45';
    const file = await makeVideo(folder.path, 'sar.mp4', { source: corners(720, 576), filter });
    const narrow = await makeVideo(folder.path, 'narrow.mp4', {
      source: corners(720, 480),
      filter: 'setsar=8/9',
    });
    const { probe, colours } = await colourAt(file, [
      [0.25, 0.25],
      [0.75, 0.75],
    ]);
    expect(probe.picture).toEqual({ width: 1024, height: 576 });
    expect([isRed(colours[0]), isBlue(colours[1])]).toEqual([true, true]);
    expect((await decode(ingest, narrow)).probe.picture).toEqual({ width: 720, height: 540 });
  });

  it('is delivered alone, without what is around its place in the input', async () => {
    const file = await makeVideo(folder.path, 'boxed.mp4', { source: corners(320, 160) });
    const target = { ...smallTarget, height: 64, placed: { x: 0, y: 16, width: 64, height: 32 } };
    const { colours } = await colourAt(
      file,
      [
        [0.1, 0.1],
        [0.9, 0.9],
      ],
      target,
    );
    expect([isRed(colours[0]), isBlue(colours[1])]).toEqual([true, true]);
  });

  it.each([
    ['crop.mp4', 'null', { x: 0, y: 0, width: 160, height: 120 }, isRed],
    ['crop.mp4', 'null', { x: 161, y: 121, width: 159, height: 119 }, isBlue],
    // Twice as wide in square pixels as coded: the crop is in square pixels.
    ['crop-sar.mp4', 'setsar=2/1', { x: 320, y: 120, width: 320, height: 120 }, isBlue],
    ['crop-sar.mp4', 'setsar=2/1', { x: 0, y: 0, width: 320, height: 120 }, isRed],
  ] as const)('%s (%s) is cropped', async (name, filter, crop, isColour) => {
    const file = await makeVideo(folder.path, name, { source: corners(320, 240), filter });
    const { colours } = await colourAt(
      file,
      [
        [0.5, 0.5],
        [0.1, 0.1],
        [0.9, 0.9],
      ],
      { ...smallTarget, crop },
    );
    expect(colours.map((colour) => isColour(colour))).toEqual([true, true, true]);
  });

  it('stays in the same place when the stream changes its resolution', async () => {
    const { readFileSync, writeFileSync } = await import('node:fs');
    const large = await makeVideo(folder.path, 'large.ts', { source: corners(320, 240, 1) });
    const small = await makeVideo(folder.path, 'small.ts', { source: corners(160, 120, 1) });
    const file = `${folder.path}/changing.ts`;
    writeFileSync(file, Buffer.concat([readFileSync(large), readFileSync(small)]));
    const target = { ...smallTarget, crop: { x: 160, y: 120, width: 160, height: 120 } };
    const blue: boolean[] = [];
    const { times, exit } = await decode(ingest, file, {
      target,
      onFrame: ({ bytes }) =>
        blue.push(isBlue(meanColour(bytes, target, { x: 4, y: 4, width: 56, height: 40 }))),
    });
    expect(exit.outcome).toBe('complete');
    expect(times.length).toBe(20);
    expect(new Set(blue)).toEqual(new Set([true]));
  });
});
