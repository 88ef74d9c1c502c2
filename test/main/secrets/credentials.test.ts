import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  redactUrl,
  splitCredentials,
  splitSecretQuery,
  withCredentials,
  withoutSecrets,
} from '../../../src-main/secrets/credentials';

describe('splitCredentials', () => {
  it.each<[string, string, string | undefined, string | undefined, string]>([
    // as a person pastes it, address, user, password, why
    ['rtsp://host/a', 'rtsp://host/a', undefined, undefined, 'nobody'],
    ['rtsp://admin:1234@host:554/a?b=1', 'rtsp://host:554/a?b=1', 'admin', '1234', 'the usual'],
    ['  rtsp://a:b@host/ ', 'rtsp://host/', 'a', 'b', 'with blanks around'],
    ['rtsp://admin@host/a', 'rtsp://host/a', 'admin', '', 'a user alone'],
    ['rtsp://:secret@host/a', 'rtsp://host/a', '', 'secret', 'a password alone'],
    ['rtsp://:@host/a', 'rtsp://host/a', undefined, undefined, 'neither, written down'],
    ['rtsp://a:p%40ss@host/a', 'rtsp://host/a', 'a', 'p@ss', 'encoded'],
    ['rtsp://a:100%@host/a', 'rtsp://host/a', 'a', '100%', 'what is no encoding stays'],
    ['rtsp://a:p@ss@host/a', 'rtsp://host/a', 'a', 'p@ss', 'an @ as it is'],
    ['rtsp://a:b:c@host/a', 'rtsp://host/a', 'a', 'b:c', 'a colon as it is'],
    ['rtsp://a:p/w@host/a', 'rtsp://host/a', 'a', 'p/w', 'a slash as it is'],
    ['rtsp://a:p#w?@host/a', 'rtsp://host/a', 'a', 'p#w?', 'other ends of a host as they are'],
    [
      'rtsp://host:554/user@place',
      'rtsp://host:554/user@place',
      undefined,
      undefined,
      'a path with an @',
    ],
    ['rtsp://host/a:b@c', 'rtsp://host/a:b@c', undefined, undefined, 'a path that looks like one'],
    ['rtsp://u:p@[fe80::1]:554/a', 'rtsp://[fe80::1]:554/a', 'u', 'p', 'an IPv6 host'],
    ['not an address', 'not an address', undefined, undefined, 'said by who reads it'],
  ])('%s', (pasted, url, user, password) => {
    const credentials = user === undefined ? {} : { credentials: { user, password } };
    expect(splitCredentials(pasted)).toEqual({ url, ...credentials });
  });

  it('gives back what was put in, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme' }), (user, password) => {
        const url = withCredentials('rtsp://host:554/a?b#c', { user, password });
        expect(splitCredentials(url)).toEqual({
          ...{ url: 'rtsp://host:554/a?b#c', credentials: { user, password } },
        });
        expect(URL.canParse(url)).toBe(true);
      }),
    );
  });
});

it.each([
  ['rtsp://a:b@host/c', 'rtsp://host/c'],
  ['rtsp://a:b@c@host/c', 'rtsp://host/c'],
  ['http://host/video?user=a&password=b&size=2', 'http://host/video?user=a&password=***&size=2'],
  ['http://host/video?PWD=b', 'http://host/video?PWD=***'],
  ['http://host/video?access_token=b#x', 'http://host/video?access_token=***#x'],
  ['http://host/passage?compass=north', 'http://host/passage?compass=north'],
  ['http://host/a?user_pass=b&loginpas=c&usr=d', 'http://host/a?user_pass=***&loginpas=***&usr=d'],
])('redactUrl shows %s as %s', (url, shown) => {
  expect(redactUrl(url)).toBe(shown);
});

it.each([
  ['Connection to rtsp://a:b@host/c failed', 'Connection to rtsp://host/c failed'],
  ["Impossible to open 'rtsp://a:x@y@host/c'", "Impossible to open 'rtsp://host/c'"],
  ['Authorization: open sesame?', 'Authorization: ***?'],
  ['url open%20sesame end', 'url *** end'],
])('withoutSecrets leaves nothing in %s', (said, clean) => {
  expect(withoutSecrets(said, { user: 'a', password: 'open sesame' })).toBe(clean);
});

describe('splitSecretQuery', () => {
  it.each<[string, string | undefined, string]>([
    ['rtsp://h/a', undefined, 'nothing to take'],
    ['rtsp://h/a?channel=1&subtype=0', undefined, 'a query that lets nobody in stays readable'],
    ['rtsp://h/a?usr=u&pwd=p', '?usr=u&pwd=p', 'the usual'],
    ['http://h/a?x=1&token=t#f', '?x=1&token=t#f', 'all of it: what is secret the camera knows'],
  ])('%s', (url, query) => {
    const split = splitSecretQuery(url);
    expect(split.query).toBe(query);
    expect(split.url + (split.query ?? '')).toBe(url);
  });
});
