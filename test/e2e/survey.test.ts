import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { hasSharedData, sharedData } from '../integration/analyze-command';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

/** As in the truth of the clip: across both lanes, forward is towards the camera. */
const acrossTheRoad = [
  [0, 0.625],
  [0.996875, 0.625],
] as const;
/** A file of 28 s, on two busy cores. */

describe.skipIf(!hasSharedData)('a survey of highway.avi (skipped without the shared data)', () => {
  it('is opened, gets a line, counts to 27, is exported, and is there after a restart', async () => {
    const userData = temporaryUserData();
    const results = temporaryFolder();
    onTestFinished(results.remove);
    const first = await startApp({ userData });
    const console = new ConsolePage(first);
    await console.openVideos(resolve(sharedData('videos', 'highway.avi')));
    await expect.poll(() => console.tile('highway').count(), patience).toBe(1);

    await console.nextPicture();
    expect(await console.coloursOf('highway')).toBeGreaterThan(10);
    await console.nextPicture({ analysed: true });
    await first.screenshot('highway-opened');

    await console.draw('line', 'highway', acrossTheRoad);
    const [line = ''] = await lineNames(console);
    await expect.poll(() => console.lineCounts(line), patience).toEqual(['27', '0', '27']);
    await expect.poll(() => console.panel.getByText('analysed').count(), patience).toBe(1);
    await first.screenshot('highway-counted');

    await console.answerDialogs(results.path);
    await console.panel.getByRole('button', { name: 'Export CSV…' }).click();
    await expect.poll(() => first.window.getByText(/files were exported to/).count()).toBe(1);
    const counts = parse(await readFile(join(results.path, 'counts.csv')), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    const sum = counts.reduce((total, { count }) => total + Number(count), 0);
    expect(sum).toBe(27);

    // The message lies over the panel's head.
    await first.window.getByRole('button', { name: 'Dismiss' }).click();
    await console.panel.getByRole('button', { name: 'Rename camera' }).click();
    await console.panel.getByLabel('Name of the camera').fill('Motorway south');
    await first.window.keyboard.press('Enter');
    await expect.poll(() => console.tile('Motorway south').count()).toBe(1);
    await first.close();

    const second = await startApp({ userData });
    const again = new ConsolePage(second);
    await expect.poll(() => again.tile('Motorway south').count(), patience).toBe(1);
    await again.tile('Motorway south').click();
    await expect.poll(() => again.lineCounts(line), patience).toEqual(['27', '0', '27']);
    expect((await again.state()).cameras.map(({ name }) => name)).toEqual(['Motorway south']);
    // Nothing is analysed anew: it was analysed, and its pictures come with boxes.
    await expect.poll(() => again.panel.getByText('analysed').count(), patience).toBe(1);
    await again.nextPicture({ analysed: true });
    await second.screenshot('highway-found-again');
  });

  it('a zone is drawn by mouse or keys; Esc drops it, undo takes it back', async () => {
    const app = await startApp();
    const { window } = app;
    const console = new ConsolePage(app);
    await console.openVideos(resolve(sharedData('videos', 'highway.avi')));
    await expect.poll(() => console.tile('highway').count(), patience).toBe(1);
    await console.nextPicture();
    const zones = async (): Promise<number | undefined> =>
      (await console.state()).cameras[0]?.zones.length;

    // By mouse, dropped with Esc.
    await window.getByRole('button', { name: 'Draw a zone' }).click();
    for (const { x, y } of await console.places('highway', [
      [0.2, 0.3],
      [0.8, 0.3],
      [0.7, 0.9],
    ]))
      await window.mouse.click(x, y);
    await app.screenshot('zone-being-drawn');
    await window.keyboard.press('Escape');
    expect(await window.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    expect(await zones()).toBe(0);

    await console.draw('zone', 'highway', [
      [0.2, 0.3],
      [0.8, 0.3],
      [0.7, 0.9],
    ]);
    await expect.poll(zones).toBe(1);
    await app.screenshot('zone-drawn');
    await window.keyboard.press('Control+z');
    await expect.poll(zones).toBe(0);
    await window.keyboard.press('Control+Shift+z');
    await expect.poll(zones).toBe(1);

    // With keys alone: a cursor is moved, points are set. A choice of tiles keeps the focus, not the keys.
    await window
      .getByRole('radiogroup', { name: 'Layout' })
      .getByText('1', { exact: true })
      .click();
    await window.keyboard.press('g');
    for (const way of ['ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await window.keyboard.press('Space');
      for (let step = 0; step < 3; step += 1) await window.keyboard.press(`Shift+${way}`);
      await window.keyboard.press('Space');
    }
    await window.keyboard.press('Enter');
    await expect.poll(zones).toBe(2);
  });
});

const lineNames = async (console: ConsolePage): Promise<readonly string[]> => {
  await expect.poll(() => console.panel.getByTitle(/^Select /).count()).toBeGreaterThan(0);
  return console.panel.getByTitle(/^Select /).allTextContents();
};
