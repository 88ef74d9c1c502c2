import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectorText } from '../../../src-renderer/frame/detector-text';
import { keyCap } from '../../../src-renderer/frame/key-cap';
import { periodText } from '../../../src-renderer/reports/period-text';
import { camera, counts, fileCamera } from '../console-states';

const renderer = join(import.meta.dirname, '../../../src-renderer');

test('the page has the policy that main sends with it', () => {
  const page = readFileSync(join(renderer, 'index.html'), 'utf8');
  const policy = readFileSync(join(renderer, 'content-security-policy.txt'), 'utf8').trim();
  expect(page).toContain(`content="${policy}"`);
});

test('the detector by its title, input and provider; other ones are counted', () => {
  const one = camera({ id: 'a' });
  expect(detectorText([])).toBeUndefined();
  expect(detectorText([one, fileCamera({ id: 'b' })])).toBe('MB3-CenterNet 512×288 · CPU');
  const other = { ...one.detector, title: 'YOLOX-nano' } as NonNullable<typeof one.detector>;
  expect(detectorText([one, { detector: other }])).toBe('MB3-CenterNet 512×288 · CPU and 1 more');
});

test.each([
  ['a', 'A', 'letters as they are printed'],
  [' ', 'Space', 'a blank would be an empty cap'],
  ['ArrowLeft', '←', 'arrows'],
  ['?', '?', 'signs'],
  ['Enter', 'Enter', 'names that are already words'],
])('the cap of %j is %s: %s', (key, cap) => expect(keyCap(key)).toBe(cap));

test('a period on the clock of the project, with the second date where it is another day', () => {
  expect(periodText(counts, 'Europe/Berlin')).toBe('Fri 14 Nov 15:29 to 16:42');
  const overnight = { ...counts, observedMs: 12 * 3_600_000 };
  expect(periodText(overnight, 'Europe/Berlin')).toBe('Fri 14 Nov 15:29 to Sat 15 Nov 03:29');
});

test('a period of a video that does not know its hour', () => {
  expect(periodText({ ...counts, relativeTime: true, observedMs: 28_300 }, 'UTC')).toBe(
    '0:00 to 0:28.3 of the video',
  );
});
