import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fallingSquare } from '../fixtures/falling-square';
import * as squares from '../fixtures/square-detectors';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { meanModel } from '../fixtures/tiny-onnx';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

it('chooses a camera’s detector: a file, after it was looked at, and the shipped one by the keys', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const at = (name: string): string => join(folder.path, name);
  await fallingSquare(at('square.mp4'));
  writeFileSync(at('squares.onnx'), squares.yolov5());
  writeFileSync(at('mean.onnx'), meanModel());
  const started = await startApp({
    userData: temporaryUserData(),
    expected: [/choose-model: MODEL_LAYOUT_UNKNOWN/],
  });
  const console = new ConsolePage(started);
  const { panel, page } = console;
  await console.openVideos(at('square.mp4'));
  await expect.poll(() => panel.getByText('analysed').count(), patience).toBe(1);
  await console.draw('line', 'square', [
    [0.05, 0.5],
    [0.95, 0.5],
  ]);
  const line = panel.getByText(/^Detector: /);
  await expect.poll(() => line.textContent(), patience).toMatch(/^Detector: .*CenterNet .*CPU$/);
  const shipped = await line.textContent();

  const menu = panel.getByRole('button', { name: 'Detector and detections' });
  const add = page.getByRole('menuitem', { name: 'Add a detector file…' });
  await console.answerDialogs(at('mean.onnx'));
  await menu.click();
  await add.click();
  const refused = page.getByRole('alert').filter({ hasText: '"mean.onnx" is not a detector' });
  await expect.poll(() => refused.count(), patience).toBe(1);
  expect(await line.textContent()).toBe(shipped);
  // Its beginning is read, however long the sentence is.
  const sentence = refused.getByText('"mean.onnx" is not a detector');
  const inSight = async (): Promise<boolean> => {
    const [alert, words] = [await refused.boundingBox(), await sentence.boundingBox()];
    return alert !== null && words !== null && words.y >= alert.y;
  };
  await expect.poll(inSight, patience).toBe(true);
  await started.screenshot('detector-refused');
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await console.answerDialogs(at('squares.onnx'));
  await menu.click();
  await add.click();
  const recognised = page.getByText(/^squares\.onnx is YOLOv5.* It sees .*car/);
  await expect.poll(() => recognised.count(), patience).toBe(1);
  await expect.poll(() => line.textContent(), patience).toBe('Detector: squares.onnx 64×64 · CPU');
  await expect.poll(() => console.lineCounts('Line 1'), patience).toEqual(['1', '0', '1']);
  await expect
    .poll(
      () =>
        console
          .tile('square')
          .getByText(/squares\.onnx/)
          .count(),
      patience,
    )
    .toBe(1);
  await menu.click();
  const list = page.getByRole('menuitemradio');
  await expect.poll(() => list.count(), patience).toBeGreaterThan(2);
  await expect
    .poll(() => page.getByRole('menuitemradio', { checked: true }).textContent(), patience)
    .toContain('squares.onnx');
  const opened = page.getByRole('menu');
  const settled = (): Promise<boolean> =>
    opened.evaluate(
      (element) =>
        getComputedStyle(element).opacity === '1' && element.contains(document.activeElement),
    );
  await expect.poll(settled, patience).toBe(true);
  await started.screenshot('detector-menu');

  // The first of the list is the shipped one.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => line.textContent(), patience).toBe(shipped);
  await started.close();
});
