import { stemOf } from '../../language/stem';
import { isUnspaced, withScriptsApart } from '../../language/unspaced';
import { comparable } from '../../model/text';
import type { Topic } from '../../model/topic';

/** What a topic is called in texts, besides its name. */
export interface NamedTopic extends Topic {
  readonly spellings?: readonly string[];
}

/** The names of a topic. */
export interface Terms {
  /** Comparable, each word as its stem. */
  readonly stems: readonly string[];
  /** Finds one of the names that are written without spaces, in a text of stems; null where there is none. */
  readonly unspaced: RegExp | null;
  /**
   * Finds what is worth a closer look, which most texts are not: it has the beginning of a name, or is not in ASCII.
   */
  readonly hint: RegExp;
}

export function termsOf({ name, slug, spellings = [] }: NamedTopic): Terms {
  const names = [name, slug.replace(/[-_]+/g, ' '), ...spellings];
  // "Software engineering (SE)" is also called by what stands in and before the bracket.
  const apart = names.flatMap((one) => [one, ...(/^(.+?)\s*\(([^)]+)\)$/.exec(one)?.slice(1) ?? [])]);
  const stems = [...new Set(apart.map((one) => stemmed(comparable(one), null)))].filter((term) => term.length > 1);
  // A word begins with its stem, but for the stem's last letter: `library`, `libraries`.
  const beginnings = stems.map((term) => term.split(' ', 1)[0]?.slice(0, -1) || term.charAt(0));
  const unspaced = stems.filter(isUnspaced).map(placed);
  return {
    stems,
    unspaced: unspaced.length === 0 ? null : new RegExp(unspaced.join('|'), 'u'),
    hint: new RegExp(`[^\\0-\\x7f]${beginnings.map((one) => `|${one}`).join('')}`, 'i'),
  };
}

const KATAKANA = '[\\p{sc=Katakana}ー]';

/**
 * A name as it stands in a text of a script without spaces, where nothing shows where a word ends: but a word in
 * katakana does where they end (`ログ` is none in `ブログ`), and a mark belongs to the letter before it.
 */
function placed(name: string): string {
  const isKatakana = new RegExp(`^${KATAKANA}`, 'u');
  const [first, last] = [name.slice(0, 1), name.slice(-1)];
  const before = isKatakana.test(first) ? `(?<!${KATAKANA})` : isUnspaced(first) ? '' : '(?<= )';
  const after = isKatakana.test(last) ? `(?!${KATAKANA})` : isUnspaced(last) ? '(?!\\p{M})' : '(?= )';
  return `${before}${name}${after}`;
}

/** Whether one of the names is just this. */
export function isCalled(text: string, { stems }: Terms, language: string | null): boolean {
  return stems.includes(stemmed(text, language));
}

/** A comparable text with each word's stem in its place. */
function stemmed(text: string, language: string | null): string {
  return (
    withScriptsApart(text)
      .split(' ')
      // `databases` and `boxes` lose as much: `database` has to follow.
      .map((word) => stemOf(word, language).replace(/(?<=[sxz]|ch|sh)e$/, ''))
      .join(' ')
  );
}

/** Whether a text has one of the names as whole words; one that is written without spaces, wherever it stands. */
export function mentions(text: string, { stems, unspaced, hint }: Terms, language: string | null): boolean {
  if (!hint.test(text)) return false;
  const words = ` ${stemmed(comparable(text), language)} `;
  return stems.some((stem) => words.includes(` ${stem} `)) || unspaced?.test(words) === true;
}
