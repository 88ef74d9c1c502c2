import { expect, it } from 'vitest';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

/** In the demo a queue stands at its light from second 34 on. */
const jamMs = 38_000;

it('learns what a standing queue covers from a moment that a person calls a jam', async () => {
  const app = await startApp({ demo: true });
  const console = new ConsolePage(app);
  const demo = async () => (await console.state()).cameras[0];
  const zone = async () => (await demo())?.zones.find(({ name }) => name === 'Queue at the light');
  const observedMs = async () => (await demo())?.counts?.observedMs ?? 0;
  await expect.poll(observedMs, patience).toBeGreaterThan(jamMs + 2000);
  const cameraId = (await demo())?.id;
  const before = (await zone())?.settings?.fullCoverage;

  await console.invoke({ kind: 'control-playback', cameraId, action: { kind: 'pause' } });
  await console.invoke({
    kind: 'control-playback',
    cameraId,
    action: { kind: 'seek', mediaTimeMs: jamMs },
  });
  await console.nextPicture({ near: jamMs, toleranceMs: 200 });
  await console.panel.getByTitle('Select Queue at the light').click();
  const panel = console.panel.getByRole('region', { name: 'Selected zone' });
  await panel.getByRole('button', { name: 'This is a jam: learn' }).click();

  const learnt = async () => (await zone())?.settings?.fullCoverage;
  await expect.poll(learnt, patience).not.toBe(before);
  expect(await learnt()).toBeGreaterThan(0.15);
  // The form shows it, and it is taken back where it was told.
  await expect
    .poll(() => panel.getByLabel('Full coverage').inputValue(), patience)
    .toBe(String(await learnt()));
  await app.window.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(learnt, patience).toBe(before);
});
