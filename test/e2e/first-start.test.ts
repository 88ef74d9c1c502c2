import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallestWindow } from '../../src-main/desktop/window-bounds';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { startSecond } from './second-start';

const hasDemo = existsSync(join('assets', 'demo', 'demo.mp4'));
const notFilmed = hasDemo ? '' : ' (skipped: `npm run scene -- demo` has not filmed it yet)';

describe('the first start', () => {
  it.skipIf(!hasDemo)(
    `shows the demo at work within seconds: boxes, counts, a flow, PCU${notFilmed}`,
    async () => {
      const started = await startApp({ demo: true });
      const { window } = started;
      const page = new ConsolePage(started);
      await expect.poll(() => page.tile('Demo').isVisible()).toBe(true);
      // Still in front, for those who have a road of their own.
      expect(await window.getByRole('button', { name: 'Open video…' }).first().isVisible()).toBe(
        true,
      );
      expect(await window.getByRole('button', { name: 'Add camera…' }).first().isVisible()).toBe(
        true,
      );
      await page.nextPicture({ analysed: true });
      const demo = async () => (await page.state()).cameras[0];
      await expect
        .poll(async () => (await demo())?.counts?.lines.some(({ total }) => total > 0))
        .toBe(true);
      expect(await demo()).toMatchObject({
        lines: [{}, {}],
        zones: [{}, {}, {}],
        flows: [{}],
        pcuProfile: 'irc-106-1990',
        playback: { loop: true, playing: true },
      });
      expect((await demo())?.calibration?.length).toBeGreaterThanOrEqual(4);
      // PCU beside the counts.
      await expect
        .poll(() => page.panel.getByRole('columnheader', { name: 'PCU' }).isVisible())
        .toBe(true);
      await expect
        .poll(() => page.panel.getByRole('region', { name: 'Flow' }).isVisible())
        .toBe(true);
      await started.screenshot('demo');
      await started.close();
    },
  );

  it('shows an empty console that says what one can do, on a screen', async () => {
    const { app, window, screenshot } = await startApp();
    await expect
      .poll(() => window.getByRole('heading', { name: 'Count the road' }).isVisible())
      .toBe(true);
    expect(await window.getByRole('button', { name: 'Open video…' }).count()).toBe(2);
    expect(await window.getByRole('button', { name: 'Add camera…' }).count()).toBe(2);
    const { bounds, area, title, visible } = await app.evaluate(({ BrowserWindow, screen }) => {
      const [first] = BrowserWindow.getAllWindows();
      return {
        bounds: first?.getBounds(),
        title: first?.getTitle(),
        visible: first?.isVisible(),
        area: screen.getPrimaryDisplay().workArea,
      };
    });
    expect(visible).toBe(true);
    expect(title).toBe('Cameras – Roadglass');
    expect(bounds?.width).toBeGreaterThanOrEqual(smallestWindow.width);
    expect(bounds?.width).toBeLessThanOrEqual(area.width);
    expect(bounds?.height).toBeLessThanOrEqual(area.height);
    await screenshot('first-start');
  });

  it('a second start says so, hands over its files and ends; the first one comes to the front', async () => {
    const userData = temporaryUserData();
    const { app } = await startApp({ userData });
    const handedOver = app.evaluate(
      ({ app: electron }) =>
        new Promise((resolve) =>
          electron.on('second-instance', (_event, _argv, _folder, request) => resolve(request)),
        ),
    );
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const second = await startSecond(userData, ['missing.mp4']);
    expect(second).toEqual({
      code: 0,
      said: 'Roadglass already runs with this data folder. What you asked for opens in its window.\n',
    });
    expect(await handedOver).toMatchObject({ videos: [expect.stringMatching(/missing\.mp4$/)] });
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
      )
      .toBe(true);
  });

  it('remembers where its window was', async () => {
    const userData = temporaryUserData();
    const first = await startApp({ userData });
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1100, height: 700 }),
    );
    await first.close();
    const second = await startApp({ userData });
    const bounds = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toEqual({ x: 60, y: 40, width: 1100, height: 700 });
  });
});
