import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findModel } from '../../../src-main/models/model-registry';
import { cocoLabels } from '../../../src-workers/domain/detection/label-map';
import type { VehicleColour } from '../../../src-workers/domain/appearance/vehicle-colour';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import type { SceneFilm } from '../../fixtures/scene-film';
import { analyzeOnce } from '../pipeline/analyze-once';
import type { CountedCrossing } from './matched-crossings';

interface CrossingRow {
  readonly line: string;
  readonly direction: 'forward' | 'backward';
  readonly media_s: string;
  readonly class: RoadUserClass;
  readonly colour: VehicleColour | '';
}

/** What the command line counts in a film, with the film's own lines and no other setting. */
export async function analyseFilm(
  film: SceneFilm,
  model: string,
  folder: string,
): Promise<readonly CountedCrossing[]> {
  await mkdir(folder, { recursive: true });
  const project = join(folder, `${film.name}.json`);
  await writeFile(project, JSON.stringify(film.project));
  const out = join(folder, `${film.name}-results`);
  await analyzeOnce([film.video], ['--project', project, '--model', model], out);
  const rows = parse(await readFile(join(out, 'crossings.csv')), {
    columns: true,
  }) as unknown as CrossingRow[];
  const idOf = new Map(film.truth.lines.map(({ id, name }) => [name, id]));
  return rows.map((row) => ({
    line: idOf.get(row.line) ?? row.line,
    direction: row.direction,
    seconds: Number(row.media_s),
    class: row.class,
    ...(row.colour === '' ? {} : { colour: row.colour }),
  }));
}

/** What a model can see; a file without a manifest is taken for one of COCO's. */
export async function classesSeenBy(model: string): Promise<ReadonlySet<RoadUserClass>> {
  const { manifest } = await findModel(model, process.cwd());
  return new Set(Object.values(manifest?.labels ?? cocoLabels));
}
