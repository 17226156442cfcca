/** One line of text: every run of white space becomes a single space, the ends are trimmed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * The form in which two texts are compared: compatibility-normalised (NFKC), lower case, straight quotes and dashes,
 * only letters, marks, digits and single spaces. Works for any script.
 */
export function comparable(text: string): string {
  return oneLine(text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
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

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** Where those scripts lie, roughly: far cheaper to look for, and most texts have nothing there. */
const PERHAPS_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\uffff]/;
/** Of such scripts, a word takes about two characters. */
const CHARACTERS_A_WORD = 2;

/** Number of words, as reading time counts them. Estimated for scripts without spaces; exact segmentation costs far more. */
export function countWords(text: string): number {
  const unspaced = PERHAPS_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  const spaced = (unspaced > 0 ? text.replace(UNSPACED, ' ') : text).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / CHARACTERS_A_WORD);
}
