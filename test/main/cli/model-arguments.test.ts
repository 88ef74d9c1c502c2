import { describe, expect, it } from 'vitest';
import { parseModelArguments } from '../../../src-main/cli/model-arguments';

const usual = {
  model: 'a.onnx',
  picture: { width: 1920, height: 1080 },
  pictures: true,
  json: false,
};

describe('parseModelArguments', () => {
  it.each([
    ['a file alone', ['a.onnx'], usual],
    ['for a program', ['a.onnx', '--json'], { ...usual, json: true }],
    [
      'another picture',
      ['--frame', '640x480', 'a.onnx'],
      { ...usual, picture: { width: 640, height: 480 } },
    ],
    ['without measuring', ['a.onnx', '--no-pictures'], { ...usual, pictures: false }],
    ['other pictures', ['a.onnx', '--pictures', 'p'], { ...usual, pictures: 'p' }],
  ])('takes %s', (_reason, args, expected) => {
    expect(parseModelArguments(args)).toEqual(expected);
  });

  it.each([
    ['no model', ['--json'], /Missing required argument 'id-or-file'/],
    ['an unknown option', ['a.onnx', '--fast'], /Unknown option '--fast'/],
    ['two models', ['a.onnx', 'b.onnx'], /Too many arguments/],
    ['a size that is none', ['a.onnx', '--frame', '0x9'], /such as 1920x1080/],
  ])('refuses %s', (_reason, args, sentence) => {
    expect(() => parseModelArguments(args)).toThrow(sentence);
    expect(() => parseModelArguments(args)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it('tells how it is used', () => {
    expect(parseModelArguments(['--help'])).toMatchObject({
      help: expect.stringContaining('--json'),
    });
  });
});
