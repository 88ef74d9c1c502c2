import { NormalBlending, Vector3, type PerspectiveCamera } from 'three';
import { LookChance } from '../bodies/look-chance';
import { Quads, type Quad } from '../light/quads';

const metresPerSecond = 8;
/** Wind, as a share of the fall. */
const slant = 0.12;
const nearestMetres = 2.5;
const farthestMetres = 14;
const count = 60;
const widthMetres = 0.005;

/**
 * The way that some drops fall while the shutter is open, before a camera, as upright strips.
 * @param seed of the frame
 */
export function fallingDrops(seed: number, camera: PerspectiveCamera, openSeconds: number): Quad[] {
  const chance = new LookChance(seed);
  const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
  const across = right.clone().multiplyScalar(widthMetres / 2);
  return Array.from({ length: count }, () => {
    const [x, y] = [chance.between(-1, 1), chance.between(-1, 1)];
    const away = nearestMetres + (farthestMetres - nearestMetres) * Math.sqrt(chance.share());
    const top = new Vector3(x, y, 0.5).unproject(camera).sub(camera.position);
    top.setLength(away).add(camera.position);
    const length = metresPerSecond * openSeconds * chance.between(0.7, 1.2);
    const bottom = top.clone().addScaledVector(right, slant * length);
    bottom.y -= length;
    const corner = (end: Vector3, side: number) => end.clone().addScaledVector(across, side);
    return {
      corners: [corner(bottom, -1), corner(bottom, 1), corner(top, -1), corner(top, 1)],
      about: [chance.between(0.15, 0.4), 0, 0, 0],
    };
  });
}

export const dropsMesh = (): Quads =>
  new Quads({
    blending: NormalBlending,
    fragmentShader: /* glsl */ `
      void main() {
        gl_FragColor = vec4(vec3(0.75, 0.78, 0.8), vAbout.x * (1.0 - vLocal.y * vLocal.y));
      }`,
  });
