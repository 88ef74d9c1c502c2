import { isFailure } from '../../src-workers/contracts/errors';
import { parseAnalyzeArguments } from './analyze-arguments';
import { analyzeSurvey } from './analyze-survey';
import { exitCodeOf, exitCodes } from './exit-code';
import { ProgressDisplay } from './progress-display';

/** How long a second Ctrl-C has to wait for nothing: it ends the program at once. */
async function main(): Promise<number> {
  const display = new ProgressDisplay(process.stderr);
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    display.line('Stopping; what was analysed is being written. (Once more: stop at once.)');
    stop.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const parsed = parseAnalyzeArguments(process.argv.slice(2));
    if ('help' in parsed) {
      process.stdout.write(parsed.help);
      return exitCodes.done;
    }
    const summary = await analyzeSurvey(parsed, {
      folder: callersFolder(),
      workers: __dirname,
      signal: stop.signal,
      onProgress: (progress) => display.show(progress, performance.now()),
      onNote: (sentence) => display.line(sentence),
    });
    display.clear();
    if (parsed.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
    return summary.partial ? exitCodes.interrupted : exitCodes.done;
  } catch (error) {
    display.line(sentenceOf(error));
    return exitCodeOf(error);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

/** npm runs scripts in the project's folder; relative paths are those of the caller's. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'analyze' && folder !== undefined ? folder : process.cwd();
}

function sentenceOf(error: unknown): string {
  if (isFailure(error)) {
    const detail = error.detail === undefined ? '' : `\n${error.detail}`;
    return `${error.code}: ${error.message}${process.env['ROADGLASS_DEBUG'] ? detail : ''}`;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a fault in Roadglass, please report it:\n${text}`;
}

void main().then((code) => {
  process.exitCode = code;
});
