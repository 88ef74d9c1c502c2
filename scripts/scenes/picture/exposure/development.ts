import { HalfFloatType, NearestFilter, Vector2, WebGLRenderTarget } from 'three';
import type { Texture, WebGLRenderer } from 'three';
import { FullScreenPass } from '../plate/full-screen';

const size = (width: number, height: number) => ({ value: new Vector2(width, height) });

/** The mean of the four pictures. */
const meanShader = /* glsl */ `
  uniform sampler2D pictures;
  uniform vec2 size;
  void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    ivec2 s = ivec2(size);
    vec3 sum = texelFetch(pictures, p, 0).rgb
      + texelFetch(pictures, p + ivec2(s.x, 0), 0).rgb
      + texelFetch(pictures, p + ivec2(0, s.y), 0).rgb
      + texelFetch(pictures, p + s, 0).rgb;
    gl_FragColor = vec4(sum * 0.25, 1.0);
  }`;

/**
 * A lens that is not perfectly sharp, the tone curve of ACES (Stephen Hill's fit, as in three.js), sRGB,
 * and grain, which is stronger in the dark. Upside down, because GL's first row is the lowest one.
 */
const developShader = /* glsl */ `
  uniform sampler2D linear;
  uniform vec2 size;
  uniform float exposure, grain, softness;
  uniform uint seed;
  const mat3 toFilm = mat3(0.59719, 0.07600, 0.02840, 0.35458, 0.90834, 0.13383, 0.04823, 0.01566, 0.83777);
  const mat3 fromFilm = mat3(1.60475, -0.10208, -0.00327, -0.53108, 1.10813, -0.07276, -0.07367, -0.00605, 1.07602);
  vec3 tone(vec3 light) {
    vec3 v = toFilm * (light / 0.6);
    v = (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.4329510) + 0.238081);
    return clamp(fromFilm * v, 0.0, 1.0);
  }
  vec3 encode(vec3 c) {
    return mix(pow(c, vec3(0.41666)) * 1.055 - 0.055, c * 12.92, vec3(lessThanEqual(c, vec3(0.0031308))));
  }
  uint mixed(uint x) {
    x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; x *= 0x846ca68bu; x ^= x >> 16;
    return x;
  }
  float spread(uint h) { // the sum of four even ones: nearly normal, standard deviation 1
    vec4 even = vec4(h & 255u, (h >> 8) & 255u, (h >> 16) & 255u, h >> 24) / 255.0 - 0.5;
    return dot(even, vec4(1.7320508));
  }
  vec3 at(ivec2 p) { return texelFetch(linear, clamp(p, ivec2(0), ivec2(size) - 1), 0).rgb; }
  void main() {
    ivec2 p = ivec2(gl_FragCoord.x, size.y - gl_FragCoord.y);
    vec3 near = at(p + ivec2(1, 0)) + at(p - ivec2(1, 0)) + at(p + ivec2(0, 1)) + at(p - ivec2(0, 1));
    vec3 colour = mix(at(p), near * 0.25, softness);
    vec2 off = (vec2(p) + 0.5) / size - 0.5;
    vec3 shown = encode(tone(colour * exposure * (1.0 - 0.35 * dot(off, off))));
    float light = dot(shown, vec3(0.3, 0.59, 0.11));
    uint pixel = mixed(uint(p.x) + uint(p.y) * 8192u + seed * 67108864u ^ mixed(seed));
    vec3 noise = vec3(spread(pixel)) * 0.8 + 0.35 * vec3(spread(mixed(pixel + 1u)), spread(mixed(pixel + 2u)), spread(mixed(pixel + 3u)));
    gl_FragColor = vec4(clamp(shown + noise * grain * (1.0 - 0.6 * light) / 255.0, 0.0, 1.0), 1.0);
  }`;

export interface DevelopmentSettings {
  readonly exposure: number;
  readonly grain: number;
  /** Different for every frame. */
  readonly seed: number;
}

/** From light to a picture of 8 bits a channel, sRGB. */
export class Development {
  readonly #linear: WebGLRenderTarget;
  readonly #shown: WebGLRenderTarget;
  readonly #mean: FullScreenPass;
  readonly #develop: FullScreenPass;
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    const nearest = { minFilter: NearestFilter, magFilter: NearestFilter, depthBuffer: false };
    this.#linear = new WebGLRenderTarget(width, height, { type: HalfFloatType, ...nearest });
    this.#shown = new WebGLRenderTarget(width, height, nearest);
    this.#mean = new FullScreenPass({
      uniforms: { pictures: { value: null }, size: size(width, height) },
      fragmentShader: meanShader,
    });
    this.#develop = new FullScreenPass({
      uniforms: {
        linear: { value: this.#linear.texture },
        size: size(width, height),
        exposure: { value: 1 },
        grain: { value: 0 },
        softness: { value: 0.34 },
        seed: { value: 0 },
      },
      fragmentShader: developShader,
    });
  }

  /** @returns red, green, blue, opaque of each pixel, from the upper left row by row */
  develop(renderer: WebGLRenderer, pictures: Texture, settings: DevelopmentSettings): Uint8Array {
    this.#mean.set('pictures', pictures);
    this.#mean.draw(renderer, this.#linear);
    for (const [name, value] of Object.entries(settings)) this.#develop.set(name, value);
    this.#develop.draw(renderer, this.#shown);
    const pixels = new Uint8Array(this.#width * this.#height * 4);
    renderer.readRenderTargetPixels(this.#shown, 0, 0, this.#width, this.#height, pixels);
    return pixels;
  }

  dispose(): void {
    this.#linear.dispose();
    this.#shown.dispose();
    this.#mean.dispose();
    this.#develop.dispose();
  }
}
