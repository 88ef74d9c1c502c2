import { scenes } from '../../../scripts/scenes/library/index';
import { enact } from '../../../scripts/scenes/world/enact';
import type { SceneTruth } from '../../../scripts/scenes/world/scene-truth';
import { assembleTruth } from '../../../scripts/scenes/world/truth/assemble-truth';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import { projectedBoxes } from '../../fixtures/projected-boxes';
import { filmedScenes, sceneFilm } from '../../fixtures/scene-film';
import type { MotBox } from '../mot/mot-file';

/** Whoever is hidden more than this, or smaller, no detector is asked to see. */
const leastVisibleShare = 0.3;
const leastHeightShare = 0.04;

export interface TrueBox extends MotBox {
  readonly class: RoadUserClass;
}

const known = new Map<string, SceneTruth>();

/** The truth of a scene's film, or of its world where it has not been filmed. */
export function truthOf(name: string): SceneTruth {
  const truth = known.get(name) ?? foundTruth(name);
  known.set(name, truth);
  return truth;
}

function foundTruth(name: string): SceneTruth {
  if (filmedScenes.includes(name)) return sceneFilm(name).truth;
  const description = scenes[name]!;
  const enactment = enact(description);
  return assembleTruth(description, enactment, projectedBoxes(description, enactment));
}

/** The visible boxes of all road users that a detector could see, by frame from 1. */
export const trueBoxes = ({ actors, picture }: SceneTruth): readonly TrueBox[] =>
  actors
    .flatMap(({ id, class: roadUser, rows }) =>
      roadUser === undefined
        ? []
        : rows.flatMap((row): readonly TrueBox[] => {
            const [frame, , , , , x1, y1, x2, y2, visibleShare] = row;
            if (visibleShare < leastVisibleShare) return [];
            if (y2 - y1 < leastHeightShare * picture.height) return [];
            return [
              {
                frame: frame + 1,
                id,
                left: x1,
                top: y1,
                width: x2 - x1,
                height: y2 - y1,
                confidence: 1,
                class: roadUser,
              },
            ];
          }),
    )
    .sort((one, other) => one.frame - other.frame || one.id - other.id);
