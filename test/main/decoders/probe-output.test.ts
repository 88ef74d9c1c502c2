import { describe, expect, it } from 'vitest';
import { parseProbe } from '../../../src-main/decoders/probe-output';

const input = [
  "[info] Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:a.mp4':",
  '[info]     creation_time   : 2020-03-04T03:26:20.000000Z',
  '[info]   Duration: 01:02:03.45, start: 0.080000, bitrate: 232 kb/s',
  '[info]   Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x31637661), yuv420p(tv, bt709, progressive), 320x240 [SAR 1:1 DAR 4:3], 227 kb/s, 29.97 fps, 30 tbr, 15360 tbn (default)',
];
const config = '[Parsed_showinfo_0 @ 0x5] [info] config in time_base: 1/15360, frame_rate: 30/1';
const frame = (n: number, size: string, sar: string, interlacing: string): string =>
  `[Parsed_showinfo_0 @ 0x5] [info] n:   ${n} pts:      0 pts_time:0       pos:       48 fmt:yuv420p sar:${sar} s:${size} i:${interlacing} iskey:1 type:I `;
const colours =
  '[Parsed_showinfo_0 @ 0x5] [info] color_range:tv color_space:bt709 color_primaries:unknown color_trc:unknown';

describe('parseProbe', () => {
  it('reads what ffmpeg 5 prints', () => {
    expect(
      parseProbe([
        ...input,
        '[info] Stream mapping:',
        config,
        frame(0, '320x240', '1/1', 'P'),
        colours,
      ]),
    ).toEqual({
      container: 'mov,mp4,m4a,3gp,3g2,mj2',
      picture: { width: 320, height: 240 },
      frameRate: 29.97,
      duration: 3_723_450,
      startTime: 80,
      timeBase: { numerator: 1, denominator: 15_360 },
      interlaced: false,
      creationTime: '2020-03-04T03:26:20.000000Z',
      codec: 'h264',
      pixelFormat: 'yuv420p',
      colourSpace: 'bt709',
    });
  });

  it('reads what ffmpeg 6 and 7 print', () => {
    const line =
      '[Parsed_showinfo_0 @ 0x5] [info] n:   0 pts:      0 pts_time:0       duration:    512 duration_time:0.0333333 fmt:yuv420p cl:left sar:1/1 s:240x320 i:P iskey:1 type:I ';
    const probe = parseProbe([...input, '[info] Stream mapping:', config, line]);
    expect(probe).toMatchObject({ picture: { width: 240, height: 320 }, pixelFormat: 'yuv420p' });
  });

  it.each([
    // sample aspect, picture: the shorter direction is stretched
    ['64/45', { width: 1024, height: 576 }],
    ['16/15', { width: 768, height: 576 }],
    ['8/9', { width: 720, height: 648 }],
    ['0/1', { width: 720, height: 576 }], // unknown
  ])('pixels of %s', (sar, picture) => {
    expect(parseProbe([...input, config, frame(0, '720x576', sar, 'P')])).toMatchObject({
      picture,
    });
  });

  it('is interlaced when any of the first frames is', () => {
    const lines = [
      ...input,
      config,
      frame(0, '720x576', '1/1', 'P'),
      frame(1, '720x576', '1/1', 'T'),
    ];
    expect(parseProbe(lines)).toMatchObject({ interlaced: true });
  });

  it('takes a time without a zone as UTC', () => {
    const lines = input.map((line) => line.replace('20.000000Z', '20'));
    expect(parseProbe([...lines, config, frame(0, '64x64', '1/1', 'P')])).toMatchObject({
      creationTime: '2020-03-04T03:26:20Z',
    });
  });

  it('says how far ffmpeg came', () => {
    expect(parseProbe([])).toBe('no-container');
    expect(parseProbe(['[error] file:a: Invalid data found'])).toBe('no-container');
    expect(parseProbe([input[0] ?? '', '[info]   Stream #0:0: Audio: aac'])).toBe(
      'no-video-stream',
    );
    const cover = '[info]   Stream #0:1: Video: png, rgba(pc), 64x64, 90k tbr (attached pic)';
    expect(parseProbe([input[0] ?? '', cover])).toBe('no-video-stream');
    expect(parseProbe(input)).toBe('no-frames');
  });
});
