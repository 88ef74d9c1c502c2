import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Locator } from 'playwright';
import type { ProofStrip } from '../../src-workers/contracts/proof';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { hasSharedData, sharedData } from '../integration/analyze-command';
import { ConsolePage } from './console-page';
import { startApp } from './electron-app';
import { patience } from './patience';

/** As in the truth of the clip: across both lanes, forward is towards the camera. */
const acrossTheRoad = [
  [0, 0.625],
  [0.996875, 0.625],
] as const;
/** A file of 28 s, on two busy cores, and its strip afterwards. */

describe.skipIf(!hasSharedData)(
  'the proof strip of highway.avi (skipped without the shared data)',
  () => {
    it('shows 27 shapes with their marks, is corrected by keys and mouse, and exports what was said', async () => {
      const results = temporaryFolder();
      onTestFinished(results.remove);
      const app = await startApp();
      const { window } = app;
      const console = new ConsolePage(app);
      await console.openVideos(resolve(sharedData('videos', 'highway.avi')));
      await expect.poll(() => console.tile('highway').count(), patience).toBe(1);
      await console.nextPicture();

      // Without a line there is nothing to prove; the panel says what to do.
      const panel = window.getByRole('region', { name: 'Proof strip' });
      await expect
        .poll(() => panel.getByRole('button', { name: 'Draw the first line' }).isVisible())
        .toBe(true);
      await console.draw('line', 'highway', acrossTheRoad);
      await expect.poll(() => console.panel.getByText('analysed').count(), patience).toBe(1);

      // Drawn while it was analysed, so its strip may come afterwards.
      const strip = panel.getByRole('application');
      const canvas = strip.locator('canvas');
      await expect.poll(() => canvas.getAttribute('data-marks'), patience).toBe('27');
      const camera = (await console.state()).cameras[0]!;
      const line = camera.lines[0]!;
      const proof = async (): Promise<ProofStrip> => {
        const answer = await console.invoke({
          kind: 'get-proof',
          cameraId: camera.id,
          lineId: line.id,
          fromMs: 0,
          toMs: 60_000,
        });
        if (!answer.ok) throw new Error(answer.failure.sentence);
        return answer.value as ProofStrip;
      };
      const columns = async (): Promise<number> =>
        (await proof()).pieces.reduce((sum, { times }) => sum + times.length, 0);
      await expect.poll(columns, patience).toBeGreaterThan(1650);
      await expect.poll(() => roadShare(canvas), patience).toBeGreaterThan(0.6);
      await app.screenshot('proof-analysed');

      // From mark to mark, read out; the picture of who crossed.
      const spoken = strip.locator('[data-spoken]');
      await strip.focus();
      await window.keyboard.press(']');
      await expect.poll(() => spoken.textContent()).toMatch(/^#\d+ car, forward, .* 1 of 27$/);
      await expect.poll(() => panel.locator('[data-crossing-card] img').isVisible()).toBe(true);
      await app.screenshot('proof-crop');

      // Deletes, changes a class, adds: all with keys.
      await window.keyboard.press('Delete');
      await expect.poll(() => spoken.textContent()).toContain('deleted by a person');
      await window.keyboard.press(']');
      await window.keyboard.press('c');
      await expect
        .poll(() => window.getByRole('menuitem', { name: /^truck/ }).isVisible())
        .toBe(true);
      await window.keyboard.press('t');
      await expect.poll(() => spoken.textContent()).toContain('car corrected to truck');
      await window.keyboard.press('a');
      for (let step = 0; step < 4; step += 1) await window.keyboard.press('Shift+ArrowRight');
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('Enter');
      await expect
        .poll(() => window.getByRole('menuitem', { name: /^bus/ }).isVisible())
        .toBe(true);
      await app.screenshot('proof-adding');
      await window.keyboard.press('u');
      await expect.poll(() => canvas.getAttribute('data-marks')).toBe('28');
      // 27 by the machine; one less, one more; of 28 that either has they agree on 25.
      const verdict = panel.getByRole('button', { name: /^machine/ });
      await expect.poll(() => verdict.textContent()).toBe('machine 27 · checked 27 · 89 %');

      // Taken back one by one, and said once more.
      await strip.focus();
      await window.keyboard.press('u');
      await expect.poll(() => canvas.getAttribute('data-marks')).toBe('27');
      await expect.poll(() => verdict.textContent()).toBe('machine 27 · checked 26 · 92 %');
      await window.keyboard.press('a');
      await window.keyboard.press('Enter');
      await window.getByRole('menuitem', { name: /^bus/ }).click();
      await expect.poll(() => verdict.textContent()).toBe('machine 27 · checked 27 · 89 %');

      // A click on a mark plays from a little before it.
      const third = (await proof()).marks.find(({ crossing }) => crossing?.track === 3)!;
      await clickMark(strip, panel, third.mediaTimeMs, third.position);
      await console.nextPicture({ near: third.mediaTimeMs - 1500, toleranceMs: 1000 });

      // Enlarged, with the picture and the table.
      await panel.getByRole('button', { name: 'Enlarge for checking' }).click();
      const rows = panel.getByRole('table', { name: 'Marks of the strip' }).getByRole('row');
      await expect.poll(() => rows.count()).toBe(29);
      await panel.getByRole('button', { name: 'Corrected', exact: true }).click();
      await expect.poll(() => rows.nth(1).textContent()).toContain('added by a person');
      await expect.poll(() => console.tile('highway').isVisible()).toBe(true);
      await app.screenshot('proof-enlarged');
      await window.keyboard.press('Escape');
      await expect.poll(() => rows.count()).toBe(0);

      // What is seen and what was said, as files.
      await console.answerDialogs(join(results.path, 'strip.png'));
      await panel.getByRole('button', { name: 'Save the strip' }).click();
      await window.getByRole('menuitem', { name: 'What is seen as PNG…' }).click();
      await expect.poll(() => window.getByText(/Saved as .*strip\.png/).count()).toBe(1);
      const png = await readFile(join(results.path, 'strip.png'));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(3200);
      await console.answerDialogs(join(results.path, 'marks.csv'));
      await panel.getByRole('button', { name: 'Save the strip' }).click();
      await window.getByRole('menuitem', { name: 'All marks as CSV…' }).click();
      await expect.poll(() => window.getByText(/Saved as .*marks\.csv/).count()).toBe(1);
      const marks = await csv(join(results.path, 'marks.csv'));
      expect(
        marks
          .map(({ corrected }) => corrected)
          .filter((word) => word !== '')
          .sort(),
      ).toEqual(['add', 'delete', 'reclass']);

      // The survey's own files carry both counts.
      await console.answerDialogs(results.path);
      await console.panel.getByRole('button', { name: 'Export CSV…' }).click();
      await expect.poll(() => window.getByText(/files were exported to/).count()).toBe(1);
      const counts = await csv(join(results.path, 'counts.csv'));
      const sum = (column: string): number =>
        counts.reduce((total, row) => total + Number(row[column]), 0);
      expect([sum('count'), sum('checked')]).toEqual([27, 27]);
      const crossings = await csv(join(results.path, 'crossings.csv'));
      expect(crossings.filter(({ corrected }) => corrected !== '')).toHaveLength(3);

      // Hidden by a key and by the toolbar, and as it was when it comes back.
      await console.tile('highway').click({ position: { x: 5, y: 5 } });
      await window.keyboard.press('p');
      await expect.poll(() => panel.count()).toBe(0);
      await window.getByRole('button', { name: 'Proof strip' }).click();
      await expect.poll(() => canvas.getAttribute('data-marks')).toBe('28');
      await app.close();
    });
  },
);

const csv = async (path: string): Promise<Record<string, string>[]> =>
  parse(await readFile(path), { bom: true, columns: true }) as Record<string, string>[];

/** How much of the strip is neither empty nor hatched: the road is grey, and lighter than both. */
const roadShare = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    const strip = element as HTMLCanvasElement;
    const context = strip.getContext('2d');
    let lit = 0;
    let all = 0;
    for (let x = 0.01; x < 1; x += 0.01) {
      for (let y = 0.1; y < 0.7; y += 0.1) {
        const [red = 0, green = 0, blue = 0] =
          context?.getImageData(x * strip.width, y * strip.height, 1, 1).data ?? [];
        all += 1;
        if (red + green + blue > 200) lit += 1;
      }
    }
    return lit / all;
  });

/** The strip shows all 28 s of the clip, to its edges. */
async function clickMark(
  strip: Locator,
  panel: Locator,
  mediaTimeMs: number,
  position: number,
): Promise<void> {
  const box = await strip.boundingBox();
  const shown = await panel.getByRole('banner').or(panel.locator('header')).first().textContent();
  if (!box || !shown?.includes('0:00–0:28')) throw new Error(`The strip shows ${shown}.`);
  const axisAndBins = 39;
  await strip.click({
    position: {
      x: ((mediaTimeMs - 50) / 28_317) * box.width,
      y: position * (box.height - axisAndBins),
    },
  });
}
