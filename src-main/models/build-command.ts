import type { ModelManifest } from '../../src-workers/contracts/model-manifest';

/** What a person runs to have the model's file; undefined where the user brings it. */
export function buildCommand({
  id,
  origin,
}: Pick<ModelManifest, 'id' | 'origin'>): string | undefined {
  if (origin === 'user') return undefined;
  return origin === 'built' ? 'npm run model' : `npm run model -- build ${id}`;
}
