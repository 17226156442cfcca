import type { Language } from '../../model/languages';
import { ARABIC } from './arabic';
import { CHINESE } from './chinese';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import type { GuideWords } from './guideWords';
import { ITALIAN } from './italian';
import { JAPANESE } from './japanese';
import { PORTUGUESE } from './portuguese';
import { RUSSIAN } from './russian';
import { SPANISH } from './spanish';

const WORDS: Readonly<Record<Language, GuideWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  ja: JAPANESE,
  zh: CHINESE,
  ru: RUSSIAN,
  ar: ARABIC,
};

/** The words of one language: what is written takes the first of those that are read. */
export function wordsIn(language: Language): GuideWords {
  return WORDS[language];
}

/** What all languages give, in one list: a page need not say which one it is in. */
export function inAllLanguages<T>(wordsOf: (words: GuideWords) => readonly T[]): readonly T[] {
  return [...new Set(Object.values(WORDS).flatMap(wordsOf))];
}
