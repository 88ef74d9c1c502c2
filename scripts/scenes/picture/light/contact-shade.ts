import { CustomBlending, SrcColorFactor, Vector3, ZeroFactor, type Object3D } from 'three';
import { bodies } from '../../world/bodies';
import type { Actor } from '../../world/world-moment';
import { Quads } from './quads';

/** How far beyond the footprint the sky is still partly hidden. */
const marginMetres = 0.7;
/** Above the paint, so that neither shines through the other. */
const heightMetres = 0.02;

/** Corners of a rectangle on the ground around a body's middle, front to the upper side. */
export function groundRectangle(
  { at, headingRadians }: Pick<Actor, 'at' | 'headingRadians'>,
  back: number,
  front: number,
  halfWidth: number,
): readonly [Vector3, Vector3, Vector3, Vector3] {
  const [cos, sin] = [Math.cos(headingRadians), Math.sin(headingRadians)];
  const corner = (along: number, left: number) =>
    new Vector3(
      at[0] + along * cos - left * sin,
      heightMetres,
      -(at[1] + along * sin + left * cos),
    );
  return [
    corner(back, halfWidth),
    corner(back, -halfWidth),
    corner(front, halfWidth),
    corner(front, -halfWidth),
  ];
}

/** Under a body the ground sees less of the sky: without this dark patch it would seem to float. */
export class ContactShade {
  readonly #quads = new Quads({
    blending: CustomBlending,
    blendSrc: ZeroFactor,
    blendDst: SrcColorFactor,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
    fragmentShader: /* glsl */ `
      void main() {
        vec2 beyond = abs(vLocal) * vAbout.xy - (vAbout.xy - ${marginMetres.toFixed(2)});
        float away = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0);
        float open = smoothstep(-0.55, ${(marginMetres * 0.9).toFixed(2)}, away);
        gl_FragColor = vec4(vec3(mix(1.0 - vAbout.z, 1.0, open)), 1.0);
      }`,
  });

  get object(): Object3D {
    return this.#quads.mesh;
  }

  show(actors: readonly Actor[]): void {
    this.#quads.fill(
      actors.map((actor) => {
        const { lengthMetres, widthMetres } = bodies[actor.body];
        const isWide = widthMetres > 1;
        const half = [widthMetres / 2 + marginMetres, lengthMetres / 2 + marginMetres] as const;
        return {
          corners: groundRectangle(actor, -half[1], half[1], half[0]),
          about: [half[0], half[1], isWide ? 0.82 : 0.5, 0],
        };
      }),
    );
  }

  dispose(): void {
    this.#quads.dispose();
  }
}
