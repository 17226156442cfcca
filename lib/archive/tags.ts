import { Problem } from '../model/problem';

/** Tags without an end that a feed may have: one that breaks off has a single one. */
const MOST_UNENDED = 20;
/** Parts of one tag, which white space divides. */
const MOST_PARTS = 2_000;

const [QUOTE, APOSTROPHE, SPACE] = [34, 39, 32];

/**
 * The same text of XML. What a feed holds as it is, the parser looks through for tags, and for the end of each up to the
 * end of all: some ten thousand that have none take it minutes. And of one tag it makes as many attributes as it has
 * parts.
 * @throws Problem `too-large`: more tags have no end, or one tag has more parts, than a feed's; `unreadable`: where a
 *   comment, an instruction or a document type ends depends on what it stands in
 */
export function withinTags(text: string): string {
  let unended = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const closing = closingOf(text, at);
    let end = text.indexOf(closing ?? '>', at + 2);
    if (closing === null || closing === '?>') {
      const tag = endOfTag(text, at + 1, closing ?? '>');
      if (closing !== null && tag.end !== end) throw new Problem('unreadable', 'an instruction with two ends');
      if (tag.parts > MOST_PARTS) throw new Problem('too-large', `a tag of ${tag.parts} parts`);
      end = tag.end;
      if (end < 0) unended += 1;
      if (unended > MOST_UNENDED) throw new Problem('too-large', `${unended} tags without an end`);
    } else if (end < 0) break;
    at = Math.max(at, end);
  }
  return text;
}

/** What ends the part that begins here; null for a tag, which ends outside of quotes. */
function closingOf(text: string, at: number): string | null {
  const isNext = (sign: string): boolean => text.startsWith(sign, at + 1);
  if (isNext('!D') || isNext('!--->')) throw new Problem('unreadable', 'a part with two ends');
  if (isNext('/')) return '>';
  if (isNext('?')) return '?>';
  if (isNext('![')) return ']]>';
  return isNext('!--') ? '-->' : null;
}

/** Where a tag ends, and how many parts white space divides it into; -1 where it has no end. */
function endOfTag(text: string, from: number, closing: string): { readonly end: number; readonly parts: number } {
  let parts = 1;
  let isApart = false;
  for (let at = from; at < text.length && at >= from; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE || sign === APOSTROPHE) {
      at = text.indexOf(sign === QUOTE ? '"' : "'", at + 1);
      if (at < 0) break;
    } else if (text.startsWith(closing, at)) return { end: at, parts };
    if (sign <= SPACE && !isApart) parts += 1;
    isApart = sign <= SPACE;
  }
  return { end: -1, parts };
}
