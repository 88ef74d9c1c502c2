import { Vector3, type PerspectiveCamera } from 'three';

/**
 * Points a camera from below the ground at what the other one sees mirrored in it. A camera cannot be
 * left-handed, so its picture is to be read from right to left.
 */
export function mirrorInGround(mirrored: PerspectiveCamera, camera: PerspectiveCamera): void {
  mirrored.copy(camera, false);
  mirrored.clearViewOffset();
  const forward = camera.getWorldDirection(new Vector3());
  mirrored.position.y *= -1;
  mirrored.up.setFromMatrixColumn(camera.matrixWorld, 1);
  for (const direction of [forward, mirrored.up]) direction.y *= -1;
  mirrored.lookAt(forward.add(mirrored.position));
  mirrored.updateMatrixWorld(true);
}
