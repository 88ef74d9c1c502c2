import { useState } from 'react';
import type {
  CommandAnswer,
  ConsoleCommand,
  ConsoleCommandOf,
} from '../../src-workers/contracts/console-command';
import { send } from '../bridge/bridge';
import { notifyError } from '../ui/notify';

/** Sends a command and tells the person what failed; the answer is absent then. */
export async function run<Kind extends ConsoleCommand['kind']>(
  command: ConsoleCommandOf<Kind>,
): Promise<CommandAnswer<Kind> | undefined> {
  try {
    return await send(command);
  } catch (error) {
    notifyError(error);
    return undefined;
  }
}

/** For a button: says that it works, and does not start twice. */
export function usePending(): [pending: boolean, start: (work: () => Promise<unknown>) => void] {
  const [pending, setPending] = useState(false);
  const start = (work: () => Promise<unknown>) => {
    if (pending) return;
    setPending(true);
    work()
      .catch(notifyError)
      .finally(() => setPending(false));
  };
  return [pending, start];
}
