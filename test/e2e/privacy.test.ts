import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { CrossingCrop } from '../../src-workers/contracts/proof';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';

/** A film of some seconds, on two busy cores, and its strip afterwards. */
const patience = { timeout: 240_000, interval: 250 };

it('tells the colours of vehicles, and makes earlier pictures of them unreadable when a person wants it', async () => {
  const app = await startApp();
  const { window } = app;
  const console = new ConsolePage(app);
  await console.openVideos(resolve('test/fixtures/scenes/day.mp4'));
  await expect.poll(() => console.tile('day').count(), patience).toBe(1);
  await console.nextPicture();
  await console.draw('line', 'day', [
    [0.05, 0.62],
    [0.95, 0.62],
  ]);
  await expect.poll(() => console.panel.getByText('analysed').count(), patience).toBe(1);
  const state = async () => (await console.state()).cameras[0]!;

  // In the list of the last crossings each has its colour, where one can be told.
  const last = async () => (await state()).counts?.lastCrossings ?? [];
  await expect
    .poll(async () => (await last()).filter(({ colour }) => colour !== undefined).length, patience)
    .toBeGreaterThan(5);
  const [shown] = (await last()).filter(({ colour }) => colour !== undefined);
  const list = console.panel.getByRole('listitem');
  await expect.poll(() => list.filter({ hasText: shown!.colour! }).count()).toBeGreaterThan(0);
  await list.filter({ hasText: shown!.colour! }).first().scrollIntoViewIfNeeded();
  await app.screenshot('colours');

  const { id: cameraId } = await state();
  const picture = async (): Promise<number> => {
    const { lineId, direction, track, mediaTimeMs } = shown!;
    const crossing = { lineId, direction, track, mediaTimeMs };
    const answer = await console.invoke({ kind: 'get-crossing-picture', cameraId, crossing });
    if (!answer.ok) throw new Error(answer.failure.sentence);
    return (answer.value as CrossingCrop).image?.length ?? 0;
  };
  await expect.poll(picture, patience).toBeGreaterThan(0);
  const sharp = await picture();

  await window
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: 'Settings', exact: true })
    .click();
  await window.getByRole('tab', { name: 'Project' }).click();
  const blur = window.getByRole('switch', { name: 'Blur faces and number plates' });
  expect(await blur.isChecked()).toBe(false);
  await blur.click();
  await expect.poll(() => blur.isChecked()).toBe(true);
  // What is kept stays until a person says otherwise.
  expect(await picture()).toBe(sharp);
  await blur.scrollIntoViewIfNeeded();
  await app.screenshot('privacy');
  await window.getByRole('button', { name: 'Remove and make anew' }).click();
  // Soft pictures take fewer bytes.
  await expect
    .poll(async () => {
      const bytes = await picture();
      return bytes > 0 && bytes < 0.8 * sharp;
    }, patience)
    .toBe(true);
});
