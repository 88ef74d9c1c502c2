import { Group, type Material, Mesh, MeshStandardMaterial } from 'three';
import type { RoadMap } from '../../world/road-map';
import type { SceneDescription } from '../../world/scene-description';
import { LookChance } from '../bodies/look-chance';
import { groundLook } from '../materials/ground-palette';
import type { Surroundings } from '../picture-parts';
import { besideCarriageway } from './beside-carriageway';
import { Buildings } from './buildings';
import { carriageway } from './carriageway';
import { Roadside } from './roadside';
import { Signals } from './signals';
import { Standing } from './standing';
import { StreetLamps } from './street-lamps';
import { Greenery } from './trees';

/** Metres behind the kerb; pavements are 2.5 m wide. */
const rows = { lamps: 2.2, hedge: 4.2, trees: 5.2, houses: 9.5, backTrees: 28 };

/** What each part is made by: a change of one leaves the others as they are. */
const parts = { road: 1, beside: 2, green: 3, houses: 4 } as const;

function disposeOf(group: Group): void {
  const materials = new Set<Material>();
  group.traverse((each) => {
    if (!(each instanceof Mesh)) return;
    each.geometry.dispose();
    for (const material of [each.material].flat()) materials.add(material);
  });
  for (const material of materials) {
    if (material instanceof MeshStandardMaterial) {
      for (const texture of [material.map, material.alphaMap, material.emissiveMap])
        texture?.dispose();
    }
    material.dispose();
  }
}

/** A street in a town around the road of a scene. */
export function buildSurroundings(description: SceneDescription, road: RoadMap): Surroundings {
  const { seed, light, camera } = description;
  const chance = (part: keyof typeof parts): LookChance => new LookChance(seed, parts[part]);
  const look = groundLook(light.kind === 'rain');
  const roadside = new Roadside(road, camera);
  const standing = new Standing();
  const lamps = new StreetLamps(standing, roadside, rows.lamps);
  const signals = new Signals(standing, road.signalHeads);
  const greenery = new Greenery(standing, chance('green'));
  const buildings = new Buildings(standing, chance('houses'));
  greenery.avenue(roadside, rows.trees);
  buildings.row(roadside, rows.houses);
  greenery.hedges(roadside, rows.hedge);
  greenery.avenue(roadside, rows.backTrees);
  buildings.town(roadside, camera.at);
  const still = new Group().add(
    besideCarriageway(road, look, chance('beside')),
    carriageway(road, look, chance('road')),
    ...standing.meshes(),
  );
  return {
    still,
    changing: signals.lenses,
    lampHeads: lamps.heads,
    showSignals(colours) {
      signals.show(colours);
    },
    lightLamps(isOn) {
      lamps.light(isOn);
      buildings.lightWindows(isOn);
    },
    dispose() {
      disposeOf(still);
      still.removeFromParent();
      signals.lenses.removeFromParent();
    },
  };
}
