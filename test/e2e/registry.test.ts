import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, it, onTestFinished } from 'vitest';
import { fallingSquare } from '../fixtures/falling-square';
import { closedPort } from '../fixtures/rtsp-server';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg } from '../fixtures/videos';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

function someFolder(): (name: string) => string {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  return (name) => join(folder.path, name);
}

/** A camera that hands out a film over HTTP, for who knows the password. */
async function serveFilm(file: string): Promise<string> {
  const film = readFileSync(file);
  const server = createServer((request, response) => {
    const user = Buffer.from('viewer:sesame').toString('base64');
    if (request.headers.authorization !== `Basic ${user}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="camera"' }).end();
    } else response.writeHead(200, { 'Content-Type': 'video/mp4' }).end(film);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/film.mp4`;
}

const showPage = (console: ConsolePage, name: string): Promise<void> =>
  console.page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name, exact: true })
    .click();

it('finds cameras by tags and words, and switches one off and on', async () => {
  const at = someFolder();
  await fallingSquare(at('north.mp4'));
  await fallingSquare(at('south.mp4'));
  const app = await startApp({ userData: temporaryUserData() });
  const console = new ConsolePage(app);
  const { page } = console;
  await console.openVideos(at('north.mp4'), at('south.mp4'));
  await expect.poll(async () => (await console.state()).cameras.length, patience).toBe(2);
  await showPage(console, 'Settings');
  const registry = page.getByRole('table', { name: 'Cameras' });
  await expect.poll(() => registry.getByRole('row').count(), patience).toBe(3);

  await page.getByTitle('Set up north').click();
  const drawer = page.getByRole('dialog');
  const tags = drawer.getByLabel('Tags');
  await tags.fill('ring road');
  await tags.press('Enter');
  await drawer.getByLabel('Notes').fill('Mast 12');
  await drawer.getByLabel('Notes').blur();
  await expect
    .poll(async () => (await console.state()).cameras[0], patience)
    .toMatchObject({ tags: ['ring road'], notes: 'Mast 12' });
  await app.screenshot('registry-record');
  await page.keyboard.press('Escape');
  await expect.poll(() => drawer.count(), patience).toBe(0);

  const search = page.getByLabel('Search cameras');
  for (const [typed, rows] of [
    ['mast', 1],
    ['south', 1],
    ['RING', 1],
    ['nowhere', 0],
    ['', 2],
  ] as const) {
    await search.fill(typed);
    const found = `${rows} of 2 cameras`;
    await expect.poll(() => page.getByText(found, { exact: true }).count(), patience).toBe(1);
  }
  const tag = page.getByRole('group', { name: 'Only with these tags' }).getByText('ring road');
  await tag.click();
  await expect.poll(() => registry.getByRole('row').count(), patience).toBe(2);
  await tag.click();

  // Down, then up; then as the project has them.
  const byName = registry.getByRole('button', { name: 'Camera' });
  await byName.click();
  await byName.click();
  const names = (): Promise<string[]> => registry.getByRole('rowheader').allTextContents();
  await expect.poll(names, patience).toEqual(['south', 'north']);
  await byName.click();
  await expect.poll(names, patience).toEqual(['north', 'south']);

  const health = (name: string): Promise<string | null> =>
    registry.getByRole('row').filter({ hasText: name }).getByRole('cell').first().textContent();
  await expect.poll(() => health('south'), patience).toBe('active');
  await page.getByLabel('Service of south').selectOption('maintenance');
  await expect.poll(() => health('south'), patience).toBe('maintenance');
  const south = async () => (await console.state()).cameras[1]?.activity;
  expect(await south()).toEqual({ kind: 'off', service: 'maintenance' });
  await app.screenshot('registry');
  await page.getByLabel('Service of south').selectOption('active');
  await expect.poll(south, patience).toEqual({ kind: 'analysed' });
  await app.close();
});

it('tests a connection before a camera is added: a still, or a sentence', async () => {
  const at = someFolder();
  const film = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=15:d=4', '-c:v', 'mpeg4'];
  await ffmpeg(...film, '-movflags', '+faststart', at('film.mp4'));
  const address = await serveFilm(at('film.mp4'));
  const port = await closedPort();
  const app = await startApp({
    expected: [/test-connection: SOURCE_/],
  });
  const console = new ConsolePage(app);
  const { page } = console;
  await page.getByRole('button', { name: 'Add camera…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add camera' });
  const test = dialog.getByRole('button', { name: 'Test connection' });
  await test.click();
  await expect.poll(() => dialog.getByText('Type the address of the stream.').count()).toBe(1);

  await dialog.getByLabel('Address').fill(`rtsp://127.0.0.1:${port}/camera`);
  await test.click();
  const refused = dialog.getByRole('alert').filter({ hasText: 'refuses the connection' });
  await expect.poll(() => refused.count(), patience).toBe(1);

  await dialog.getByLabel('Address').fill(address);
  await dialog.getByLabel('User').fill('viewer');
  await dialog.getByLabel('Password', { exact: true }).fill('wicket');
  await test.click();
  const wrong = dialog.getByRole('alert').filter({ hasText: 'the password is wrong' });
  await expect.poll(() => wrong.count(), patience).toBe(1);
  // What was said of another source is gone.
  expect(await refused.count()).toBe(0);

  await dialog.getByLabel('Password', { exact: true }).fill('sesame');
  await test.click();
  const still = dialog.getByRole('img', { name: 'A picture of the camera' });
  await expect.poll(() => still.count(), patience).toBe(1);
  const width = (): Promise<number> =>
    still.evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width, patience).toBe(640);
  expect(await dialog.getByText(/It works\. 640 × 360 · mpeg4 · 15 fps/).count()).toBe(1);
  await app.screenshot('connection-test');
  // Nothing was added by trying.
  expect((await console.state()).cameras).toEqual([]);
  await app.close();
});

const centreOf = async (element: Locator): Promise<{ x: number; y: number }> => {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + 17 };
};

it('places cameras on a plan by the mouse and by keys, and finds plan, places and preferences again', async () => {
  const at = someFolder();
  const userData = temporaryUserData();
  const env = { XDG_CONFIG_HOME: at('config') };
  await fallingSquare(at('north.mp4'));
  await ffmpeg('-f', 'lavfi', '-i', 'testsrc2=s=800x500', '-frames:v', '1', at('plan.png'));
  writeFileSync(at('plan.txt'), 'no picture');
  const app = await startApp({ userData, env, expected: [/choose-plan: PLAN_INVALID/] });
  const console = new ConsolePage(app);
  const { page } = console;
  await console.openVideos(at('north.mp4'));
  await expect.poll(async () => (await console.state()).cameras.length, patience).toBe(1);
  await showPage(console, 'Map');
  const place = async () => (await console.state()).cameras[0]?.planPoint;
  expect(await place()).toBeUndefined();

  await console.answerDialogs(at('plan.txt'));
  await page.getByRole('button', { name: 'Load a plan…' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'cannot be the plan' });
  await expect.poll(() => refused.count(), patience).toBe(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await console.answerDialogs(at('plan.png'));
  await page.getByRole('button', { name: 'Load a plan…' }).click();
  const plan = page.locator('img[src^="blob:"]');
  await expect.poll(() => plan.count(), patience).toBe(1);

  await page.getByRole('button', { name: 'Place north on the plan' }).click();
  await expect.poll(place, patience).toEqual([0.5, 0.5]);
  const marker = page.getByRole('button', { name: /^north: / });
  const sheet = (await plan.boundingBox())!;
  // Dragged to a quarter of the plan, by hand.
  const from = await centreOf(marker);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - sheet.width / 8, from.y - sheet.height / 8);
  await page.mouse.move(sheet.x + sheet.width / 4, sheet.y + sheet.height / 4);
  await page.mouse.up();
  const near = (value: number | undefined, wanted: number): boolean =>
    value !== undefined && Math.abs(value - wanted) < 0.01;
  await expect
    .poll(async () => {
      const [x, y] = (await place()) ?? [];
      return near(x, 0.25) && near(y, 0.25);
    }, patience)
    .toBe(true);

  // By keys: a hundredth right, a thousandth down.
  const [x, y] = (await place())!;
  await marker.focus();
  await page.keyboard.press('ArrowRight');
  const moved = (value: number): number => Math.round(value * 10_000) / 10_000;
  await expect.poll(place, patience).toEqual([moved(x + 0.01), y]);
  await page.keyboard.press('Shift+ArrowDown');
  const placed = [moved(x + 0.01), moved(y + 0.001)];
  await expect.poll(place, patience).toEqual(placed);
  // It is looked at beside the plan.
  await expect.poll(() => page.getByRole('region', { name: 'north' }).count(), patience).toBe(1);
  await console.nextPicture();
  await app.screenshot('map');

  // Zoomed, the camera stays on its place of the plan.
  await page.getByRole('button', { name: 'Closer' }).click();
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect
    .poll(async () => (await plan.boundingBox())!.width / sheet.width, patience)
    .toBeCloseTo(1.5625, 1);
  const [larger, sign] = [(await plan.boundingBox())!, await centreOf(marker)];
  expect((sign.x - larger.x) / larger.width).toBeCloseTo(placed[0]!, 2);
  expect((sign.y - larger.y) / larger.height).toBeCloseTo(placed[1]!, 2);

  await showPage(console, 'Settings');
  await page.getByRole('tab', { name: 'Project' }).click();
  const site = page.getByRole('textbox', { name: 'Site' });
  await site.fill('Mill Lane');
  await site.press('Enter');
  await page.getByRole('tab', { name: 'Application' }).click();
  await page.getByLabel('Start at log-in').click();
  const entry = at('config/autostart/roadglass.desktop');
  if (process.platform === 'linux') {
    await expect.poll(() => existsSync(entry), patience).toBe(true);
  }
  await expect
    .poll(async () => (await console.state()).preferences.startAtLogin, patience)
    .toBe(true);
  await app.screenshot('settings-application');
  await app.close();

  const again = await startApp({ userData, env });
  const found = new ConsolePage(again);
  await showPage(found, 'Map');
  const { cameras, project, preferences } = await found.state();
  expect(cameras[0]?.planPoint).toEqual(placed);
  expect(project).toMatchObject({ site: 'Mill Lane', hasPlan: true });
  expect(preferences.startAtLogin).toBe(true);
  await expect.poll(() => found.page.locator('img[src^="blob:"]').count(), patience).toBe(1);
  await found.page.getByRole('button', { name: /^north: / }).focus();
  await found.page.keyboard.press('Delete');
  await expect
    .poll(async () => (await found.state()).cameras[0]?.planPoint, patience)
    .toBeUndefined();
  await again.close();
});
