import { Color, DirectionalLight, ShaderChunk, Vector3 } from 'three';
import type { GroundPoint } from '../../world/scene-description';
import type { LightLook } from './light-look';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Towards the sun, in three's coordinates. */
export function sunDirection({ sun }: LightLook): Vector3 {
  const [azimuth, elevation] = [radians(sun.azimuthDegrees), radians(sun.elevationDegrees)];
  return new Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    -Math.cos(azimuth) * Math.cos(elevation),
  );
}

/** A sun whose shadows reach so far around a point of the ground. */
export function makeSun(
  look: LightLook,
  around: GroundPoint,
  reachMetres: number,
  mapSize: number,
): DirectionalLight {
  const light = new DirectionalLight(new Color(...look.sun.colour), look.sun.intensity);
  const target = new Vector3(around[0], 0, -around[1]);
  light.target.position.copy(target);
  light.position.copy(sunDirection(look)).multiplyScalar(180).add(target);
  light.castShadow = look.sun.intensity > 0;
  light.shadow.mapSize.set(mapSize, mapSize);
  Object.assign(light.shadow.camera, {
    left: -reachMetres,
    right: reachMetres,
    top: reachMetres,
    bottom: -reachMetres,
    near: 20,
    far: 380,
  });
  light.shadow.bias = -0.0003;
  light.shadow.normalBias = 0.05;
  light.shadow.radius = 2;
  return light;
}

/**
 * In a scene with two suns that cast shadows the second one gives no light: what is in its shadow is in
 * the shade of the first one as well. So the shadows of what stands still, drawn once, fall on what moves,
 * whose own shadows are drawn for every moment. three.js has no such pair; its shader is changed here.
 */
export function shareShadowsOfTwoSuns(): void {
  const chunk = ShaderChunk.lights_fragment_begin;
  if (chunk.includes('TWO_SUNS')) return;
  const start = chunk.indexOf('#if ( NUM_DIR_LIGHTS > 0 ) && defined( RE_Direct )');
  const lit = 'RE_Direct( directLight,';
  const call = chunk.indexOf(lit, start);
  if (start < 0 || call < 0) throw new Error('This three.js lights its suns in another way.');
  const end = chunk.indexOf(';', call) + 1;
  ShaderChunk.lights_fragment_begin = `${chunk.slice(0, call)}
    #if defined( USE_SHADOWMAP ) && NUM_DIR_LIGHT_SHADOWS == 2 // TWO_SUNS
      #if UNROLLED_LOOP_INDEX == 0
        directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( directionalShadowMap[ 1 ], directionalLightShadows[ 1 ].shadowMapSize, directionalLightShadows[ 1 ].shadowIntensity, directionalLightShadows[ 1 ].shadowBias, directionalLightShadows[ 1 ].shadowRadius, vDirectionalShadowCoord[ 1 ] ) : 1.0;
        ${chunk.slice(call, end)}
      #endif
    #else
      ${chunk.slice(call, end)}
    #endif
    ${chunk.slice(end)}`;
}
