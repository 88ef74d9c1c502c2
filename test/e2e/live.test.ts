import { describe, expect, it, onTestFinished } from 'vitest';
import { canServeRtsp, startRtspServer } from '../fixtures/rtsp-server';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { h264, makeVideo } from '../fixtures/videos';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

describe.skipIf(!canServeRtsp)('a live camera (skipped without a GStreamer RTSP server)', () => {
  it('is shown live, and comes back by itself after its power was cut', async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const file = await makeVideo(folder.path, 'street.mkv', {
      source: 'testsrc2=s=640x360:r=15:d=20',
      output: [...h264, '-bf', '0'],
    });
    const server = await startRtspServer({ file, user: 'operator', password: 'hunter2' });
    onTestFinished(() => server.kill());
    const app = await startApp();
    const console = new ConsolePage(app);
    const address = server.url.replace('rtsp://', 'rtsp://operator:hunter2@');
    await console.addStream(address, 'Gate');
    const { ageMs } = await console.nextPicture({ analysed: true });
    expect(ageMs).toBeGreaterThan(0);
    expect(await console.coloursOf('Gate')).toBeGreaterThan(5);
    const gate = console.tile('Gate');
    await expect.poll(() => gate.getByText('running', { exact: true }).count(), patience).toBe(1);
    await app.screenshot('live-camera');
    expect(JSON.stringify(await console.state())).not.toContain('hunter2');

    await server.kill();
    await expect.poll(() => gate.getByRole('status').count(), patience).toBeGreaterThan(0);
    await app.screenshot('live-camera-lost');
    const again = await startRtspServer({
      file,
      port: server.port,
      user: 'operator',
      password: 'hunter2',
    });
    onTestFinished(() => again.kill());
    await console.nextPicture({ analysed: true });
    await expect.poll(() => gate.getByText('running', { exact: true }).count(), patience).toBe(1);
  });
});
