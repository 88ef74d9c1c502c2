import type { RoadMap } from '../road-map';
import type { SceneDescription } from '../scene-description';
import { footwayAlong } from '../traffic/footway';
import { LostCargoScript } from './lost-cargo';
import { PedestrianScript } from './pedestrian-on-carriageway';
import type { Script } from './script';
import { StandingVehicle } from './standing-vehicle';
import { WrongWayScript } from './wrong-way';

/** Tells the generators of happenings from those of streams. */
const happeningSeed = 1_000_003;

/** The happenings of a scene that take part in its traffic. */
export const scriptsOf = (
  { happenings = [], seed, signals }: SceneDescription,
  road: RoadMap,
): readonly Script[] =>
  happenings.flatMap((happening, index): readonly Script[] => {
    const own = (seed * 31 + happeningSeed * (index + 1)) | 0;
    switch (happening.kind) {
      case 'stopped-vehicle':
      case 'hard-braking':
        return [new StandingVehicle(happening)];
      case 'lost-cargo':
        return [new LostCargoScript(happening, own)];
      case 'wrong-way':
        return [new WrongWayScript(happening, own)];
      case 'pedestrian-on-carriageway':
        return [
          new PedestrianScript(
            footwayAlong(happening.path, road, signals),
            happening.startSeconds,
            own,
          ),
        ];
      default:
        return [];
    }
  });
