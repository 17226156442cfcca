import type { WrittenText } from './feedEntry';
import { plainText } from './plainText';

/** A shorter text may be a long summary. Characters. */
const FEWEST_CHARACTERS = 1_500;
/** Of the markup so much is looked at for the end of its text. Characters. */
const TAIL = 3_000;

/** What WordPress puts below every entry, cut off or not. */
const SIGNATURE = /\s*The post .{1,300} (?:appeared first|first appeared) on .{1,200}$/su;
/** How a text that was cut off ends, and how sites lead on from there: at most a few words and signs may follow. */
const CUT = /(?:…|\.{3})[\])\s]*$/u;
const LEADS_ON = new RegExp(
  String.raw`(?:\b(?:read|continue|keep|see|view)\s+(?:more|on|reading|the (?:full|rest|whole|entire)|full|it all)\b` +
    String.raw`|\b(?:weiterlesen|mehr lesen|lire la suite|lire plus|leer más|seguir leyendo|continua a leggere|leggi tutto` +
    String.raw`|ler mais|continue lendo|continuar a ler)\b|читать (?:далее|дальше|полностью)|続きを読む|阅读(?:全文|更多)|اقرأ المزيد)` +
    String.raw`[^.!?。]{0,60}[^\p{L}\p{N}]*$`,
  'iu',
);

/**
 * The first of an entry's texts that holds its post in full, as HTML; null where each of them may be a summary: too
 * short, or cut off.
 */
export function wholeEntry(written: readonly (WrittenText | null)[]): string | null {
  const whole = written.find((text) => text !== null && isWhole(text));
  if (whole == null) return null;
  return whole.markup ? whole.value : asMarkup(whole.value);
}

function isWhole({ value, markup }: WrittenText): boolean {
  if (value.length < FEWEST_CHARACTERS) return false;
  if (markup && plainText(value, 2 * FEWEST_CHARACTERS).length < FEWEST_CHARACTERS) return false;
  const tail = value.slice(-TAIL);
  const end = (markup ? plainText(tail) : tail).trimEnd().replace(SIGNATURE, '');
  return !CUT.test(end) && !LEADS_ON.test(end.slice(-200));
}

/** Paragraphs of plain text. */
function asMarkup(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
