import { Failure } from '../../src-workers/contracts/errors';
import { redactUrl, type Credentials } from '../secrets/credentials';

/** How RTP travels. `auto`: over TCP, and over UDP where the camera refuses TCP. */
export type RtspTransport = 'auto' | 'tcp' | 'udp';

export interface UrlSource {
  readonly kind: 'url';
  /** Without user and password. */
  readonly url: string;
  readonly credentials?: Credentials;
  /** Default: `auto`. */
  readonly rtspTransport?: RtspTransport;
}
export interface UsbSource {
  readonly kind: 'usb';
  /** As `listUsbCameras` names it: a path on Linux, a name elsewhere. */
  readonly device: string;
}
/** What is watched as it happens. */
export type LiveSource = UrlSource | UsbSource;

/** Which reader of ffmpeg an address needs. */
export type UrlKind = 'rtsp' | 'rtmp' | 'http' | 'hls';

const kinds: Readonly<Record<string, UrlKind>> = {
  'rtsp:': 'rtsp',
  'rtsps:': 'rtsp',
  'rtmp:': 'rtmp',
  'rtmps:': 'rtmp',
  'http:': 'http',
  'https:': 'http',
};

/** @throws Failure SOURCE_URL_INVALID with a sentence that says what would be right */
export function urlKind(url: string): UrlKind {
  const shown = redactUrl(url);
  // Such a sign would end the line in which ffmpeg gets the address.
  if (/[\p{Cc}\p{Cs}]/u.test(url))
    throw invalid(shown, 'it has a line break or a control character');
  const parsed = parsedUrl(url);
  if (parsed === undefined) {
    throw invalid(shown, 'write it as rtsp://host/path, for example rtsp://192.168.1.20/stream1');
  }
  const kind = kinds[parsed.protocol];
  if (kind === undefined) {
    throw invalid(shown, 'it has to begin with rtsp, rtsps, rtmp, rtmps, http or https');
  }
  if (parsed.hostname === '') throw invalid(shown, 'the name of the host is missing');
  return kind === 'http' && /\.m3u8?$/i.test(parsed.pathname) ? 'hls' : kind;
}

/** Electron 25 has no `URL.canParse` yet. */
export function parsedUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** What a person calls the source, without anything secret. */
export const sourceName = (source: LiveSource): string =>
  source.kind === 'url' ? redactUrl(source.url) : source.device;

const invalid = (shown: string, why: string): Failure =>
  new Failure('SOURCE_URL_INVALID', `"${shown}" is no address of a camera: ${why}.`);
