/**
 * Whether the operator wants a camera at work. `inactive`: switched off. `maintenance`: switched off
 * for somebody who works at it, so that it is missing nowhere. What becomes of it says its activity.
 */
export const cameraServices = ['active', 'inactive', 'maintenance'] as const;
export type CameraService = (typeof cameraServices)[number];

/**
 * What a list of cameras shows: the operator's wish and what becomes of it in one word. `pending`: not
 * opened yet. `degraded`: at work with something missing. `failed`: wanted and not at work.
 */
export type CameraHealth =
  'pending' | 'active' | 'degraded' | 'inactive' | 'maintenance' | 'failed';
