import { isVehicle } from '../../../../src-workers/domain/detection/road-user';
import { bodies } from '../bodies';
import type { GroundShapes } from '../scene-description';
import type { SceneTruth } from '../scene-truth';
import type { Enactment } from '../world-moment';
import { coveredShare } from './covered-ground';
import { footprint } from './footprint';
import { thousandths } from './rounded';

/** As often as the product takes a sample of a zone. */
const everySeconds = 0.2;

/** How much of each zone's ground vehicles stand on, from the film's first moment on. */
export const zoneCoverOf = (
  zones: GroundShapes['zones'],
  enactment: Enactment,
  filmSeconds: number,
): SceneTruth['covered'] => {
  const samples = Math.ceil(filmSeconds / everySeconds - 1e-9);
  const footprints = Array.from({ length: samples }, (_, sample) =>
    enactment
      .momentAt(sample * everySeconds)
      .actors.filter(({ body }) => {
        const roadUser = bodies[body].class;
        return roadUser !== undefined && isVehicle(roadUser);
      })
      .map(footprint),
  );
  return zones.map(({ id, points }) => ({
    zone: id,
    everySeconds,
    shares: footprints.map((standing) => thousandths(coveredShare(points, standing))),
  }));
};
