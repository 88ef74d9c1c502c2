import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CameraState } from '../../src-workers/contracts/console-state';
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
const bothLanes = [
  [0.36, 0.45],
  [0.72, 0.45],
  [0.8, 0.95],
  [0.12, 0.95],
] as const;
/** A file of 28 s, on two busy cores, and its strip afterwards. */

describe.skipIf(!hasSharedData)(
  'somebody who has never seen it (skipped without the shared data)',
  () => {
    it('opens a video, draws, watches counts and state, corrects one, exports, and finds all of it again', async () => {
      const results = temporaryFolder();
      onTestFinished(results.remove);
      const userData = temporaryUserData();
      const first = await startApp({ userData });
      const console = new ConsolePage(first);
      const { window } = first;
      const camera = async (of = console): Promise<CameraState> => {
        const [only] = (await of.state()).cameras;
        if (only === undefined) throw new Error('there is no camera');
        return only;
      };

      // Adds the video.
      await console.openVideos(resolve(sharedData('videos', 'highway.avi')));
      await expect.poll(() => console.tile('highway').count(), patience).toBe(1);
      await console.nextPicture();

      // Draws a line and a zone.
      await console.draw('line', 'highway', acrossTheRoad);
      await expect.poll(async () => (await camera()).lines.length).toBe(1);
      await console.draw('zone', 'highway', bothLanes);
      await expect.poll(async () => (await camera()).zones.length).toBe(1);

      // Watches counts and state.
      await expect.poll(() => console.panel.getByText('analysed').count(), patience).toBe(1);
      await expect.poll(async () => (await camera()).counts?.lines[0]?.total, patience).toBe(27);
      const now = async () => (await camera()).counts?.zones[0]?.now;
      await expect.poll(async () => (await now())?.state, patience).toBeDefined();
      // Pixels were compared with a background, not boxes alone.
      expect((await now())?.foreground).toBeDefined();
      expect((await now())?.stateMs.normal).toBeGreaterThan(1000);
      const zones = console.panel.getByRole('region', { name: /^Zone/ });
      await expect
        .poll(async () => /normal|warning|heavy|jam/.test((await zones.textContent()) ?? ''))
        .toBe(true);

      // Checks the proof strip and takes one crossing back.
      const proof = window.getByRole('region', { name: 'Proof strip' });
      const strip = proof.getByRole('application');
      await expect
        .poll(() => strip.locator('canvas').getAttribute('data-marks'), patience)
        .toBe('27');
      await strip.focus();
      await window.keyboard.press(']');
      await window.keyboard.press('Delete');
      const verdict = proof.getByRole('button', { name: /^machine/ });
      await expect.poll(() => verdict.textContent()).toBe('machine 27 · checked 26 · 96 %');
      await first.screenshot('newcomer');

      // Exports.
      await console.answerDialogs(results.path);
      await window.getByRole('button', { name: 'Export CSV…' }).first().click();
      await expect.poll(() => window.getByText(/files were exported to/).count(), patience).toBe(1);
      const table = async (name: string): Promise<Record<string, string>[]> =>
        parse(await readFile(join(results.path, name), 'utf8'), { bom: true, columns: true });
      const cars = (await table('counts.csv')).filter(
        (row) => row['class'] === 'car' && row['direction'] === 'forward',
      );
      expect(cars.map(({ count, checked }) => [count, checked])).toEqual([['27', '26']]);
      const [zone] = await table('zones.csv');
      expect(Number(zone?.['density_mean'])).toBeGreaterThan(0);
      await first.close();

      // Starts it again.
      const second = await startApp({ userData });
      const again = new ConsolePage(second);
      await expect.poll(() => again.tile('highway').count(), patience).toBe(1);
      await expect.poll(() => again.panel.getByText('analysed').count(), patience).toBe(1);
      await expect
        .poll(async () => (await camera(again)).counts?.lines[0]?.total, patience)
        .toBe(27);
      expect(await camera(again)).toMatchObject({ lines: [{}], zones: [{}] });
      expect((await camera(again)).counts?.zones[0]?.now?.foreground).toBeDefined();
      const kept = second.window
        .getByRole('region', { name: 'Proof strip' })
        .getByRole('button', { name: /^machine/ });
      await expect.poll(() => kept.textContent(), patience).toBe('machine 27 · checked 26 · 96 %');
      await second.close();
    });
  },
);
