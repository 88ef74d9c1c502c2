import { dirname, resolve } from 'node:path';
import { isFailure } from '../../src-workers/contracts/errors';
import type { ModelJudged } from '../../src-workers/contracts/registry';
import { comparedModels } from '../compare/compared-models';
import { findModel } from '../models/model-registry';
import type { AnswerParts, Answers } from './answers';
import { comparisonRequest } from './comparison-of-camera';
import { usualPicture } from './set-model';

/** What is asked of detectors, without setting one to work on a camera. */
export const modelAnswers: Answers<'judge-model' | 'compare-models' | 'cancel-comparison'> = {
  'judge-model': (parts, { path }) => judge(parts, resolve(path)),
  'compare-models': async ({ open, detectors, comparisons }, command) => {
    const request = await comparisonRequest(open, command);
    const comparison = await comparisons.run(command.cameraId, request);
    return comparison === undefined
      ? { cancelled: true, models: [] }
      : comparedModels(comparison, command.models, detectors.all);
  },
  'cancel-comparison': ({ comparisons }) => void comparisons.cancel(),
};

/** A file that cannot be used is an answer too: somebody wanted to know. */
async function judge({ open, verdictOn }: AnswerParts, file: string): Promise<ModelJudged> {
  try {
    const { manifest } = await findModel(file, dirname(open.store.path));
    const verdict = await verdictOn({ file, manifest, picture: usualPicture });
    return { cancelled: false, file, verdict };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { cancelled: false, file, refused: error.toData() };
  }
}
