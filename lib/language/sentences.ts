import type { TextPosition } from '../model/passage';
import { segmenterOf } from './segmenter';

/** What a full stop after these does not end: lower case, without the stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof st vs etc e.g i.e eg ie cf al fig vol approx dept inc ltd co jan feb mar ' +
    'apr jun jul aug sep sept oct nov dec u.s u.k bzw z.b d.h ca usw bspw vgl p.ej sr sra'
  ).split(' '),
);
/** The last word before a full stop; a single letter is an initial. */
const LAST_WORD = /(?:^|[\s("'“‘])([\p{L}.]+)\.\s*$/u;
const BEGINS_LOW = /^["'“‘(]*\p{Ll}/u;
/** Marks of notes, `[8]`: they belong to what stands before them. */
const NOTE_MARKS = /^(?:\[(?:\d{1,3}|\p{L})(?:\s?[-–,]\s?\d{1,3})*\]\s*)+/u;
/** What numbers a sentence is none: `2.`, `4.1.`, `Figure 1.` */
const ONLY_NUMBER = /^(?:(?:figure|fig|table|step|chapter|section)\s)?\d{1,3}(?:\.\d{1,3})*[.)]\s*$/iu;
/** After these a sentence ends however the next one begins: names in lower case are common (`iPhone`, `npm`). */
const ENDS_SURELY = /[!?…。！？]["'”’)]*\s*$/u;

/**
 * The sentences of a text of one line, without the space between them: offsets in UTF-16 code units. The platform's
 * rules (UAX 29, by `Intl.Segmenter`), joined where they break after an abbreviation or before lower case.
 *
 * @param language BCP 47 tag; null when it is not known
 */
export function sentencesIn(text: string, language: string | null): TextPosition[] {
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterOf(language, 'sentence').segment(text)) {
    const last = found.at(-1);
    const end = index + segment.length;
    const marks = last === undefined ? 0 : (NOTE_MARKS.exec(segment)?.[0].length ?? 0);
    if (last !== undefined && goesOn(text.slice(last.start, index), segment)) last.end = end;
    else {
      if (last !== undefined) last.end += marks;
      found.push({ start: index + marks, end });
    }
  }
  return found.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const from = start + written.length - written.trimStart().length;
    const to = start + written.trimEnd().length;
    return to > from ? [{ start: from, end: to }] : [];
  });
}

function goesOn(before: string, next: string): boolean {
  // Only the end is looked at: a sentence that never ends is not to be read as often as it has words.
  const end = before.slice(-24);
  if (before.length < 20 && ONLY_NUMBER.test(before)) return true;
  if (ENDS_SURELY.test(end)) return false;
  const word = LAST_WORD.exec(end)?.[1]?.toLowerCase();
  return BEGINS_LOW.test(next) || (word !== undefined && (word.length === 1 || ABBREVIATIONS.has(word)));
}
