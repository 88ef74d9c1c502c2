import type { CameraHealth, CameraService } from '../../src-workers/contracts/camera-service';
import { cameraServices } from '../../src-workers/contracts/camera-service';
import { t } from '../language/language';
import type { Tone } from '../tiles/activity-badge';

/** The worst first, as somebody looks for what to do. */
export const healthOrder: readonly CameraHealth[] = [
  ...(['failed', 'degraded', 'pending', 'maintenance', 'inactive', 'active'] as const),
];

export const healthTones: Readonly<Record<CameraHealth, Tone>> = {
  pending: 'busy',
  active: 'good',
  degraded: 'warning',
  inactive: 'quiet',
  maintenance: 'quiet',
  failed: 'bad',
};

export function healthWords(health: CameraHealth): string {
  switch (health) {
    case 'pending':
      return t('pending');
    case 'active':
      return t('active');
    case 'degraded':
      return t('degraded');
    case 'inactive':
      return t('inactive');
    case 'maintenance':
      return t('maintenance');
    case 'failed':
      return t('failed');
  }
}

export const serviceChoices = (): readonly { value: CameraService; label: string }[] =>
  cameraServices.map((value) => ({ value, label: healthWords(value) }));
