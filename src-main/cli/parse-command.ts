import { CommanderError, type Command } from 'commander';
import { Failure } from '../../src-workers/contracts/errors';

/**
 * Has commander read a command line; it neither prints nor ends the process.
 * @returns the text that --help asks for, else nothing: then `command` has the arguments and options
 * @throws Failure USAGE
 */
export function parseCommand(
  command: Command,
  args: readonly string[],
): { readonly help: string } | undefined {
  let help = '';
  let problem = '';
  command.exitOverride().configureOutput({
    writeOut: (text) => (help += text),
    writeErr: (text) => (problem += text),
  });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { help };
    const sentence = (problem === '' ? error.message : problem).replace(/^error: /, '').trim();
    throw new Failure('USAGE', `${capitalised(sentence).replace(/\.$/, '')}. See --help.`);
  }
  return undefined;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
