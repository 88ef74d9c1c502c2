import type {
  CommandAnswer,
  ConsoleBridge,
  ConsoleCommand,
  ConsoleCommandOf,
} from '../../src-workers/contracts/console-command';
import { Failure } from '../../src-workers/contracts/errors';

declare global {
  interface Window {
    /** Exposed by the preload script. */
    readonly roadglass: ConsoleBridge;
  }
}

/** Sends a command to main. @throws Failure with a sentence for the person */
export async function send<Kind extends ConsoleCommand['kind']>(
  command: ConsoleCommandOf<Kind>,
): Promise<CommandAnswer<Kind>> {
  const result = await window.roadglass.invoke(command);
  if (!result.ok) throw Failure.fromData(result.failure);
  return result.value;
}
