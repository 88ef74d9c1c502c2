import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readSteadily } from '../../src-workers/ingest/steady-socket';

/** A connection over loopback: the end that accepted it, unread, and the end that writes. */
async function connection(): Promise<{ accepted: Socket; writer: Socket }> {
  const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const writer = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  const [accepted] = (await once(server, 'connection')) as [Socket];
  server.close();
  return { accepted, writer };
}

const numbered = (length: number): Buffer =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255));

describe('readSteadily', () => {
  it('reads everything into one buffer', async () => {
    const { accepted, writer } = await connection();
    const sent = numbered(3_000_000);
    const portions: Buffer[] = [];
    const buffers = new Set<ArrayBufferLike>();
    const socket = readSteadily(accepted, (portion) => {
      buffers.add(portion.buffer);
      portions.push(Buffer.from(portion));
    });
    writer.end(sent);
    await once(socket, 'close');
    expect(Buffer.concat(portions).equals(sent)).toBe(true);
    expect(portions.length).toBeGreaterThan(1);
    expect(buffers.size).toBe(1);
  });

  it('leaves a portion alone while it is paused, and goes on behind it', async () => {
    const { accepted, writer } = await connection();
    const sent = numbered(3_000_000);
    const portions: Buffer[] = [];
    let pauses = 0;
    const socket = readSteadily(accepted, (portion) => {
      const before = Buffer.from(portion);
      portions.push(before);
      if (++pauses > 5) return;
      socket.pause();
      // The writer has more than the system's buffers hold: a read would bring other bytes.
      setTimeout(() => {
        expect(before.equals(portion)).toBe(true);
        expect(portions.at(-1)).toBe(before);
        socket.resume();
      }, 20);
    });
    writer.end(sent);
    await once(socket, 'close');
    expect(Buffer.concat(portions).equals(sent)).toBe(true);
    expect(pauses).toBeGreaterThan(5);
  });

  it('tells when the other side breaks off, and closes from this side', async () => {
    const gone = await connection();
    const socket = readSteadily(gone.accepted, () => undefined);
    gone.writer.destroy();
    await once(socket, 'close');
    const left = await connection();
    readSteadily(left.accepted, () => undefined).destroy();
    left.writer.resume();
    await once(left.writer, 'close');
    expect([socket.destroyed, left.writer.destroyed]).toEqual([true, true]);
  });

  it('reads in the usual way where a connection cannot be moved', async () => {
    const stream = new PassThrough();
    const portions: Uint8Array[] = [];
    const socket = readSteadily(stream as unknown as Socket, (portion) => portions.push(portion));
    expect(socket).toBe(stream);
    stream.end('bytes');
    await once(stream, 'end');
    expect(Buffer.concat(portions).toString()).toBe('bytes');
  });
});
