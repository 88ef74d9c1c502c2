import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnalyzeArguments } from '../../../src-main/cli/analyze-arguments';

describe('parseAnalyzeArguments', () => {
  it('takes videos and options in any order', () => {
    expect(
      parseAnalyzeArguments([
        'a.mp4',
        '--out',
        'o',
        'b.mp4',
        '--fps',
        '12.5',
        '--bin',
        '5m',
        '--resume',
        '--json',
        '--start',
        '2026-03-29T07:00:00+02:00',
      ]),
    ).toMatchObject({
      videos: ['a.mp4', 'b.mp4'],
      out: 'o',
      fps: 12.5,
      binMinutes: 5,
      resume: true,
      json: true,
      start: '2026-03-29T07:00:00+02:00',
    });
  });

  it('counts in quarters of an hour unless told otherwise', () => {
    expect(parseAnalyzeArguments(['a.mp4', '--out', 'o'])).toEqual({
      videos: ['a.mp4'],
      out: 'o',
      binMinutes: 15,
      resume: false,
      json: false,
    });
  });

  it('takes the word demo for the demo, and puts its results somewhere', () => {
    expect(parseAnalyzeArguments(['demo'])).toMatchObject({
      videos: ['demo'],
      out: join('out', 'demo'),
    });
    expect(parseAnalyzeArguments(['demo', '--out', 'o'])).toMatchObject({ out: 'o' });
    // With a project it is a file's name, and so it is with others beside it.
    expect(() => parseAnalyzeArguments(['demo', '--project', 'p'])).toThrow(/--out/);
    expect(() => parseAnalyzeArguments(['demo', 'a.mp4'])).toThrow(/--out/);
  });

  it('answers --help with a text that names the exit codes', () => {
    expect(parseAnalyzeArguments(['--help'])).toMatchObject({
      help: expect.stringContaining('Exit codes: 0 done, 2 bad usage') as string,
    });
  });

  it.each([
    ['no --out', ['a.mp4'], /Required option '--out <folder>' not specified/],
    ['an unknown option', ['a.mp4', '--out', 'o', '--nope'], /Unknown option '--nope'/],
    ['a rate of nothing', ['a.mp4', '--out', 'o', '--fps', '0'], /a number from 1 to 240/],
    ['a rate that is a word', ['a.mp4', '--out', 'o', '--fps', 'fast'], /or "source"/],
    ['a rate that a road user outruns', ['a.mp4', '--out', 'o', '--fps', '0.2'], /from 1 to 240/],
    ['a rate in hexadecimal', ['a.mp4', '--out', 'o', '--fps', '0x10'], /'0x10' is invalid/],
    ['a rate with dots, as it was typed', ['a.mp4', '--out', 'o', '--fps', '../x'], /'\.\.\/x'/],
    ['a folder without a name', ['a.mp4', '--out', ''], /name of a folder/],
    ['a bin named as all objects have', ['a.mp4', '--out', 'o', '--bin', 'constructor'], /15m/],
    ['a bin that no clock has', ['a.mp4', '--out', 'o', '--bin', '7m'], /1m, 5m, 15m/],
    ['an option without its value', ['a.mp4', '--out'], /argument missing/],
  ])('refuses %s', (_, args, sentence) => {
    expect(() => parseAnalyzeArguments(args)).toThrow(sentence);
    expect(() => parseAnalyzeArguments(args)).toThrow(
      expect.objectContaining({ code: 'USAGE' }) as Error,
    );
  });
});
