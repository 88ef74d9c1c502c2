import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameBytes } from '../../src-workers/contracts/decode-target';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { smallTarget, startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

describe('an input without a decoder', () => {
  it('a reader that closes while it waits is woken', async () => {
    const input = await ingest.openInput({ mode: 'file', frameBytes: 100 });
    const next = input.next();
    input.close();
    expect(await next).toBeUndefined();
  });

  it.each([
    ['inside a frame', 5000, { kind: 'cut', detail: 'the stream of frames broke off' }],
    ['between two frames', 0, { kind: 'complete' }],
  ] as const)('says whether the stream ended %s', async (_, missing, end) => {
    const output = [
      '-frames:v',
      '10',
      '-c:v',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      '-write_index',
      '0',
    ];
    const source = 'testsrc2=s=64x48:r=25';
    const bytes = readFileSync(await makeVideo(folder.path, 'ten.nut', { source, output }));
    const input = await ingest.openInput({ mode: 'file', frameBytes: frameBytes(smallTarget) });
    const [, host, port] = /^tcp:\/\/(.*):(\d+)$/.exec(input.rawUrl) ?? [];
    const socket = host ? connect(Number(port), host) : connect(input.rawUrl.replace(/^unix:/, ''));
    // The whole file ends with its headers once more: the cut has to reach into the last frame.
    socket.end(bytes.subarray(0, bytes.length - missing));
    let count = 0;
    for (let frame = await input.next(); frame; frame = await input.next()) {
      count++;
      frame.release();
    }
    expect(count).toBe(missing > 0 ? 9 : 10);
    expect(input.end).toEqual(end);
    expect(input.stats().complete).toBe(missing === 0);
    input.close();
  });

  it('disposing the client ends its inputs and removes their sockets', async () => {
    const own = await startIngest(folder.path);
    const input = await own.openInput({ mode: 'file', frameBytes: 100 });
    const next = input.next();
    await Promise.all([own.dispose(), own.dispose()]);
    expect(await next).toBeUndefined();
    const path = input.rawUrl.replace(/^unix:/, '');
    expect(existsSync(path)).toBe(false);
    await expect(own.openInput({ mode: 'file', frameBytes: 100 })).rejects.toMatchObject({
      code: 'WORKER_FAILED',
    });
  });
});
