import { open } from 'node:fs/promises';
import { Failure } from '../../src-workers/contracts/errors';
import type { PlanPicture } from '../../src-workers/contracts/registry';
import { pictureKind } from './picture-kind';

/** A scanned plan of 10,000 x 7,000 pixels has 10 MB as JPEG; the window gets all of it at once. */
export const mostPlanBytes = 32 * 1024 * 1024;

/**
 * Reads a picture of the site.
 * @throws Failure PLAN_INVALID with a sentence that says what is wrong with the file
 */
export async function readPlan(file: string): Promise<Required<PlanPicture>> {
  const invalid = (why: string, cause?: unknown): Failure =>
    new Failure('PLAN_INVALID', `"${file}" cannot be the plan: ${why}.`, {
      ...(cause === undefined ? {} : { cause, detail: String(cause) }),
    });
  const handle = await open(file, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw invalid(cause.code === 'ENOENT' ? 'there is no such file' : 'it cannot be read', cause);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw invalid('it is no file');
    if (stat.size > mostPlanBytes) {
      const megabytes = Math.ceil(stat.size / 1024 / 1024);
      throw invalid(`it has ${megabytes} MB, and ${mostPlanBytes / 1024 / 1024} MB are the most`);
    }
    const bytes = await handle.readFile();
    const mediaType = pictureKind(bytes);
    if (mediaType === undefined) throw invalid('it is neither a PNG nor a JPEG nor a WebP picture');
    // A buffer of its own: a view of a pool would be sent with all that is in the pool.
    return { image: new Uint8Array(bytes), mediaType };
  } finally {
    await handle.close();
  }
}
