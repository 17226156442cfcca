import { oneLine, shortened } from '../model/text';
import { decodeEntities } from './htmlEntities';
import { isTextElement, plainText, visibleText } from './plainText';
import { withoutUpdateNotes } from './updateNote';

/** Summaries are one line of at most this many characters. */
export const SUMMARY_LIMIT = 300;
/**
 * Of a text that becomes a summary, this much is looked at: entities and white space only make it shorter. Characters.
 */
const LOOK = 4 * SUMMARY_LIMIT;

/** A summary written as HTML, as one line; null when nothing is left of it. */
export function summaryOfMarkup(html: string): string | null {
  return summaryOfText(plainText(html, LOOK));
}

/**
 * A summary written as plain text, as one line of at most `limit` characters; null when nothing is left of it. What was
 * escaped twice on its way (`&rsquo;`, `<a href=…>`) is what its author meant, and no line ends within a word.
 */
export function summaryOfText(text: string, limit: number = SUMMARY_LIMIT): string | null {
  const line = withoutUpdateNotes(withoutBrokenWord(asMeant(oneLine(text.slice(0, LOOK)))));
  return line === '' ? null : shortened(line, limit);
}

/** Templates escape what a plugin before them has escaped, and so on: nobody saw more. */
const MOST_ESCAPES = 3;
/** What tells markup that lost its way from a text that speaks of an element: an end, an attribute, a paragraph. */
const STRAY = /<\/([a-z]\w{0,20})\s*>|<([a-z]\w{0,20})\s+[a-z][\w:-]{0,40}\s*=|<(br|p|hr|div|li|ul)\s*\/?>/gi;

function asMeant(written: string): string {
  let line = written;
  for (let round = 0; round < MOST_ESCAPES; round += 1) {
    const decoded = decodeEntities(line);
    const plain = hasStrayMarkup(decoded) ? visibleText(decoded) : oneLine(decoded);
    if (plain === line) break;
    line = plain;
  }
  return line;
}

function hasStrayMarkup(line: string): boolean {
  return [...line.matchAll(STRAY)].some(([, closed, opened, alone]) =>
    isTextElement((closed ?? opened ?? alone ?? '').toLowerCase()),
  );
}

/**
 * At such lengths software cuts texts, whatever stands there; the dots that it puts after them counted or not.
 * Characters.
 */
const CUTS = new Set([
  100, 120, 140, 150, 155, 156, 160, 180, 200, 220, 240, 250, 255, 256, 280, 300, 320, 350, 400, 500,
]);

/**
 * A line that was cut before it came here may end within a word: it goes back to the last word that is surely whole.
 */
function withoutBrokenWord(line: string): string {
  const [dots = ''] = /(?:…|\.{3}|\[(?:…|\.{3})\])$/u.exec(line) ?? [];
  const kept = line.length - dots.length;
  if (!CUTS.has(line.length) && !CUTS.has(kept)) return line;
  if (!/[\p{L}\p{N}]/u.test(line.charAt(kept - 1))) return line;
  const space = line.lastIndexOf(' ', kept);
  // Of scripts without spaces no word is known to be broken.
  return space < kept - LONGEST_BROKEN ? line : shortened(`${line.slice(0, space)} …`, space + 1);
}

/** Characters. */
const LONGEST_BROKEN = 40;
