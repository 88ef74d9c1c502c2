import { nativeImage } from 'electron';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { enact } from '../world/enact';
import type { SceneDescription } from '../world/scene-description';
import type { SeenActor } from '../world/seen-actor';
import { assembleTruth } from '../world/truth/assemble-truth';
import { drawBoxes } from './drawn-boxes';
import { Encoder } from './encoder';
import type { FilmRequest } from './film-request';
import { Progress } from './progress';
import type { Studio } from './studio';
import { writeWholeFile } from './whole-file';

/** The demo is what everybody sees first; test scenes are many. */
const rateFactorOf = (name: string): number => (name === 'demo' ? 27 : 30);

/** Films a scene: NAME.mp4, and NAME.truth.json.gz unless the piece begins later than the scene. */
export async function filmScene(
  studio: Studio,
  description: SceneDescription,
  request: FilmRequest,
  folder: string,
  ffmpeg: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { name, picture, seconds } = description;
  const fromFrame = Math.round((request.fromSeconds ?? 0) * picture.framesPerSecond);
  const endSeconds = Math.min(request.toSeconds ?? seconds, seconds);
  const toFrame = Math.round(endSeconds * picture.framesPerSecond);
  if (toFrame <= fromFrame) throw new Error(`${name} is only ${seconds} s long.`);
  const video = join(folder, `${name}.mp4`);
  const encoder = new Encoder(ffmpeg, video, { ...picture, rateFactor: rateFactorOf(name) });
  const progress = new Progress(name, toFrame - fromFrame, process.stderr, Date.now());
  const seen: (readonly SeenActor[])[] = [];
  try {
    const take = { description, fromFrame, toFrame, seen: true };
    for await (const frame of studio.draw(take)) {
      if (signal.aborted) throw new Error('Stopped.');
      if (request.boxes) drawBoxes(frame.pixels, picture.width, picture.height, frame.seen);
      await encoder.write(frame.pixels);
      seen.push(frame.seen);
      progress.step(seen.length, Date.now());
    }
    await encoder.finish();
  } catch (error) {
    await encoder.abandon();
    throw error;
  }
  if (fromFrame > 0) return [video];
  const truth = join(folder, `${name}.truth.json.gz`);
  const json = JSON.stringify(assembleTruth(description, enact(description), seen));
  writeWholeFile(truth, gzipSync(json, { level: 9 }));
  return [video, truth];
}

/** One picture of a scene, as PNG. */
export async function photographScene(
  studio: Studio,
  description: SceneDescription,
  request: FilmRequest & { readonly stillSeconds: number },
  folder: string,
): Promise<readonly string[]> {
  const { name, picture } = description;
  const { width, height } = picture;
  const fromFrame = Math.round(request.stillSeconds * picture.framesPerSecond);
  const take = { description, fromFrame, toFrame: fromFrame + 1, seen: request.boxes };
  const light = request.light === undefined ? '' : `-${request.light}`;
  const file = join(folder, `${name}${light}-${request.stillSeconds}s.png`);
  for await (const { pixels, seen } of studio.draw(take)) {
    drawBoxes(pixels, width, height, seen);
    // A bitmap is blue, green, red.
    const bitmap = Buffer.from(pixels);
    for (let at = 0; at < bitmap.length; at += 4) {
      [bitmap[at], bitmap[at + 2]] = [bitmap[at + 2]!, bitmap[at]!];
    }
    writeWholeFile(file, nativeImage.createFromBitmap(bitmap, { width, height }).toPNG());
  }
  return [file];
}
