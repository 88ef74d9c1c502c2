import { expect, it, onTestFinished } from 'vitest';
import { makeDetectionsFile } from '../fixtures/detections-file';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

it('analyses a recording with the detections of a file, says so, and goes back to the detector', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const video = await makeVideo(folder.path, 'video.mp4', {
    source: 'testsrc2=s=320x240:r=25:d=2',
  });
  const started = await startApp({ userData: temporaryUserData() });
  const console = new ConsolePage(started);
  await console.openVideos(video);
  await expect.poll(() => console.panel.getByText('analysed').count(), patience).toBe(1);

  const menu = console.panel.getByRole('button', { name: 'Detections' });
  await menu.click();
  const back = started.window.getByRole('menuitem', { name: 'Analyse with the detector again' });
  await expect.poll(() => back.isDisabled(), patience).toBe(true);
  await console.answerDialogs(makeDetectionsFile(folder.path));
  await started.window
    .getByRole('menuitem', { name: 'Analyse with detections from a file…' })
    .click();
  const told = console.panel.getByText('Detections of made.ndjson, no detector runs');
  await expect.poll(() => told.count(), patience).toBe(1);
  await console.draw('line', 'video', [
    [0.05, 0.69],
    [0.95, 0.69],
  ]);
  await expect.poll(() => console.lineCounts('Line 1'), patience).toEqual(['1', '0', '1']);
  await expect
    .poll(
      () =>
        console
          .tile('video')
          .getByText(/detections of made\.ndjson/)
          .count(),
      patience,
    )
    .toBe(1);
  await started.screenshot('detections-of-a-file');

  await menu.click();
  await back.click();
  await expect.poll(() => told.count(), patience).toBe(0);
  await expect.poll(() => console.lineCounts('Line 1'), patience).toEqual(['0', '0', '0']);
  await started.close();
});
