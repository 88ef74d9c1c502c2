import { scenes } from '../../../scripts/scenes/library/index';
import { paintsOf } from '../../../scripts/scenes/picture/bodies/paints';
import { enact } from '../../../scripts/scenes/world/enact';
import type { VehicleColour } from '../../../src-workers/domain/appearance/vehicle-colour';
import type { SceneFilm } from '../../fixtures/scene-film';

/**
 * What people call the paints of the scenes, as they look in daylight; where there are two, either is
 * right. Between silver and white, and between grey and silver, there is no edge.
 */
const names: Readonly<Record<string, readonly [VehicleColour, ...VehicleColour[]]>> = {
  cfd2d3: ['white'],
  d8dadb: ['white'],
  f0f0ee: ['white'],
  f0f1ee: ['white'],
  dfe3e6: ['white'],
  c2c6c8: ['silver', 'white'],
  a9adb1: ['silver'],
  '8d9297': ['silver', 'grey'],
  '5a6067': ['grey'],
  '6b7076': ['grey'],
  '17181b': ['black'],
  '24272b': ['black'],
  '8c1218': ['red'],
  a81f22: ['red'],
  b01c1c: ['red'],
  c8102e: ['red'],
  '9a2a20': ['red', 'brown'],
  '1c3a66': ['blue'],
  '2b5d8a': ['blue'],
  '4f86b5': ['blue'],
  '1d4f91': ['blue'],
  '35608f': ['blue'],
  '1f5fa8': ['blue'],
  '4a7fa8': ['blue'],
  // As dark and as little green as it is, it is what people quarrel about.
  '3d4a3e': ['green', 'grey', 'black'],
  '2f5d46': ['green'],
  '2a6b3c': ['green'],
  '2f7d4a': ['green'],
  // Beige is none of the ten.
  a89c86: ['brown', 'silver', 'grey'],
  c9b88a: ['brown', 'silver', 'yellow'],
  b5642a: ['orange', 'brown'],
  a85f1c: ['orange', 'brown'],
  c4622a: ['orange', 'brown'],
  d4661c: ['orange'],
  d98c1a: ['orange', 'yellow'],
  d9a21b: ['yellow', 'orange'],
  e0a51e: ['yellow', 'orange'],
};

const namesOf = (paint: number): readonly VehicleColour[] => {
  const found = names[paint.toString(16).padStart(6, '0')];
  if (found === undefined) throw new Error(`the paint ${paint.toString(16)} has no name`);
  return found;
};

/** What may be called a vehicle's colour: first the name of its largest paint, then what is right too. */
export type TrueColours = ReadonlyMap<number, readonly VehicleColour[]>;

/** Of the actors of a film, by their ids. Motorcycles are not told: one sees their riders. */
export function trueColours({ name, truth }: SceneFilm): TrueColours {
  const enactment = enact(scenes[name]!);
  const { frames, framesPerSecond } = truth.picture;
  const colours = new Map<number, readonly VehicleColour[]>();
  for (let frame = 0; frame < frames; frame += 5) {
    for (const { id, body, lookSeed } of enactment.momentAt(frame / framesPerSecond).actors) {
      if (colours.has(id) || body === 'motorcycle') continue;
      const paints = paintsOf(body, lookSeed);
      if (paints === undefined) continue;
      const { paint, secondPaint } = paints;
      // A lorry's load is larger than its cab.
      const second = secondPaint === undefined ? [] : namesOf(secondPaint);
      const isLorry = body === 'lorry' || body === 'semi-trailer';
      colours.set(id, isLorry ? [...second, ...namesOf(paint)] : [...namesOf(paint), ...second]);
    }
  }
  return colours;
}
