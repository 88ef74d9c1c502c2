import electronLog from 'electron-log/node';
import { join } from 'node:path';
import { isFailure } from '../../src-workers/contracts/errors';
import { withoutSecrets } from '../secrets/credentials';

/** What went on, for whoever has to find out why: one line an event, in a file. */
export interface Log {
  information(text: string): void;
  warning(text: string): void;
  /** With the error's stack and causes. */
  error(text: string, error?: unknown): void;
}

/** The file is renamed to `roadglass.old.log` when it is full, so that both take 4 MB at most. */
const maxBytes = 2 * 1024 * 1024;

/** Writes below the data folder; nothing secret gets in, see `withoutSecrets`. */
export function openLogFile(dataFolder: string): Log & { readonly path: string } {
  const path = join(dataFolder, 'logs', 'roadglass.log');
  const logger = electronLog.create({ logId: path });
  logger.transports.console.level = false;
  const { file } = logger.transports;
  file.maxSize = maxBytes;
  file.format = '{iso} {level} {text}';
  file.resolvePathFn = () => path;
  const write = (level: 'info' | 'warn' | 'error', text: string): void =>
    logger[level](withoutSecrets(text, undefined));
  return {
    path,
    information: (text) => write('info', text),
    warning: (text) => write('warn', text),
    error: (text, error) =>
      write('error', error === undefined ? text : `${text}: ${describe(error)}`),
  };
}

function describe(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const failure = isFailure(error) ? `${error.code}: ${error.detail ?? ''} ` : '';
  const own = failure + (error.stack ?? error.message);
  return error.cause === undefined || depth > 4
    ? own
    : `${own}\n  because of ${describe(error.cause, depth + 1)}`;
}
