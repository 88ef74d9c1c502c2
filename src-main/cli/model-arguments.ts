import { Command, InvalidArgumentError, Option } from 'commander';
import { parseCommand } from './parse-command';

export interface ModelArguments {
  /** An id of the model list or the path of an ONNX file. */
  readonly model: string;
  readonly picture: { readonly width: number; readonly height: number };
  /** Folder of labelled pictures; true: the one beside the checkout, if it is there; false: none. */
  readonly pictures: string | boolean;
  readonly json: boolean;
}

/**
 * Parses the command line of `model`; the answer to --help is text, not arguments.
 * @throws Failure USAGE
 */
export function parseModelArguments(
  args: readonly string[],
): ModelArguments | { readonly help: string } {
  const command = new Command('npm run model --')
    .description(
      'Says what Roadglass takes a detector for: layout and why, classes, thresholds, speed, and how ' +
        'well it sees where labelled pictures are there. Without arguments: builds the detector that ships.',
    )
    .argument('<id-or-file>', 'an id of the model list, or an ONNX file')
    .addOption(
      new Option('--frame <size>', 'picture to choose the size of the input for')
        .argParser(parseSize)
        .default({ width: 1920, height: 1080 }, '1920x1080'),
    )
    .option(
      '--pictures <folder>',
      'labelled pictures to measure on (default: coco128, if it is there)',
    )
    .option('--no-pictures', 'do not measure how well it sees')
    .option(
      '--json',
      'print the verdict, with the manifest that it means, as one JSON object',
      false,
    )
    .addHelpText(
      'after',
      '\nTwo more: "build ID" builds a detector of the list that does not ship, "compare A B VIDEO" runs ' +
        'two of them over a clip.\n\nExit codes: 0 done, 2 bad usage, 3 the model is refused, 4 internal fault.',
    );
  const help = parseCommand(command, args);
  if (help !== undefined) return help;
  const {
    frame: picture,
    pictures = true,
    json,
  } = command.opts<{
    frame: ModelArguments['picture'];
    pictures?: string | boolean;
    json: boolean;
  }>();
  return { model: command.args[0] ?? '', picture, pictures, json };
}

function parseSize(text: string): ModelArguments['picture'] {
  const [, width, height] = (/^(\d{1,5})x(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (!width || !height) throw new InvalidArgumentError('It is width x height, such as 1920x1080');
  return { width, height };
}
