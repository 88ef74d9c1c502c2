import { MathUtils, PerspectiveCamera, Vector3 } from 'three';
import { projectionOf, type CameraTurn } from '../world/projection';
import type { CameraPlace, SceneDescription } from '../world/scene-description';

/** Disagreement that a film may have with its truth, in pixels. */
const tolerancePixels = 0.01;

/** Points the camera; a turn is to the right and upwards, as in the world's projection. */
export function pointCamera(
  camera: PerspectiveCamera,
  place: CameraPlace,
  turn: CameraTurn = { panDegrees: 0, tiltDegrees: 0 },
): void {
  camera.position.set(place.at[0], place.heightMetres, -place.at[1]);
  camera.up.set(0, 1, 0);
  camera.lookAt(place.lookingAt[0], 0, -place.lookingAt[1]);
  camera.rotateOnWorldAxis(camera.up, MathUtils.degToRad(-turn.panDegrees));
  camera.rotateX(MathUtils.degToRad(turn.tiltDegrees));
  camera.updateMatrixWorld(true);
}

/** three.js's camera for a scene. Refuses to exist where it would draw what the truth does not say. */
export function makeCamera({ camera: place, picture }: SceneDescription): PerspectiveCamera {
  const aspect = picture.width / picture.height;
  const camera = new PerspectiveCamera(place.verticalFieldOfViewDegrees, aspect, 0.8, 700);
  for (const turn of [
    { panDegrees: 0, tiltDegrees: 0 },
    { panDegrees: 4, tiltDegrees: -1.5 },
  ]) {
    pointCamera(camera, place, turn);
    requireAgreement(camera, place, picture, turn);
  }
  pointCamera(camera, place);
  return camera;
}

function requireAgreement(
  camera: PerspectiveCamera,
  place: CameraPlace,
  picture: SceneDescription['picture'],
  turn: CameraTurn,
): void {
  const projection = projectionOf(place, picture, turn);
  const drawn = new Vector3();
  for (const [across, along, height] of [
    [0, 0, 0],
    [-6, -4, 0],
    [6, 10, 0],
    [-3, 20, 1.5],
    [4, 5, 3.2],
  ] as const) {
    const [x, y] = [place.lookingAt[0] + across, place.lookingAt[1] + along];
    const told = projection.toPicture(x, y, height);
    drawn.set(x, height, -y).project(camera);
    if (!told || Math.abs(drawn.z) > 1) continue;
    const apart = Math.hypot(
      ((drawn.x + 1) / 2) * picture.width - told[0],
      ((1 - drawn.y) / 2) * picture.height - told[1],
    );
    if (apart > tolerancePixels)
      throw new Error(`The picture and the projection are ${apart.toFixed(3)} pixels apart.`);
  }
}
