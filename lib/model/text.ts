/** One line of text: every run of white space becomes a single space, the ends are trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Without the signs that turn the direction of all that stands after them in its line (Unicode Bidirectional Algorithm,
 * 2): in a title they would turn words of ours. Letters know their direction without them.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** What a source says is kept within these: a post's title or summary, the name and the slug of a topic. Characters. */
export const LONGEST_LINE = 500;
export const LONGEST_NAME = 100;

/** What is longer than this without a space is no word, but a script without spaces. Characters. */
const LONGEST_WORD = 40;

/** One line of at most `limit` characters, cut between words. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  // Where the limit falls between two words, the last one is whole.
  const space = text.charAt(limit - 1) === ' ' ? cut.length : cut.lastIndexOf(' ');
  const isBetweenWords = space > limit / 2 || (space > 0 && space >= cut.length - LONGEST_WORD);
  // A pair of surrogates is never cut in two.
  let end = isBetweenWords ? space : cut.length - (/[\uD800-\uDBFF]$/.test(cut) ? 1 : 0);
  while (end > 0 && /[\s,;:–—-]/.test(cut.charAt(end - 1))) end -= 1;
  return `${cut.slice(0, end)}…`;
}

/**
 * The form in which two texts are compared: compatibility-normalised (NFKC), lower case, straight quotes and dashes,
 * only letters, marks, digits and single spaces. Works for any script.
 */
export function comparable(text: string): string {
  return oneLine(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '),
  );
}

/**
 * The slug of a topic's name, as most site generators make it: lower case, words joined by `-`.
 * Letters of any script are kept; diacritics of Latin letters are dropped (`Überblick` → `uberblick`).
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** A 53-bit hash of a text (cyrb53), as 11 characters of base 36: stable across runs and machines, not for secrets. */
export function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/** A letter of a script that is written without spaces between words. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** Where those scripts lie, roughly: far cheaper to look for, and most texts have nothing there. */
const PERHAPS_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\uffff]/;
/** Of such scripts, a word takes about two characters. */
const CHARACTERS_A_WORD = 2;

/**
 * Number of words, as reading time counts them. Estimated for scripts without spaces; exact segmentation costs far
 * more.
 */
export function countWords(text: string): number {
  const unspaced = PERHAPS_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  const spaced = (unspaced > 0 ? text.replace(UNSPACED, ' ') : text).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / CHARACTERS_A_WORD);
}
