import { MessageChannel } from 'node:worker_threads';

/** A port that nobody listens to: the other end is closed. */
function openDrain(): MessageChannel['port1'] {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
}

const drain = openDrain();

/**
 * Frees the memory of buffers that nobody reads any more, instead of leaving it to a garbage
 * collection that looks at objects, of which a buffer is one however large it is: those of a detector
 * added up to 26 MB. What is transferred to a port without another end is gone
 * (https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps, 7).
 */
export function freeAtOnce(buffers: ArrayBuffer[]): void {
  drain.postMessage(undefined, buffers);
}
