import { symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { AnalysisClient } from '../../src-main/analysis/analysis-client';
import { nodeHost } from '../../src-workers/host/node-host';
import { shippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { bundleWorker } from '../fixtures/worker-bundle';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('an analysis process whose ingest thread ends does so too, so that it is replaced', async () => {
  const entry = await bundleWorker('src-workers/analysis/entry.ts', folder.path);
  await symlink(resolve('node_modules'), join(folder.path, 'node_modules'), 'junction');
  await writeFile(
    join(folder.path, 'ingest-thread.cjs'),
    `require('node:worker_threads').parentPort.once('message', () => { throw new Error('a bug'); });`,
  );
  const client = await AnalysisClient.connect(nodeHost.start({ entry, name: 'analysis' }));
  const lane = client.lane('a');
  const picture = { width: 320, height: 240 };
  await lane.beginVideo(shippedDetector, picture, picture);
  // The thread's first message ends it.
  const opening = lane.openLiveStream({ epochMs: 0, preview: false });
  await expect(opening).rejects.toMatchObject({ code: 'WORKER_FAILED' });
  expect((await client.lost).message).toContain('(exit code 1)');
});
