import { isFailure, type ErrorCode } from '../../src-workers/contracts/errors';

export const exitCodes = { done: 0, usage: 2, input: 3, internal: 4, interrupted: 130 } as const;

/** Failures that another command line avoids. */
const usage: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'USAGE',
  'CAMERA_NOT_FOUND',
  'OUTPUT_NOT_WRITABLE',
  'OUTPUT_IN_USE',
  'RESUME_MISMATCH',
]);

/** Failures of the machine or of Roadglass. */
const internal: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FFMPEG_NOT_FOUND',
  'MODEL_NOT_BUILT',
  'DECODER_FAILED',
  'WORKER_FAILED',
  'INTERNAL_FAULT',
  'PROVIDER_FAILED',
  'DISK_FULL',
]);

/** The exit code of a command that ended with this error; what is no Failure is a bug. */
export function exitCodeOf(error: unknown): number {
  if (!isFailure(error) || internal.has(error.code)) return exitCodes.internal;
  return usage.has(error.code) ? exitCodes.usage : exitCodes.input;
}
