import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../../../src-main/decoders/process-start';
import { benchVideo } from '../pipeline/bench-video';

/** 1280x720, h264, 15 fps, as a city's camera sends it; a second clip would only measure its scene. */
const encoding = [
  ...['-vf', 'scale=1280:720,fps=15', '-an', '-c:v', 'libx264', '-preset', 'veryfast'],
  ...['-tune', 'zerolatency', '-g', '30', '-b:v', '2500k'],
];

/**
 * Cameras on the loopback: every request gets an endless transport stream at the pace of a camera.
 * Sending costs next to nothing, because the frames are encoded once, before.
 */
export class PacedStreams {
  readonly #folder: string;
  readonly #server: Server;
  readonly #senders = new Set<ChildProcess>();

  private constructor(folder: string, server: Server) {
    this.#folder = folder;
    this.#server = server;
  }

  static async open(ffmpeg: string): Promise<PacedStreams> {
    const folder = await mkdtemp(join(tmpdir(), 'roadglass-streams-'));
    const clip = join(folder, 'camera.ts');
    const encoder = startProcess({
      program: ffmpeg,
      args: ['-v', 'error', '-i', benchVideo('street-1080p.mp4'), ...encoding, clip],
      onLine: () => undefined,
    });
    const { code } = await encoder.exited;
    if (code !== 0) throw new Error('the camera stream could not be made');
    const server = createServer();
    const streams = new PacedStreams(folder, server);
    server.on('request', (_, response) => {
      const args = ['-v', 'error', '-re', '-stream_loop', '-1', '-i', clip, '-c', 'copy'];
      const sender = spawn(ffmpeg, [...args, '-flush_packets', '1', '-f', 'mpegts', 'pipe:1'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      streams.#senders.add(sender);
      response.setHeader('content-type', 'video/mp2t');
      sender.stdout.pipe(response);
      response.on('close', () => sender.kill('SIGKILL'));
      sender.on('exit', () => streams.#senders.delete(sender));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return streams;
  }

  /** The address of one camera. */
  url(camera: number): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the server is closed');
    return `http://127.0.0.1:${address.port}/camera-${camera}.ts`;
  }

  /** CPU time of the senders is not Roadglass's: their process ids, to leave them out. */
  get senderPids(): readonly number[] {
    return [...this.#senders].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  async close(): Promise<void> {
    for (const sender of this.#senders) sender.kill('SIGKILL');
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.#folder, { recursive: true, force: true });
  }
}
