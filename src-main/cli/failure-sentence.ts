import { isFailure } from '../../src-workers/contracts/errors';

/** How a command says why it ended; what is no Failure is a bug. */
export function failureSentence(error: unknown): string {
  if (isFailure(error)) {
    const detail = error.detail === undefined ? '' : `\n${error.detail}`;
    return `${error.code}: ${error.message}${process.env['ROADGLASS_DEBUG'] ? detail : ''}`;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a fault in Roadglass, please report it:\n${text}`;
}
