import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { liveSurroundings, startPool, untilLive } from '../fixtures/live-camera';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { hasSharedData, sharedData } from './analyze-command';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

/** The clip at its own pace, twelve pictures a second, for ever. */
async function serveClip(): Promise<string> {
  const { path } = await findFfmpeg();
  const server = createServer((_, response) => {
    const clip = ['-stream_loop', '-1', '-i', sharedData('videos', 'highway.avi'), '-r', '12'];
    const sent = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '12', '-f', 'mpegts', '-'];
    const sender = spawn(path, ['-v', 'error', '-re', ...clip, ...sent], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    response.writeHead(200, { 'Content-Type': 'video/mp2t' });
    sender.stdout.pipe(response);
    response.on('close', () => sender.kill('SIGKILL'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/clip.ts`;
}

describe.skipIf(!hasSharedData || !hasShippedDetector)(
  'proof of a live camera (skipped without the shared data or the detector)',
  () => {
    it('is recorded while it runs, with the tracks of its reports, and takes corrections', async () => {
      const pool = startPool(1);
      onTestFinished(() => pool.dispose());
      const points = [
        [0, 0.625],
        [1, 0.625],
      ];
      const camera = liveSurroundings(pool, folder).open({
        ...{ id: 'live', source: { kind: 'url', url: await serveClip() } },
        lines: [{ id: 'all', points }],
      });
      onTestFinished(() => camera.dispose());
      const { counts } = await untilLive(
        camera,
        (state) => (state.counts?.lastCrossings.length ?? 0) >= 2,
      );
      const start = counts?.start ?? NaN;
      const strip = () => camera.proof.strip('all', { fromMs: 0, toMs: Date.now() - start });
      await expect
        .poll(async () => (await strip()).pieces.length, { timeout: 120_000 })
        .toBeGreaterThan(0);

      const { marks, pieces, extent } = await strip();
      expect(marks.length).toBeGreaterThanOrEqual(2);
      expect(pieces[0]?.times.length).toBeGreaterThan(5);
      // Frames keep the distances of their source, which may run a little ahead of the clock.
      expect(Math.abs((extent?.toMs ?? 0) - (Date.now() - start))).toBeLessThan(30_000);
      const [first] = marks;
      if (first?.crossing === undefined) throw new Error('the machine counted it');
      expect((await camera.proof.crossingPicture(first.crossing)).image?.length).toBeGreaterThan(
        200,
      );
      await camera.proof.correct('all', { kind: 'delete', crossing: first.crossing });
      const shown = camera.state().counts?.lastCrossings ?? [];
      expect(shown.some(({ mediaTimeMs }) => mediaTimeMs === first.mediaTimeMs)).toBe(false);
      expect((await strip()).marks[0]).toMatchObject({ correction: { kind: 'delete' } });
    });
  },
);
