import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DetectorOptions } from '../../../src-workers/analysis/detector';
import { readCoco128 } from '../../../src-workers/analysis/verdict/coco128';
import { detectOnPictures } from '../../../src-workers/analysis/verdict/evaluate-detector';
import type { ScaleKernel } from '../../../src-workers/analysis/verdict/still-frame';
import type { LabelledPicture } from '../../../src-workers/domain/detection/average-precision';

const folder = resolve(process.cwd(), '../shared/data/coco128');

export const coco128IsThere = (): boolean => existsSync(folder);

/** Runs a detector over the 128 pictures beside the checkout. */
export const detectOnCoco128 = (
  options: Pick<DetectorOptions, 'file' | 'manifest' | 'suppressionScope'>,
  kernel: ScaleKernel = 'bilinear',
): Promise<LabelledPicture[]> => detectOnPictures(readCoco128(folder), options, { kernel });
