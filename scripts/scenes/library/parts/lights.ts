import type { Light } from '../../world/scene-description';

/** Behind the camera, which looks to the north, and a little to its left: what a surveyor would choose. */
export const noon: Light = { kind: 'day', sunAzimuthDegrees: 205, sunElevationDegrees: 48 };

/** From the side, so that shadows as long as the road is wide fall from lane to lane. */
export const evening: Light = { kind: 'low-sun', sunAzimuthDegrees: 252, sunElevationDegrees: 11 };

export const rain: Light = { kind: 'rain' };
export const night: Light = { kind: 'night' };
