import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { cameraWall } from '../fixtures/camera-wall';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ConsolePage } from './console-page';
import { startApp, type StartedApp } from './electron-app';
import { patience } from './patience';

/** Under load starting is slow; what is asked here is not how fast. */

interface Wall {
  readonly app: StartedApp;
  readonly console: ConsolePage;
  readonly page: Page;
  readonly shown: () => Promise<readonly string[]>;
}

async function wallOf(cameras: number, films?: readonly string[]): Promise<Wall> {
  const project = await cameraWall(temporaryFolder().path, cameras, films);
  const app = await startApp({ args: [project] });
  const console = new ConsolePage(app);
  const page = app.window;
  await expect.poll(() => page.getByRole('article').count(), patience).toBe(Math.min(4, cameras));
  const shown = (): Promise<readonly string[]> =>
    page
      .getByRole('article')
      .evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset['tile']!));
  return { app, console, page, shown };
}

const layout = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: 'Layout' })
    .getByText(name, { exact: true })
    .dispatchEvent('click');

const ids = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `camera-${number}`);

describe('a person arranges cameras', () => {
  it('in layouts and pages, large and on the whole screen, with the keyboard alone', async () => {
    const { page, shown } = await wallOf(5, ['wrong-way']);
    expect(await shown()).toEqual(ids(1, 2, 3, 4));
    await page.keyboard.press('PageDown');
    await expect.poll(shown).toEqual(ids(5));
    await page.keyboard.press('PageDown');
    await expect.poll(shown).toEqual(ids(1, 2, 3, 4));
    await layout(page, 'Auto');
    await expect.poll(shown).toEqual(ids(1, 2, 3, 4, 5));

    await page.keyboard.press('3');
    const sizes = (): Promise<readonly (string | undefined)[]> =>
      page
        .getByRole('article')
        .evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset['size']));
    await expect.poll(sizes).toEqual(['small', 'small', 'large', 'small', 'small']);
    expect(
      await page.getByRole('article', { name: 'Camera Camera 3' }).getAttribute('aria-current'),
    ).toBe('true');

    const bars = (): Promise<number> => page.getByRole('navigation').count();
    await page.keyboard.press('f');
    await expect.poll(bars).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(bars).toBe(1);
    expect(await sizes()).toContain('large');
    await page.keyboard.press('Escape');
    await expect.poll(sizes).not.toContain('small');
  });

  it('drags a tile with the keyboard, and finds it there after a restart', async () => {
    const project = await cameraWall(temporaryFolder().path, 3, ['wrong-way']);
    const first = await startApp({ args: [project] });
    const grip = first.window.getByRole('button', { name: 'Move Camera 1' });
    await grip.focus();
    await first.window.keyboard.press(' ');
    await expect
      .poll(
        () => first.window.getByText(/^(Camera 1 was taken|It is over Camera 1)\.$/).count(),
        patience,
      )
      .toBe(1);
    await first.window.keyboard.press('ArrowRight');
    await expect.poll(() => first.window.getByText('It is over Camera 2.').count()).toBe(1);
    await first.window.keyboard.press(' ');
    const order = async (console: ConsolePage): Promise<readonly string[]> =>
      (await console.state()).cameras.map(({ id }) => id);
    await expect.poll(() => order(new ConsolePage(first)), patience).toEqual(ids(2, 1, 3));
    await first.close();
    const second = await startApp({ args: [project], userData: first.userData });
    await expect.poll(() => order(new ConsolePage(second)), patience).toEqual(ids(2, 1, 3));
  });

  it('lets cameras follow one another, but not while the pointer is on one', async () => {
    const { page, shown } = await wallOf(3, ['wrong-way']);
    // The pointer of a new display lies somewhere on the window.
    await page.mouse.move(2, 2);
    await layout(page, 'Carousel');
    await page.getByLabel('Seconds for each page').selectOption('5');
    await expect.poll(shown).toEqual(ids(1));
    await expect.poll(shown, patience).toEqual(ids(2));
    await page.getByRole('article').hover({ position: { x: 50, y: 100 } });
    await expect.poll(() => page.getByText('held').count(), patience).toBe(1);
  });
});

describe('the menu of a tile', () => {
  it('opens with the right button and with the keyboard; overlays are the tile’s own and stay', async () => {
    const project = await cameraWall(temporaryFolder().path, 2, ['wrong-way']);
    const first = await startApp({ args: [project] });
    const page = first.window;
    const tile = page.getByRole('article', { name: 'Camera Camera 2' });
    await tile.click({ button: 'right', position: { x: 80, y: 80 } });
    await page.getByRole('menuitem', { name: 'Focus' }).click();
    await expect.poll(() => tile.getAttribute('data-size'), patience).toBe('large');

    await tile.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Overlays of this tile' }).focus();
    await page.keyboard.press('ArrowRight');
    const heat = page.getByRole('menuitemcheckbox', { name: 'Heat' });
    await expect.poll(() => heat.getAttribute('aria-checked'), patience).toBe('false');
    await heat.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heat.getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menu').count()).toBe(0);
    // The key was the menu's: the focus stays.
    expect(await tile.getAttribute('data-size')).toBe('large');
    expect(await page.getByRole('button', { name: 'Heat' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    await first.close();

    const second = await startApp({ args: [project], userData: first.userData });
    const kept = await second.window.evaluate(() => localStorage.getItem('roadglass-view'));
    expect(JSON.parse(kept ?? '{}')).toMatchObject({
      version: 2,
      state: { layout: 'focus', tileOverlays: { 'camera-2': { heat: true } } },
    });
  });
});

describe('the keys of a recording', () => {
  it('pause it and step it picture by picture, in a small tile too', async () => {
    const { console, page } = await wallOf(5, ['wrong-way']);
    await layout(page, '16');
    await expect.poll(() => newestTime(page, 'camera-5'), patience).toBeGreaterThan(0);
    await page.getByRole('article', { name: 'Camera Camera 5' }).focus();
    const playing = async (): Promise<boolean | undefined> =>
      (await console.state()).cameras[4]?.playback?.playing;
    await page.keyboard.press(' ');
    await expect.poll(playing, patience).toBe(false);
    const at = await settledTime(page, 'camera-5');
    const interval = 80;
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => newestTime(page, 'camera-5'), patience).toBeCloseTo(at + interval, 0);
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => newestTime(page, 'camera-5'), patience)
      .toBeCloseTo(at + 2 * interval, 0);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => newestTime(page, 'camera-5'), patience).toBeCloseTo(at + interval, 0);
    await page.keyboard.press(' ');
    await expect.poll(playing, patience).toBe(true);
  });
});

describe('tiles that nobody sees', () => {
  it('get no message and have no decoder, and come back where they stood', async () => {
    const { app, console, page } = await wallOf(5, ['wrong-way']);
    const analysed = async (): Promise<boolean> =>
      (await console.state()).cameras.every(({ activity }) => activity.kind === 'analysed');
    await expect.poll(analysed, patience).toBe(true);
    const decoders = (): number => decodersOf(app.app.process().pid!);
    await expect.poll(decoders, patience).toBe(4);

    // From here on every message of every new port is counted.
    await page.getByRole('button', { name: 'Reports' }).click();
    await expect.poll(decoders, patience).toBe(0);
    await countMessages(page);
    await page.getByRole('button', { name: 'Live' }).click();
    const messages = async (camera: number): Promise<number> =>
      (await messageCounts(page))[`camera-${camera}`] ?? 0;
    await expect.poll(() => messages(4), patience).toBeGreaterThan(3);
    expect(await messages(5)).toBe(0);
    await expect.poll(decoders, patience).toBe(4);

    // Another page of cameras.
    await page.keyboard.press('PageDown');
    await expect.poll(() => messages(5), patience).toBeGreaterThan(3);
    await expect.poll(decoders, patience).toBe(1);
    const before = await messages(1);
    const shown = await messages(5);
    await expect.poll(() => messages(5), patience).toBeGreaterThan(shown + 5);
    expect(await messages(1)).toBe(before);

    // Another page of the console.
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect.poll(decoders, patience).toBe(0);

    // A window that is hidden.
    await page.getByRole('button', { name: 'Live' }).click();
    await expect.poll(decoders, patience).toBe(1);
    await expect.poll(() => newestTime(page, 'camera-5'), patience).toBeGreaterThan(0);
    await pretendHidden(page, true);
    await expect.poll(decoders, patience).toBe(0);
    // Nothing decodes any more; what was under way has arrived when main has answered.
    await console.state();
    const hidden = await messages(5);
    await console.state();
    expect(await messages(5)).toBe(hidden);
    await pretendHidden(page, false);
    await expect.poll(() => messages(5), patience).toBeGreaterThan(hidden + 2);
    await expect.poll(decoders, patience).toBe(1);
  });
});

/** Of the picture of a camera that was painted last, once it stands. */
async function settledTime(page: Page, cameraId: string): Promise<number> {
  let last: number | undefined;
  for (let left = 60; left > 0; left -= 1) {
    const now = await newestTime(page, cameraId);
    if (now !== undefined && now === last) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The picture of ${cameraId} does not stand.`);
}

/** What the page's own event said last; it is listened to from the first question on. */
function newestTime(page: Page, cameraId: string): Promise<number | undefined> {
  return page.evaluate((wanted) => {
    const kept = globalThis as { paintedTimes?: Map<string, number> };
    if (!kept.paintedTimes) {
      const times = (kept.paintedTimes = new Map<string, number>());
      document.addEventListener('roadglass:picture-painted', (event) => {
        const { cameraId, mediaTimeMs } = (event as CustomEvent).detail as {
          cameraId: string;
          mediaTimeMs: number;
        };
        times.set(cameraId, mediaTimeMs);
      });
    }
    return kept.paintedTimes.get(wanted);
  }, cameraId);
}

/** What drives the page keeps it visible for ever, whatever the window is: hiding it for real tells nothing. */
function pretendHidden(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

interface Counting {
  messageCounts?: Record<string, number>;
}

/** Messages of ports that are handed over from now on, by camera. */
function countMessages(page: Page): Promise<void> {
  return page.evaluate(() => {
    const counts: Record<string, number> = ((globalThis as Counting).messageCounts = {});
    const cameras = new WeakMap<MessagePort, string>();
    window.addEventListener(
      'message',
      ({ data, ports }: MessageEvent<{ cameraId: string }>) => {
        const [port] = ports;
        if (!port) return;
        cameras.set(port, data.cameraId);
        port.addEventListener('message', () => {
          const camera = cameras.get(port)!;
          counts[camera] = (counts[camera] ?? 0) + 1;
        });
      },
      { capture: true },
    );
  });
}

const messageCounts = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (globalThis as Counting).messageCounts ?? {});

/** ffmpeg processes below this one. */
function decodersOf(pid: number): number {
  let decoders = 0;
  const below = (parent: number): readonly number[] =>
    readdirSync(`/proc/${parent}/task`).flatMap((task) =>
      readFileSync(`/proc/${parent}/task/${task}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  for (const child of below(pid)) {
    try {
      if (/ffmpeg/.test(readFileSync(`/proc/${child}/comm`, 'utf8'))) decoders += 1;
    } catch {
      // It has just ended.
    }
  }
  return decoders;
}
