import type { Answers } from './answers';

/** What was measured on a camera, for charts and tables. */
export const measureAnswers: Answers<'get-measures'> = {
  'get-measures': ({ open }, { kind: _, cameraId, ...asked }) =>
    open.session(cameraId).measures(asked),
};
