import { metres, type Metres } from '../units';
import type { CalibrationPoint } from './calibration-point';
import { homographyOf } from './homography';

/** How well the points of a calibration agree: each one is foretold from all the others. */
export type CalibrationCheck =
  /** Four points fit always, whatever they say: nothing is left to check them with. */
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: 'checked';
      /** Leave-one-out error on the ground: the root of the mean square, and the largest. */
      readonly rms: Metres;
      readonly largest: Metres;
      /**
       * Of each point; undefined where the others fix nothing without it. The largest is not
       * always that of the mistaken point: a corner is foretold from further away.
       */
      readonly errors: readonly (Metres | undefined)[];
    };

/** @param points that fix a homography (`homographyOf` gives one) */
export function checkCalibration(points: readonly CalibrationPoint[]): CalibrationCheck {
  if (points.length <= 4) return { kind: 'unchecked' };
  const errors = points.map(({ picture, ground }, index) => {
    const others = homographyOf(points.filter((_, each) => each !== index));
    const foretold = others?.groundAt(picture);
    return foretold && metres(Math.hypot(foretold.x - ground.x, foretold.y - ground.y));
  });
  const known = errors.filter((error) => error !== undefined);
  if (known.length === 0) return { kind: 'unchecked' };
  const squares = known.reduce((sum, error) => sum + error * error, 0);
  return {
    kind: 'checked',
    rms: metres(Math.sqrt(squares / known.length)),
    largest: metres(Math.max(...known)),
    errors,
  };
}
