import type { Log } from './log-file';

/** A fault that comes again and again is told once a minute. */
const quietMs = 60_000;

/**
 * Bugs that nobody caught: they are logged, and the person is told that something went wrong. The app
 * goes on, because cameras that run are worth more than a clean stop.
 */
export function reportUncaught(log: Log, tell: (sentence: string) => void): void {
  let told = -Infinity;
  const report = (error: unknown): void => {
    log.error('A fault that nobody expected', error);
    const now = performance.now();
    if (now - told < quietMs) return;
    told = now;
    tell(
      'Something went wrong inside Roadglass. What is running goes on; the log file in its data folder says more.',
    );
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
  // A terminal that is gone is none of our business.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
