import { useTranslation } from 'react-i18next';
import type { CameraHealth } from '../../src-workers/contracts/camera-service';
import badge from '../tiles/StateBadge.module.css';
import { healthTones, healthWords } from './camera-health';

/** The operator's wish and what becomes of it, in one word. */
export function HealthBadge({ health }: { readonly health: CameraHealth }) {
  useTranslation();
  return (
    <span className={badge['badge']} data-tone={healthTones[health]} data-inline>
      {healthWords(health)}
    </span>
  );
}
