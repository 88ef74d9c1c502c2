import { demoRequest, meansDemo } from '../demo/demo-analysis';
import { readDemoTruth, trueFigures, trueFiguresText } from '../demo/demo-truth';
import { parseAnalyzeArguments } from './analyze-arguments';
import { analyzeSurvey } from './analyze-survey';
import { callersFolder } from './callers-folder';
import { exitCodeOf, exitCodes } from './exit-code';
import { failureSentence } from './failure-sentence';
import { ProgressDisplay } from './progress-display';
import { summaryText } from './summary-text';
import type { SurveyProgress } from '../survey/survey-progress';

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
    const demo = meansDemo(parsed) ? demoRequest(parsed) : undefined;
    let progress: SurveyProgress | undefined;
    const summary = await analyzeSurvey(demo ?? parsed, {
      folder: callersFolder('analyze'),
      workers: __dirname,
      signal: stop.signal,
      onProgress: (now) => {
        progress = now;
        display.show(now, performance.now());
      },
      onNote: (sentence) => display.line(sentence),
    });
    if (progress !== undefined) display.finish(progress, performance.now());
    const warn = (warning: string): void => display.line(`Warning: ${warning}`);
    summary.warnings.forEach(warn);
    const truth = demo && !summary.partial ? await readDemoTruth(demo.project, warn) : undefined;
    const figures = truth ? trueFigures(summary, truth) : [];
    process.stdout.write(
      parsed.json
        ? `${JSON.stringify(truth ? { ...summary, truth: figures } : summary)}\n`
        : summaryText(summary, parsed.out) + trueFiguresText(figures),
    );
    return summary.partial ? exitCodes.interrupted : exitCodes.done;
  } catch (error) {
    display.line(failureSentence(error));
    return exitCodeOf(error);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

void main().then((code) => {
  process.exitCode = code;
});
