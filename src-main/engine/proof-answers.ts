import { Failure } from '../../src-workers/contracts/errors';
import type { CameraProof } from '../proof/camera-proof';
import type { AnswerParts, Answers } from './answers';

/** What is asked of the proof of a camera's counts. */
export const proofAnswers: Answers<
  'get-proof' | 'get-crossing-picture' | 'correct-count' | 'withdraw-correction' | 'set-bin-checked'
> = {
  'get-proof': (parts, { cameraId, lineId, fromMs, toMs }) =>
    proofOf(parts, cameraId).strip(lineId, { fromMs, toMs }),
  'get-crossing-picture': (parts, { cameraId, crossing }) =>
    proofOf(parts, cameraId).crossingPicture(crossing),
  'correct-count': async (parts, { cameraId, lineId, correction }) => ({
    correctionId: await proofOf(parts, cameraId).correct(lineId, correction),
  }),
  'withdraw-correction': async (parts, { cameraId, lineId, correctionId }) => {
    await proofOf(parts, cameraId).withdraw(lineId, correctionId);
    return undefined;
  },
  'set-bin-checked': async (parts, { cameraId, lineId, binStart, checked }) => {
    await proofOf(parts, cameraId).setBinChecked(lineId, binStart, checked);
    return undefined;
  },
};

function proofOf({ open }: Pick<AnswerParts, 'open'>, cameraId: string): CameraProof {
  const { proof } = open.session(cameraId);
  if (proof !== undefined) return proof;
  const { name = cameraId } = open.camera(cameraId);
  throw new Failure('USAGE', `Nothing of "${name}" was analysed yet.`);
}
