import * as z from 'zod';
import {
  consoleCommandSchema,
  type CommandResult,
  type ConsoleCommand,
} from '../../src-workers/contracts/console-command';
import { isFailure, type FailureData } from '../../src-workers/contracts/errors';
import type { ConsoleEngine, EngineCommand } from '../engine/console-engine';
import type { Log } from './log-file';
import type { WindowCommands } from './window-commands';

export interface CommandParts {
  readonly engine: Pick<ConsoleEngine, 'carryOut'>;
  readonly window: WindowCommands;
  readonly log: Log;
}

/**
 * Answers one message of the window. Whatever comes, there is an answer: what is no command is
 * refused, what a person can do something about is told, and a bug is logged and told as one.
 */
export async function answerCommand(message: unknown, parts: CommandParts): Promise<CommandResult> {
  const { log } = parts;
  const parsed = consoleCommandSchema.safeParse(message);
  if (!parsed.success) {
    log.warning(`The window sent no command: ${z.prettifyError(parsed.error)}`);
    return refused('The window sent something that is no command of Roadglass.');
  }
  const command = parsed.data;
  try {
    return { ok: true, value: await carryOut(command, parts) };
  } catch (error) {
    if (isFailure(error)) {
      log.warning(`${command.kind}: ${error.code}: ${error.message} ${error.detail ?? ''}`);
      return { ok: false, failure: error.toData() };
    }
    log.error(`The command ${command.kind} failed`, error);
    return { ok: false, failure: bug };
  }
}

export const refused = (sentence: string): CommandResult => ({
  ok: false,
  failure: { code: 'USAGE', sentence },
});

const bug: FailureData = {
  code: 'INTERNAL_FAULT',
  sentence: 'That did not work because of a mistake in Roadglass. Its log file says more.',
};

function carryOut(command: ConsoleCommand, { engine, window }: CommandParts): unknown {
  switch (command.kind) {
    case 'choose-videos':
    case 'choose-detections':
    case 'choose-model':
    case 'choose-model-to-judge':
    case 'choose-plan':
    case 'choose-project':
    case 'save-project-as':
    case 'show-folder':
    case 'watch-camera':
    case 'unwatch-camera':
    case 'set-preview':
    case 'export-csv':
    case 'save-chart':
    case 'save-shapes':
    case 'choose-shapes':
    case 'export-backup':
    case 'import-backup':
    case 'export-support-bundle':
      // The key and the argument are of the same command, which TypeScript cannot see of a union.
      return (window[command.kind] as (command: ConsoleCommand) => unknown)(command);
    default:
      return engine.carryOut(command satisfies EngineCommand);
  }
}
