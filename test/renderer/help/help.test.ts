import { describe, expect, it } from 'vitest';
import { foundTopics } from '../../../src-renderer/help/help-search';
import { helpTopics } from '../../../src-renderer/help/help-topics';
import { vietnamese } from '../../../src-renderer/language/vietnamese';
import { reportColumns } from '../../../src-main/reports/report-columns';
import { reportFiles } from '../../../src-main/reports/write-reports';
import type { Survey } from '../../../src-workers/domain/report/survey';
import { exportColumns } from '../../../src-renderer/help/export-columns';

const english = (sentence: string): string => sentence;
const translated = (sentence: string): string => vietnamese[sentence] ?? sentence;
const ids = (search: string, t = english): string[] =>
  foundTopics(helpTopics, search, t).map(({ id }) => id);

describe('the search of the help', () => {
  it.each([
    ['', helpTopics.map(({ id }) => id), 'nothing is searched for'],
    ['  ', helpTopics.map(({ id }) => id), 'nothing either'],
    ['headway_min', ['exports'], 'a column'],
    ['STANDING queue', ['density'], 'words in any case'],
    ['queue standing', ['density'], 'words in any order'],
    ['zeppelin', [], 'what nobody says'],
  ] as const)('%j finds %j: %s', (search, found, _why) => {
    expect(ids(search)).toEqual(found);
  });

  it('leaves of a topic the terms that were searched for', () => {
    const [topic] = foundTopics(helpTopics, 'headway_min', english);
    expect(topic?.terms?.map(({ name }) => name)).toEqual(['headway_mean_s, headway_min_s']);
  });

  it('finds Vietnamese with and without its marks', () => {
    expect(ids('Mật độ thấp', translated)).toEqual(['density']);
    expect(ids('mat do thap', translated)).toEqual(['density']);
    expect(ids('dong ho', translated)).toContain('exports');
  });
});

it('speaks Vietnamese in every sentence', () => {
  const sentences = helpTopics.flatMap(({ title, sentences: own, terms = [] }) => [
    title,
    ...own,
    ...terms.flatMap(({ name, meaning, word }) => (word ? [name, meaning] : [meaning])),
  ]);
  expect(sentences.filter((sentence) => vietnamese[sentence] === undefined)).toEqual([]);
});

it('explains every file of an export and every column that is in one', () => {
  const explained = exportColumns.flatMap(({ name }) => name.split(', '));
  // Names alone are asked for, for which nothing of a survey is read.
  const columns = reportColumns({} as Survey);
  const names = Object.values(columns).flatMap((own: readonly (readonly [string, unknown])[]) =>
    own.map(([name]) => name),
  );
  expect(new Set(explained)).toEqual(new Set([...reportFiles, ...names]));
  expect(explained.length).toBe(new Set(explained).size);
});
