import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { appFile, appScheme, contentSecurityPolicy } from './app-files';

/** Before `ready`: makes `app://` an origin of its own that the page's security rules know. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the window's page from `folder`, and nothing else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async ({ url, method }) => {
    const file = method === 'GET' ? appFile(url, folder) : undefined;
    const contents = file && (await readFile(file.path).catch(() => undefined));
    if (!file || !contents) return new Response('There is no such file.', { status: 404, headers });
    return new Response(contents, {
      headers: { ...headers, 'content-type': file.mediaType },
    });
  });
}

const headers = {
  'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
