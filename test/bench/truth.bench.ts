import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { scenes } from '../../scripts/scenes/library/index';
import { filmedScenes, sceneFilm, type SceneFilm } from '../fixtures/scene-film';
import type { BenchResult } from './bench-result';
import { shippedModel, yoloxNano } from './pipeline/models';
import { analyseFilm, classesSeenBy } from './truth/analysed-film';
import {
  countsByClass,
  matchCrossings,
  trueCrossings,
  type MatchedCrossings,
} from './truth/matched-crossings';
import { namesInModel } from './truth/class-through-model';
import { missedSentence } from './truth/missed-actors';

/**
 * What is counted in every filmed scene beside what is true in it: by line, direction and class, with
 * misses, false counts and wrong classes by matching each crossing. Who was missed is said on stderr.
 */
export async function run(): Promise<BenchResult[]> {
  const models = existsSync(yoloxNano) ? [shippedModel, yoloxNano] : [shippedModel];
  const wanted = process.env['ROADGLASS_SCENES']?.split(',');
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-truth-'));
  const results: BenchResult[] = [];
  try {
    for (const name of filmedScenes) {
      if (wanted !== undefined && !wanted.includes(name)) continue;
      const film = sceneFilm(name);
      for (const model of models) results.push(...(await measure(film, model, folder)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return results;
}

async function measure(film: SceneFilm, model: string, folder: string): Promise<BenchResult[]> {
  const seen = await classesSeenBy(model);
  const metric = basename(model, '.onnx').replace('_', '-');
  const truth = trueCrossings(film.truth);
  const counted = await analyseFilm(film, model, join(folder, metric));
  const row = (rest: Pick<BenchResult, 'case' | 'value' | 'target'>): BenchResult => ({
    bench: 'truth',
    metric,
    unit: 'crossings',
    ...rest,
    case: `${film.name} ${rest.case}`,
  });
  const places = film.truth.lines.flatMap(({ id }) =>
    (['forward', 'backward'] as const).map((direction) => ({ line: id, direction })),
  );
  const rows: BenchResult[] = [];
  const total = { missed: 0, false: 0, wrongClass: 0 };
  for (const { line, direction } of places) {
    const isHere = (each: { line: string; direction: string }): boolean =>
      each.line === line && each.direction === direction;
    const matched = matchCrossings(truth.filter(isHere), counted.filter(isHere));
    for (const count of countsByClass(matched, seen)) {
      const place = `${line} ${direction} ${count.class}`;
      rows.push(row({ case: place, value: count.counted, target: count.truth }));
    }
    total.missed += matched.missed.length;
    total.false += matched.extra.length;
    total.wrongClass += wrongClasses(matched, seen);
    tellMissed(film, matched, metric);
  }
  return [
    ...rows,
    row({ case: 'missed', value: total.missed, target: 0 }),
    row({ case: 'false', value: total.false, target: 0 }),
    row({ case: 'wrong class', value: total.wrongClass, target: 0 }),
  ];
}

const wrongClasses = ({ pairs }: MatchedCrossings, seen: Parameters<typeof namesInModel>[1]) =>
  pairs.filter(({ truth, counted }) => !namesInModel(truth.class, seen).includes(counted.class))
    .length;

function tellMissed(film: SceneFilm, { missed, extra, pairs }: MatchedCrossings, model: string) {
  const say = (text: string): void => console.error(`${film.name}, ${model}: ${text}`);
  const description = scenes[film.name]!;
  for (const crossing of missed) {
    say(`missed ${missedSentence(film.truth, description, crossing)}`);
  }
  for (const { class: roadUser, line, direction, seconds } of extra) {
    say(`false ${roadUser} over ${line} ${direction} at ${seconds.toFixed(1)} s`);
  }
  for (const { truth, counted } of pairs) {
    if (truth.class !== counted.class) {
      say(`${truth.class} (actor ${truth.actor}) as ${counted.class} at ${counted.seconds} s`);
    }
  }
}
