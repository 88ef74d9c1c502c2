import { Command, InvalidArgumentError } from 'commander';
import type { ComparedClip } from '../compare/compare-models';
import { parseFps } from './fps-argument';
import { parseCommand } from './parse-command';

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
    .option('--seconds <number>', 'only so much of each video, from its start', parseSeconds)
    .option('--json', 'print the comparison as one JSON object on standard output', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 2 bad usage, 3 bad input, 4 internal fault, 130 interrupted.',
    );
  const help = parseCommand(command, args);
  if (help !== undefined) return help;
  const [first = '', second = '', ...videos] = command.args;
  return {
    ...command.opts<Omit<CompareArguments, 'models' | 'videos'>>(),
    models: [first, second],
    videos,
  };
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0) || !Number.isFinite(seconds)) {
    throw new InvalidArgumentError('It is a number of seconds above 0');
  }
  return seconds;
}
