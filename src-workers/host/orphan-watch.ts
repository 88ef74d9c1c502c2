/** A second more of work for nobody is no harm; looking costs a system call. */
const lookEveryMs = 1000;

/**
 * Ends a utility process whose main process is gone. Electron does so by itself when the channel to
 * main closes, but a program that main spawned has inherited main's end of it: after a crash of main a
 * decoder keeps the channel open, and waits itself for this process to read.
 *
 * @param worker on Windows `ppid` never changes, and there nothing is inherited
 */
export function endWhenOrphaned(
  worker: Pick<NodeJS.Process, 'ppid' | 'exit'>,
  every: (look: () => void) => void = (look) => void setInterval(look, lookEveryMs).unref(),
): void {
  const main = worker.ppid;
  every(() => {
    if (worker.ppid !== main) worker.exit(0);
  });
}
