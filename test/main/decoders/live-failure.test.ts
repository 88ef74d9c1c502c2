import { describe, expect, it } from 'vitest';
import { liveFailure } from '../../../src-main/decoders/live-failure';
import type { LiveSource } from '../../../src-main/decoders/live-source';

const credentials = { user: 'admin', password: 'hunter2' };
const url: LiveSource = { kind: 'url', url: 'rtsp://cam/a', credentials };
const usb: LiveSource = { kind: 'usb', device: '/dev/video0' };
const end = { ran: 100, silenceMs: 10_000 };

describe('liveFailure', () => {
  it.each([
    // what ffmpeg says (5.1, and where it differs 6 and 7), code
    ['rtsp: method DESCRIBE failed: 401 Unauthorized', 'SOURCE_UNAUTHORISED'],
    ['http: HTTP error 403 Forbidden', 'SOURCE_UNAUTHORISED'],
    ['Server returned 401 Unauthorized (authorization failed)', 'SOURCE_UNAUTHORISED'],
    ['rtsp: method DESCRIBE failed: 404 Not Found', 'SOURCE_STREAM_MISSING'],
    ['http: HTTP error 404 Not Found', 'SOURCE_STREAM_MISSING'],
    ['tcp: Failed to resolve hostname cam: Name or service not known', 'SOURCE_UNREACHABLE'],
    ['tcp: Connection to tcp://cam:554 failed: Connection refused', 'SOURCE_UNREACHABLE'],
    ['tcp: Connection to tcp://cam:554 failed: No route to host', 'SOURCE_UNREACHABLE'],
    ['tcp: Connection to tcp://cam:404 failed: Connection refused', 'SOURCE_UNREACHABLE'],
    ['rtsp://cam/401: Network is unreachable', 'SOURCE_UNREACHABLE'],
    ['rtsp://cam/a: Network is unreachable', 'SOURCE_UNREACHABLE'],
    ['tcp: Connection to tcp://cam:554 failed: Connection timed out', 'SOURCE_TIMED_OUT'],
    ['Error opening input: Operation timed out', 'SOURCE_TIMED_OUT'],
    ['http: HTTP error 503 Service Unavailable', 'SOURCE_UNREACHABLE'],
    ["Stream map '0:V:0' matches no streams.", 'SOURCE_NO_VIDEO_STREAM'],
    ['rtsp: method SETUP failed: 461 Unsupported transport', 'SOURCE_NOT_READABLE'],
    ['hls: Protocol not on whitelist', 'SOURCE_URL_INVALID'],
    ['', 'SOURCE_UNREACHABLE'],
  ] as const)('%s: %s', (detail, code) => {
    const failure = liveFailure(url, { ...end, detail });
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^"rtsp:\/\/cam\/a" .+\.$/);
  });

  it.each([
    ['/dev/video0: No such file or directory', 'SOURCE_DEVICE_MISSING'],
    ['Cannot open video device /dev/video0: No such device', 'SOURCE_DEVICE_MISSING'],
    ['dshow: Could not find video device with name [x]', 'SOURCE_DEVICE_MISSING'],
    ['/dev/video0: Device or resource busy', 'SOURCE_DEVICE_BUSY'],
    ['Could not run graph (sometimes caused by a device already in use)', 'SOURCE_DEVICE_BUSY'],
    ['Cannot open video device /dev/video0: Permission denied', 'SOURCE_NOT_READABLE'],
  ] as const)('%s: %s', (detail, code) => {
    expect(liveFailure(usb, { ...end, detail }).code).toBe(code);
  });

  it.each([
    ['sound', 100, 'SOURCE_NO_VIDEO_STREAM'],
    ['no-video-stream', 100, 'SOURCE_NO_VIDEO_STREAM'],
    ['no-container', 100, 'SOURCE_NOT_VIDEO'],
    // ffmpeg's RTSP reader calls silence "Invalid data found".
    ['no-container', 10_000, 'SOURCE_TIMED_OUT'],
    ['no-frames', 100, 'SOURCE_NO_FRAMES'],
  ] as const)('a probe with %s after %i ms: %s', (found, ran, code) => {
    const detail = 'rtsp://cam/a: Invalid data found when processing input';
    expect(liveFailure(url, { ...end, detail, ran, found }).code).toBe(code);
  });

  it('tells the password neither in its sentence nor in its detail', () => {
    const detail = "concat: Impossible to open 'rtsp://admin:hunter2@cam/a'\nuser hunter2";
    const said = JSON.stringify(liveFailure(url, { ...end, detail }).toData());
    expect(said).not.toMatch(/hunter2|admin/);
  });
});
