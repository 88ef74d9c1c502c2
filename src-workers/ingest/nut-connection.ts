import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { NutDemuxer, type NutSink } from './nut-demuxer';
import { readSteadily } from './steady-socket';

export interface ConnectionListener {
  /** The decoder is there; nobody else can connect. */
  connected(): void;
  ended(end: ConnectionEnd): void;
}

/** How the stream on a connection ended; `detail` says why it is cut. */
export type ConnectionEnd =
  { readonly complete: true } | { readonly complete: false; detail: string };

/** A connection waits in the system's queue until the thread's next turn. */
const connectionDelayMs = 250;

/**
 * A local socket that lets in exactly one decoder and takes its NUT stream apart. On POSIX a unix
 * socket in a folder that only this user may enter; on Windows loopback TCP, where ffmpeg has no
 * local sockets.
 */
export class NutConnection {
  private socket: Socket | undefined;
  /** Valid because a paused connection reads nothing more into its buffer. */
  private rest: Uint8Array | undefined;
  private ended = false;
  private gone: { readonly detail: string | undefined } | undefined;
  private readonly demuxer: NutDemuxer;

  private constructor(
    private readonly server: Server,
    readonly url: string,
    sink: NutSink,
    private readonly listener: ConnectionListener,
  ) {
    this.demuxer = new NutDemuxer(sink);
    server.on('connection', (socket) => this.accept(socket));
  }

  /** `folder` is a private folder with a short path: a unix socket's path has 107 bytes at most. */
  static async listen(
    folder: string,
    name: string,
    sink: NutSink,
    listener: ConnectionListener,
  ): Promise<NutConnection> {
    const server = createServer({ noDelay: true, pauseOnConnect: true });
    const path = join(folder, name);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      if (process.platform === 'win32') server.listen(0, '127.0.0.1', resolve);
      else server.listen(path, resolve);
    });
    const address = server.address();
    const url =
      typeof address === 'object' && address !== null
        ? `tcp://127.0.0.1:${address.port}`
        : `unix:${path}`;
    return new NutConnection(server, url, sink, listener);
  }

  /** Goes on after the sink was blocked. */
  resume(): void {
    if (!this.rest || this.ended) return;
    const rest = this.rest;
    this.rest = undefined;
    this.feed(rest);
    if (this.rest) return;
    if (this.gone) this.hungUp();
    else this.socket?.resume();
  }

  /** Ends the wait for a decoder, after the time that a connection made just before needs to show. */
  expectNobody(): void {
    setTimeout(() => {
      if (!this.socket) this.end({ complete: false, detail: 'the decoder never connected' });
    }, connectionDelayMs).unref();
  }

  /** Idempotent. A decoder that still writes gets a broken pipe and exits. */
  close(): void {
    this.ended = true;
    this.rest = undefined;
    this.socket?.destroy();
    this.server.close();
  }

  private accept(accepted: Socket): void {
    if (this.socket) {
      accepted.destroy();
      return;
    }
    const socket = readSteadily(accepted, (portion) => this.feed(portion));
    this.socket = socket;
    this.server.close(); // also removes the socket from the disk
    this.listener.connected();
    socket.on('end', () => this.hungUp());
    socket.on('error', (error) => this.hungUp(error.message));
    socket.on('close', () => this.hungUp());
  }

  /** Node tells the end also while a paused connection has bytes that the sink still waits for. */
  private hungUp(detail?: string): void {
    this.gone ??= { detail };
    if (this.rest) return;
    if (this.gone.detail === undefined && this.demuxer.atBoundary) this.end({ complete: true });
    else {
      this.end({ complete: false, detail: this.gone.detail ?? 'the stream of frames broke off' });
    }
  }

  private feed(chunk: Uint8Array): void {
    if (this.ended) return;
    try {
      const taken = this.demuxer.push(chunk);
      if (taken === chunk.length) return;
      this.rest = chunk.subarray(taken);
      this.socket?.pause();
    } catch (error) {
      this.end({ complete: false, detail: String(error) });
      this.socket?.destroy();
    }
  }

  private end(end: ConnectionEnd): void {
    if (this.ended) return;
    this.ended = true;
    this.server.close();
    this.listener.ended(end);
  }
}
