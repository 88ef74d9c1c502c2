import { expect, it } from 'vitest';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

/** Started apps fail their test when the page's console tells an error. */
it('speaks Vietnamese once it is chosen, also after the next start', async () => {
  const userData = temporaryUserData();
  const first = await startApp({ demo: true, userData });
  const { page } = new ConsolePage(first);
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Application' }).click();
  await page.getByLabel('Language', { exact: true }).selectOption('vi');
  await expect
    .poll(() => navigation.getByRole('button').allTextContents(), patience)
    .toEqual(['Tổng quan', 'Trực tiếp', 'Bản đồ', 'Phân tích', 'Báo cáo', 'Cài đặt']);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
  await first.screenshot('settings-vietnamese');
  await navigation.getByRole('button', { name: 'Trực tiếp' }).click();
  const panel = page.getByRole('complementary', { name: /^Số đếm của / });
  await expect
    .poll(() => panel.getByRole('columnheader').allTextContents(), patience)
    .toEqual(expect.arrayContaining(['xuôi', 'ngược', 'tổng']));
  await expect.poll(() => panel.getByText('ô tô').count(), patience).toBeGreaterThan(0);
  await first.screenshot('live-vietnamese');
  await first.close();

  const second = await startApp({ userData });
  const again = second.window.getByRole('navigation');
  await expect.poll(() => again.getByRole('button', { name: 'Cài đặt' }).count(), patience).toBe(1);
  await expect
    .poll(() => second.window.getByRole('button', { name: 'Mở video…' }).count(), patience)
    .toBeGreaterThan(0);
});
