import { expect, it } from 'vitest';
import { liveSourceOf } from '../../../src-main/cameras/live-source-of';
import { projectSchema, type ProjectSource } from '../../../src-workers/contracts/project';
import type { SecretStore } from '../../../src-main/secrets/secret-store';

const camera = (source: ProjectSource) =>
  projectSchema.parse({ version: 4, cameras: [{ id: 'c', source }] }).cameras[0]!;
const stored: Record<string, string> = { known: 's3cret', query: '?usr=u&pwd=s3cret' };
const secrets = { get: (ref: string) => Promise.resolve(stored[ref]) };

it.each<[string, Omit<Extract<ProjectSource, { kind: 'url' }>, 'kind'>, object]>([
  ['nobody', { url: 'rtsp://h/a' }, { url: 'rtsp://h/a' }],
  [
    'the stored password',
    { url: 'rtsp://h/a', user: 'u', credentials: 'known' },
    { url: 'rtsp://h/a', credentials: { user: 'u', password: 's3cret' } },
  ],
  [
    'a password that is not stored any more',
    { url: 'rtsp://h/a', user: 'u', credentials: 'gone' },
    { url: 'rtsp://h/a', credentials: { user: 'u', password: '' } },
  ],
  [
    'both written into the address by hand',
    { url: 'rtsp://u:p@h/a' },
    { url: 'rtsp://h/a', credentials: { user: 'u', password: 'p' } },
  ],
  [
    'what is stored counts more than what is written',
    { url: 'rtsp://u:p@h/a', user: 'v', credentials: 'known' },
    { url: 'rtsp://h/a', credentials: { user: 'v', password: 's3cret' } },
  ],
  [
    'a query that holds a password',
    { url: 'rtsp://h/a', query: 'query' },
    { url: 'rtsp://h/a?usr=u&pwd=s3cret' },
  ],
])('%s', async (_, source, expected) => {
  expect(await liveSourceOf(camera({ kind: 'url', ...source }), secrets as SecretStore)).toEqual({
    kind: 'url',
    ...expected,
  });
});
