import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, sharedData } from '../integration/analyze-command';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

const hasDemo = existsSync(join('assets', 'demo', 'demo.mp4'));
const limitMs = 180_000;

/** Elsewhere than in the checkout, whose node_modules would stand in for what the package lacks. */
const place = mkdtempSync(join(tmpdir(), 'roadglass-packaged-'));
const program = join(place, 'roadglass');

// electron-builder names the folder after the system; what is checked here is what it makes of Linux.
describe.skipIf(process.platform !== 'linux')('the packaged app', () => {
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, [resolve('scripts', 'package.mjs')], {
      timeout: limitMs,
    });
    cpSync(resolve('out', 'package', 'linux-unpacked'), place, { recursive: true });
  }, limitMs);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('has outside its archive what others open, and the terms of the work of others', () => {
    const resources = (...path: string[]) => join(place, 'resources', ...path);
    const unpacked = (...path: string[]) => resources('app.asar.unpacked', ...path);
    const native = `node_modules/onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}`;
    const missing = [
      program,
      resources('app.asar'),
      unpacked('dist', 'analysis-worker.cjs'),
      unpacked('dist', 'ingest-thread.cjs'),
      unpacked('models', 'mb3-centernet.onnx'),
      // Its film is opened by ffmpeg, which knows no archive.
      ...(hasDemo
        ? ['demo.mp4', 'demo.roadglass'].map((each) => unpacked('assets', 'demo', each))
        : []),
      unpacked(native, 'onnxruntime_binding.node'),
      unpacked('node_modules', '@napi-rs', 'canvas', 'js-binding.js'),
      resources('licences', 'THIRD-PARTY-NOTICES.txt'),
      join(place, 'LICENSE.electron.txt'),
      join(place, 'LICENSES.chromium.html'),
    ].filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
    // The truth is for tests.
    expect(existsSync(unpacked('assets', 'demo', 'demo.truth.json.gz'))).toBe(false);
    // The fallback's default app would be loaded instead of the archive.
    expect(existsSync(resources('app'))).toBe(false);
    // Only this machine's ONNX Runtime; the others have 200 MB.
    expect(readdirSync(unpacked(native, '..', '..'))).toEqual([process.platform]);
  });

  it('starts and analyses a clip to its end', async () => {
    const clips = temporaryFolder();
    const clip = hasSharedData
      ? resolve(sharedData('videos', 'highway.avi'))
      : await makeVideo(clips.path, 'clip.mp4', { source: 'testsrc2=s=640x360:r=25:d=4' });
    const started = await startApp({ packaged: program, args: [clip] });
    const page = new ConsolePage(started);
    expect(await started.app.evaluate(({ app }) => [app.isPackaged, app.name])).toEqual([
      true,
      'Roadglass',
    ]);
    const camera = async () => (await page.state()).cameras[0];
    await expect.poll(async () => (await camera())?.picture !== undefined, patience).toBe(true);
    const cameraId = (await camera())?.id;
    const points = [
      [0, 0.625],
      [0.996875, 0.625],
    ];
    const lines = [{ id: 'across', name: 'Across', points }];
    expect(await page.invoke({ kind: 'set-shapes', cameraId, lines, zones: [] })).toMatchObject({
      ok: true,
    });
    await expect.poll(async () => (await camera())?.activity.kind, patience).toBe('analysed');
    const { detector, counts } = (await camera()) ?? {};
    expect(detector).toMatchObject({ modelId: 'mb3-centernet', provider: 'cpu' });
    if (hasSharedData) expect(counts?.lines).toMatchObject([{ id: 'across', total: 27 }]);
    // The encoder of proof strips is native code; what was missed before the line was drawn comes later.
    const columns = (): Promise<number> =>
      page.page.evaluate(async (id) => {
        const asked = { kind: 'get-proof', cameraId: id, lineId: 'across' } as const;
        const answer = await window.roadglass.invoke({ ...asked, fromMs: 0, toMs: 60_000 });
        if (!answer.ok) return 0;
        return answer.value.pieces.reduce(
          (sum, { times, image }) => sum + (image.length > 200 ? times.length : 0),
          0,
        );
      }, cameraId ?? '');
    await expect.poll(columns, patience).toBeGreaterThanOrEqual(hasSharedData ? 1699 : 100);
    await started.screenshot('packaged');
    await started.close();
    clips.remove();
  });
});
