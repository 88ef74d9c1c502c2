import type { CameraState } from '../../src-workers/contracts/console-state';
import type { DensityState } from '../../src-workers/domain/density/density-state';
import { healthWords } from '../cameras/camera-health';
import { t } from '../language/language';
import { worstZoneState } from '../tiles/zone-state';

/** What a marker shows: the traffic where that is known, else what becomes of the camera. */
export type MarkerLook = DensityState | 'off' | 'failed' | 'degraded' | 'pending' | 'unmeasured';

/** The worst state of its zones as it is now: of a camera that is off or failed only the past is known. */
export const trafficNow = ({
  health,
  counts,
}: Pick<CameraState, 'health' | 'counts'>): DensityState | undefined =>
  ['inactive', 'maintenance', 'failed'].includes(health) ? undefined : worstZoneState(counts);

export function markerLook(camera: Pick<CameraState, 'health' | 'counts'>): MarkerLook {
  const { health } = camera;
  if (health === 'inactive' || health === 'maintenance') return 'off';
  if (health === 'failed') return 'failed';
  return trafficNow(camera) ?? (health === 'active' ? 'unmeasured' : health);
}

export function stateWords(state: DensityState): string {
  switch (state) {
    case 'normal':
      return t('normal');
    case 'warning':
      return t('warning');
    case 'heavy':
      return t('heavy');
    case 'jam':
      return t('jam');
  }
}

/** For whoever cannot see the colour. */
export function lookWords(camera: Pick<CameraState, 'health' | 'counts'>): string {
  const state = trafficNow(camera);
  const health = healthWords(camera.health);
  return state === undefined
    ? health
    : t('{{health}}, traffic {{state}}', { health, state: stateWords(state) });
}
