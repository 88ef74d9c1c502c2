import { Vector3 } from 'three';
import { expect, it } from 'vitest';
import { scenes } from '../../../scripts/scenes/library/index';
import { lightLook } from '../../../scripts/scenes/picture/light/light-look';
import { makeCamera, pointCamera } from '../../../scripts/scenes/picture/picture-camera';
import { fallingDrops } from '../../../scripts/scenes/picture/rain/falling-drops';
import { mirrorInGround } from '../../../scripts/scenes/picture/rain/mirrored-camera';

const scene = scenes['rain']!;

it.each([
  ['a lamp of a car near by', [2, 0.7, -20]],
  ['a roof beside the road', [-12, 9, -50]],
  ['a point of the ground, which is its own image', [4, 0, -30]],
] as const)('shows %s where its image under the ground would be seen', (_, [x, height, z]) => {
  const camera = makeCamera(scene);
  pointCamera(camera, scene.camera, { panDegrees: 2, tiltDegrees: -1 });
  const mirrored = camera.clone();
  mirrorInGround(mirrored, camera);
  const image = new Vector3(x, -height, z).project(camera);
  const seen = new Vector3(x, height, z).project(mirrored);
  expect(-seen.x).toBeCloseTo(image.x, 6);
  expect(seen.y).toBeCloseTo(image.y, 6);
  expect(seen.z).toBeCloseTo(image.z, 6);
});

it('lets drops fall within the picture, as far as they come while the shutter is open', () => {
  const camera = makeCamera(scene);
  const drops = fallingDrops(7, camera, 0.03);
  for (const { corners } of drops) {
    const [bottom, , top] = corners;
    expect(top.y - bottom.y).toBeGreaterThan(0.1);
    expect(top.y - bottom.y).toBeLessThan(0.4);
    const { x, y, z } = top.clone().project(camera);
    expect(Math.max(Math.abs(x), Math.abs(y), Math.abs(z))).toBeLessThan(1.02);
  }
});

it('draws the same drops for the same frame and others for the next one', () => {
  const camera = makeCamera(scene);
  expect(fallingDrops(7, camera, 0.03)).toEqual(fallingDrops(7, camera, 0.03));
  expect(fallingDrops(7, camera, 0.03)).not.toEqual(fallingDrops(8, camera, 0.03));
});

it('wets the road in the rain alone', () => {
  const wet = (['day', 'overcast', 'low-sun', 'dusk', 'night', 'rain'] as const).filter(
    (kind) => lightLook({ kind }, scene.camera).wetness > 0,
  );
  expect(wet).toEqual(['rain']);
});
