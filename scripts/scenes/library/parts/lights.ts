import type { Light } from '../../world/scene-description';

/** Behind the camera, which looks to the north, and a little to its left: what a surveyor would choose. */
export const noon: Light = { kind: 'day', sunAzimuthDegrees: 205, sunElevationDegrees: 48 };

/** Low down the street and a little from its side: lower or more aside, the houses shade all of it. */
export const evening: Light = { kind: 'low-sun', sunAzimuthDegrees: 199, sunElevationDegrees: 13 };

export const rain: Light = { kind: 'rain' };
export const night: Light = { kind: 'night' };
