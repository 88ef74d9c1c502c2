import type { CameraHealth, CameraService } from '../../src-workers/contracts/camera-service';
import type { CameraActivity, CameraState } from '../../src-workers/contracts/console-state';
import type { ProjectCamera } from '../../src-workers/contracts/project';

type RecordedFields = Pick<
  ProjectCamera,
  | 'service'
  | 'tags'
  | 'notes'
  | 'planPoint'
  | 'analysisFps'
  | 'referencePoint'
  | 'hysteresisPercent'
  | 'density'
  | 'proof'
  | 'tracker'
  | 'classMap'
>;

/** What the registry says of a camera. */
export function cameraRecord(
  camera: RecordedFields,
  activity: CameraActivity,
): Pick<
  CameraState,
  'service' | 'health' | 'tags' | 'notes' | 'planPoint' | 'analysisChoices' | 'classMap'
> {
  const { service, tags, notes, planPoint, classMap, tracker } = camera;
  const { analysisFps, referencePoint, hysteresisPercent, density, proof } = camera;
  return {
    service,
    health: cameraHealth(service, activity),
    tags,
    ...(notes === undefined ? {} : { notes }),
    ...(planPoint === undefined ? {} : { planPoint }),
    ...(classMap === undefined ? {} : { classMap }),
    analysisChoices: {
      ...{ analysisFps, referencePoint, hysteresisPercent, density, proof },
      ...Object.fromEntries(Object.entries(tracker).filter(([, value]) => value !== undefined)),
    },
  };
}

/** The operator's wish and what becomes of it, in one word. */
export function cameraHealth(service: CameraService, activity: CameraActivity): CameraHealth {
  if (service !== 'active') return service;
  switch (activity.kind) {
    case 'opening':
      return 'pending';
    case 'failed':
      return 'failed';
    case 'live': {
      const { phase, measures } = activity;
      if (phase === 'starting') return 'pending';
      if (phase === 'backing-off') return 'failed';
      const poor = measures?.quality === 'poor' || measures?.quality === 'unusable';
      return phase === 'stalled' || poor ? 'degraded' : 'active';
    }
    default:
      return 'active';
  }
}
