import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filled, KEYS, packed, TEXTS, unpacked } from '../../lib/model/catalogue';
import { CATALOGUES, LANGUAGES, type Language } from '../../lib/model/languages';
import { catalogueFolders, catalogueOf, englishOf, fileOf, keysIn, numbersOf, placesIn, pluralOf } from './catalogues';
import { GLOSSARY, SAME, WITHOUT } from './glossary';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const english = catalogueOf('en');
const OTHERS = LANGUAGES.filter((language): language is Exclude<Language, 'en'> => language !== 'en');

/** The messages of a language that English has, too. */
function messagesOf(language: Language): (readonly [key: string, message: string])[] {
  const keys = new Set(keysIn(language, english));
  return Object.entries(catalogueOf(language)).flatMap(([key, { message }]) => (keys.has(key) ? [[key, message]] : []));
}

it('are there for every language that Waymark knows, and no other', () => {
  expect(catalogueFolders().toSorted()).toEqual(Object.values(CATALOGUES).toSorted());
});

describe.each(OTHERS)('the catalogue in %s', (language) => {
  it('says in which language it is', () => {
    expect(catalogueOf(language)['catalogueLanguage']?.message).toMatch(new RegExp(`^${language}(?:-|$)`));
    expect(CATALOGUES[language].replace('_', '-')).toBe(catalogueOf(language)['catalogueLanguage']?.message);
  });

  it('has no message and no plural form that English or the language has not', () => {
    const keys = new Set(keysIn(language, english));
    expect(Object.keys(catalogueOf(language)).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has every key of English once, in English’s order', () => {
    const written = [...readFileSync(fileOf(language), 'utf8').matchAll(/^  "(\w+)": \{/gm)].map(([, key]) => key);
    expect(written).toEqual(keysIn(language, english));
  });

  it('has the places of the English message, each where it likes', () => {
    const wrong = messagesOf(language).filter(([key, message]) => !hasPlaces(language, key, placesIn(message)));
    expect(wrong).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const same = new Set([...SAME.all, ...SAME[language]]);
    const left = messagesOf(language).filter(
      ([key, message]) =>
        /\p{L}/u.test(message) && !same.has(message) && key !== 'catalogueLanguage' && isEnglish(key, message),
    );
    expect(left).toEqual([]);
  });

  it.each(Object.entries(GLOSSARY))('says “%s” by the word of the glossary', (term, words) => {
    const own = new RegExp(words[language], 'iu');
    const without = new Set(WITHOUT[term]);
    const others = messagesOf(language).filter(
      ([key, message]) => saysInEnglish(words.en, englishOf(key, english).message) && !own.test(message),
    );
    expect(others.filter(([key]) => !without.has(key))).toEqual([]);
  });

  it('is written in letters of its own, without control characters and double spaces', () => {
    const odd = messagesOf(language).filter(([, message]) =>
      /[\p{Cc}\uFFFD]| {2}|^\s|\s$|[{}]|\$[^1-9]/u.test(message),
    );
    expect(odd).toEqual([]);
    expect(messagesOf(language).filter(([, message]) => message === '')).toEqual([]);
  });
});

function isEnglish(key: string, message: string): boolean {
  return message === englishOf(key, english).message;
}

/**
 * A word of ours, not one of the search's (`has:note`), in an address (`blog.example.org`), or quoted for authors.
 */
function saysInEnglish(word: string, message: string): boolean {
  return new RegExp(`(?<![\\p{L}:/“-])(?:${word})(?![\\p{L}:/-]|\\.\\p{L})`, 'iu').test(message);
}

/**
 * A form that is said of one number alone may say it in a word, as Arabic does of two; all other places stand in each
 * form that English has them in.
 */
function hasPlaces(language: Language, key: string, places: readonly string[]): boolean {
  const plural = pluralOf(key, english);
  if (plural === null) return places.join() === placesIn(englishOf(key, english).message).join();
  const numbers = numbersOf(language).get(plural.form) ?? [];
  const counted = numbers.filter((number) => number > 0);
  const like = english[`${plural.base}_${counted.join() === '1' ? 'one' : 'other'}`]?.message ?? '';
  const wanted = placesIn(like);
  if (places.join() === wanted.join()) return true;
  const isFree = numbers.length === 1 || !wanted.includes('$1');
  const others = (of: readonly string[]): string => of.filter((place) => place !== '$1').join();
  return isFree && others(places) === others(wanted);
}

describe('the keys of the English catalogue', () => {
  const source = ['components', 'lib', 'entrypoints']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .concat(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'))
    .join('\n');
  const named = new Set([...source.matchAll(/['"](\w+)['"]|__MSG_(\w+)__/g)].map(([, key, other]) => key ?? other));
  /** Keys that are put together, as in `refresh_${interval}`. */
  const begun = [...source.matchAll(/`(\w+_)\$\{[^`]*\}`/g)].map(([, beginning = '']) => beginning);

  it('are all used', () => {
    const unused = Object.keys(english).filter((key) => {
      const name = pluralOf(key, english)?.base ?? key;
      return !named.has(name) && !begun.some((beginning) => name.startsWith(beginning));
    });
    expect(unused).toEqual([]);
  });
});

describe('a packed catalogue', () => {
  const german = catalogueOf('de');
  const arabic = catalogueOf('ar');
  const shipped = packed(
    new Map([
      ['en', english],
      ['de', german],
      ['ar', arabic],
    ]),
    ['extensionName'],
  );
  const messageIn = (folder: string, name: string): string => shipped.get(folder)?.[name]?.message ?? '';
  const read = (folder: string): ReadonlyMap<string, string> =>
    unpacked(messageIn('en', KEYS), messageIn(folder, TEXTS));

  it('gives each message back', () => {
    for (const [folder, catalogue] of Object.entries({ en: english, de: german, ar: arabic })) {
      const messages = read(folder);
      const back = Object.keys(catalogue).map((key) => [
        key,
        { message: messages.get(key)?.replace(/\{(\d)\}/g, '$$$1') },
      ]);
      const was = Object.entries(catalogue).map(([key, { message }]) => [key, { message }]);
      expect(back).toEqual(was);
    }
  });

  it('leaves a plural form empty that the language does not have', () => {
    expect([read('en').get('posts_few'), read('de').get('posts_few')]).toEqual(['', '']);
    expect(read('ar').get('posts_few')).not.toBe('');
  });

  it('has in English what its language lacks, all forms of a plural at once', () => {
    const few = { ...german };
    delete few['library'];
    delete few['posts_other'];
    const lacking = packed(
      new Map([
        ['en', english],
        ['de', few],
      ]),
      [],
    );
    const [keys, texts] = [lacking.get('en')?.[KEYS], lacking.get('de')?.[TEXTS]];
    const messages = unpacked(keys?.message ?? '', texts?.message ?? '');
    expect(messages.get('settings')).toBe(german['settings']?.message);
    expect([messages.get('library'), messages.get('posts_one')]).toEqual(['Library', '{1} post']);
  });

  it('has by themselves what the manifest names, and nothing else', () => {
    expect(Object.keys(shipped.get('de') ?? {})).toEqual(['extensionName', TEXTS]);
    expect(Object.keys(shipped.get('en') ?? {})).toEqual(['extensionName', KEYS, TEXTS]);
  });

  it('fills in what is given once, whatever it contains', () => {
    expect(filled('{2} of {1}: {3}', ['{2}', '$1 and $$'])).toBe('$1 and $$ of {2}: ');
  });
});

it('the manifest’s messages are those that the build leaves by themselves', () => {
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const inManifest = new Set([...config.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key));
  const [, left = ''] = /MANIFEST_MESSAGES = \[([^\]]*)\]/.exec(config) ?? [];
  expect([...left.matchAll(/'(\w+)'/g)].map(([, key]) => key).toSorted()).toEqual([...inManifest].toSorted());
});
