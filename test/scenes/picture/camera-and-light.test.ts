import { Vector3 } from 'three';
import { expect, it } from 'vitest';
import { scenes } from '../../../scripts/scenes/library/index';
import { fadeAt } from '../../../scripts/scenes/picture/light/fade';
import { lightLook } from '../../../scripts/scenes/picture/light/light-look';
import { sunDirection } from '../../../scripts/scenes/picture/light/sun';
import { makeCamera, pointCamera } from '../../../scripts/scenes/picture/picture-camera';
import { momentsOfFrame } from '../../../scripts/scenes/picture/plate/sub-moments';
import { projectionOf } from '../../../scripts/scenes/world/projection';

it.each(Object.values(scenes).map((scene) => [scene.name, scene] as const))(
  'draws %s with the camera that its truth is projected with, also turned',
  (_, scene) => {
    const camera = makeCamera(scene);
    const turn = { panDegrees: -3, tiltDegrees: 2 };
    pointCamera(camera, scene.camera, turn);
    const told = projectionOf(scene.camera, scene.picture, turn);
    const [x, y] = scene.camera.lookingAt;
    const drawn = new Vector3(x + 2, 1.2, -(y + 3)).project(camera);
    const [px, py] = told.toPicture(x + 2, y + 3, 1.2)!;
    expect(((drawn.x + 1) / 2) * scene.picture.width).toBeCloseTo(px, 3);
    expect(((1 - drawn.y) / 2) * scene.picture.height).toBeCloseTo(py, 3);
  },
);

it('has the sun where the description puts it: clockwise from north, above the horizon', () => {
  const light = { kind: 'day', sunAzimuthDegrees: 90, sunElevationDegrees: 30 } as const;
  const { x, y, z } = sunDirection(lightLook(light, scenes['demo']!.camera));
  [0.866, 0.5, 0].forEach((value, axis) => expect([x, y, z][axis]).toBeCloseTo(value, 3));
});

it('opens the shutter around the time of the frame, evenly', () => {
  const moments = momentsOfFrame(50, 25, 0.5);
  expect(moments.reduce((sum, each) => sum + each, 0) / moments.length).toBeCloseTo(2, 10);
  expect(moments.at(-1)! - moments[0]!).toBeCloseTo((0.02 * 3) / 4, 10);
});

it('falls dark when the light goes, recovers in part, and is too bright when it is back', () => {
  const spans = [{ startSeconds: 10, endSeconds: 20 }];
  const exposure = (seconds: number) => fadeAt(seconds, spans).exposure;
  expect(fadeAt(9, spans)).toEqual({ sun: 1, exposure: 1 });
  expect(exposure(10.4)).toBeLessThan(0.6);
  expect(exposure(19)).toBeGreaterThan(exposure(10.4) * 1.3);
  expect(exposure(19)).toBeLessThan(0.9);
  expect(fadeAt(15, spans).sun).toBe(0);
  expect(exposure(20.5)).toBeGreaterThan(1.2);
  expect(exposure(60)).toBeCloseTo(1, 6);
});
