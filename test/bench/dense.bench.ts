import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchResult } from './bench-result';
import { countedClips, type CountedClip } from './counts/counted-clips';
import { errorsOf, markedLines } from './dense/marked-crossings';
import { mergedParts } from './dense/merged-parts';
import { replayedCounts, type ReplayedCrossing } from './dense/replayed-counts';
import { savedDetections, type SavedDetections } from './dense/saved-detections';
import { countedScenes, sceneErrors, type CountedScene } from './dense/scene-errors';
import { variants, type Part, type Variant } from './dense/variants';
import { benchVideo } from './pipeline/bench-video';
import { shippedModel, yoloxNano } from './pipeline/models';

const models = { 'MB3-CenterNet': shippedModel, 'YOLOX-nano': yoloxNano } as const;

/** The clips of which somebody counted at least one direction. */
const clips = countedClips.filter(({ lines }) =>
  lines.some(({ forward, backward }) => forward !== undefined || backward !== undefined),
);

/**
 * What each means is worth on dense real traffic: misses and false counts on the three lines of the
 * road camera, whose every crossing a person marked, the difference of the totals on the two motorways,
 * and misses and false counts in the generated scenes. Detections are found once and kept in
 * `out/dense-detections`.
 */
export async function run(): Promise<BenchResult[]> {
  if (!existsSync(join('..', 'shared', 'data'))) {
    console.error('dense: skipped, ../shared/data is not there');
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-dense-'));
  const scenes = countedScenes();
  const results: BenchResult[] = [];
  try {
    for (const [title, model] of Object.entries(models)) {
      for (const variant of variants) {
        // Looking several times is asked of the shipped model alone: it takes minutes.
        if (variant.parts !== undefined && model !== shippedModel) continue;
        results.push(...(await measured(variant, title, model, folder)));
        // The parts are those of the road cameras; a scene's road lies elsewhere.
        if (variant.parts === undefined)
          results.push(await measuredScenes(scenes, variant, title, model));
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return results;
}

async function measured(
  variant: Variant,
  title: string,
  model: string,
  folder: string,
): Promise<BenchResult[]> {
  let [missed, wrong, motorways, cpuMs, frames] = [0, 0, 0, 0, 0];
  for (const clip of clips) {
    const dense = markedLines.filter(({ video }) => video === clip.video);
    const saved = await detectionsOf(clip, variant, model, folder);
    const { crossings, cpuMs: spent } = replayedCounts(saved, clip.lines, variant);
    cpuMs += spent;
    frames += saved.frames.length;
    for (const marked of dense) {
      const counted = crossings
        .filter(({ line, direction }) => line === marked.line && direction === marked.direction)
        .map((crossing) => asMarked(crossing, clip, saved.rate));
      const errors = errorsOf(marked, counted);
      missed += errors.missed;
      wrong += errors.wrong;
    }
    if (dense.length > 0) continue;
    const truth = clip.lines.reduce(
      (total, { forward = 0, backward = 0 }) => total + forward + backward,
      0,
    );
    motorways += Math.abs(crossings.length - truth);
  }
  const row = { bench: 'dense', case: `${title}, ${variant.name}` };
  return [
    { ...row, metric: 'missed', value: missed, unit: 'crossings' },
    { ...row, metric: 'false', value: wrong, unit: 'crossings' },
    { ...row, metric: 'error', value: missed + wrong, unit: 'crossings', target: 4 },
    { ...row, metric: 'error, motorways', value: motorways, unit: 'crossings' },
    { ...row, metric: 'behind the detector', value: cpuMs / frames, unit: 'CPU-ms/frame' },
  ];
}

/** A crossing as frame and place along its line. */
function asMarked(
  { line, seconds, point }: ReplayedCrossing,
  { lines }: CountedClip,
  rate: number,
) {
  const [[left], [right]] = lines.find(({ id }) => id === line)?.points ?? [[0], [1]];
  return { frame: seconds * rate, along: (point.x - left) / (right - left) };
}

async function measuredScenes(
  scenes: readonly CountedScene[],
  variant: Variant,
  title: string,
  model: string,
): Promise<BenchResult> {
  let error = 0;
  for (const scene of scenes) {
    const { missed, wrong } = await sceneErrors(scene, variant, model);
    error += missed + wrong;
  }
  const row = { bench: 'dense', case: `${title}, ${variant.name}` };
  return { ...row, metric: 'error, scenes', value: error, unit: 'crossings' };
}

async function detectionsOf(
  { video }: CountedClip,
  { parts }: Variant,
  model: string,
  folder: string,
): Promise<SavedDetections> {
  if (parts === undefined) return savedDetections(benchVideo(video), model, 'whole');
  const found = [];
  for (const part of parts) found.push(await detectionsOfPart(video, part, model, folder));
  const [first] = found;
  if (first === undefined) throw new RangeError('a variant has at least one part');
  return { ...first, frames: mergedParts(found.map(({ frames }) => frames)) };
}

/** The product crops to a region of interest, so that road users are larger at the detector. */
async function detectionsOfPart(
  video: string,
  [left, top, right, bottom]: Part,
  model: string,
  folder: string,
): Promise<SavedDetections> {
  const project = join(folder, 'part.json');
  const points = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const zones = [{ id: 'part', kind: 'region-of-interest', points }];
  await writeFile(project, JSON.stringify({ version: 2, cameras: [{ id: 'camera', zones }] }));
  const name = [left, top, right, bottom].join('_');
  return savedDetections(benchVideo(video), model, name, ['--project', project]);
}
