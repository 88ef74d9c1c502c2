import { existsSync, statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openDetections } from '../../../src-main/detections/open-detections';
import { filedVideo } from '../../../src-main/detections/filed-video';
import type { DetectedFrame } from '../../../src-workers/domain/frame-result';
import type { PictureSize } from '../../../src-workers/domain/units';
import type { DetectorDescription } from '../../../src-workers/contracts/analysis';
import { analyzeOnce } from '../pipeline/analyze-once';

/** Where detections are kept from run to run: remove it after a change of a detector. */
const kept = join('out', 'dense-detections');

export interface SavedDetections {
  readonly detector: DetectorDescription;
  readonly picture: PictureSize;
  readonly frames: readonly DetectedFrame[];
  /** Frames per second. */
  readonly rate: number;
}

const read = new Map<string, Promise<SavedDetections>>();

/** The detections of a film, found by the product once. @param project for regions of interest */
export async function savedDetections(
  video: string,
  model: string,
  name: string,
  options: readonly string[] = [],
): Promise<SavedDetections> {
  await mkdir(kept, { recursive: true });
  const key = `${basename(video)}-${basename(model, '.onnx')}-${name}.ndjson.gz`;
  const file = join(kept, key);
  // A scene may have been filmed again since.
  if (!existsSync(file) || statSync(file).mtimeMs < statSync(video).mtimeMs) {
    const fresh = join(kept, `fresh-${key}`);
    await analyzeOnce([video], ['--model', model, '--save-detections', fresh, ...options]);
    await rename(fresh, file);
  }
  const known = read.get(file) ?? readDetections(file);
  read.set(file, known);
  return known;
}

async function readDetections(file: string): Promise<SavedDetections> {
  const stored = await openDetections(file);
  const [known] = stored.videos ?? [];
  if (known === undefined || stored.picture === undefined) throw new Error(`${file} has no video`);
  const frames: DetectedFrame[] = [];
  for await (const frame of stored.frames(filedVideo(known, { timeZone: 'UTC' }), [])) {
    frames.push(frame);
  }
  return {
    detector: stored.detector,
    picture: stored.picture,
    frames,
    rate: known.frameRate ?? 25,
  };
}
