import { BoxGeometry, Mesh, PerspectiveCamera, SphereGeometry } from 'three';
import { expect, it } from 'vitest';
import { cropSheet } from '../../../scripts/scenes/picture/identity/crop-sheet';
import { extremePoints } from '../../../scripts/scenes/picture/identity/extreme-points';
import { fullBox } from '../../../scripts/scenes/picture/identity/full-box';
import { visiblePixels } from '../../../scripts/scenes/picture/identity/visible-pixels';
import { detailFor } from '../../../scripts/scenes/picture/levels-of-detail';
import type { PixelBox } from '../../../scripts/scenes/world/seen-actor';

const [width, height] = [200, 100];

function cameraAt(distance: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(90, width / height, 0.5, 100);
  camera.position.set(0, 0, distance);
  camera.updateMatrixWorld(true);
  return camera;
}

const performer = (mesh: Mesh) => {
  mesh.updateMatrixWorld(true);
  return { meshes: [mesh], full: [mesh.geometry] };
};

it('puts a box around all corners of a cube, worked out by hand', () => {
  // The front face is 4 m away: half of 2 m over 4 m at 50 pixels of focal length is 12.5 pixels.
  const box = fullBox(performer(new Mesh(new BoxGeometry(2, 2, 2))), cameraAt(5), width, height)!;
  [87.5, 37.5, 112.5, 62.5].forEach((edge, side) => expect(box[side]).toBeCloseTo(edge, 4));
});

it('goes on outside of the picture, and is none behind the camera', () => {
  const mesh = new Mesh(new BoxGeometry(2, 2, 2));
  mesh.position.x = 12;
  expect(fullBox(performer(mesh), cameraAt(5), width, height)![2]).toBeGreaterThan(width);
  mesh.position.set(0, 0, 20);
  expect(fullBox(performer(mesh), cameraAt(5), width, height)).toBeUndefined();
});

it('needs few points of a ball for a box that is right to a twentieth of a pixel', () => {
  const ball = new SphereGeometry(1, 96, 64);
  expect(extremePoints(ball).length / 3).toBeLessThan(ball.getAttribute('position').count / 5);
  const box = fullBox(performer(new Mesh(ball)), cameraAt(10), width, height)!;
  // The ball's outline: r / sqrt(d^2 - r^2) of the focal length.
  const reach = 50 / Math.sqrt(99);
  expect(Math.abs(box[2] - (100 + reach))).toBeLessThan(0.05);
  expect(Math.abs(box[1] - (50 - reach))).toBeLessThan(0.05);
});

it('reads from flat colours who is where, lowest row first', () => {
  const pixels = new Uint8Array(4 * 3 * 4);
  const put = (x: number, row: number, index: number) =>
    pixels.set([(index + 1) % 256, Math.floor((index + 1) / 256), 0, 255], (row * 4 + x) * 4);
  put(1, 0, 0);
  put(2, 1, 0);
  put(3, 2, 300);
  const seen = visiblePixels(pixels, 4, 3);
  expect(seen.get(0)).toEqual({ count: 2, box: [1, 1, 3, 3] });
  expect(seen.get(300)).toEqual({ count: 1, box: [3, 0, 4, 1] });
  expect(seen.size).toBe(2);
});

it('puts crops side by side without a pixel in common, each around its box', () => {
  const boxes: PixelBox[] = Array.from({ length: 30 }, (_, index) => [
    index * 7 - 40,
    index * 3 - 20,
    index * 7 + 20 + index * 4,
    index * 3 + 25 + index * 5,
  ]);
  const crops = cropSheet(boxes, 1024).map((crop) => crop!);
  const taken = new Set<number>();
  let pixels = 0;
  crops.forEach((crop, index) => {
    const [left, top, right, bottom] = boxes[index]!;
    expect(crop.fromX).toBeLessThan(left);
    expect(crop.fromY).toBeLessThan(top);
    expect(crop.fromX + crop.width * crop.step).toBeGreaterThan(right);
    expect(crop.fromY + crop.height * crop.step).toBeGreaterThan(bottom);
    for (let y = crop.y; y < crop.y + crop.height; y++)
      for (let x = crop.x; x < crop.x + crop.width; x++) taken.add(y * 1024 + x);
    pixels += crop.width * crop.height;
  });
  expect(taken.size).toBe(pixels);
});

it('draws what is too large smaller, and says where there is no room', () => {
  const [large, none] = cropSheet(
    [
      [0, 0, 1800, 900],
      [0, 0, 400, 400],
    ],
    512,
  );
  expect(large!.step).toBeGreaterThan(1);
  expect(Math.max(large!.width, large!.height)).toBeLessThanOrEqual(448);
  expect(none).toBeUndefined();
});

it('leaves out triangles that cannot be told apart, and stays within its tolerance', () => {
  const ball = new SphereGeometry(0.5, 64, 48);
  const fewer = detailFor(ball, 0.09);
  expect(fewer.getIndex()!.count).toBeLessThan(ball.getIndex()!.count / 3);
  fewer.computeBoundingBox();
  expect(fewer.boundingBox!.max.y).toBeGreaterThan(0.42);
  expect(fewer.boundingBox!.max.y).toBeLessThanOrEqual(0.5);
  expect(detailFor(ball, 0.001)).toBe(ball);
  expect(detailFor(ball, 0.09)).toBe(fewer);
});
