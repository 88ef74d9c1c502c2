import { extname, join, sep } from 'node:path';

export const appScheme = 'app';
export const appHost = 'roadglass';
export const appOrigin = `${appScheme}://${appHost}`;

/**
 * Only files of the app, and no connection anywhere. Mantine writes its variables into style elements,
 * hence 'unsafe-inline' for styles alone: no style can fetch anything from elsewhere.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

export interface AppFile {
  readonly path: string;
  readonly mediaType: string;
}

/** Whether an address is the app's own page or a file of it. */
export function isAppUrl(url: string): boolean {
  const parsed = parse(url);
  return parsed?.protocol === `${appScheme}:` && parsed.host === appHost;
}

/**
 * The file behind an address of the app; undefined where there can be none: another host, a path that
 * leaves `folder`, a kind of file that a page does not need.
 */
export function appFile(url: string, folder: string): AppFile | undefined {
  if (!isAppUrl(url)) return undefined;
  const name = decoded(parse(url)?.pathname ?? '');
  // `..` as `%2e%2e` or with `\` survives URL parsing, and a zero byte would end the path early.
  if (name === undefined || /[\\\0:]/.test(name) || name.split('/').includes('..'))
    return undefined;
  const path = join(folder, name === '/' ? 'index.html' : name);
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  if (mediaType === undefined || !path.startsWith(folder + sep)) return undefined;
  return { path, mediaType };
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
