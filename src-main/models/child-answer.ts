import { Failure, type ErrorCode } from '../../src-workers/contracts/errors';

/** What a process of its own wrote on a line; undefined: no JSON, such as a library's own words. */
export function parsedLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A failure that such a process told, as its schema lets it through. */
export const failureOf = ({
  code,
  sentence,
  detail,
}: {
  readonly code: string;
  readonly sentence: string;
  readonly detail?: string | undefined;
}): Failure =>
  Failure.fromData({
    code: code as ErrorCode,
    sentence,
    ...(detail === undefined ? {} : { detail }),
  });
