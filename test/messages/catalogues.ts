import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../lib/model/catalogue';
import { CATALOGUES, type Language } from '../../lib/model/languages';

const LOCALES = fileURLToPath(new URL('../../public/_locales/', import.meta.url));

/** In the order in which they stand in a catalogue. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const PLURAL = /^(\w+)_(zero|one|two|few|many|other)$/;
/** Whole numbers in which all categories of the languages that we have occur; a million is one of its own in some. */
const NUMBERS = [...Array.from({ length: 201 }, (_, number) => number), 1_000_000];

/** The file of a language's catalogue. */
export function fileOf(language: Language): string {
  return `${LOCALES}${CATALOGUES[language]}/messages.json`;
}

export function catalogueOf(language: Language): Catalogue {
  return JSON.parse(readFileSync(fileOf(language), 'utf8')) as Catalogue;
}

/** The folders of all catalogues that there are. */
export function catalogueFolders(): string[] {
  return readdirSync(LOCALES);
}

/** What `test` of a plural key's form is: its key without the form, and the form; null for any other key. */
export function pluralOf(key: string, english: Catalogue): { base: string; form: Intl.LDMLPluralRule } | null {
  const [, base = '', form] = PLURAL.exec(key) ?? [];
  return form !== undefined && `${base}_other` in english ? { base, form: form as Intl.LDMLPluralRule } : null;
}

/** The whole numbers that each plural form of a language is said of; `other` is always there, for what has no form. */
export function numbersOf(language: Language): ReadonlyMap<Intl.LDMLPluralRule, readonly number[]> {
  const rules = new Intl.PluralRules(language);
  const forms = CATEGORIES.map((form) => [form, NUMBERS.filter((number) => rules.select(number) === form)] as const);
  return new Map(forms.filter(([form, numbers]) => form === 'other' || numbers.length > 0));
}

/** The keys that a language's catalogue has, in English's order. */
export function keysIn(language: Language, english: Catalogue): string[] {
  const forms = [...numbersOf(language).keys()];
  return Object.keys(english).flatMap((key) => {
    const plural = pluralOf(key, english);
    if (plural === null) return key;
    return plural.form === 'other' ? forms.map((form) => `${plural.base}_${form}`) : [];
  });
}

/** What a translator of a language finds in English for one of its keys. */
export function englishOf(key: string, english: Catalogue): Catalogue[string] {
  const plural = pluralOf(key, english);
  const found = english[key] ?? (plural === null ? undefined : english[`${plural.base}_other`]);
  if (found === undefined) throw new Error(`English has no ${key}`);
  return found;
}

/** `$1` … `$9` of a message, each once, in order. */
export function placesIn(message: string): string[] {
  return [...new Set(message.match(/\$[1-9]/g))].toSorted();
}
