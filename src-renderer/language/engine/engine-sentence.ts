import i18next from 'i18next';
import type { ErrorCode } from '../../../src-workers/contracts/errors';
import { detectorSentencesVietnamese } from './detector-files-vi';
import { failureCodesVietnamese } from './failure-codes-vi';
import { projectSentencesVietnamese } from './projects-vi';
import { sourceSentencesVietnamese } from './sources-vi';

/**
 * The engine tells whole English sentences, to the window as to the log and the command line, and knows
 * no languages. Here they are known by their fixed words; their values stay as they are.
 */
export const engineVietnamese: Readonly<Record<string, string>> = {
  ...sourceSentencesVietnamese,
  ...detectorSentencesVietnamese,
  ...projectSentencesVietnamese,
};

interface Pattern {
  readonly words: RegExp;
  readonly vietnamese: string;
}

const value = /\{\{(\w+)\}\}/;

const patternOf = (part: string): string => {
  const name = value.exec(part)?.[1];
  return name === undefined
    ? part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    : `(?<${name}>.*?)`;
};

/** Those with the fewest values first: what is said more exactly is not taken for what is said loosely. */
const patterns: readonly Pattern[] = Object.entries(engineVietnamese)
  .sort(([one], [other]) => one.split(value).length - other.split(value).length)
  .map(([english, vietnamese]) => ({
    words: new RegExp(
      `^${english
        .split(/(\{\{\w+\}\})/)
        .map(patternOf)
        .join('')}$`,
      's',
    ),
    vietnamese,
  }));

/** Absent: nobody translated it. */
export function inVietnamese(sentence: string): string | undefined {
  for (const { words, vietnamese } of patterns) {
    const found = words.exec(sentence);
    if (found)
      return vietnamese.replaceAll(
        /\{\{(\w+)\}\}/g,
        (_, name: string) => found.groups?.[name] ?? '',
      );
  }
  return undefined;
}

interface Said {
  readonly sentence: string;
  readonly code?: ErrorCode | undefined;
}

/**
 * A sentence of the engine in the language of the window: by its words; else what its code means, with
 * what the sentence names; else as it was said.
 */
export function engineSentence({ sentence, code }: Said): string {
  if (i18next.language !== 'vi') return sentence;
  const known = inVietnamese(sentence);
  if (known !== undefined) return known;
  if (code === undefined) return sentence;
  const named = /"([^"]+)"/.exec(sentence)?.[0];
  return named === undefined
    ? failureCodesVietnamese[code]
    : `${failureCodesVietnamese[code]} (${named})`;
}

/** As it was said, for a tooltip; absent where that is what is shown. */
export const originalOf = (said: Said): string | undefined =>
  engineSentence(said) === said.sentence ? undefined : said.sentence;
