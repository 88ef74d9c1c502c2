import { describe, expect, it } from 'vitest';
import { FfmpegLog, maskCredentials, parseLogLine } from '../../../src-main/decoders/ffmpeg-log';

describe('parseLogLine', () => {
  it.each([
    [
      '[error] file:a.mp4: No such file or directory',
      'error',
      undefined,
      'file:a.mp4: No such file or directory',
    ],
    [
      '[h264 @ 0x55d0] [error] error while decoding MB 4 5',
      'error',
      'h264',
      'error while decoding MB 4 5',
    ],
    [
      '[mov,mp4,m4a,3gp,3g2,mj2 @ 0x5] [warning] low score',
      'warning',
      'mov,mp4,m4a,3gp,3g2,mj2',
      'low score',
    ],
    // ffmpeg 7 names the stream and the task.
    ['[vist#0:0/h264 @ 0x5] [dec:h264 @ 0x6] [error] broken', 'error', 'dec:h264', 'broken'],
    [
      '[fatal] Stream map matches no streams.',
      'fatal',
      undefined,
      'Stream map matches no streams.',
    ],
  ])('%s', (line, level, part, message) => {
    expect(parseLogLine(line)).toEqual({ level, part, message });
  });

  it.each(['To ignore this, add a trailing', '', 'ffmpeg version 5.1'])(
    'no entry: "%s"',
    (line) => {
      expect(parseLogLine(line)).toBeUndefined();
    },
  );
});

it.each([
  ['rtsp://admin:s3cret@10.0.0.1:554/live', 'rtsp://***@10.0.0.1:554/live'],
  ['http://user@host/x and https://a:b@c/d', 'http://***@host/x and https://***@c/d'],
  ['http://host/a@b stays', 'http://host/a@b stays'],
])('maskCredentials(%s)', (text, masked) => {
  expect(maskCredentials(text)).toBe(masked);
});

describe('FfmpegLog', () => {
  it('reads the end of the output and the CPU time', () => {
    const log = new FfmpegLog();
    log.add(
      '[info] frame=    1 fps=0.0 time=00:00:00.00 bitrate=N/A\r[info] frame=  302 time=01:00:10.03 bitrate=1',
    );
    log.add('[info] bench: utime=0.912s stime=0.063s rtime=0.7s');
    expect(log.cpuMs).toBe(975);
    expect(log.decodeErrors).toBe(0);
  });

  it('takes the last of two times on one line', () => {
    const log = new FfmpegLog();
    log.add('[info] frame= 1 time=00:00:00.00 x    [info] frame= 302 time=01:00:10.03 bitrate=1');
    expect(log.lastOutputSeconds).toBeCloseTo(3610.03, 6);
  });

  it.each([
    ['[h264 @ 0x1] [error] error while decoding MB 4 5, bytestream -7', 1, false],
    [
      '[error] Error while decoding stream #0:0: Invalid data found when processing input',
      1,
      false,
    ],
    ['[h264 @ 0x1] [warning] Increasing reorder buffer to 1', 0, false],
    ['[mov,mp4 @ 0x1] [error] stream 0, offset 0x30: partial file', 0, true],
    ['[matroska,webm @ 0x1] [error] File ended prematurely', 0, true],
    ['[info] partial file', 0, false], // a tag of the file, not a trouble
  ])('%s', (line, decodeErrors, cutShort) => {
    const log = new FfmpegLog();
    log.add(line);
    expect([log.decodeErrors, log.cutShort]).toEqual([decodeErrors, cutShort]);
  });

  it('stays small whatever ffmpeg says, counts all, and keeps secrets', () => {
    const log = new FfmpegLog();
    for (let i = 0; i < 5000; i++) {
      log.add(
        `[h264 @ 0x1] [error] error while decoding rtsp://u:secret@h/${i} ${'x'.repeat(2000)}`,
      );
    }
    expect(log.decodeErrors).toBe(5000);
    expect(log.detail.length).toBeLessThan(20 * 520);
    expect(log.detail).not.toContain('secret');
    expect(log.detail).toContain('rtsp://***@h/4999');
  });
});
