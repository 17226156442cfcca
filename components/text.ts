import type { Address } from '../lib/model/address';
import type { ArchiveId } from '../lib/model/archive';
import { directionOf } from '../lib/model/languages';

type Catalogue = typeof import('../public/_locales/en/messages.json');

/**
 * A message of the catalogue `public/_locales/<language>/messages.json`. English is complete; others fall back to it.
 */
export type MessageKey = keyof Catalogue;

/** A message in plural forms: `<key>_one`, `<key>_other` and whatever more the language needs. */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/**
 * Looks a message up and fills in `$1` … `$9`; the empty string when there is none. `browser.i18n.getMessage` is one.
 */
export type GetMessage = (key: string, substitutions: string[]) => string;

/** Until an entrypoint provides the catalogue, a message shows its key. */
let getMessage: GetMessage = (key) => key;
let language = 'en';

/** Tells where messages come from. To be called once, before anything is rendered. */
export function provideText(from: GetMessage): void {
  getMessage = from;
  // Not the browser's own language: where a language has no catalogue, English sentences need English plurals and
  // dates.
  language = from('catalogueLanguage', []).replace('_', '-') || 'en';
}

/** The same for a page of our own, which then also says what it is, in which language and direction. */
export function localise(page: Document, from: GetMessage, title: MessageKey = 'appName'): void {
  provideText(from);
  page.title = text(title);
  page.documentElement.lang = textLanguage();
  page.documentElement.dir = textDirection();
}

/** BCP 47 tag of the language that the messages are in. */
export function textLanguage(): string {
  return language;
}

/** The direction that the messages' language runs in, for a page's `dir`. */
export function textDirection(): 'ltr' | 'rtl' {
  return directionOf(language);
}

/** A message, with `$1` … `$9` replaced in turn. */
export function text(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return getMessage(key, substitutions.map(shown));
}

/** A message about `count` things in the right plural form. `$1` is the count, `$2` … the further substitutions. */
export function textCount(key: CountKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const filled = [count, ...substitutions].map(shown);
  const category = new Intl.PluralRules(language).select(count);
  return getMessage(`${key}_${category}`, filled) || getMessage(`${key}_other`, filled);
}

/** `ai, infrastructure, and enterprise`, as the language joins words. */
export function textList(words: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

/** Puts words into the order of the language's alphabet. */
export function textOrder(one: string, other: string): number {
  return new Intl.Collator(language).compare(one, other);
}

/** `Mar 2019 – Nov 2025`, as the language writes a span of months `YYYY-MM`; one month where both are the same. */
export function textMonths(first: string, last: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.formatRange(Date.parse(`${first}-01`), Date.parse(`${last}-01`));
}

/** Sentences one after another, as the language sets them apart. They are our own: nothing in them is isolated once more. */
export function textSentences(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((all, sentence) => (all === '' ? sentence : getMessage('sentences', [all, sentence])), '');
}

/**
 * Facts in a row: `8 min · 24 Nov 2025`. Where they break, a line may end with a dot, and never begins with one. Each runs
 * in its own direction: the sign of `#tag` stays before it.
 */
export function textFacts(facts: readonly string[]): string {
  return facts.map(shown).join('\u00a0· ');
}

/** `40%`, as the language writes it. `percent` is whole, 0–100. */
export function textPercent(percent: number): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(percent / 100);
}

/**
 * A day `YYYY-MM-DD` as `24 Nov 2025`, or a month `YYYY-MM` as `Nov 2025`, in the language's order; anything else as it
 * is. A calendar date belongs to no time zone: it is the same everywhere.
 */
export function textDate(date: string): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

/** The month of a day as `November 2025`. */
export function textMonth(day: string): string {
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${day.slice(0, 7)}-01`));
}

/** The month of a day as `Nov`. */
export function textShortMonth(day: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(Date.parse(day));
}

/** What a language is called: `English`. `tag`: BCP 47. */
export function textLanguageName(tag: string): string {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** A moment as `23 Nov, 15:40`, in the reader's own time. `at`: milliseconds since 1970. */
export function textMoment(at: number): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** An archive's or a page's address as a reader would write it. */
export function shownAddress(address: ArchiveId | Address): string {
  return address.replace(/^https?:\/\//, '');
}

const RIGHT_TO_LEFT_LETTER = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;

/**
 * A title or address within a sentence that runs the other way would draw the words and signs beside it into its own
 * direction: it is isolated from them (FSI and PDI; UAX 9, 2.4.2), whatever it is shown in.
 */
function shown(value: string | number): string {
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  return textDirection() === 'rtl' || RIGHT_TO_LEFT_LETTER.test(value) ? `\u2068${value}\u2069` : value;
}
