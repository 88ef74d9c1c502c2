import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findFfmpeg } from '../../../src-main/decoders/ffmpeg-lookup';
import type {
  PictureFormat,
  SmallPicture,
} from '../../../src-workers/analysis/pictures/small-picture';
import { wholePicture } from '../../../src-workers/analysis/pictures/small-picture';
import { encodeStrip } from '../../../src-workers/analysis/proof/line-strip';
import { ProofRecorder } from '../../../src-workers/analysis/proof/proof-recorder';
import { stripColumn } from '../../../src-workers/analysis/proof/strip-column';
import { stripPlaces } from '../../../src-workers/analysis/proof/strip-places';
import type { CrossingPicture, ProofPiece } from '../../../src-workers/contracts/proof';
import type { FrameResult } from '../../../src-workers/domain/frame-result';
import { box } from '../../../src-workers/domain/geometry/box';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import type { CountingLine } from '../../../src-workers/domain/lines/counting-line';
import { lineShape } from '../../../src-workers/domain/proof/line-shape';
import { milliseconds } from '../../../src-workers/domain/units';

const size = { width: 200, height: 100 };
type Colour = readonly [number, number, number];
const grey: Colour = [90, 90, 90];
const red: Colour = [200, 20, 40];

/** What `colourAt` says of every pixel, in one of the forms in which pictures come. */
function picture(
  colourAt: (x: number, y: number) => Colour,
  { format = 'rgb24', mediaTime = 0 }: { format?: PictureFormat; mediaTime?: number } = {},
): SmallPicture {
  const { width, height } = size;
  const plane = width * height;
  const bytes = new Uint8Array(format === 'yuv420p' ? (plane * 3) / 2 : plane * 3);
  for (let i = 0; i < plane; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [r, g, b] = colourAt(x, y);
    if (format === 'yuv420p') {
      // ITU-R BT.601, limited range, in the usual decimals.
      bytes[i] = Math.round(16 + 0.257 * r + 0.504 * g + 0.098 * b);
      const half = plane + (y >> 1) * (width >> 1) + (x >> 1);
      bytes[half] = Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b);
      bytes[half + plane / 4] = Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b);
    } else if (format === 'gbrp') {
      bytes[i] = g;
      bytes[plane + i] = b;
      bytes[2 * plane + i] = r;
    } else bytes.set(format === 'rgb24' ? [r, g, b] : [b, g, r], 3 * i);
  }
  return { ...size, format, bytes, region: wholePicture, mediaTime: milliseconds(mediaTime) };
}

const line = (id: string, y: number, from = 0, to = 1): CountingLine => ({
  ...{ id, name: id },
  points: [normalisedPoint(from, y), normalisedPoint(to, y)],
});

const colour = (column: Uint8Array, row: number): number[] => [
  ...column.slice(3 * row, 3 * row + 3),
];

describe('a column', () => {
  const geometry = { ...size, region: wholePicture };

  it.each<[PictureFormat]>([['rgb24'], ['bgr24'], ['gbrp'], ['yuv420p']])(
    'is what lies on the line, from its first point to its last (%s)',
    (format) => {
      const half = picture((x) => (x < 100 ? red : grey), { format });
      const places = stripPlaces(line('a', 0.5).points, geometry);
      expect(places.height).toBe(200);
      const column = stripColumn(half, places);
      for (const [row, expected] of [
        [10, red],
        [90, red],
        [110, grey],
        [190, grey],
      ] as const) {
        colour(column, row).forEach((value, at) => {
          // Limited range and whole numbers round twice.
          expect(Math.abs(value - expected[at]!)).toBeLessThanOrEqual(format === 'yuv420p' ? 3 : 0);
        });
      }
      const back = stripColumn(half, stripPlaces([...line('a', 0.5).points].reverse(), geometry));
      expect(colour(back, 190)).toEqual(colour(column, 10));
    },
  );

  it('is a mean across the line, so that one noisy pixel is no line through the strip', () => {
    const striped = picture((_, y) => (y === 50 ? [255, 255, 255] : [0, 0, 0]));
    const column = stripColumn(striped, stripPlaces(line('a', 0.505).points, geometry));
    expect(colour(column, 100)).toEqual([85, 85, 85]);
  });

  it.each([
    ['a short line has pixels enough to be looked at', line('a', 0.5, 0.4, 0.5), geometry, 64],
    ['a pixel of the picture each', line('a', 0.5, 0, 0.5), geometry, 100],
    ['a long one no more than there is room for', line('a', 0.5), { ...geometry, width: 480 }, 240],
  ])('%s', (_, { points }, shown, height) => {
    expect(stripPlaces(points, shown).height).toBe(height);
  });

  it('follows a bent line by its length in pixels', () => {
    // 100 pixels to the right, then 50 down: two thirds and one third of the column.
    const points = [
      normalisedPoint(0.1, 0.3),
      normalisedPoint(0.6, 0.3),
      normalisedPoint(0.6, 0.8),
    ];
    const down = picture((_, y) => (y > 33 ? red : grey));
    const column = stripColumn(down, stripPlaces(points, geometry));
    expect(column.length).toBe(3 * 150);
    expect(colour(column, 95)).toEqual(grey);
    expect(colour(column, 110)).toEqual(red);
  });

  it('is black where the picture shows nothing of the line', () => {
    const region = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const half = { ...picture(() => red), region };
    const places = stripPlaces(line('a', 0.5).points, { ...size, region });
    const column = stripColumn(half, places);
    expect(colour(column, 10)).toEqual([0, 0, 0]);
    expect(colour(column, places.height - 10)).toEqual(red);
  });
});

/** A recorder with what it told. */
function recorder(
  lines: readonly CountingLine[],
  isBlurred = () => false,
): {
  recorder: ProofRecorder;
  pieces: ProofPiece[];
  crossings: CrossingPicture[];
} {
  const [pieces, crossings]: [ProofPiece[], CrossingPicture[]] = [[], []];
  const made = new ProofRecorder(
    { picture: size, shapes: { lines: [...lines] as never, zones: [] } },
    {
      onPiece: (piece) => pieces.push(piece),
      isBlurred,
      onCrossingPicture: (each) => crossings.push(each),
      onProofFailed: (error) => {
        throw error;
      },
    },
  );
  return { recorder: made, pieces, crossings };
}

/** Pixels of an encoded image, by ffmpeg. */
async function decoded(image: Uint8Array): Promise<Uint8Array> {
  const { path } = await findFfmpeg();
  const args = [
    '-v',
    'error',
    '-f',
    'webp_pipe',
    '-i',
    '-',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-',
  ];
  return spawnSync(path, args, { input: image, maxBuffer: 1 << 26 }).stdout;
}

describe('ProofRecorder', () => {
  it('tells a piece of about ten seconds, and at the end what is left', async () => {
    const { recorder: proof, pieces } = recorder([line('a', 0.5), line('b', 0.2)]);
    for (let ms = 0; ms < 25_000; ms += 100) proof.take(picture(() => grey, { mediaTime: ms }));
    await proof.flush();
    expect(pieces.map(({ lineId, times }) => [lineId, times[0], times.length])).toEqual([
      ['a', 0, 100],
      ['b', 0, 100],
      ['a', 10_000, 100],
      ['b', 10_000, 100],
      ['a', 20_000, 50],
      ['b', 20_000, 50],
    ]);
    await proof.flush();
    expect(pieces).toHaveLength(6);
  });

  it('encodes what it saw: time to the right, the line from top to bottom', async () => {
    const { recorder: proof, pieces } = recorder([line('a', 0.5)]);
    // Red crosses the first half of the line during the second half of the time.
    for (let at = 0; at < 60; at += 1) {
      proof.take(picture((x) => (at >= 30 && x < 100 ? red : grey), { mediaTime: at * 100 }));
    }
    await proof.flush();
    const [piece] = pieces;
    expect(piece).toMatchObject({
      mediaType: 'image/webp',
      height: 200,
      shape: lineShape(line('a', 0.5).points),
    });
    const pixels = await decoded(piece!.image);
    expect(pixels).toHaveLength(60 * 200 * 3);
    const redAt = (x: number, y: number): number => pixels[3 * (y * 60 + x)]!;
    expect(redAt(50, 40)).toBeGreaterThan(170);
    expect(redAt(10, 40)).toBeLessThan(120);
    expect(redAt(50, 160)).toBeLessThan(120);
  });

  it('begins a piece where time is missing', async () => {
    const { recorder: proof, pieces } = recorder([line('a', 0.5)]);
    for (const ms of [0, 100, 200, 5000, 5100]) proof.take(picture(() => grey, { mediaTime: ms }));
    await proof.flush();
    expect(pieces.map(({ times }) => times)).toEqual([
      [0, 100, 200],
      [5000, 5100],
    ]);
  });

  it('begins the strip of a line that was moved, and goes on with the others', async () => {
    const { recorder: proof, pieces } = recorder([line('a', 0.5), line('b', 0.2)]);
    proof.take(picture(() => grey, { mediaTime: 0 }));
    const moved = line('a', 0.6);
    proof.setShapes({ lines: [moved, line('b', 0.2)] as never });
    proof.take(picture(() => grey, { mediaTime: 100 }));
    await proof.flush();
    const told = pieces.map(({ lineId, shape, times }) => [
      lineId,
      shape === lineShape(moved.points),
      times.length,
    ]);
    expect(told).toEqual([
      ['a', false, 1],
      ['a', true, 1],
      ['b', false, 2],
    ]);
  });

  const crossed = (mediaTime: number): FrameResult => ({
    mediaTime: milliseconds(mediaTime),
    tracks: [{ id: 7, class: 'car', certainty: 1, score: 1, box: box(40, 20, 80, 60) }],
    crossings: [
      {
        ...{ lineId: 'a', direction: 'forward', time: milliseconds(mediaTime - 30), track: 7 },
        ...{ class: 'car', point: normalisedPoint(0.3, 0.5) },
      },
    ],
    ...{ occupations: [], zoneEvents: [], ended: [] },
  });

  it('pictures who crosses, with a little of what is around', async () => {
    const { recorder: proof, crossings } = recorder([line('a', 0.5)]);
    const here = picture((x, y) => (x >= 40 && x < 80 && y >= 20 && y < 60 ? red : grey), {
      mediaTime: 500,
    });
    proof.take(here, crossed(500));
    await proof.flush();
    expect(crossings).toMatchObject([{ lineId: 'a', track: 7, mediaTimeMs: 470 }]);
    const pixels = await decoded(crossings[0]!.image);
    // 40x40 and 6 on each side.
    expect(pixels).toHaveLength(52 * 52 * 3);
    expect(pixels[3 * (26 * 52 + 26)]).toBeGreaterThan(170);
    expect(pixels[0]).toBeLessThan(130);
  });

  it('pictures later who crossed in frames that had no picture', async () => {
    const { recorder: proof, crossings } = recorder([line('a', 0.5)]);
    proof.miss(crossed(500));
    proof.take(picture(() => grey, { mediaTime: 400 }));
    proof.take(picture(() => grey, { mediaTime: 500 }));
    proof.take(picture(() => grey, { mediaTime: 600 }));
    await proof.flush();
    expect(crossings).toMatchObject([{ lineId: 'a', track: 7, mediaTimeMs: 470 }]);
  });

  /** A red car that fills most of the picture, with the strokes of letters on its plate. */
  const large = box(20, 5, 180, 95);
  const plated = (mediaTime: number): SmallPicture =>
    picture(
      (x, y) => {
        if (x < 20 || x >= 180 || y < 5 || y >= 95) return grey;
        // Strokes of two pixels in letters of four and a half: 160 pixels are 1.8 m.
        const isPlate = x >= 77 && x < 123 && y >= 62 && y < 72;
        return isPlate ? (x % 4 < 2 ? [250, 250, 250] : [5, 5, 5]) : red;
      },
      { mediaTime },
    );
  const crossedNear = (mediaTime: number): FrameResult => ({
    ...crossed(mediaTime),
    tracks: [{ id: 7, class: 'car', certainty: 1, score: 1, box: large }],
  });
  /** The largest difference between neighbours in the middle of the plate. */
  const strokes = (pixels: Uint8Array, width: number, row: number, from: number): number => {
    const greens = Array.from({ length: 36 }, (_, i) => pixels[3 * (row * width + from + i) + 1]!);
    return Math.max(...greens.slice(1).map((green, i) => Math.abs(green - greens[i]!)));
  };

  it.each([
    { blurred: false, why: 'as it is, the plate can be read' },
    { blurred: true, why: 'no stroke of a letter is left, and the car is still red' },
  ])('keeps a crossing blurred: $blurred ($why)', async ({ blurred }) => {
    const { recorder: proof, crossings } = recorder([line('a', 0.5)], () => blurred);
    proof.take(plated(500), crossedNear(500));
    await proof.flush();
    const pixels = await decoded(crossings[0]!.image);
    // The whole picture: 15 % around the box reaches beyond it. It is made 96 pixels high.
    const width = 192;
    expect(pixels).toHaveLength(width * 96 * 3);
    const contrast = strokes(pixels, width, 64, 78);
    if (blurred) expect(contrast).toBeLessThan(20);
    else expect(contrast).toBeGreaterThan(60);
    const body = 3 * (30 * width + 60);
    expect(pixels[body]! - pixels[body + 1]!).toBeGreaterThan(120);
  });

  it.each([
    { name: 'never', switched: [false, false], reads: true },
    { name: 'from the first picture on', switched: [true, true], reads: false },
    { name: 'before the piece is kept', switched: [false, true], reads: false },
    { name: 'and off again before it is kept', switched: [true, false], reads: false },
  ])('keeps strips blurred: $name', async ({ switched, reads }) => {
    let blurred = switched[0]!;
    const { recorder: proof, pieces } = recorder([line('a', 0.67)], () => blurred);
    for (let time = 0; time < 1000; time += 40) proof.take(plated(time));
    blurred = switched[1]!;
    await proof.flush();
    const [piece] = pieces;
    const pixels = await decoded(piece!.image);
    const columns = piece!.times.length;
    const place = (y: number): number => pixels[3 * (y * columns + 12) + 1]!;
    // 200 pixels of the line, one each: the plate lies from 77 to 123.
    const greens = Array.from({ length: 30 }, (_, i) => place(85 + i));
    const contrast = Math.max(...greens) - Math.min(...greens);
    if (reads) expect(contrast).toBeGreaterThan(100);
    else expect(contrast).toBeLessThan(90);
  });
});

describe('encodeStrip', () => {
  it('keeps to its room whatever is on the road', async () => {
    // Noise from a linear congruential generator: nothing compresses worse.
    let state = 1;
    const noise = (): number =>
      (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24;
    const columns = Array.from({ length: 150 }, () => Uint8Array.from({ length: 3 * 240 }, noise));
    const { image } = await encodeStrip(columns, 240);
    // A quarter of an hour at 15 fps is 90 such pieces; times take 4 bytes a column.
    expect((image.length + 4 * 150) * 90).toBeLessThan(2_500_000);
    const calm = await encodeStrip(
      columns.map(() => new Uint8Array(3 * 240).fill(90)),
      240,
    );
    expect(calm.image.length).toBeLessThan(2000);
  });
});
