import { t } from '../language/language';
/** `car, bus and truck`. */
export function listText(words: readonly string[]): string {
  const last = words.at(-1) ?? t('nothing');
  return words.length < 2
    ? last
    : t('{{list}} and {{last}}', { list: words.slice(0, -1).join(', '), last });
}
