import type { HelpTerm } from './help-term';
import type { HelpTopic } from './help-topics';

type Translate = (sentence: string) => string;

/** Without marks above letters, so that Vietnamese is found without them too. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** Every word of the search has to be there, whatever the order. */
function says(text: string, search: string): boolean {
  const where = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => where.includes(word));
}

const termText = ({ name, meaning, word }: HelpTerm, t: Translate): string =>
  `${word ? t(name) : name} ${t(meaning)}`;

/**
 * The topics that say what is searched for, in the language of the person. Of a topic that has it in
 * some of its terms alone, those terms are left.
 * @param search empty: all of them
 */
export function foundTopics(
  topics: readonly HelpTopic[],
  search: string,
  t: Translate,
): readonly HelpTopic[] {
  if (search.trim() === '') return topics;
  return topics.flatMap((topic) => {
    const { title, sentences, terms } = topic;
    if (says([title, ...sentences].map((each) => t(each)).join(' '), search.trim())) return [topic];
    const own = terms?.filter((term) => says(termText(term, t), search.trim())) ?? [];
    return own.length === 0 ? [] : [{ ...topic, terms: own }];
  });
}
