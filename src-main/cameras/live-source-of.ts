import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { LiveSource } from '../decoders/live-source';
import { splitCredentials } from '../secrets/credentials';
import type { SecretStore } from '../secrets/secret-store';

/**
 * What a project's camera is connected to, with its password.
 * @throws Failure SOURCE_NOT_FOUND, SECRET_NOT_READABLE
 */
export async function liveSourceOf(
  { id, name = id, source }: ProjectCamera,
  secrets: SecretStore,
): Promise<LiveSource> {
  switch (source?.kind) {
    case 'usb':
      return { kind: 'usb', device: source.device };
    case 'url': {
      // A project written by hand may have both in the address, where every program could read them.
      const { url, credentials: written } = splitCredentials(source.url);
      const { user = written?.user ?? '', credentials, query } = source;
      const stored = credentials === undefined ? undefined : await secrets.get(credentials);
      const rest = query === undefined ? undefined : await secrets.get(query);
      const password = stored ?? written?.password ?? '';
      const named = user !== '' || password !== '';
      return {
        kind: 'url',
        url: url + (rest ?? ''),
        ...(named ? { credentials: { user, password } } : {}),
      };
    }
    default:
      throw new Failure('SOURCE_NOT_FOUND', `The camera "${name}" is connected to nothing live.`);
  }
}
