import { app, type Session } from 'electron';
import { isAppUrl } from './app-files';
import type { Log } from './log-file';

/** Beside the app's own files: what a page makes itself, and the development tools. */
const harmless = /^(blob|data|devtools|chrome-extension|chrome):/;

/**
 * The page gets nothing but itself: no permission, no other page, no window, no request to anywhere.
 * Nothing leaves the machine, whatever a library in the page would like to do.
 */
export function lockSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    // Tiles that fill the screen; nothing leaves the machine by that.
    if (permission === 'fullscreen') return answer(true);
    log.warning(`The window asked for the permission "${permission}"; it was denied.`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isAppUrl(url) && !harmless.test(url);
    if (cancel) log.warning(`The window asked for ${url}; it was denied.`);
    answer({ cancel });
  });
}

/** Every page that is ever made, also such as nobody thought of. */
export function lockNavigation(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      event.preventDefault();
      log.warning(`The window wanted to go to ${url}; it was denied.`);
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      log.warning(`The window wanted to open ${url}; it was denied.`);
      return { action: 'deny' };
    });
  });
}
