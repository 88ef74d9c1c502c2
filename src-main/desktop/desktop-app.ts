import { app, dialog } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure } from '../../src-workers/contracts/errors';
import { version } from '../version';
import { registerAppScheme } from './app-protocol';
import { openConsole, type ConsoleOptions } from './console-window';
import { Disposal } from './disposal';
import { Inbox } from './inbox';
import { parseLaunchRequest } from './launch-request';
import { lockNavigation } from './locked-session';
import { openLogFile, type Log } from './log-file';
import { quitInOrder } from './orderly-quit';
import { claimDataFolder } from './single-instance';

/** What has to happen before Electron is ready; then the console opens. */
export function startDesktop(options: ConsoleOptions): void {
  const { dataFolder } = options;
  mkdirSync(dataFolder, { recursive: true });
  app.setPath('userData', dataFolder);
  // Chromium's own files are many, and none of a person's business.
  app.setPath('sessionData', join(dataFolder, 'browser'));
  registerAppScheme();

  const inbox = new Inbox();
  const parse = (argv: readonly string[]): ReturnType<typeof parseLaunchRequest> =>
    parseLaunchRequest(argv, process.cwd(), app.getAppPath());
  app.on('open-file', (event, path) => {
    event.preventDefault();
    inbox.put(parse([path]));
  });
  const request = parse(process.argv.slice(1));
  if (!claimDataFolder(request, (later) => inbox.put(later))) {
    process.stderr.write(
      'Roadglass already runs with this data folder. What you asked for opens in its window.\n',
    );
    app.exit(0);
    return;
  }
  const log = openLogFile(dataFolder);
  log.information(
    `Roadglass ${version} starts on Electron ${process.versions['electron']}, ${process.platform} ${process.arch}.`,
  );
  const disposal = new Disposal(log);
  quitInOrder(disposal, log);
  lockNavigation(log);
  app
    .whenReady()
    .then(() => openConsole(options, { request, inbox, disposal, log }))
    .catch((error: unknown) => giveUp(error, log));
}

/** Without an engine there is nothing to show. */
function giveUp(error: unknown, log: Log): void {
  log.error('Roadglass could not start', error);
  const sentence = isFailure(error)
    ? error.message
    : 'Roadglass could not start because of a mistake in it. The log file in its data folder says more.';
  process.stderr.write(`${sentence}\n`);
  process.exitCode = isFailure(error) ? 3 : 4;
  void dialog
    .showMessageBox({ type: 'error', title: 'Roadglass', message: sentence, buttons: ['Quit'] })
    .finally(() => app.quit());
}
