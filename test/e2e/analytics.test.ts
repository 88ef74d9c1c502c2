import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

const hasDemo = existsSync(join('assets', 'demo', 'demo.mp4'));
const notFilmed = hasDemo ? '' : ' (skipped: `npm run scene -- demo` has not filmed it yet)';
const png = [0x89, 0x50, 0x4e, 0x47];

it.skipIf(!hasDemo)(
  `charts what was measured on the demo, as pictures and as tables that can be saved${notFilmed}`,
  async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const started = await startApp({ demo: true });
    const { app, window } = started;
    const page = new ConsolePage(started);
    const counts = async () => (await page.state()).cameras[0]?.counts;
    await expect
      .poll(async () => {
        const { lines = [], zones = [] } = (await counts()) ?? {};
        return lines.some(({ total }) => total > 0) && zones.some(({ now }) => now !== undefined);
      }, patience)
      .toBe(true);

    // Beside the tiles: the state of each zone, and its density.
    const zones = page.panel.getByRole('region', { name: 'Zones' });
    await expect
      .poll(() => zones.getByText(/^(normal|warning|heavy|jam)$/).count())
      .toBeGreaterThan(0);
    const recent = page.panel.getByRole('region', { name: /^Density, last 15 min/ });
    await expect.poll(() => recent.locator('path.recharts-line-curve').count(), patience).toBe(1);
    await started.screenshot('analytics-panel');

    await window.getByRole('button', { name: 'Analytics' }).click();
    const card = (name: RegExp) => window.getByRole('region', { name });
    const crossings = card(/^Crossings per /);
    await expect
      .poll(() => crossings.locator('.recharts-bar-rectangle path').count(), patience)
      .toBeGreaterThan(0);
    const density = card(/^Density of /);
    await expect
      .poll(() => density.locator('path.recharts-line-curve').count(), patience)
      .toBeGreaterThan(0);
    await expect
      .poll(() =>
        card(/^States over time$/)
          .locator('rect title')
          .count(),
      )
      .toBeGreaterThan(0);
    for (const [width, height] of [
      [1600, 1000],
      [1100, 700],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(...size),
        [width, height] as [number, number],
      );
      const { scrolls, inner } = await window.evaluate(() => ({
        scrolls: document.documentElement.scrollWidth,
        inner: innerWidth,
      }));
      expect(scrolls).toBeLessThanOrEqual(inner);
      await started.screenshot(`analytics-${width}`);
    }

    // Its table: a row for each bin and direction, whose figures are those that were counted.
    await crossings.getByRole('button', { name: 'Show as a table' }).click();
    const table = crossings.getByRole('table');
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(2);
    const total = table.getByRole('columnheader', { name: 'total' });
    await total.getByRole('button').click();
    await expect.poll(() => total.getAttribute('aria-sort')).toBe('descending');
    await started.screenshot('analytics-table');

    const csv = join(folder.path, 'crossings.csv');
    await page.answerDialogs(csv);
    await crossings.getByRole('button', { name: /^Save Crossings/ }).click();
    await window.getByRole('menuitem', { name: 'Save as CSV…' }).click();
    await expect.poll(() => existsSync(csv), patience).toBe(true);
    const rows: Record<string, string>[] = parse(readFileSync(csv), { columns: true });
    expect(rows.map(({ direction }) => direction)).toContain('backward');
    expect(rows.reduce((sum, row) => sum + Number(row['total']), 0)).toBeGreaterThan(0);

    const picture = join(folder.path, 'density.png');
    await page.answerDialogs(picture);
    await density.getByRole('button', { name: /^Save Density/ }).click();
    await window.getByRole('menuitem', { name: 'Save as PNG…' }).click();
    await expect.poll(() => existsSync(picture), patience).toBe(true);
    expect([...readFileSync(picture).subarray(0, 4)]).toEqual(png);
    expect(statSync(picture).size).toBeGreaterThan(5000);

    // Who crossed last, newest first until a person sorts it.
    const last = card(/^Last crossings$/).getByRole('table');
    await expect.poll(() => last.getByRole('row').count(), patience).toBeGreaterThan(1);
    await started.close();
  },
);
