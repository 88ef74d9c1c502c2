import { Failure, isFailure } from '../../src-workers/contracts/errors';

/** What a person is told of an error that ended an analysis; what is no Failure is a bug. */
export const failureOf = (error: unknown): Failure =>
  isFailure(error)
    ? error
    : new Failure('INTERNAL_FAULT', 'The analysis stopped because of a fault in Roadglass.', {
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        cause: error,
      });
