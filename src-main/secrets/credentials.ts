/** Who a camera is asked as. Either may be empty, not both. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface SplitUrl {
  /** Without user and password. */
  readonly url: string;
  /** Absent: the address named nobody. */
  readonly credentials?: Credentials;
}

/** `scheme://` and the authority, up to the path; what is before the last `@` is user and password. */
const address = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)(.*)$/is;

/** `%zz` and the like stay what they are: passwords are often written without encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Takes user and password out of an address. People paste passwords as they are, so an `@`, `:`, `/`
 * or `#` in one is understood too, as far as the address stays readable in one way only.
 */
export function splitCredentials(url: string): SplitUrl {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/is.exec(url.trim()) ?? [];
  if (scheme === undefined || rest === undefined) return { url: url.trim() };
  const [authority = ''] = rest.split(/[/?#]/, 1);
  const end = authority.includes('@') ? authority.lastIndexOf('@') : unencodedEnd(rest);
  if (end < 0) return { url: scheme + rest };
  const said = rest.slice(0, end);
  const colon = said.indexOf(':');
  const user = decoded(colon < 0 ? said : said.slice(0, colon));
  const password = colon < 0 ? '' : decoded(said.slice(colon + 1));
  const plain = scheme + rest.slice(end + 1);
  return user === '' && password === ''
    ? { url: plain }
    : { url: plain, credentials: { user, password } };
}

/**
 * Where a password ends that has a `/`, `?` or `#` in it: at an `@` that a host follows, when what is
 * before looks like `user:not-a-port`.
 */
function unencodedEnd(rest: string): number {
  const found = /^[^:/?#@]+:(?!\d{1,5}(?:[/?#]|$))[^@]*@(?=[\w.[-])/.exec(rest);
  return found ? found[0].length - 1 : -1;
}

/** The address that a decoder gets. */
export function withCredentials(url: string, credentials: Credentials | undefined): string {
  const [, scheme, authority, rest] = address.exec(url) ?? [];
  if (credentials === undefined || scheme === undefined) return url;
  const { user, password } = credentials;
  const said = password === '' ? encoded(user) : `${encoded(user)}:${encoded(password)}`;
  return `${scheme}${said}@${authority}${rest}`;
}

/** `encodeURIComponent` leaves these, and some cameras' readers stop at them. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Query fields in which cameras take a password. */
const secretFields =
  /([?&;](?:(?:user|usr|login|admin|cam)?[_-]?pas(?:s|sword|swd|sphrase)?|pwd|(?:[a-z]+[_-])?token|secret|api_?key|auth|sig(?:nature)?)=)[^&;#\s'"]*/gi;

/**
 * Takes the query off an address when it has what lets one in, such as `?user=a&pwd=b`. All of it goes:
 * what of it is secret is the camera's own.
 */
export function splitSecretQuery(url: string): { readonly url: string; readonly query?: string } {
  const at = url.indexOf('?');
  if (at < 0) return { url };
  const query = url.slice(at);
  return query.replace(secretFields, '') === query ? { url } : { url: url.slice(0, at), query };
}

/** An address as people may read it: without user, password and what else lets one in. */
export const redactUrl = (url: string): string =>
  splitCredentials(url).url.replace(secretFields, '$1***');

/** Takes every trace of the credentials out of a text, however they were written in it. */
export function withoutSecrets(text: string, credentials: Credentials | undefined): string {
  let clean = text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s'"]*@/gi, '$1')
    .replace(secretFields, '$1***');
  const password = credentials?.password ?? '';
  // A shorter one would tear words apart, and says nothing.
  if (password.length < 3) return clean;
  for (const written of new Set([password, encoded(password), encodeURIComponent(password)])) {
    clean = clean.replaceAll(written, '***');
  }
  return clean;
}
