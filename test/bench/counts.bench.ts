import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { probeVideo } from '../../src-main/decoders/video-probe';
import type { BenchResult } from './bench-result';
import { countedClips, type CountedClip, type CountedLine } from './counts/counted-clips';
import { writeTimeSpacePicture } from './counts/time-space-picture';
import { analyzeOnce } from './pipeline/analyze-once';
import { benchVideo } from './pipeline/bench-video';
import { shippedModel, yoloxNano } from './pipeline/models';

/** Where the time-space pictures go: look at them. */
const pictures = join('out', 'time-space');

/**
 * What is counted on every clip with one setting for all, beside what a person counted where
 * somebody did, and a time-space picture of every line with the counts marked on it.
 */
export async function run(): Promise<BenchResult[]> {
  await mkdir(pictures, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-counts-'));
  const results: BenchResult[] = [];
  try {
    for (const clip of countedClips) {
      for (const model of [shippedModel, yoloxNano]) {
        results.push(...(await countClip(clip, model, folder)));
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return results;
}

async function countClip(clip: CountedClip, model: string, folder: string): Promise<BenchResult[]> {
  const project = join(folder, 'project.json');
  const lines = clip.lines.map(({ id, points }) => ({ id, points }));
  await writeFile(project, JSON.stringify({ version: 1, cameras: [{ id: 'camera', lines }] }));
  const video = benchVideo(clip.video);
  const out = join(folder, 'out');
  const summary = await analyzeOnce([video], ['--project', project, '--model', model], out);
  const rows = parse(await readFile(join(out, 'crossings.csv')), {
    columns: true,
  }) as unknown as CrossingRow[];
  const name = basename(model, '.onnx').replace('_', '-');
  for (const line of clip.lines) await drawPicture(clip, line, video, name, rows);
  return summary.lines.flatMap(({ id, forward, backward }) => {
    const line = clip.lines.find((each) => each.id === id);
    const total = { forward: sum(forward), backward: sum(backward) };
    return (['forward', 'backward'] as const).flatMap((direction) => {
      const truth = line?.[direction];
      if (truth === undefined && total[direction] === 0) return [];
      return {
        bench: 'counts',
        case: `${basename(clip.video)} ${id} ${direction}`,
        metric: name,
        value: total[direction],
        unit: 'crossings',
        ...(truth === undefined ? {} : { target: truth }),
      };
    });
  });
}

interface CrossingRow {
  readonly line: string;
  readonly direction: string;
  readonly media_s: string;
  readonly x: string;
  readonly y: string;
}

async function drawPicture(
  clip: CountedClip,
  line: CountedLine,
  video: string,
  model: string,
  rows: readonly CrossingRow[],
): Promise<void> {
  const ffmpeg = await findFfmpeg();
  const { picture, duration = 1 } = await probeVideo(ffmpeg.path, video);
  const [from, to] = line.points;
  const along = ({ x, y }: CrossingRow): number => {
    const [dx, dy] = [(to[0] - from[0]) * picture.width, (to[1] - from[1]) * picture.height];
    const [px, py] = [
      (Number(x) - from[0]) * picture.width,
      (Number(y) - from[1]) * picture.height,
    ];
    return (px * dx + py * dy) / (dx * dx + dy * dy);
  };
  await writeTimeSpacePicture({
    ffmpeg: ffmpeg.path,
    video,
    ...picture,
    from,
    to,
    out: join(pictures, `${basename(clip.video)}-${line.id}-${model}.png`),
    marks: (frames) =>
      rows
        .filter((row) => row.line === line.id)
        .map((row) => ({
          frame: (Number(row.media_s) / (duration / 1000)) * frames,
          along: along(row),
          forward: row.direction === 'forward',
        })),
  });
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
