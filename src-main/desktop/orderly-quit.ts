import { app, BrowserWindow } from 'electron';
import type { Disposal } from './disposal';
import type { Log } from './log-file';

/** Decoders get 5 s to end, then they are killed; whatever is not over after this never will be. */
const limitMs = 12_000;

/**
 * However the end comes (a closed window, the menu, Ctrl-C, the system), what was started is ended in
 * order before the process is.
 */
export function quitInOrder(disposal: Disposal, log: Log): void {
  let ending = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    log.information('Roadglass ends.');
    const limit = setTimeout(() => {
      log.error(`Not everything ended within ${limitMs / 1000} s.`);
      app.exit(1);
    }, limitMs);
    // The person is done with it; what is left to do needs no window.
    for (const window of BrowserWindow.getAllWindows()) window.hide();
    void disposal.dispose().then(() => {
      clearTimeout(limit);
      log.information('Everything has ended.');
      app.exit(Number(process.exitCode ?? 0));
    });
  });
  // Nothing runs unseen: what goes on without a window is another program.
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}
