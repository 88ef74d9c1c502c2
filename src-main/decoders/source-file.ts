import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { Failure } from '../../src-workers/contracts/errors';

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** Throws a Failure that names the file when it is missing, no file, empty, or may not be read. */
export async function checkSourceFile(file: string): Promise<void> {
  const status = await stat(file).catch((error: unknown) => {
    throw fileFailure(file, error);
  });
  if (status.isDirectory()) {
    throw new Failure('SOURCE_NOT_READABLE', `"${file}" is a folder, not a video file.`);
  }
  if (!status.isFile()) {
    throw new Failure('SOURCE_NOT_READABLE', `"${file}" is a device or a pipe, not a video file.`);
  }
  if (status.size === 0) throw new Failure('SOURCE_EMPTY', `"${file}" is empty (0 bytes).`);
  await access(file, constants.R_OK).catch((error: unknown) => {
    throw fileFailure(file, error);
  });
}

function fileFailure(file: string, cause: unknown): Failure {
  const code = errorCode(cause);
  const options = { cause, detail: String(cause) };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Failure('SOURCE_NOT_FOUND', `There is no file "${file}".`, options);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const sentence = `You may not read "${file}": its permissions forbid it.`;
    return new Failure('SOURCE_NOT_READABLE', sentence, options);
  }
  if (code === 'ENAMETOOLONG') {
    const sentence = `The path "${file}" is longer than this system allows.`;
    return new Failure('SOURCE_NOT_FOUND', sentence, options);
  }
  return new Failure('SOURCE_NOT_READABLE', `"${file}" cannot be read (${code}).`, options);
}
