import { join } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import { demoProjectFile } from './demo-files';

/** The word that means the demo where `analyze` expects a video; `./demo` is a file of that name. */
export const demoWord = 'demo';

/** Where the results of the demo go when nobody says where. */
export const demoResults = join('out', 'demo');

interface Request {
  readonly videos: readonly string[];
  readonly project?: string;
}

/** Whether a command line means the demo and not a video. */
export const meansDemo = ({ videos, project }: Request): boolean =>
  videos.length === 1 && videos[0] === demoWord && project === undefined;

/**
 * The request with the demo's project in the place of the word.
 * @throws Failure SOURCE_NOT_FOUND
 */
export function demoRequest<Asked extends Request>(
  asked: Asked,
): Asked & { readonly project: string } {
  const project = demoProjectFile(process.env['ROADGLASS_DEMO'] || undefined);
  if (project !== undefined) return { ...asked, project, videos: [] };
  throw new Failure(
    'SOURCE_NOT_FOUND',
    'The demo did not come with this Roadglass: assets/demo has no film and project of it.',
  );
}
