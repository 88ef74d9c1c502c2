import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { probeVideo } from '../../src-main/decoders/video-probe';
import { pictureTarget } from '../../src-main/survey/picture-target';
import { ProofRecorder } from '../../src-workers/analysis/proof/proof-recorder';
import { wholePicture } from '../../src-workers/analysis/pictures/small-picture';
import { pictureBytes } from '../../src-workers/contracts/decode-target';
import { normalisedPoint } from '../../src-workers/domain/geometry/point';
import { milliseconds } from '../../src-workers/domain/units';
import type { BenchResult } from './bench-result';
import { benchVideo } from './pipeline/bench-video';
import { smallPictures } from './proof/small-pictures';

const fps = 15;
const columnsOfBin = fps * 15 * 60;
/** What the store keeps beside an image: a time for each column, and a line about the piece. */
const bytesPerTime = 4;
const bytesPerPiece = 150;
/** Enough for pieces of ten seconds; short clips are shown again. */
const framesOfClip = 900;

/** What a proof strip costs: CPU time of a line in each analysed frame, and room for 15 minutes at 15 fps. */
export async function run(): Promise<BenchResult[]> {
  const { path: ffmpeg } = await findFfmpeg();
  const jamcam = readdirSync(benchVideo('jamcam'))
    .filter((name) => name.endsWith('.mp4'))
    .sort();
  const clips = [
    ...['highway.avi', 'freeway-us.avi', 'street-1080p.mp4', 'carpark-vtest.avi'],
    ...jamcam.map((name) => `jamcam/${name}`),
  ];
  const results: BenchResult[] = [];
  for (const clip of clips) {
    const file = benchVideo(clip);
    const target = pictureTarget((await probeVideo(ffmpeg, file)).picture);
    const pictures = await smallPictures({ ffmpeg, file, target, fps });
    const frames = pictures.length / pictureBytes(target);
    let [bytes, columns] = [0, 0];
    const recorder = new ProofRecorder(
      {
        picture: target,
        shapes: {
          lines: [
            {
              ...{ id: 'across', name: 'Across' },
              points: [normalisedPoint(0, 0.625), normalisedPoint(1, 0.625)],
            },
          ],
          zones: [],
        },
      },
      {
        onPiece: ({ image, times }) => {
          bytes += image.length + bytesPerTime * times.length + bytesPerPiece;
          columns += times.length;
        },
        isBlurred: () => false,
        onCrossingPicture: () => undefined,
        onProofFailed: (error) => {
          throw error;
        },
      },
    );
    const before = process.cpuUsage();
    for (let frame = 0; frame < framesOfClip; frame += 1) {
      const at = (frame % frames) * pictureBytes(target);
      recorder.take({
        ...target,
        format: 'yuv420p',
        mediaTime: milliseconds((frame * 1000) / fps),
        bytes: pictures.subarray(at, at + pictureBytes(target)),
        region: wholePicture,
      });
      // Encoded beside the frames that follow, as in the product.
      if (frame % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
    }
    await recorder.flush();
    const { user, system } = process.cpuUsage(before);
    const row = { bench: 'proof', case: `${basename(clip)}, a line across` };
    results.push(
      {
        ...{ ...row, metric: 'kept of 15 minutes at 15 fps', unit: 'MB' },
        ...{ value: ((bytes / columns) * columnsOfBin) / 1e6, target: 0.8 },
      },
      {
        ...{ ...row, metric: 'recording, a frame', unit: 'CPU-ms' },
        value: (user + system) / 1000 / framesOfClip,
      },
    );
  }
  return results;
}
