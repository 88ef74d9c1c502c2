import { constants, setPriority } from 'node:os';

/** Lets a process work when nothing that a person waits for does. */
export function giveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: then it is as urgent as the rest.
  }
}
