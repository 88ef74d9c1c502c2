import { parentPort } from 'node:worker_threads';
import { isFailure, Failure } from '../contracts/errors';
import type { IngestCommand, IngestEvent } from '../contracts/ingest';
import { FrameRing } from './frame-ring';
import { InputReceiver } from './input-receiver';
import { SocketFolder } from './socket-folder';

/** Entry of the ingest thread: one a process, for all its cameras. */
const port = parentPort;
if (!port) throw new Error('the ingest thread was started as a process');

const inputs = new Map<number, InputReceiver>();
/** Of the inputs' sockets, until their decoders are connected. */
const folders = new Map<number, SocketFolder>();
const post = (event: IngestEvent): void => port.postMessage(event);

async function open(command: Extract<IngestCommand, { kind: 'open' }>): Promise<void> {
  const { input, mode, shape, memory } = command;
  const receiver = new InputReceiver(mode, new FrameRing(shape, memory), {
    // Early, so that a process that is killed later leaves nothing behind.
    connected: () => void removeFolder(input),
    wake: () => post({ kind: 'wake', input }),
    ended: (end) => post({ kind: 'ended', input, end }),
  });
  inputs.set(input, receiver);
  const folder = await SocketFolder.make();
  try {
    const urls = await receiver.open(folder.path, 'i');
    folders.set(input, folder);
    post({ kind: 'opened', input, ...urls });
  } catch (error) {
    receiver.close();
    await folder.remove();
    throw error;
  }
}

async function removeFolder(input: number): Promise<void> {
  const folder = folders.get(input);
  folders.delete(input);
  await folder?.remove();
}

async function close(input: number): Promise<void> {
  inputs.get(input)?.close();
  inputs.delete(input);
  await removeFolder(input);
  post({ kind: 'ended', input, end: { kind: 'closed' } });
}

port.on('message', (command: IngestCommand) => {
  if (command.kind === 'wake') inputs.get(command.input)?.wake();
  else if (command.kind === 'decoder-exited') inputs.get(command.input)?.decoderExited();
  else if (command.kind === 'close') void close(command.input);
  else {
    open(command).catch((error: unknown) => {
      const failure = isFailure(error)
        ? error
        : new Failure('WORKER_FAILED', 'The local socket for the frames could not be opened.', {
            detail: String(error),
          });
      post({ kind: 'open-failed', input: command.input, failure: failure.toData() });
    });
  }
});
