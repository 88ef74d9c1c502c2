import { Command, InvalidArgumentError } from 'commander';
import { Failure } from '../../src-workers/contracts/errors';
import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { BinMinutes } from '../../src-workers/domain/report/clock-bins';
import { demoResults, meansDemo } from '../demo/demo-analysis';
import { parseFps } from './fps-argument';
import { parseCommand } from './parse-command';

export interface AnalyzeArguments {
  readonly videos: readonly string[];
  readonly project?: string;
  readonly camera?: string;
  readonly out: string;
  readonly model?: string;
  readonly detections?: string;
  readonly detectionsClass?: RoadUserClass;
  readonly saveDetections?: string;
  readonly fps?: number | 'source';
  readonly start?: string;
  /** Only so much of each video; absent: all. */
  readonly seconds?: number;
  readonly binMinutes: BinMinutes;
  readonly resume: boolean;
  readonly json: boolean;
}

/** Bins that a reporting clock has. */
const bins: ReadonlyMap<string, BinMinutes> = new Map<string, BinMinutes>([
  ['1m', 1],
  ['5m', 5],
  ['15m', 15],
  ['60m', 60],
  ['1h', 60],
  ['1d', 1440],
]);

/**
 * Parses the command line of `analyze`; the answer to --help is text, not arguments.
 * @throws Failure USAGE
 */
export function parseAnalyzeArguments(
  args: readonly string[],
): AnalyzeArguments | { readonly help: string } {
  const command = new Command('npm run analyze --')
    .description(
      'Counts road users in recorded videos: detects, tracks, counts on lines and in zones, and ' +
        'writes CSV files. Several videos are one survey, ordered by their time.',
    )
    .argument(
      '[videos...]',
      'video files; without any, the file of the project’s camera, or what --detections knows of its videos',
    )
    .option('--project <file>', 'project file with cameras, lines and zones')
    .option('--camera <id>', 'camera of the project; needed where it has several')
    .option('--out <folder>', 'folder for the results; made if it is not there', parseOut)
    .option('--model <id-or-file>', 'detector: an id of the model list or an ONNX file')
    .option('--detections <file>', 'a file of detections in the place of the detector', parsePath)
    .option('--detections-class <class>', 'class of rows that say none: car, ...', parseClass)
    .option(
      '--save-detections <file>',
      'write the detections to a file (.gz: compressed)',
      parsePath,
    )
    .option('--fps <number|source>', 'analysed frames per second, at most', parseFps)
    .option('--start <iso-time>', 'when the first video begins, e.g. 2026-03-29T07:00:00+02:00')
    .option('--bin <length>', 'length of a bin: 1m, 5m, 15m, 1h or 1d', parseBin, 15)
    .option('--resume', 'go on with an interrupted run in the same folder', false)
    .option('--json', 'print a summary as one JSON object on standard output', false)
    .addHelpText(
      'after',
      '\nThe word "demo" in the place of the videos analyses the demo, and says what is true beside ' +
        `what was counted (--out: ${demoResults}).\n` +
        '\nExit codes: 0 done, 2 bad usage, 3 bad input, 4 internal fault, 130 interrupted.',
    );
  const help = parseCommand(command, args);
  if (help !== undefined) return help;
  const problems = optionProblem(command.opts());
  if (problems !== undefined) throw new Failure('USAGE', problems);
  const { bin, ...options } = command.opts<
    Omit<AnalyzeArguments, 'videos' | 'binMinutes' | 'out'> & { bin: BinMinutes; out?: string }
  >();
  const asked = { ...options, videos: command.args };
  const out = options.out ?? (meansDemo(asked) ? demoResults : undefined);
  if (out === undefined) {
    throw new Failure('USAGE', "Required option '--out <folder>' not specified. See --help.");
  }
  return { ...asked, out, binMinutes: bin };
}

/** What does not go together. */
function optionProblem(options: Partial<AnalyzeArguments>): string | undefined {
  const { model, detections, detectionsClass } = options;
  if (detections !== undefined && model !== undefined) {
    return 'Either --model detects or --detections says what was detected: name one of them.';
  }
  if (detectionsClass !== undefined && detections === undefined) {
    return '--detections-class needs --detections.';
  }
  return undefined;
}

function parseClass(text: string): RoadUserClass {
  const known = roadUserClasses.find((each) => each === text);
  if (known === undefined) {
    throw new InvalidArgumentError(`It is one of ${roadUserClasses.join(', ')}`);
  }
  return known;
}

function parsePath(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is the name of a file');
  return text;
}

function parseOut(text: string): string {
  // An empty variable in a script must not fill the folder that it runs in.
  if (text.trim() === '') throw new InvalidArgumentError('It is the name of a folder');
  return text;
}

function parseBin(text: string): BinMinutes {
  const minutes = bins.get(text);
  if (minutes === undefined)
    throw new InvalidArgumentError(`It is one of ${[...bins.keys()].join(', ')}`);
  return minutes;
}
