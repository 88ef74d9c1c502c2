import { Failure, type ErrorCode } from '../../src-workers/contracts/errors';
import { withoutSecrets } from '../secrets/credentials';
import { sourceName, type LiveSource } from './live-source';
import type { ProbeGap } from './probe-output';

/** How a reader of a live source ended. */
export interface LiveEnd {
  /** ffmpeg's last words. */
  readonly detail: string;
  /** How long it ran, in ms. */
  readonly ran: number;
  /** After how long it gives a silent source up, in ms. */
  readonly silenceMs: number;
  /** How far it came; absent: frames had come. */
  readonly found?: ProbeGap | 'sound';
}

interface Cause {
  readonly words: RegExp;
  readonly code: ErrorCode;
  /** What is wrong and what to do, after the name of the source. */
  readonly says: string;
}

/** In this order: the first that ffmpeg's words match. */
const networkCauses: readonly Cause[] = [
  {
    words: /\b401\b|Unauthori[sz]ed|\b403\b|Forbidden|authorization failed|NetConnection.*reject/i,
    code: 'SOURCE_UNAUTHORISED',
    says: 'does not let Roadglass in: the user name or the password is wrong, or this user may not watch. Enter them again.',
  },
  {
    words: /\b404\b|Not Found|\b410\b|Stream not found|NetStream\.Play\.StreamNotFound|\b454\b/i,
    code: 'SOURCE_STREAM_MISSING',
    says: 'has no stream of that name: the camera answers, but the path behind its address is wrong.',
  },
  {
    words: /Failed to resolve hostname|Name or service not known|nodename nor servname/i,
    code: 'SOURCE_UNREACHABLE',
    says: 'cannot be found: no device has that name in this network. Check the address.',
  },
  {
    words: /Connection refused|actively refused/i,
    code: 'SOURCE_UNREACHABLE',
    says: 'refuses the connection: the camera is starting or its service is off, or the port is wrong.',
  },
  {
    words: /No route to host|Network is (unreachable|down)|Host is (down|unreachable)/i,
    code: 'SOURCE_UNREACHABLE',
    says: 'cannot be reached over the network: check that the camera has power and is connected.',
  },
  {
    words: /\b461\b|Unsupported transport/i,
    code: 'SOURCE_NOT_READABLE',
    says: 'does not take the chosen way of transport: set it to automatic.',
  },
  {
    words: /Connection timed out|Operation timed out|\btimed out\b|ETIMEDOUT/i,
    code: 'SOURCE_TIMED_OUT',
    says: 'does not answer: check that the camera has power and that the address is right.',
  },
  {
    words: /Protocol not found|not on whitelist|Not on whitelist/i,
    code: 'SOURCE_URL_INVALID',
    says: 'leads to something that Roadglass does not open.',
  },
  {
    words: /\b5\d\d (?=[A-Z])|Server returned 5XX/,
    code: 'SOURCE_UNREACHABLE',
    says: 'reports a fault of its own: restart the camera if it stays like this.',
  },
  {
    words: /matches no streams|does not contain any stream/i,
    code: 'SOURCE_NO_VIDEO_STREAM',
    says: 'sends no video.',
  },
];

const deviceCauses: readonly Cause[] = [
  {
    words: /Device or resource busy|already in use|Resource busy|in use by another/i,
    code: 'SOURCE_DEVICE_BUSY',
    says: 'is used by another program: close that program, then it starts by itself.',
  },
  {
    words: /Permission denied|not authori[sz]ed|access.*denied/i,
    code: 'SOURCE_NOT_READABLE',
    says: 'may not be used by this user: allow it in the system settings (on Linux: add the user to the group "video").',
  },
  {
    words:
      /No such (file|device)|Could not find video device|not found|Cannot open video device|Could not enumerate|No such device|Input\/output error/i,
    code: 'SOURCE_DEVICE_MISSING',
    says: 'is not connected: plug the camera in, then it starts by itself.',
  },
];

/**
 * Why a live source gives no frames: one sentence for a person, with the source's name and without
 * its password, and ffmpeg's words for the log. Pure.
 */
export function liveFailure(source: LiveSource, end: LiveEnd): Failure {
  const credentials = source.kind === 'url' ? source.credentials : undefined;
  const detail = withoutSecrets(end.detail, credentials);
  const fail = (code: ErrorCode, says: string): Failure =>
    new Failure(code, `"${sourceName(source)}" ${says}`, { detail });

  const causes = source.kind === 'usb' ? deviceCauses : networkCauses;
  // A port or a path may look like a status.
  const words = detail.replace(/\b[a-z]+:\/\/\S+/gi, '');
  const cause = causes.find((each) => each.words.test(words));
  if (cause !== undefined) return fail(cause.code, cause.says);
  if (end.found === 'sound') return fail('SOURCE_NO_VIDEO_STREAM', 'sends sound but no video.');
  if (end.found === 'no-video-stream') return fail('SOURCE_NO_VIDEO_STREAM', 'sends no video.');
  // ffmpeg's RTSP reader calls a reply that did not come "invalid data".
  if (end.ran >= end.silenceMs * 0.9) {
    return fail(
      'SOURCE_TIMED_OUT',
      'does not answer: check that the camera has power and that the address is right.',
    );
  }
  if (end.found === 'no-container') {
    return fail('SOURCE_NOT_VIDEO', 'answers, but with nothing that is video: check the address.');
  }
  if (end.found === 'no-frames') {
    return fail('SOURCE_NO_FRAMES', 'sends video, but no frame of it can be decoded.');
  }
  return fail('SOURCE_UNREACHABLE', 'ended the connection.');
}
