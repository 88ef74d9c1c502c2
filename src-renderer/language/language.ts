import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../src-workers/contracts/preferences';
import { formWords } from './form-words';
import { vietnamese } from './vietnamese';

/**
 * English sentences are their own keys, so a sentence reads in the code as it reads on the screen and a
 * missing translation falls back to it. Nothing is put together from parts of sentences.
 */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  returnEmptyString: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  resources: { en: { translation: formWords }, vi: { translation: vietnamese } },
});

/** Of the whole window; every component with `useTranslation` renders anew. */
export function changeLanguage(language: Language): void {
  if (i18next.language === language) return;
  void i18next.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** For dates and lists; figures are written alike in both languages, as in the reports. */
export const locale = (): string => (i18next.language === 'vi' ? 'vi-VN' : 'en-GB');

/** For sentences outside components; inside them `useTranslation` renders anew with the language. */
export const t = (
  sentence: string,
  values: Readonly<Record<string, string | number>> = {},
): string => i18next.t(sentence, values);
