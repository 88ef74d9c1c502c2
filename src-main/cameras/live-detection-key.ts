import type { ProjectCamera } from '../../src-workers/contracts/project';

/** What needs another detector or decoder when it changes; lines and zones do not. */
export const liveDetectionKey = (camera: ProjectCamera): string =>
  JSON.stringify([
    ...[camera.source, camera.analysisFps, camera.model, camera.classMap],
    camera.zones.filter(({ kind }) => kind === 'region-of-interest').map(({ points }) => points),
  ]);

/** What the analysis begins anew for, while detector and decoder go on. */
export const liveAnalysisKey = (camera: ProjectCamera): string =>
  JSON.stringify([
    ...[camera.referencePoint, camera.hysteresisPercent, camera.tracker],
    ...[camera.density, camera.proof, camera.calibration],
  ]);
