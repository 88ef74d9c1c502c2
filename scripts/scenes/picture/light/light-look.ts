import type { CameraPlace, Light } from '../../world/scene-description';

/** Red, green and blue in linear light. */
export type Rgb = readonly [number, number, number];

/** A light as the picture needs it. Brightnesses are relative: white in the noon sun is about 3. */
export interface LightLook {
  readonly sun: {
    readonly azimuthDegrees: number;
    readonly elevationDegrees: number;
    readonly colour: Rgb;
    /** 0: no sun, and no shadow. */
    readonly intensity: number;
  };
  readonly sky: {
    readonly zenith: Rgb;
    readonly horizon: Rgb;
    /** The glow around the sun, and over the whole side of the sky where it stands. */
    readonly glow: Rgb;
    readonly ground: Rgb;
    /** 0 none .. 1 nothing but clouds. */
    readonly clouds: number;
    readonly cloudColour: Rgb;
  };
  /** How much of the sky lights what stands under it. */
  readonly skyLight: number;
  readonly haze: { readonly colour: Rgb; readonly nearMetres: number; readonly farMetres: number };
  readonly exposure: number;
  /** Share of the frame interval that a camera's automatic leaves the shutter open. */
  readonly shutter: number;
  /** Standard deviation of the grain in steps of 8 bits, in the dark. */
  readonly grain: number;
  readonly streetLamps: boolean;
  readonly vehicleLamps: boolean;
  /** 0 dry .. 1 covered with water. */
  readonly wetness: number;
}

const day: LightLook = {
  sun: { azimuthDegrees: 0, elevationDegrees: 50, colour: [1, 0.94, 0.84], intensity: 3.7 },
  sky: {
    zenith: [0.2, 0.4, 0.74],
    horizon: [0.78, 0.85, 0.92],
    glow: [1, 0.9, 0.7],
    ground: [0.26, 0.27, 0.25],
    clouds: 0.25,
    cloudColour: [0.98, 0.98, 1],
  },
  skyLight: 0.66,
  haze: { colour: [0.62, 0.7, 0.78], nearMetres: 90, farMetres: 620 },
  exposure: 0.95,
  shutter: 0.2,
  grain: 1.2,
  streetLamps: false,
  vehicleLamps: false,
  wetness: 0,
};

const looks: Readonly<Record<Light['kind'], LightLook>> = {
  day,
  overcast: {
    ...day,
    sun: { ...day.sun, intensity: 0 },
    sky: {
      ...day.sky,
      zenith: [0.6, 0.64, 0.7],
      horizon: [0.84, 0.86, 0.88],
      glow: [0.1, 0.1, 0.1],
      clouds: 0.95,
      cloudColour: [0.82, 0.84, 0.87],
    },
    skyLight: 1.5,
    shutter: 0.3,
    haze: { colour: [0.7, 0.73, 0.76], nearMetres: 70, farMetres: 450 },
    grain: 1.5,
  },
  'low-sun': {
    ...day,
    sun: { azimuthDegrees: 0, elevationDegrees: 13, colour: [1, 0.74, 0.44], intensity: 3.6 },
    sky: {
      ...day.sky,
      zenith: [0.22, 0.34, 0.58],
      horizon: [0.95, 0.76, 0.55],
      glow: [1.4, 0.85, 0.4],
      cloudColour: [1, 0.86, 0.7],
    },
    skyLight: 0.62,
    haze: { colour: [0.78, 0.66, 0.52], nearMetres: 70, farMetres: 480 },
    exposure: 1.1,
    shutter: 0.3,
    grain: 1.5,
  },
  dusk: {
    ...day,
    sun: { ...day.sun, elevationDegrees: 3, intensity: 0 },
    sky: {
      zenith: [0.05, 0.08, 0.2],
      horizon: [0.42, 0.3, 0.3],
      glow: [0.5, 0.24, 0.1],
      ground: [0.06, 0.06, 0.07],
      clouds: 0.45,
      cloudColour: [0.2, 0.18, 0.24],
    },
    skyLight: 1.1,
    haze: { colour: [0.2, 0.19, 0.25], nearMetres: 60, farMetres: 420 },
    exposure: 1.55,
    shutter: 0.5,
    grain: 2.6,
    streetLamps: true,
    vehicleLamps: true,
  },
  night: {
    ...day,
    sun: { ...day.sun, intensity: 0 },
    sky: {
      zenith: [0.006, 0.008, 0.016],
      horizon: [0.035, 0.028, 0.022],
      glow: [0, 0, 0],
      ground: [0.006, 0.006, 0.006],
      clouds: 0.3,
      cloudColour: [0.03, 0.025, 0.022],
    },
    skyLight: 2.4,
    haze: { colour: [0.02, 0.018, 0.016], nearMetres: 60, farMetres: 380 },
    exposure: 1.7,
    shutter: 0.6,
    grain: 3.2,
    streetLamps: true,
    vehicleLamps: true,
  },
  rain: {
    ...day,
    sun: { ...day.sun, intensity: 0 },
    sky: {
      ...day.sky,
      zenith: [0.4, 0.43, 0.47],
      horizon: [0.6, 0.62, 0.64],
      glow: [0, 0, 0],
      clouds: 1,
      cloudColour: [0.52, 0.55, 0.58],
    },
    skyLight: 1.35,
    haze: { colour: [0.5, 0.52, 0.54], nearMetres: 14, farMetres: 190 },
    exposure: 1,
    shutter: 0.4,
    grain: 2.2,
    vehicleLamps: true,
    wetness: 1,
  },
};

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** Behind the camera and to its right: vehicles are lit on the side that it sees. */
const sunBehind = ({ at, lookingAt }: CameraPlace): number =>
  degrees(Math.atan2(lookingAt[0] - at[0], lookingAt[1] - at[1])) + 180 - 40;

/** The look of a light; the sun stands where the description puts it, or else behind the camera. */
export function lightLook(light: Light, camera: CameraPlace): LightLook {
  const look = looks[light.kind];
  return {
    ...look,
    sun: {
      ...look.sun,
      azimuthDegrees: light.sunAzimuthDegrees ?? sunBehind(camera),
      elevationDegrees: light.sunElevationDegrees ?? look.sun.elevationDegrees,
    },
  };
}
