import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  engineSentence,
  engineVietnamese,
  inVietnamese,
  originalOf,
} from '../../../src-renderer/language/engine/engine-sentence';
import { failureCodesVietnamese } from '../../../src-renderer/language/engine/failure-codes-vi';
import { changeLanguage } from '../../../src-renderer/language/language';
import { engineSentencesBelow } from './engine-sentences';

const root = resolve(import.meta.dirname, '../../..');
const blank = (sentence: string): string => sentence.replaceAll(/\{\{\w*\}\}/g, '{{}}');
const known = new Set(Object.keys(engineVietnamese).map(blank));

/** Where what the window shows is said. */
const said = [
  ...['analysis', 'backup', 'cameras', 'compare', 'decoders', 'detections', 'engine', 'models'],
  ...['project', 'proof', 'registry', 'preferences', 'secrets'],
].map((folder) => `src-main/${folder}`);
const sentences = [...said, 'src-workers/analysis', 'src-workers/ingest'].flatMap((folder) =>
  engineSentencesBelow(root, folder),
);

/** Only the command line comes to them, or they follow another sentence. */
const elsewhere = new Set([
  'src-main/detections/write-detections.ts',
  ' Run "{{}}" to build it again.',
  // Its two ways to go on are sentences of their own.
  'Line "{{}}" can count {{}}: a road user counts when it gets {{}} % of the picture\'s diagonal away on both sides, and the edge of the picture, of the region of interest or of an ignore mask is nearer. Draw it further inside, or lower hysteresisPercent.',
  'The project file "{{}}" has a mistake: {{}}: {{}}.',
]);

afterEach(() => changeLanguage('en'));

describe('sentences of the engine', () => {
  it('are found at all', () => {
    expect(sentences.length).toBeGreaterThan(100);
  });

  it('are all known in Vietnamese', () => {
    const missing = sentences.filter(
      ({ text, file }) => !known.has(text) && !elsewhere.has(text) && !elsewhere.has(file),
    );
    expect(missing).toEqual([]);
  });

  it('keep their values in Vietnamese', () => {
    const valuesOf = (sentence: string): string =>
      [...sentence.matchAll(/\{\{(\w+)\}\}/g)]
        .map(([value]) => value)
        .sort()
        .join();
    const changed = Object.entries(engineVietnamese).filter(
      ([english, translated]) => valuesOf(english) !== valuesOf(translated),
    );
    expect(changed).toEqual([]);
  });

  it('are whole in Vietnamese where their code alone is known', () => {
    const odd = Object.entries(failureCodesVietnamese).filter(
      ([, sentence]) => !/^\p{Lu}.*\.$/u.test(sentence),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    [
      'a name stays as it is',
      'The project has no camera "A4 km 12.3".',
      'Dự án không có camera "A4 km 12.3".',
    ],
    [
      'what is said more exactly comes first',
      '"a.txt" is no file but a folder or a device.',
      '"a.txt" không phải tệp mà là thư mục hoặc thiết bị.',
    ],
    [
      'signs of patterns in a name mean nothing',
      'There is no file "C:\\videos (1)\\$1 [x].mp4".',
      'Không có tệp "C:\\videos (1)\\$1 [x].mp4".',
    ],
    [
      'values change their places',
      'Another Roadglass (process 12) has the project "a" open. Close it there first.',
      'Một Roadglass khác (tiến trình 12) đang mở dự án "a". Hãy đóng ở đó trước.',
    ],
    ['nobody translated it', 'The moon is full.', undefined],
  ])('%s', (_, sentence, expected) => {
    expect(inVietnamese(sentence)).toBe(expected);
  });

  it('fall back to their code with what they name, and without a code to English', () => {
    const unknown = { code: 'DISK_FULL', sentence: 'All of "D:" is taken.' } as const;
    expect(engineSentence(unknown)).toBe('All of "D:" is taken.');
    expect(originalOf(unknown)).toBeUndefined();
    changeLanguage('vi');
    expect(engineSentence(unknown)).toBe('Đĩa đã đầy. ("D:")');
    expect(originalOf(unknown)).toBe('All of "D:" is taken.');
    expect(engineSentence({ sentence: unknown.sentence })).toBe(unknown.sentence);
  });
});
