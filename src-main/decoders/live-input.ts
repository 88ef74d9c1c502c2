import { redactUrl, withCredentials } from '../secrets/credentials';
import { urlKind, type LiveSource, type UrlKind, type UrlSource } from './live-source';
import { usbInput } from './usb-input';

/** How the program gets its source: arguments, and what only its standard input may hold. */
export interface LiveInput {
  readonly args: readonly string[];
  readonly input?: string;
}

export interface LiveInputOptions {
  /** Of RTSP. */
  readonly transport?: 'tcp' | 'udp';
  /** A silent source is given up after this. */
  readonly silenceMs: number;
  /** The container has no times: frames get the time at which they came. */
  readonly wallClock?: boolean;
  /** The source hands out stretches at once (HLS) or a whole file: read it at its own speed. */
  readonly paced?: boolean;
  readonly platform?: NodeJS.Platform;
}

/**
 * What a reader may open on its way; never a file of this machine, whatever a server answers.
 * `pipe` is only the list below: by then its standard input is empty.
 */
const protocols: Readonly<Record<UrlKind, string>> = {
  rtsp: 'rtsp,rtsps,rtp,rtcp,srtp,udp,tcp,tls,crypto',
  rtmp: 'rtmp,rtmps,rtmpt,rtmpe,rtmpte,rtmpts,tcp,tls,http,https,ffrtmphttp,ffrtmpcrypt,crypto',
  http: 'http,https,httpproxy,tcp,tls,crypto',
  hls: 'hls,http,https,httpproxy,tcp,tls,crypto,data',
};

/** Readers that may take what a server sends; without the list a text would be shown as a picture. */
const formats: Readonly<Record<UrlKind, string>> = {
  rtsp: 'rtsp,sdp,rtp',
  rtmp: 'flv,live_flv',
  http: [
    'mpjpeg,mjpeg,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,flv,mpegts,mpeg,avi,h264,hevc,m4v,nut,ogg',
    'hls,asf,ivf,obu',
  ].join(','),
  hls: 'hls,mpegts,mov,mp4,m4a,3gp,3g2,mj2,aac,mp3,ac3,webvtt',
};

/**
 * Says how long silence lasts, in microseconds: RTSP's own option is `timeout` since ffmpeg 5.0
 * (`stimeout` before; 6 and 7 as 5.1), for everything else it is the I/O layer's `rw_timeout`.
 * Of HTTP and RTMP `timeout` means other things (RTMP's would make ffmpeg a server).
 */
const silence = (kind: UrlKind, silenceMs: number): readonly [string, string] => [
  kind === 'rtsp' ? 'timeout' : 'rw_timeout',
  String(silenceMs * 1000),
];

/**
 * The source of a live decoder or probe. Pure. Measured with 5.1.9 and a GStreamer server, first
 * frame after: 2.0 s by default, 2.3 s with `-fflags nobuffer` (and 1.5 s of video lost), 0.6 s with
 * `-fpsprobesize 0`: without it ffmpeg collects 20 frames to guess a rate. What is collected is
 * decoded at once when it begins, so the delay does not stay.
 * @throws Failure SOURCE_URL_INVALID
 */
export function liveInput(source: LiveSource, options: LiveInputOptions): LiveInput {
  const { wallClock = false, paced = false, platform = process.platform } = options;
  const common = [
    ...(paced ? ['-re'] : []),
    ...['-fpsprobesize', '0', '-analyzeduration', analysisMicroseconds],
  ];
  if (source.kind === 'usb') return { args: [...common, ...usbInput(source.device, platform)] };
  const kind = urlKind(source.url);
  const { credentials } = source;
  const own = readerOptions(kind, options);
  const clock: readonly Option[] = wallClock ? [['use_wallclock_as_timestamps', '1']] : [];
  if (credentials === undefined && redactUrl(source.url) === source.url.trim()) {
    const lists = [
      ...['-protocol_whitelist', protocols[kind]],
      ...['-format_whitelist', formats[kind]],
    ];
    const options = [...own, ...clock].flatMap(([name, value]) => [`-${name}`, value]);
    return { args: [...common, ...lists, ...options, '-i', source.url] };
  }
  return {
    args: [
      ...common,
      ...['-protocol_whitelist', `pipe,${protocols[kind]}`],
      ...['-format_whitelist', `concat,${formats[kind]}`],
      ...['-f', 'concat', '-safe', '0', '-i', 'pipe:0'],
    ],
    input: list(source, [...own, ...clock, ['fpsprobesize', '0']]),
  };
}

type Option = readonly [name: string, value: string];

/** As much as is needed; a stream that says all in its first frame takes no longer than that. */
const analysisMicroseconds = '5000000';

function readerOptions(kind: UrlKind, { transport, silenceMs }: LiveInputOptions): Option[] {
  const options: Option[] = [silence(kind, silenceMs)];
  if (kind === 'rtsp') {
    options.push(['rtsp_transport', transport ?? 'tcp']);
    // Sound and what cameras say of themselves is not asked for.
    options.push(['allowed_media_types', 'video']);
  }
  return options;
}

/**
 * Everybody on the machine can read the arguments of a program, so an address with a password comes
 * as a list of one source on the standard input (ffmpeg's concat reader; `option` since 5.0).
 */
function list({ url, credentials }: UrlSource, options: readonly Option[]): string {
  const quoted = withCredentials(url, credentials).replaceAll("'", String.raw`'\''`);
  return [
    'ffconcat version 1.0',
    `file '${quoted}'`,
    ...options.map(([name, value]) => `option ${name} ${value}`),
    '',
  ].join('\n');
}
