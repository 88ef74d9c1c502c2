import type { ProjectCamera } from '../../src-workers/contracts/project';

/** What needs another detector, analysis or decoder when it changes; lines and zones do not. */
export const liveDetectionKey = (camera: ProjectCamera): string =>
  JSON.stringify([
    ...[camera.source, camera.analysisFps, camera.model],
    ...[camera.referencePoint, camera.hysteresisPercent, camera.tracker],
    camera.zones.filter(({ kind }) => kind === 'region-of-interest').map(({ points }) => points),
  ]);
