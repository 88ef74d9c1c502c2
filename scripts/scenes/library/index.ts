import type { SceneDescription } from '../world/scene-description';
import { cameraShake } from './camera-shake';
import { cameraTurned } from './camera-turned';
import { crossing } from './crossing';
import { curve } from './curve';
import { day } from './day';
import { demo } from './demo';
import { dense } from './dense';
import { hardBraking } from './hard-braking';
import { lightSwitchedOff } from './light-switched-off';
import { lostCargo } from './lost-cargo';
import { lowSun } from './low-sun';
import { night } from './night';
import { pedestrianOnCarriageway } from './pedestrian-on-carriageway';
import { queue } from './queue';
import { rain } from './rain';
import { stoppedVehicle } from './stopped-vehicle';
import { trafficStates } from './traffic-states';
import { twoWheelers } from './two-wheelers';
import { wrongWay } from './wrong-way';

const all: readonly SceneDescription[] = [
  demo,
  day,
  crossing,
  queue,
  dense,
  night,
  rain,
  lowSun,
  curve,
  twoWheelers,
  stoppedVehicle,
  wrongWay,
  hardBraking,
  pedestrianOnCarriageway,
  lostCargo,
  cameraShake,
  cameraTurned,
  lightSwitchedOff,
  ...trafficStates,
];

/** Every scene by its name; the demo goes to assets/demo, the others to test/fixtures/scenes. */
export const scenes: Readonly<Record<string, SceneDescription>> = Object.fromEntries(
  all.map((scene) => [scene.name, scene]),
);
