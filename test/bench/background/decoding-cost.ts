import { findFfmpeg } from '../../../src-main/decoders/ffmpeg-lookup';
import { startDecoder } from '../../../src-main/decoders/ffmpeg-process';
import { probeVideo } from '../../../src-main/decoders/video-probe';
import { picturesAhead, pictureTarget } from '../../../src-main/survey/picture-target';
import { PictureQueue } from '../../../src-workers/analysis/pictures/picture-queue';
import { frameBytes, type DecodeTarget } from '../../../src-workers/contracts/decode-target';
import type { IngestClient } from '../../../src-workers/ingest/ingest-client';

/** As the shipped detector wants it of a wide picture. */
const target: DecodeTarget = {
  width: 512,
  height: 384,
  pixelFormat: 'rgb24',
  placed: { x: 0, y: 48, width: 512, height: 288 },
};

/** CPU-milliseconds a frame. */
export interface DecodingCost {
  /** Of the decoder, for detectors alone. */
  readonly without: number;
  readonly withPictures: number;
  /** Of this process, for the pictures. */
  readonly reading: number;
}

const rounds = 3;

/** What the small pictures of a film cost the decoder and who reads them. */
export async function decodingCost(ingest: IngestClient, file: string): Promise<DecodingCost> {
  const without: Cost[] = [];
  const withPictures: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    without.push(await decode(ingest, file, false));
    withPictures.push(await decode(ingest, file, true));
  }
  const least = (costs: readonly Cost[], of: keyof Cost): number =>
    Math.min(...costs.map((cost) => cost[of]));
  return {
    without: least(without, 'decoder'),
    withPictures: least(withPictures, 'decoder'),
    reading: least(withPictures, 'reader') - least(without, 'reader'),
  };
}

interface Cost {
  readonly decoder: number;
  readonly reader: number;
}

async function decode(ingest: IngestClient, file: string, pictured: boolean): Promise<Cost> {
  const { path: ffmpeg } = await findFfmpeg();
  const probe = await probeVideo(ffmpeg, file);
  const small = pictureTarget(probe.picture);
  const input = await ingest.openInput({ mode: 'file', frameBytes: frameBytes(target) });
  const queue = pictured
    ? await PictureQueue.open(ingest, { target: small, offsetMs: 0, slots: picturesAhead(1) })
    : undefined;
  const before = process.cpuUsage();
  const decoder = startDecoder({
    ...{ ffmpeg, file, probe, target, rawUrls: [input.rawUrl], analysisFps: 'source' as const },
    ...(queue === undefined ? {} : { pictures: { url: queue.url, target: small } }),
  });
  let frames = 0;
  for (let frame = await input.next(); frame; frame = await input.next()) {
    frames += 1;
    await queue?.at(
      frame.mediaTime,
      () => undefined,
      () => undefined,
    );
    frame.release();
  }
  const { cpuMs } = await decoder.exited;
  const { user, system } = process.cpuUsage(before);
  input.close();
  queue?.close();
  return { decoder: cpuMs / frames, reader: (user + system) / 1000 / frames };
}
