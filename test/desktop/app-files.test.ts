import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appFile, contentSecurityPolicy, isAppUrl } from '../../src-main/desktop/app-files';

const folder = resolve('dist', 'renderer');

describe('appFile', () => {
  it.each([
    ['the page itself', 'app://roadglass/', 'index.html', 'text/html; charset=utf-8'],
    [
      'a script',
      'app://roadglass/assets/a-1.js',
      'assets/a-1.js',
      'text/javascript; charset=utf-8',
    ],
    ['a query is not part of it', 'app://roadglass/a.css?x=1', 'a.css', 'text/css; charset=utf-8'],
    ['an encoded name', 'app://roadglass/a%20b.svg', 'a b.svg', 'image/svg+xml'],
    [
      'the URL itself removes dots',
      'app://roadglass/x/../a.js',
      'a.js',
      'text/javascript; charset=utf-8',
    ],
  ])('serves %s', (_reason, url, path, mediaType) => {
    expect(appFile(url, folder)).toEqual({ path: join(folder, path), mediaType });
  });

  it.each([
    ['another host', 'app://elsewhere/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['no address', 'nonsense'],
    ['encoded slashes', 'app://roadglass/..%2f..%2fpackage.json'],
    ['dots and slashes, encoded', 'app://roadglass/%2e%2e%2f%2e%2e%2fpackage.json'],
    ['backslashes, which Windows takes for slashes', 'app://roadglass/..%5c..%5cpackage.json'],
    ['a drive of Windows', 'app://roadglass/C%3A/Windows/a.json'],
    ['a zero byte', 'app://roadglass/a.js%00.png'],
    ['an encoding that is none', 'app://roadglass/%zz.js'],
    ['a kind of file that no page needs', 'app://roadglass/main.cjs'],
    ['a folder', 'app://roadglass/assets/'],
    ['a name without an ending', 'app://roadglass/LICENSE'],
  ])('refuses %s', (_reason, url) => {
    expect(appFile(url, folder)).toBeUndefined();
  });
});

describe('isAppUrl', () => {
  it.each([
    ['app://roadglass/', true],
    ['app://roadglass/index.html?a#b', true],
    ['app://roadglass.example/', false],
    ['app://roadglass@elsewhere/', false],
    ['https://roadglass/', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (url, own) => expect(isAppUrl(url)).toBe(own));
});

it('the policy that is sent is the one that the page itself asks for', () => {
  const stored = readFileSync(join('src-renderer', 'content-security-policy.txt'), 'utf8').trim();
  expect(contentSecurityPolicy).toBe(stored);
});
