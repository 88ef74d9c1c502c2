import { Socket, type OnReadOpts, type SocketConstructorOpts } from 'node:net';

/** More than a unix socket of Linux holds (208 KB), so that one read empties it. */
const bufferBytes = 256 * 1024;

/**
 * Reads an accepted connection into one buffer that is used again and again.
 *
 * Node gives every portion a new buffer of 64 KB, which costs 0.25 CPU-ms and half a megabyte of
 * garbage for each frame. Its remedy (`onread`) is public for sockets that one opens oneself; that an
 * accepted connection can move into such a socket is not, so a Node where it cannot is served in the
 * usual way.
 *
 * @param accepted of a server with `pauseOnConnect`: nothing of it was read yet
 * @param receive gets portions that hold good until it returns, or, if it pauses the socket, until it
 *   resumes it
 */
export function readSteadily(accepted: Socket, receive: (portion: Uint8Array) => void): Socket {
  const owner = accepted as Socket & { _handle?: object | null };
  const handle = owner._handle;
  if (typeof handle !== 'object' || handle === null || !('useUserBuffer' in handle)) {
    accepted.on('data', receive);
    accepted.resume();
    return accepted;
  }
  owner._handle = null;
  const options: SocketConstructorOpts & { handle: object; onread: OnReadOpts } = {
    handle,
    onread: {
      buffer: new Uint8Array(bufferBytes),
      callback: (length, buffer) => {
        receive(buffer.subarray(0, length));
        return true;
      },
    },
  };
  const socket = new Socket(options);
  socket.resume();
  return socket;
}
