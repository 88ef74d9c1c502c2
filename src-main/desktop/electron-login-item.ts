import { app } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { LoginItem } from '../preferences/login-item';
import { autostartEntry } from './autostart-entry';

/** The system's own way to start Roadglass with the session. */
export function electronLoginItem(): LoginItem {
  // Electron's own program has the folder of the app as its argument.
  const args = app.isPackaged ? [] : [app.getAppPath()];
  if (process.platform === 'linux') {
    const { XDG_CONFIG_HOME: config, APPIMAGE: image } = process.env;
    return autostartEntry({
      configFolder: config?.startsWith('/') === true ? config : join(homedir(), '.config'),
      // An AppImage's program lies in another place at every start.
      command: [image ?? process.execPath, ...args],
    });
  }
  return {
    set: (starts) => {
      app.setLoginItemSettings({ openAtLogin: starts, path: process.execPath, args });
      return Promise.resolve();
    },
  };
}
