import { AdditiveBlending, Vector3, type Camera, type Object3D, type Texture } from 'three';
import { bodies, type BodyKind } from '../../world/bodies';
import type { Actor } from '../../world/world-moment';
import { groundRectangle } from './contact-shade';
import { Quads, type Quad } from './quads';

interface Lamps {
  /** How high above the ground, how far apart, in metres; 0 apart: one in the middle. */
  readonly height: number;
  readonly apart: number;
  readonly strength: number;
}

const lampsOf: Readonly<Record<BodyKind, Lamps | undefined>> = {
  hatchback: { height: 0.66, apart: 1.2, strength: 1 },
  saloon: { height: 0.64, apart: 1.25, strength: 1 },
  estate: { height: 0.64, apart: 1.25, strength: 1 },
  suv: { height: 0.8, apart: 1.3, strength: 1 },
  van: { height: 0.86, apart: 1.35, strength: 1 },
  bus: { height: 0.76, apart: 1.75, strength: 1.1 },
  lorry: { height: 0.76, apart: 1.8, strength: 1.1 },
  'semi-trailer': { height: 0.76, apart: 1.8, strength: 1.1 },
  motorcycle: { height: 0.95, apart: 0, strength: 0.8 },
  bicycle: { height: 0.8, apart: 0, strength: 0.15 },
  pedestrian: undefined,
  cargo: undefined,
};

const reachMetres = 34;

/** What a lamp throws on the road before it, times what the road throws back, and the glare that is seen. */
export class HeadLamps {
  readonly #pools: Quads;
  readonly #glare: Quads;

  /** @param white the plate in white light */
  constructor(white: Texture) {
    this.#pools = new Quads({
      blending: AdditiveBlending,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -2,
      uniforms: { white: { value: white } },
      fragmentShader: /* glsl */ `
        uniform sampler2D white;
        void main() {
          float ahead = (vLocal.y * 0.5 + 0.5) * ${reachMetres.toFixed(1)};
          float aside = vLocal.x * vAbout.x;
          float spread = 0.75 + 0.16 * ahead;
          float beam = smoothstep(0.2, 5.0, ahead) * exp(-ahead / 9.0) * (1.0 - smoothstep(0.7, 1.0, vLocal.y * 0.5 + 0.5));
          float across = exp(-pow((abs(aside) - vAbout.y * 0.35) / spread, 2.0));
          vec3 albedo = texture2D(white, clip.xy / clip.w * 0.5 + 0.5).rgb;
          gl_FragColor = vec4(albedo * vec3(1.0, 0.93, 0.8) * vAbout.z * beam * across, 1.0);
        }`,
    });
    this.#glare = new Quads({
      blending: AdditiveBlending,
      fragmentShader: /* glsl */ `
        void main() {
          float away = length(vLocal);
          float core = exp(-away * away * 40.0) * 3.0 + exp(-away * 5.0) * 0.35 * (1.0 - smoothstep(0.6, 1.0, away));
          gl_FragColor = vec4((vAbout.w > 0.5 ? vec3(1.0, 0.93, 0.82) : vec3(1.0, 0.06, 0.03)) * core * vAbout.x, 1.0);
        }`,
    });
  }

  get objects(): readonly Object3D[] {
    return [this.#pools.mesh, this.#glare.mesh];
  }

  /** @param dark 0 by day, when lamps are seen but light nothing, to 1 at night */
  show(actors: readonly Actor[], camera: Camera, dark: number): void {
    const lit = actors.flatMap((actor) => {
      const lamps = lampsOf[actor.body];
      return lamps ? [{ actor, lamps }] : [];
    });
    this.#pools.fill(
      lit.map(({ actor, lamps }) => {
        const front = bodies[actor.body].lengthMetres / 2;
        return {
          corners: groundRectangle(actor, front, front + reachMetres, 7),
          about: [7, lamps.apart, 3.2 * lamps.strength * dark, 0],
        };
      }),
    );
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const up = new Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
    this.#glare.fill(
      lit.flatMap((each) => glareOf(each.actor, each.lamps, camera, right, up, dark)),
    );
  }

  dispose(): void {
    this.#pools.dispose();
    this.#glare.dispose();
  }
}

function glareOf(
  actor: Actor,
  lamps: Lamps,
  camera: Camera,
  right: Vector3,
  up: Vector3,
  dark: number,
): Quad[] {
  const half = bodies[actor.body].lengthMetres / 2;
  const forward = new Vector3(Math.cos(actor.headingRadians), 0, -Math.sin(actor.headingRadians));
  const left = new Vector3(forward.z, 0, -forward.x);
  const sides = lamps.apart === 0 ? [0] : [-lamps.apart / 2, lamps.apart / 2];
  return [true, false].flatMap((isHead) =>
    sides.map((side) => {
      const out = isHead ? 1 : -1;
      const place = new Vector3(actor.at[0], lamps.height + (isHead ? 0 : 0.2), -actor.at[1])
        .addScaledVector(forward, out * (half + 0.05))
        .addScaledVector(left, side);
      const toCamera = new Vector3().subVectors(camera.position, place);
      const distance = toCamera.length();
      const facing = Math.max(0, toCamera.divideScalar(distance).dot(forward) * out);
      // Towards the camera a little, or the body that carries it would cut it in half.
      place.addScaledVector(toCamera, 0.35);
      const brake = actor.isBraking ? 2.4 : 1;
      const strength = isHead ? 0.9 * facing ** 3 * lamps.strength : 0.28 * brake * facing;
      const size = (isHead ? 0.55 : 0.34) * (0.6 + 0.4 * dark) * (0.5 + distance / 60);
      const corner = (x: number, y: number) =>
        place
          .clone()
          .addScaledVector(right, x * size)
          .addScaledVector(up, y * size);
      return {
        corners: [corner(-1, -1), corner(1, -1), corner(-1, 1), corner(1, 1)],
        about: [strength * (0.35 + 0.65 * dark), 0, 0, isHead ? 1 : 0],
      } satisfies Quad;
    }),
  );
}
