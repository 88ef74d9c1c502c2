import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { Failure } from '../../src-workers/contracts/errors';
import type { ComparedClip } from '../compare/compare-models';

export interface CompareArguments extends ComparedClip {
  readonly json: boolean;
}

/**
 * Parses the command line of `model compare`; the answer to --help is text, not arguments.
 * @throws Failure USAGE
 */
export function parseCompareArguments(
  args: readonly string[],
): CompareArguments | { readonly help: string } {
  let help = '';
  let problem = '';
  const command = new Command('npm run -s model -- compare')
    .description(
      'Analyses a clip with two models and compares what they made of it: counts per line, direction ' +
        'and class, crossings and boxes that both have, and speed.',
    )
    .argument('<first>', 'a model: an id of the model list or an ONNX file')
    .argument('<second>', 'another one')
    .argument(
      '[videos...]',
      'video files, one survey; without any, the file of the project’s camera',
    )
    .option('--project <file>', 'project file with the lines to count on')
    .option('--camera <id>', 'camera of the project; needed where it has several')
    .option('--fps <number|source>', 'analysed frames per second, at most', parseFps)
    .option('--json', 'print the comparison as one JSON object on standard output', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 2 bad usage, 3 bad input, 4 internal fault, 130 interrupted.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (help += text),
      writeErr: (text) => (problem += text),
    });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { help };
    const sentence = (problem === '' ? error.message : problem).replace(/^error: /, '').trim();
    const capitalised = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    throw new Failure('USAGE', `${capitalised.replace(/\.$/, '')}. See --help.`);
  }
  const [first = '', second = '', ...videos] = command.args;
  return {
    ...command.opts<Omit<CompareArguments, 'models' | 'videos'>>(),
    models: [first, second],
    videos,
  };
}

function parseFps(text: string): number | 'source' {
  if (text === 'source') return 'source';
  const fps = Number(text);
  if (!/^[\d.]+$/.test(text) || !(fps >= 1 && fps <= 240)) {
    throw new InvalidArgumentError('It is a number from 1 to 240, or "source"');
  }
  return fps;
}
