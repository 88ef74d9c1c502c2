import {
  BackSide,
  Mesh,
  PMREMGenerator,
  Scene,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
  type Texture,
  type WebGLRenderer,
} from 'three';
import type { LightLook } from './light-look';

const vertexShader = /* glsl */ `
  varying vec3 direction;
  void main() {
    direction = position;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }`;

/** A gradient, value noise for clouds that get smaller towards the horizon, and a glow at the sun. */
const fragmentShader = /* glsl */ `
  varying vec3 direction;
  uniform vec3 sun, zenith, horizon, glow, ground, cloudColour;
  uniform float clouds;

  float lattice(vec3 p) { return fract(sin(dot(p, vec3(12.9898, 78.233, 37.7))) * 43758.5); }
  float noise(vec3 p) {
    vec3 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    vec4 low = vec4(lattice(i), lattice(i + vec3(1, 0, 0)), lattice(i + vec3(0, 1, 0)), lattice(i + vec3(1, 1, 0)));
    vec4 high = vec4(lattice(i + vec3(0, 0, 1)), lattice(i + vec3(1, 0, 1)), lattice(i + vec3(0, 1, 1)), lattice(i + vec3(1, 1, 1)));
    vec4 between = mix(low, high, f.z);
    vec2 row = mix(between.xz, between.yw, f.x);
    return mix(row.x, row.y, f.y);
  }
  void main() {
    vec3 to = normalize(direction);
    float height = max(to.y, 0.0);
    vec3 colour = mix(horizon, zenith, pow(height, 0.5));
    vec3 p = to / (height + 0.12) * 1.6;
    float thick = noise(p) * 0.5 + noise(p * 2.1) * 0.28 + noise(p * 4.3) * 0.14 + noise(p * 9.0) * 0.08;
    float cover = smoothstep(0.62 - 0.55 * clouds, 0.84 - 0.4 * clouds, thick);
    colour = mix(colour, cloudColour * (0.8 + 0.4 * thick), cover * 0.9);
    float near = max(dot(to, sun), 0.0);
    colour += glow * (pow(near, 500.0) * 9.0 + pow(near, 14.0) * 0.3 + pow(near, 3.0) * 0.12) * (1.0 - 0.7 * cover);
    colour = mix(colour, ground, smoothstep(0.0, -0.08, to.y));
    gl_FragColor = vec4(colour, 1.0);
  }`;

export interface Sky {
  /** Around the camera: put it where the camera is. */
  readonly dome: Mesh;
  /** Prefiltered, as `Scene.environment` takes it. */
  readonly environment: Texture;
  dispose(): void;
}

export function makeSky(renderer: WebGLRenderer, look: LightLook, sunDirection: Vector3): Sky {
  const { zenith, horizon, glow, ground, cloudColour, clouds } = look.sky;
  const vector = (of: readonly [number, number, number]) => ({ value: new Vector3(...of) });
  const material = new ShaderMaterial({
    side: BackSide,
    depthWrite: false,
    vertexShader,
    fragmentShader,
    uniforms: {
      sun: { value: sunDirection },
      clouds: { value: clouds },
      zenith: vector(zenith),
      horizon: vector(horizon),
      glow: vector(glow),
      ground: vector(ground),
      cloudColour: vector(cloudColour),
    },
  });
  const dome = new Mesh(new SphereGeometry(300, 48, 32), material);
  dome.frustumCulled = false;
  dome.renderOrder = -1;
  const scene = new Scene().add(dome);
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromScene(scene, 0.01, 1, 400);
  generator.dispose();
  scene.remove(dome);
  return {
    dome,
    environment: target.texture,
    dispose: () => {
      target.dispose();
      dome.geometry.dispose();
      material.dispose();
    },
  };
}
