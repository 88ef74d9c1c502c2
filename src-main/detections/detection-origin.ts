import type { RunRecord } from '../survey/run-record';
import type { Model } from '../models/model-registry';
import type { StoredDetections } from './stored-detections';

/** What finds the road users of a camera: a model, or a file of what one has found. */
export type DetectionOrigin =
  | { readonly kind: 'model'; readonly model: Model }
  | { readonly kind: 'file'; readonly stored: StoredDetections };

/** For the pool of processes: cameras with the same detector share its session. */
export const sessionOf = (origin: DetectionOrigin): string =>
  origin.kind === 'model' ? origin.model.id : 'detections-file';

/** What detections depend on. */
export function originKey(origin: DetectionOrigin): string {
  if (origin.kind === 'model') return origin.model.sha256;
  const { sha256, otherwise } = origin.stored;
  return otherwise === undefined ? sha256 : `${sha256} ${otherwise}`;
}

/** What a run's record says of it. */
export function originRecord(origin: DetectionOrigin): {
  /** Of the model's file; absent where nobody knows it. */
  readonly modelSha256?: string;
  readonly detections?: NonNullable<RunRecord['detections']>;
} {
  if (origin.kind === 'model') return { modelSha256: origin.model.sha256 };
  const { file, sha256, format, modelSha256 } = origin.stored;
  return {
    detections: { file, sha256, format },
    ...(modelSha256 === undefined ? {} : { modelSha256 }),
  };
}
