import { Failure } from '../../src-workers/contracts/errors';

/** What a camera does not do as it is. */
export const switchedOff = (): Failure =>
  new Failure('USAGE', 'This camera is switched off: set it to active first.');

export const liveOnly = (): Failure =>
  new Failure('USAGE', 'A live camera is analysed as it happens: it cannot be paused or played.');
