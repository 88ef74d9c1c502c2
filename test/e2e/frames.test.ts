import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedData } from '../integration/analyze-command';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

const highway = resolve(sharedData('videos', 'highway.avi'));

describe.skipIf(!hasSharedData)('frames of highway.avi (skipped without the shared data)', () => {
  it('come back after the window is loaded anew', async () => {
    const app = await startApp();
    const console = new ConsolePage(app);
    await console.openVideos(highway);
    await console.nextPicture({ analysed: true });
    for (let turn = 0; turn < 2; turn += 1) {
      await app.window.reload();
      await console.nextPicture({ analysed: true });
      expect(await console.coloursOf('highway')).toBeGreaterThan(10);
    }
  });

  it('come back after an analysis process was killed, and the count is right', async () => {
    const app = await startApp();
    const console = new ConsolePage(app);
    await console.openVideos(highway);
    await console.nextPicture({ analysed: true });
    await console.draw('line', 'highway', [
      [0, 0.625],
      [0.996875, 0.625],
    ]);
    const pids = async (): Promise<readonly number[]> =>
      (await console.processes(/analysis/i)).map(({ pid }) => pid);
    const killed = await pids();
    expect(killed.length).toBeGreaterThan(0);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    // A picture that was on its way when its process died may still be painted, and the system
    // lists the dead for a moment: only the new processes say that the old ones were replaced.
    const replaced = async (): Promise<boolean> => {
      const now = await pids();
      return now.length > 0 && now.every((pid) => !killed.includes(pid));
    };
    await expect.poll(replaced, patience).toBe(true);
    await console.nextPicture({ analysed: true });
    const counts = (): Promise<readonly string[]> => console.lineCounts('Line 1');
    await expect.poll(counts, patience).toEqual(['27', '0', '27']);
  });

  it('follow the playback: pause, step, seek, speed', async () => {
    const app = await startApp();
    const console = new ConsolePage(app);
    await console.openVideos(highway);
    await console.nextPicture({ analysed: true });
    const bar = console.tile('highway').getByRole('group', { name: 'Playback' });
    await expect.poll(() => console.panel.getByText('analysed').count(), patience).toBe(1);

    await bar.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => bar.getByRole('button', { name: 'Play' }).count()).toBe(1);

    const slider = bar.getByRole('slider', { name: 'Time in the video' });
    // The frame that is shown at ten seconds; its neighbours are a sixtieth of a second away.
    const sought = console.nextPicture({ near: 10_000, toleranceMs: 20 });
    await slider.fill('10000');
    const { mediaTimeMs: before } = await sought;
    const interval = 1000 / 60;
    const forward = console.nextPicture({ near: before + interval });
    await bar.getByRole('button', { name: 'One picture on' }).click();
    await forward;
    const back = console.nextPicture({ near: before });
    await bar.getByRole('button', { name: 'One picture back' }).click();
    await back;
    await app.screenshot('playback-paused');

    await bar.getByLabel('Speed').selectOption('4');
    await bar.getByRole('button', { name: 'Play' }).click();
    const shown = async (): Promise<number> => Number(await slider.inputValue());
    await expect.poll(shown, patience).toBeGreaterThan(14_000);
    const { cameras } = await console.state();
    expect(cameras).toMatchObject([{ playback: { playing: true, speed: 4 } }]);
  });
});
