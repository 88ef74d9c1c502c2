import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoginItem } from '../preferences/login-item';
import { outputFailure } from '../reports/atomic-file';

export interface AutostartOptions {
  /** Such as `$XDG_CONFIG_HOME`, else `~/.config`. */
  readonly configFolder: string;
  /** The program and its arguments, absolute. */
  readonly command: readonly string[];
}

/**
 * What a Linux desktop starts with the session: an entry in its autostart folder (freedesktop.org,
 * Desktop Application Autostart Specification). Electron knows log-in items of macOS and Windows only.
 */
export const autostartEntry = ({ configFolder, command }: AutostartOptions): LoginItem => {
  const file = join(configFolder, 'autostart', 'roadglass.desktop');
  return {
    async set(starts) {
      try {
        if (!starts) return await rm(file, { force: true });
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, desktopEntry(command));
      } catch (error) {
        throw outputFailure(file, error);
      }
    },
  };
};

export const desktopEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Roadglass',
    `Exec=${command.map(quoted).join(' ')}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/**
 * As the Desktop Entry Specification quotes an argument: in double quotes, with a backslash before `"`,
 * a backtick, `$` and a backslash, and those backslashes doubled because the value is a string; `%%` is a
 * percent sign.
 */
const quoted = (argument: string): string =>
  `"${argument
    .replaceAll(/["`$\\]/g, String.raw`\$&`)
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%')}"`;
