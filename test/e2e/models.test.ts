import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fallingSquare } from '../fixtures/falling-square';
import * as squares from '../fixtures/square-detectors';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

async function somewhere(): Promise<(name: string) => string> {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const at = (name: string): string => join(folder.path, name);
  await fallingSquare(at('square.mp4'));
  writeFileSync(at('one.onnx'), squares.yolov5());
  writeFileSync(at('two.onnx'), squares.yolov8());
  writeFileSync(at('letter.onnx'), 'This is a letter and no model.');
  return at;
}

const showSettings = async ({ page }: ConsolePage, tab: string): Promise<void> => {
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
};

it('looks at files, sets a default and compares two detectors on a recording', async () => {
  const at = await somewhere();
  const app = await startApp({ userData: temporaryUserData() });
  const console = new ConsolePage(app);
  const { page } = console;
  await console.openVideos(at('square.mp4'));
  await expect
    .poll(async () => (await console.state()).cameras[0]?.activity.kind, patience)
    .toBe('analysed');
  const lines = [
    {
      id: 'row',
      name: 'Row',
      points: [
        [0.02, 0.5],
        [0.98, 0.5],
      ],
    },
  ];
  const { cameras } = await console.state();
  await console.invoke({ kind: 'set-shapes', cameraId: cameras[0]?.id, lines, zones: [] });

  await showSettings(console, 'Detectors');
  const known = page.getByRole('table', { name: 'Known detectors' });
  await expect.poll(() => known.getByText('ships with Roadglass').count(), patience).toBe(1);

  const look = page.getByRole('button', { name: 'Look at a file…' });
  await console.answerDialogs(at('letter.onnx'));
  await look.click();
  const refused = page.getByRole('alert').filter({ hasText: 'It cannot be used' });
  await expect.poll(() => refused.count(), patience).toBe(1);
  expect(await refused.textContent()).toMatch(/"letter\.onnx".*ONNX.*MODEL_NOT_ONNX/);
  await app.screenshot('models-refused');

  for (const name of ['one.onnx', 'two.onnx']) {
    await console.answerDialogs(at(name));
    await look.click();
    const verdict = page.getByRole('region', { name: 'A file of your own' });
    await expect.poll(() => verdict.getByText(name, { exact: true }).count(), patience).toBe(1);
    await expect.poll(() => verdict.getByText(/^YOLOv/).count(), patience).toBe(1);
  }
  expect(await refused.count()).toBe(0);
  await app.screenshot('models-verdict');

  await page.getByRole('button', { name: 'Set as default: two.onnx' }).click();
  await expect
    .poll(async () => (await console.state()).project.defaultModel, patience)
    .toBe(at('two.onnx'));
  await expect.poll(() => known.getByText('two.onnx').count(), patience).toBe(1);

  const compare = page.getByRole('region', { name: 'Compare two' });
  const choose = async (label: string, option: string): Promise<void> => {
    await compare.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('First', 'one.onnx');
  await choose('Second', 'two.onnx');
  await compare.getByRole('button', { name: 'Compare' }).click();
  const cancel = compare.getByRole('button', { name: 'Cancel the comparison' });
  await expect.poll(() => cancel.count(), patience).toBe(1);
  await app.screenshot('models-comparing');
  const table = compare.getByRole('table', { name: 'Comparison' });
  await expect.poll(() => table.count(), patience).toBe(1);
  const row = (name: string): Promise<string[]> =>
    table.getByRole('row').filter({ hasText: name }).getByRole('cell').allTextContents();
  expect(await row('Row, forward')).toEqual(['1', '1']);
  expect(await row('Crossings that both have')).toEqual(['100 %']);
  await table.scrollIntoViewIfNeeded();
  await app.screenshot('models-compared');

  await compare.getByRole('button', { name: 'Compare' }).click();
  await cancel.click();
  await expect
    .poll(() => compare.getByRole('button', { name: 'Compare' }).count(), patience)
    .toBe(1);
  expect(await table.count()).toBe(0);
  await app.close();
});

it('backs up, restores and bundles, and helps', async () => {
  const at = await somewhere();
  const app = await startApp({ userData: temporaryUserData() });
  const console = new ConsolePage(app);
  const { page } = console;
  await console.openVideos(at('square.mp4'));
  await expect
    .poll(async () => (await console.state()).cameras[0]?.activity.kind, patience)
    .toBe('analysed');
  await showSettings(console, 'Project');
  await console.answerDialogs(at('kept'));
  await page.getByRole('button', { name: 'Back up…' }).click();
  const file = at('kept.roadglass-backup');
  await expect.poll(() => existsSync(file), patience).toBe(true);
  await expect.poll(() => page.getByText('The project was backed up as').count(), patience).toBe(1);
  await app.screenshot('settings-backup');
  const before = await console.state();
  await console.answerDialogs(file);
  await page.getByRole('button', { name: 'Restore…' }).click();
  await expect
    .poll(async () => (await console.state()).project.path, patience)
    .toBe(at('kept.roadglass'));
  const restored = await console.state();
  expect(restored.cameras.map(({ name }) => name)).toEqual(before.cameras.map(({ name }) => name));
  await expect
    .poll(async () => (await console.state()).cameras[0]?.activity.kind, patience)
    .toBe('analysed');

  await page.getByRole('tab', { name: 'Application' }).click();
  await console.answerDialogs(at('help.zip'));
  await page.getByRole('button', { name: 'Support bundle…' }).click();
  await expect
    .poll(() => existsSync(at('help.zip')) && statSync(at('help.zip')).size, patience)
    .toBeGreaterThan(500);
  expect(readdirSync(at('.')).filter((name) => name.endsWith('.part'))).toEqual([]);

  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect.poll(() => help.count(), patience).toBe(1);
  await app.screenshot('help');
  await help.getByRole('button', { name: 'Reading density and states' }).click();
  await expect.poll(() => help.getByText('Entered above 80 %, left below 70 %.').count()).toBe(1);
  await app.screenshot('help-density');
  await help.getByRole('textbox', { name: 'Search the help' }).fill('headway_min');
  await expect.poll(() => help.getByText('headway_mean_s, headway_min_s').count()).toBe(1);
  expect(await help.getByRole('navigation').getByRole('button').count()).toBe(1);
  await help.getByRole('textbox', { name: 'Search the help' }).fill('');
  await help.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect.poll(() => help.getByText('Open video', { exact: true }).count()).toBe(1);
  await app.screenshot('help-keys');
  await page.keyboard.press('Escape');
  await expect.poll(() => help.count(), patience).toBe(0);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Help' }).click();
  await expect.poll(() => help.count(), patience).toBe(1);
  await app.close();
});
