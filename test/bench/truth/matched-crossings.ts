import type { SceneTruth } from '../../../scripts/scenes/world/scene-truth';
import type { VehicleColour } from '../../../src-workers/domain/appearance/vehicle-colour';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import { bestAssignment } from '../mot/best-assignment';
import { namesInModel } from './class-through-model';
import { isWholeCrossing } from './whole-crossing';

/** A row of crossings.csv. */
export interface CountedCrossing {
  readonly line: string;
  readonly direction: 'forward' | 'backward';
  readonly seconds: number;
  readonly class: RoadUserClass;
  /** Absent: nobody can say. */
  readonly colour?: VehicleColour;
}

export interface TrueCrossing extends CountedCrossing {
  readonly actor: number;
  /** By how much the moments may differ. */
  readonly toleranceSeconds: number;
  /** The film shows too little of it to be counted; nobody misses it, but who counts it is not wrong. */
  readonly isCut: boolean;
}

/** Both sides of one line and direction, brought together one to one. */
export interface MatchedCrossings {
  readonly pairs: readonly { readonly truth: TrueCrossing; readonly counted: CountedCrossing }[];
  readonly missed: readonly TrueCrossing[];
  readonly extra: readonly CountedCrossing[];
}

/**
 * True crossings with the class and tolerance of their actors. A box stands on the near end of a
 * vehicle and the truth is its middle, so long and slow ones may be late or early by the time they take
 * for half their length, and everybody by one second.
 */
export const trueCrossings = (film: SceneTruth): readonly TrueCrossing[] => {
  const byId = new Map(film.actors.map((actor) => [actor.id, actor]));
  return film.crossings.flatMap((crossing) => {
    const { line, actor: id, direction, seconds, kmh } = crossing;
    const actor = byId.get(id);
    if (actor?.class === undefined) return [];
    const metresPerSecond = Math.max(1, kmh / 3.6);
    const toleranceSeconds = 1 + actor.lengthMetres / 2 / metresPerSecond;
    const isCut = !isWholeCrossing(film, crossing);
    return { line, direction, seconds, class: actor.class, actor: id, toleranceSeconds, isCut };
  });
};

/** Each counted crossing with the true one it stands for: as many as possible, the nearest in time. */
export function matchCrossings(
  truth: readonly TrueCrossing[],
  counted: readonly CountedCrossing[],
): MatchedCrossings {
  const pairs = bestAssignment(
    truth.map((real) =>
      counted.map((found) => {
        const apart = Math.abs(real.seconds - found.seconds);
        const fits =
          real.line === found.line &&
          real.direction === found.direction &&
          apart <= real.toleranceSeconds;
        // A pair more always weighs more than pairs that lie nearer.
        return fits ? 1000 - apart : 0;
      }),
    ),
  );
  const taken = new Set(pairs.map(([row]) => row));
  const used = new Set(pairs.map(([, column]) => column));
  return {
    pairs: pairs.map(([row, column]) => ({ truth: truth[row]!, counted: counted[column]! })),
    missed: truth.filter(({ isCut }, row) => !isCut && !taken.has(row)),
    extra: counted.filter((_, column) => !used.has(column)),
  };
}

/** Figures of one class as the model names it. */
export interface ClassCount {
  readonly class: RoadUserClass;
  readonly truth: number;
  readonly counted: number;
}

/**
 * Counts by the model's classes. A true road user that has two names there has the one that it was
 * counted with, else the first.
 */
export function countsByClass(
  { pairs, missed, extra }: MatchedCrossings,
  seen: ReadonlySet<RoadUserClass>,
): readonly ClassCount[] {
  const truth = new Map<RoadUserClass, number>();
  const counted = new Map<RoadUserClass, number>();
  const add = (to: Map<RoadUserClass, number>, name: RoadUserClass | undefined): void => {
    if (name !== undefined) to.set(name, (to.get(name) ?? 0) + 1);
  };
  for (const pair of pairs) {
    const names = namesInModel(pair.truth.class, seen);
    add(truth, names.find((name) => name === pair.counted.class) ?? names[0]);
    add(counted, pair.counted.class);
  }
  for (const { class: trueClass } of missed) add(truth, namesInModel(trueClass, seen)[0]);
  for (const found of extra) add(counted, found.class);
  return [...new Set([...truth.keys(), ...counted.keys()])].sort().map((name) => ({
    class: name,
    truth: truth.get(name) ?? 0,
    counted: counted.get(name) ?? 0,
  }));
}
