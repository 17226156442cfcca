const ASCII = /^[\0-\x7f]*$/;
/**
 * Marks that readers leave out when they type: of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs
 * and the stretching tatweel. Not the marks of Thai or Indic scripts and not the Japanese sound marks: there they make
 * other letters.
 */
const SILENT_MARKS =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\ufeff]/g;
/** Letters that no Unicode decomposition takes apart, and forms of one letter that writers do not keep apart. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};
const SAME_LETTER = new RegExp(`[${Object.keys(SAME_LETTERS).join('')}]`, 'g');
const HIRAGANA = /[\u3041-\u3096]/g;
/** Katakana stand in the same order as hiragana, so much further on in Unicode. */
const TO_KATAKANA = 0x60;

/**
 * The form in which a word is indexed and looked for: lower case, compatibility forms as one (NFKD), no marks that are
 * left out in typing, one kind of kana (an input method shows hiragana until a word is chosen), recomposed (NFC) so
 * that a Hangul syllable stays one character. Idempotent.
 */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(SILENT_MARKS, '')
    .toLowerCase()
    .replace(SAME_LETTER, (letter) => SAME_LETTERS[letter] ?? letter)
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA))
    .normalize('NFC');
}
