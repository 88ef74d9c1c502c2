import { compareModels } from '../compare/compare-models';
import { workersFolder } from '../program-files';
import type { SurveyProgress } from '../survey/survey-progress';
import { callersFolder } from './callers-folder';
import { parseCompareArguments } from './compare-arguments';
import { comparisonText } from './comparison-text';
import { exitCodeOf, exitCodes } from './exit-code';
import { failureSentence } from './failure-sentence';
import { ProgressDisplay } from './progress-display';

/** `model compare FIRST SECOND VIDEO...`: two models on one clip, as a table. */
async function main(): Promise<number> {
  const display = new ProgressDisplay(process.stderr);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(exitCodes.interrupted);
      stop.abort();
    });
  }
  try {
    // The launcher hands its own arguments on: the first is the word "compare".
    const parsed = parseCompareArguments(process.argv.slice(3));
    if ('help' in parsed) {
      process.stdout.write(parsed.help);
      return exitCodes.done;
    }
    let progress: SurveyProgress | undefined;
    const comparison = await compareModels(parsed, {
      folder: callersFolder('model'),
      workers: workersFolder,
      signal: stop.signal,
      onProgress: (now) => {
        progress = now;
        display.show(now, performance.now());
      },
      onNote: (sentence) => display.line(sentence),
      onResults: () => {
        if (progress !== undefined) display.finish(progress, performance.now());
      },
    });
    if (comparison === undefined) {
      display.line('The comparison was stopped before both models were done.');
      return exitCodes.interrupted;
    }
    for (const warning of comparison.warnings) display.line(`Warning: ${warning}`);
    process.stdout.write(
      parsed.json ? `${JSON.stringify(comparison)}\n` : comparisonText(comparison),
    );
    return exitCodes.done;
  } catch (error) {
    display.line(failureSentence(error));
    return exitCodeOf(error);
  }
}

void main().then((code) => {
  process.exitCode = code;
});
