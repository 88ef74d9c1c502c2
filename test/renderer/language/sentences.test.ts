import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { densityStates } from '../../../src-workers/domain/density/density-state';
import { roadUserClasses } from '../../../src-workers/domain/detection/road-user';
import { consoleShortcuts } from '../../../src-renderer/frame/console-shortcuts';
import { helpTopics } from '../../../src-renderer/help/help-topics';
import { vietnamese } from '../../../src-renderer/language/vietnamese';
import { shortcutGroups } from '../../../src-renderer/ui/shortcut-registry';
import { sentencesBelow, sentencesOf } from './source-sentences';

const renderer = resolve(import.meta.dirname, '../../../src-renderer');
const sentences = sentencesBelow(renderer);
const known = new Set(Object.keys(vietnamese));
const valuesOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}|<\/?\d+>/g)].map(([value]) => value).sort();

/** The same in every language. */
const alike = new Set([
  'Roadglass', // the product's name
  'rtsp://192.168.1.20:554/stream1', // an address
  'ms', // units
  'km/h',
  'mph',
  'Enter', // key caps
  'Del',
]);

describe('sentences of the window', () => {
  it('are found at all', () => {
    expect(sentences.translated.length).toBeGreaterThan(300);
  });

  it('are all known in Vietnamese', () => {
    const missing = sentences.translated
      // Put together of a word and a fixed rest: its two values are among the words below.
      .filter(({ text }) => text !== ' … , vehicles')
      .filter(({ text }) => !known.has(text) && !alike.has(text));
    expect(missing).toEqual([]);
  });

  it('do not stand in the sources without going through t', () => {
    expect(sentences.bare.filter(({ text }) => !alike.has(text))).toEqual([]);
  });

  it('keep their values in Vietnamese', () => {
    const changed = Object.entries(vietnamese).filter(
      ([english, translated]) =>
        JSON.stringify(valuesOf(english)) !== JSON.stringify(valuesOf(translated)),
    );
    expect(changed).toEqual([]);
  });
});

describe('words that the sources put into t by a name', () => {
  const words: readonly (readonly [why: string, words: readonly string[]])[] = [
    ['classes of road users', roadUserClasses.map((each) => each.replaceAll('-', ' '))],
    ['states of density', densityStates],
    ['directions', ['forward', 'backward', 'fwd', 'back', 'forward, vehicles', 'pedestrians']],
    ['groups of keys', shortcutGroups],
    ['what the keys of the frame do', consoleShortcuts.map(({ title }) => title)],
    [
      'the help',
      helpTopics.flatMap(({ title, sentences: said, terms = [] }) => [
        ...[title, ...said],
        ...terms.map(({ meaning }) => meaning),
      ]),
    ],
    ['pages', ['Overview', 'Live', 'Map', 'Analytics', 'Reports', 'Settings']],
  ];
  it.each(words)('%s', (_, each) => {
    expect(each.filter((word) => !known.has(word))).toEqual([]);
  });
});

describe('what is found in a source', () => {
  const rows: readonly (readonly [source: string, translated: string[], bare: string[]])[] = [
    ['<p>Hello there</p>', [], ['Hello there']],
    ["<p>{t('Hello there')}</p>", ['Hello there'], []],
    ['<b title="Close it" />', [], ['Close it']],
    ['<b className="wide row" />', [], []],
    ["<b aria-label={open ? 'Close it' : t('Open it')} />", ['Open it'], ['Close it']],
    ['<b title={`Remove ${name}`} />', [], ['Remove  … ']],
    ["<p>{some && 'Nothing yet'}</p>", [], ['Nothing yet']],
    ['<p>{figure} %</p>', [], []],
    ['<Trans i18nKey="Press <0>D</0>" />', ['Press <0>D</0>'], []],
    ['notifyDone(`${number} files`);', [], [' …  files']],
  ];
  it.each(rows)('%s', (source, translated, bare) => {
    const found = sentencesOf('Example.tsx', source);
    expect(found.translated.map(({ text }) => text)).toEqual(translated);
    expect(found.bare.map(({ text }) => text)).toEqual(bare);
  });
});
