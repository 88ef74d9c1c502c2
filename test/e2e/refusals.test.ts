import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closedPort } from '../fixtures/rtsp-server';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

describe('what cannot be opened', () => {
  it('gets its sentence: a text file, and a camera that is not there; another one goes on', async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const video = await makeVideo(folder.path, 'moving.mp4', {
      source: 'testsrc2=s=640x360:r=25:d=120',
    });
    const text = join(folder.path, 'letter.mp4');
    writeFileSync(text, 'Dear engineer, this is no video.\n');
    const app = await startApp();
    const { window } = app;
    const console = new ConsolePage(app);

    await console.openVideos(video);
    await console.nextPicture();
    await console.openVideos(text);
    await expect
      .poll(() => window.getByText(/letter\.mp4" is no video file/).count(), patience)
      .toBeGreaterThan(0);

    const port = await closedPort();
    await console.addStream(`rtsp://operator:hunter2@127.0.0.1:${port}/stream`, 'Gate');
    const gate = console.tile('Gate');
    await expect
      .poll(() => gate.getByRole('status').allTextContents(), patience)
      .toEqual([expect.stringMatching(/refuses the connection/i)]);
    await app.screenshot('dead-camera');
    await console.nextPicture();
    expect(await console.coloursOf('moving')).toBeGreaterThan(10);
    expect(await window.content()).not.toContain('hunter2');
  });
});
