import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { pcu, type Pcu } from '../units';

/** Passenger car units of one vehicle: the same at any share, or by the class's share of the stream. */
export type PcuFactor =
  | number
  | {
      /**
       * Rising in `percent` (0..100 of the vehicles): linear between two of them, and constant
       * before the first and behind the last.
       */
      readonly byShare: readonly { readonly percent: number; readonly factor: number }[];
    };

/** Where factors come from, and what each class of Roadglass is taken for. */
export interface PcuProfile {
  readonly id: string;
  readonly title: string;
  /** The standard or publication, as a report cites it. */
  readonly source: string;
  readonly note?: string | undefined;
  /** A class that is missing has no PCU here: its cells are empty. Pedestrians never have any. */
  readonly classes: Readonly<Partial<Record<RoadUserClass, PcuClass>>>;
}

export interface PcuClass {
  /** The source's own word for what the class is taken for. */
  readonly as: string;
  readonly factor: PcuFactor;
}

/**
 * PCU of one vehicle of a class.
 * @param percent the class's share of the vehicles, 0..100
 * @returns undefined for pedestrians and classes that the profile does not know
 */
export function pcuFactor(
  { classes }: PcuProfile,
  roadUser: RoadUserClass,
  percent: number,
): Pcu | undefined {
  const factor = isVehicle(roadUser) ? classes[roadUser]?.factor : undefined;
  if (factor === undefined) return undefined;
  return pcu(typeof factor === 'number' ? factor : interpolated(factor.byShare, percent));
}

function interpolated(
  steps: readonly { readonly percent: number; readonly factor: number }[],
  percent: number,
): number {
  let before = steps[0];
  if (before === undefined) throw new RangeError('A factor by share has at least one share.');
  for (const step of steps) {
    if (percent <= step.percent) {
      const length = step.percent - before.percent;
      if (length <= 0) return step.factor;
      const rise = step.factor - before.factor;
      return before.factor + (rise * Math.max(0, percent - before.percent)) / length;
    }
    before = step;
  }
  return before.factor;
}
