import { Group, type Material, Mesh } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { RoadMap } from '../../world/road-map';
import type { GroundPoint } from '../../world/scene-description';
import type { LookChance } from '../bodies/look-chance';
import {
  asphaltMaterial,
  type GroundLook,
  markingMaterial,
  wearMaterial,
} from '../materials/ground-palette';
import { groundPolygon } from './ground-polygon';
import { blots, grains, paintedTexture } from './painted-texture';
import { measured, placeOn, ribbon, type RibbonForm } from './ribbon';
import { beyond, roadEdges } from './roadside';

const asphaltTileMetres = 14;
/** Half of a car's track: where its wheels polish the asphalt. */
const wheelTrackMetres = 0.8;

function asphaltTexture(look: GroundLook, chance: LookChance) {
  const texture = paintedTexture(1024, 1024, (brush, width, height) => {
    grains(brush, chance, look.asphalt, 34);
    blots(brush, chance, {
      count: 46,
      radius: [30, 190],
      colours: ['rgba(38,38,40,0.09)', 'rgba(170,170,166,0.08)', 'rgba(60,56,50,0.07)'],
    });
    brush.strokeStyle = 'rgba(24,24,26,0.5)';
    for (let crack = 0; crack < 3; crack++) {
      brush.lineWidth = chance.between(1, 1.8);
      brush.beginPath();
      let [x, y] = [chance.share() * width, chance.share() * height];
      brush.moveTo(x, y);
      for (let step = 0; step < 14; step++) {
        x += chance.between(-16, 16);
        y += chance.between(8, 22);
        brush.lineTo(x, y);
      }
      brush.stroke();
    }
  });
  return texture;
}

/** Opaque in its middle, gone at its edges, uneven along its way. */
const trackTexture = (chance: LookChance) =>
  paintedTexture(64, 512, (brush, width, height) => {
    const fade = brush.createLinearGradient(0, 0, width, 0);
    fade.addColorStop(0, '#000');
    fade.addColorStop(0.5, '#fff');
    fade.addColorStop(1, '#000');
    brush.fillStyle = fade;
    brush.fillRect(0, 0, width, height);
    blots(brush, chance, { count: 26, radius: [14, 60], colours: ['rgba(0,0,0,0.3)'] });
  });

/** Paint with pores and chips that let the asphalt through. */
const paintTexture = (chance: LookChance) =>
  paintedTexture(128, 512, (brush, width, height) => {
    grains(brush, chance, [226, 226, 226], 50);
    for (let chip = 0; chip < 260; chip++) {
      brush.fillStyle = `rgba(70,70,70,${chance.between(0.2, 0.8)})`;
      brush.fillRect(
        chance.share() * width,
        chance.share() * height,
        chance.between(1, 4),
        chance.between(1, 5),
      );
    }
  });

function band(
  pieces: readonly { points: readonly GroundPoint[]; form: RibbonForm }[],
  material: Material,
  order: number,
): Mesh[] {
  const geometries = pieces.flatMap(({ points, form }) => ribbon(points, form) ?? []);
  if (geometries.length === 0) return [];
  const mesh = new Mesh(mergeGeometries(geometries), material);
  mesh.receiveShadow = true;
  mesh.renderOrder = order;
  return [mesh];
}

/** Repaired places: rectangles of newer, darker asphalt along a lane. */
function patches(road: RoadMap, chance: LookChance) {
  return road.lanes.flatMap(({ middle, widthMetres }) => {
    const { lengthMetres } = measured(middle);
    const count = Math.floor(lengthMetres / 70);
    return Array.from({ length: count }, () => {
      const from = chance.between(0, lengthMetres - 8);
      const width = chance.between(0.6, widthMetres * 0.75);
      const offsetMetres = chance.between(-0.5, 0.5) * (widthMetres - width);
      const form = {
        widthMetres: width,
        heightMetres: 0.003,
        offsetMetres,
        from,
        to: from + chance.between(1.2, 7),
      };
      return { points: middle, form };
    });
  });
}

/** Round iron covers: short ribbons would not be round, so they are polygons. */
function covers(road: RoadMap, chance: LookChance) {
  return road.lanes.flatMap(({ middle, use }) => {
    if (use === 'bicycles') return [];
    const line = measured(middle);
    const count = Math.floor(line.lengthMetres / 60);
    return Array.from({ length: count }, () => {
      const { point } = placeOn(line, chance.between(0, line.lengthMetres));
      const outline = Array.from({ length: 20 }, (_, i): GroundPoint => {
        const turn = (i / 20) * 2 * Math.PI;
        return [point[0] + 0.32 * Math.cos(turn), point[1] + 0.32 * Math.sin(turn)];
      });
      return groundPolygon(outline, 0.004, 0.2);
    });
  });
}

/** Asphalt with its wear, and the paint on it; the road goes on behind the ends of its map. */
export function carriageway(road: RoadMap, look: GroundLook, chance: LookChance): Group {
  const group = new Group();
  const pieces = [...road.carriageway, ...roadEdges(road).ends.map(beyond)];
  const asphalt = new Mesh(
    mergeGeometries(pieces.map((polygon) => groundPolygon(polygon, 0, asphaltTileMetres))),
    asphaltMaterial(look, asphaltTexture(look, chance)),
  );
  asphalt.receiveShadow = true;
  const soft = trackTexture(chance);
  soft.repeat.set(1, 1 / 24);
  const full = paintTexture(chance);
  full.repeat.set(1, 1 / 3);
  const worn = (points: readonly GroundPoint[], offsetMetres: number, widthMetres: number) => ({
    points,
    form: { widthMetres, heightMetres: 0.004, offsetMetres },
  });
  const driven = [
    ...road.lanes.filter(({ use }) => use === 'vehicles').map(({ middle }) => middle),
  ];
  const tracks = driven.flatMap((points) => [
    worn(points, -wheelTrackMetres, 0.85),
    worn(points, wheelTrackMetres, 0.85),
  ]);
  const oil = driven.map((points) => worn(points, 0, 0.7));
  const paint = road.markings.map(({ points, widthMetres, dash }) => ({
    points,
    form: { widthMetres, heightMetres: 0.008, ...(dash && { dash }) },
  }));
  group.add(
    asphalt,
    ...band(patches(road, chance), wearMaterial(look, full, 0x202123, 0.3), 1),
    ...band(tracks, wearMaterial(look, soft, 0x1c1c1e, 0.34), 2),
    ...band(oil, wearMaterial(look, soft, 0x141414, 0.16), 3),
    ...band(paint, markingMaterial(look, full), 4),
  );
  const iron = covers(road, chance);
  if (iron.length > 0) {
    const mesh = new Mesh(mergeGeometries(iron), wearMaterial(look, full, 0x2c2a28, 0.85));
    mesh.receiveShadow = true;
    mesh.renderOrder = 3;
    group.add(mesh);
  }
  return group;
}
