import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { startIngest } from '../fixtures/decoding';
import { highwayBackground } from '../fixtures/highway-background';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { hasSharedData, sharedData } from './analyze-command';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

describe.skipIf(!hasSharedData || !hasShippedDetector)(
  'the background of CDnet "highway" (skipped without ../shared/data or the detector)',
  () => {
    it('is told from vehicles as its masks have it', async () => {
      const masks = await highwayBackground(
        ingest,
        sharedData('videos', 'highway.avi'),
        sharedData('cdnet-highway'),
      );
      expect(masks.compared).toBeGreaterThan(100);
      // OpenCV's MOG2 with the best of its options and a median: 0.864.
      expect(masks.f1).toBeGreaterThanOrEqual(0.9);
      // OpenCV alone: 0.0147 to 0.0207, and 0.73 to 0.83.
      expect(masks.share.error).toBeLessThanOrEqual(0.012);
      expect(masks.share.correlation).toBeGreaterThanOrEqual(0.93);
    }, 180_000);
  },
);
