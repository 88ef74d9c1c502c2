import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasColour, vehicleColours } from '../../src-workers/domain/appearance/vehicle-colour';
import { filmedScenes, sceneFilm, type SceneFilm } from '../fixtures/scene-film';
import type { BenchResult } from './bench-result';
import { trueColours } from './colour/true-colours';
import { shippedModel } from './pipeline/models';
import { analyseFilm } from './truth/analysed-film';
import { matchCrossings, trueCrossings } from './truth/matched-crossings';

/** The limits of `bodyColour` were chosen on these; the last two were looked at for haze and for doubt. */
const chosenOn: readonly string[] = [
  ...['day', 'crossing', 'queue', 'busy-noon', 'low-sun'],
  ...['rain', 'curve'],
];

interface Told {
  readonly truth: string;
  readonly told: string;
  readonly right: boolean;
}

/**
 * The colour of every counted vehicle in the films of the scenes beside its paint: how often which is
 * told as which, and how often nothing is told. `ROADGLASS_SCENES` names some of the films.
 */
export async function run(): Promise<BenchResult[]> {
  const wanted = process.env['ROADGLASS_SCENES']?.split(',');
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-colour-'));
  const held = new Map<string, Told[]>();
  try {
    for (const name of filmedScenes) {
      if (wanted !== undefined && !wanted.includes(name)) continue;
      held.set(name, await toldColours(sceneFilm(name), folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const of = (isWanted: (name: string) => boolean): Told[] =>
    [...held].flatMap(([name, told]) => (isWanted(name) ? told : []));
  const isNight = (name: string): boolean => name.includes('night');
  return [
    ...[...held].flatMap(([name, told]) => sums(name, told)),
    ...sums(
      'all that it was chosen on',
      of((name) => chosenOn.includes(name)),
    ),
    ...sums(
      'all others by day',
      of((name) => !chosenOn.includes(name) && !isNight(name)),
    ),
    ...sums('all by night', of(isNight)),
    ...confusion(of((name) => !chosenOn.includes(name) && !isNight(name))),
  ];
}

async function toldColours(film: SceneFilm, folder: string): Promise<Told[]> {
  const truth = trueColours(film);
  const counted = await analyseFilm(film, shippedModel, join(folder, film.name));
  const { pairs } = matchCrossings(trueCrossings(film.truth), counted);
  return pairs.flatMap(({ truth: { actor }, counted: { class: roadUser, colour } }) => {
    const right = truth.get(actor);
    const [first] = right ?? [];
    if (right === undefined || first === undefined || !hasColour(roadUser)) return [];
    if (colour !== undefined && !right.includes(colour)) {
      console.error(`${film.name}: actor ${actor} is ${right.join('/')}, told as ${colour}`);
    }
    const isRight = colour !== undefined && right.includes(colour);
    return [{ truth: isRight ? colour : first, told: colour ?? 'absent', right: isRight }];
  });
}

function sums(name: string, told: readonly Told[]): BenchResult[] {
  const row = (metric: string, value: number): BenchResult => ({
    ...{ bench: 'colour', case: name, metric, value, unit: 'vehicles' },
  });
  const absent = told.filter((each) => each.told === 'absent').length;
  const right = told.filter((each) => each.right).length;
  return [row('right', right), row('wrong', told.length - absent - right), row('absent', absent)];
}

const confusion = (told: readonly Told[]): BenchResult[] =>
  vehicleColours.flatMap((truth) =>
    [...vehicleColours, 'absent'].flatMap((as): BenchResult[] => {
      const value = told.filter((each) => each.truth === truth && each.told === as).length;
      if (value === 0) return [];
      return [{ bench: 'colour', case: truth, metric: `told as ${as}`, value, unit: 'vehicles' }];
    }),
  );
