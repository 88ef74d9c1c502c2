import { expect, it } from 'vitest';
import { lookWords, markerLook } from '../../../src-renderer/map/camera-look';
import type { CameraHealth } from '../../../src-workers/contracts/camera-service';
import type { CameraCounts } from '../../../src-workers/contracts/console-state';
import type { DensityState } from '../../../src-workers/domain/density/density-state';

const counts = (...states: readonly (DensityState | undefined)[]): CameraCounts =>
  ({
    zones: states.map((state, index) => ({
      ...{ id: `z${index}`, entered: {}, left: {} },
      ...(state && { now: { state } }),
    })),
  }) as unknown as CameraCounts;

it.each<[string, CameraHealth, CameraCounts | undefined, string, string]>([
  ['the worst of its zones', 'active', counts('normal', 'heavy'), 'heavy', 'active, traffic heavy'],
  ['nothing is measured', 'active', counts(undefined), 'unmeasured', 'active'],
  ['nothing was counted yet', 'pending', undefined, 'pending', 'pending'],
  ['bad pictures still show a jam', 'degraded', counts('jam'), 'jam', 'degraded, traffic jam'],
  ['bad pictures without a zone', 'degraded', counts(), 'degraded', 'degraded'],
  // What was measured before is not how the traffic is.
  ['it failed', 'failed', counts('jam'), 'failed', 'failed'],
  ['it is off', 'inactive', counts('jam'), 'off', 'inactive'],
  ['somebody works at it', 'maintenance', counts('normal'), 'off', 'maintenance'],
])('marks a camera on the map: %s', (_reason, health, measured, look, words) => {
  const camera = { health, ...(measured && { counts: measured }) };
  expect(markerLook(camera)).toBe(look);
  expect(lookWords(camera)).toBe(words);
});
