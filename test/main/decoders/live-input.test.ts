import { describe, expect, it } from 'vitest';
import { liveArguments, type LiveDecodeRequest } from '../../../src-main/decoders/live-decoder';
import { liveInput } from '../../../src-main/decoders/live-input';
import type { LiveProbe } from '../../../src-main/decoders/live-probe';
import { sourceName, urlKind, type LiveSource } from '../../../src-main/decoders/live-source';
import { usbInput } from '../../../src-main/decoders/usb-input';
import { milliseconds } from '../../../src-workers/domain/units';

const silenceMs = 10_000;
const after = (args: readonly string[], name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
const input = (url: string, more: object = {}) =>
  liveInput({ kind: 'url', url }, { silenceMs, ...more });

describe('liveInput', () => {
  it.each([
    // address, option for silence, what its reader may open, never
    ['rtsp://h/a', '-timeout', 'rtsp,', /file|http|pipe/],
    ['rtsps://h/a', '-timeout', 'tls', /file|http|pipe/],
    ['rtmp://h/a/b', '-rw_timeout', 'rtmp,', /file|pipe/],
    ['http://h/a.mjpg', '-rw_timeout', 'http,', /file|rtsp|pipe/],
    ['https://h/a', '-rw_timeout', 'tls', /file|rtsp|pipe/],
    ['https://h/a/live.m3u8?x=1', '-rw_timeout', 'hls,', /file|rtsp|pipe/],
  ])('%s waits 10 s for a word and opens nothing else', (url, option, opens, never) => {
    const { args, input: text } = input(url);
    // Microseconds.
    expect(after(args, option)).toBe('10000000');
    expect(after(args, '-protocol_whitelist')).toContain(opens);
    expect(after(args, '-protocol_whitelist')).not.toMatch(never);
    expect(after(args, '-format_whitelist')).not.toMatch(/concat|tty|image2|lavfi/);
    expect(after(args, '-i')).toBe(url);
    expect(text).toBeUndefined();
  });

  it('speaks RTP over TCP unless told otherwise, and asks for pictures alone', () => {
    expect(after(input('rtsp://h/a').args, '-rtsp_transport')).toBe('tcp');
    expect(after(input('rtsp://h/a', { transport: 'udp' }).args, '-rtsp_transport')).toBe('udp');
    expect(after(input('rtsp://h/a').args, '-allowed_media_types')).toBe('video');
    expect(input('http://h/a').args).not.toContain('-rtsp_transport');
  });

  it('gives a password on the standard input, quoted for its reader', () => {
    const credentials = { user: "o'hara", password: "a'b c\\" };
    const source: LiveSource = { kind: 'url', url: "rtsp://h/it's", credentials };
    const { args, input: text } = liveInput(source, { silenceMs, wallClock: true });
    expect(args.join(' ')).not.toMatch(/hara|a'b/);
    expect(after(args, '-i')).toBe('pipe:0');
    expect(after(args, '-protocol_whitelist')).not.toMatch(/file/);
    expect(text?.split('\n')).toEqual([
      'ffconcat version 1.0',
      String.raw`file 'rtsp://o%27hara:a%27b%20c%5C@h/it'\''s'`,
      'option timeout 10000000',
      'option rtsp_transport tcp',
      'option allowed_media_types video',
      'option use_wallclock_as_timestamps 1',
      'option fpsprobesize 0',
      '',
    ]);
  });

  it('gives an address with a password in its query on the standard input, too', () => {
    const { args, input: text } = input('http://h/a.mjpg?user=admin&pwd=s3cret');
    expect(args.join(' ')).not.toContain('s3cret');
    expect(after(args, '-i')).toBe('pipe:0');
    expect(text).toContain("file 'http://h/a.mjpg?user=admin&pwd=s3cret'");
  });

  it('reads segments and files at their own speed, and cameras as they come', () => {
    expect(input('http://h/a.m3u8', { paced: true }).args).toContain('-re');
    expect(input('rtsp://h/a').args).not.toContain('-re');
  });
});

it.each([
  // system, device, arguments
  ['linux', '/dev/video2', ['-f', 'v4l2', '-i', '/dev/video2']],
  ['win32', 'USB: Camera', ['-f', 'dshow', '-i', 'video=USB: Camera']],
  [
    'darwin',
    'FaceTime HD',
    [
      ...['-f', 'avfoundation', '-pixel_format', 'uyvy422', '-framerate', '30'],
      ...['-i', 'FaceTime HD:none'],
    ],
  ],
] as const)('usbInput on %s', (platform, device, args) => {
  expect(usbInput(device, platform)).toEqual(args);
});

describe('urlKind', () => {
  it.each([
    ['RTSP://Host/a', 'rtsp'],
    ['rtmps://h/a', 'rtmp'],
    ['http://h/a.m3u', 'hls'],
    ['http://h/a?list=x.m3u8', 'http'],
  ])('%s is %s', (url, kind) => expect(urlKind(url)).toBe(kind));

  it('does not tell the password of an address that it refuses', () => {
    expect(() => urlKind('ftp://a:hunter2@host/')).toThrow(
      '"ftp://host/" is no address of a camera: it has to begin with rtsp, rtsps, rtmp, rtmps, http or https.',
    );
  });
});

it('sourceName is what a person calls it', () => {
  expect(sourceName({ kind: 'usb', device: '/dev/video0' })).toBe('/dev/video0');
  expect(sourceName({ kind: 'url', url: 'http://h/a?pwd=x' })).toBe('http://h/a?pwd=***');
});

describe('liveArguments', () => {
  const probe: LiveProbe = {
    ...{ picture: { width: 1280, height: 720 }, startTime: milliseconds(0), interlaced: false },
    ...{ timeBase: { numerator: 1, denominator: 90_000 }, codec: 'h264', pixelFormat: 'yuv420p' },
    ...{ transport: 'udp', wallClock: false, paced: false },
  };
  const target: LiveDecodeRequest['target'] = {
    width: 416,
    height: 256,
    pixelFormat: 'gbrp',
    placed: { x: 0, y: 11, width: 416, height: 234 },
  };
  const request: LiveDecodeRequest = {
    source: { kind: 'url', url: 'rtsp://h/a' },
    ...{ probe, target, rawUrl: 'unix:/run/a', analysisFps: 10 },
  };

  it('chooses frames by time and never pads', () => {
    const { args } = liveArguments(request);
    const graph = after(args, '-filter_complex') ?? '';
    expect(graph).toContain('select=');
    expect(graph).not.toMatch(/(^|[,;\]])fps=/);
    expect(after(args, '-fps_mode')).toBe('passthrough');
    expect(after(args, '-rtsp_transport')).toBe('udp');
    expect(after(args, '-threads')).toBe('1');
  });

  it('makes previews only when they are wanted', () => {
    expect(liveArguments(request).args).not.toContain('[preview]');
    const { args } = liveArguments({ ...request, preview: { url: 'unix:/run/p' } });
    expect(args.at(-1)).toBe('unix:/run/p');
  });
});
