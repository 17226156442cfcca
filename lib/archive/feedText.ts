/** A document type stands before the root element: this early. Characters. */
const PROLOGUE = 4_096;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
/** The page's own address, which services that count clicks keep beside the link that they put in its place. */
const ORIGINAL_LINK = /(<\/?)[\w-]+:origLink(?=[\s/>])/gi;

/**
 * A feed's text as the parser can read it: without its document type, without characters that XML forbids, and with the
 * address before a click counter (FeedBurner's `origLink`, which the parser does not know) where the parser keeps it.
 */
export function readableFeed(text: string): string {
  return withoutDocumentType(text).replace(CONTROLS, ' ').replace(ORIGINAL_LINK, '$1dcterms:isVersionOf');
}

/**
 * The text without its document type. Entities that a document declares are never expanded, so nothing is lost; what
 * names files or addresses of entities would be refused by the parser as a whole.
 */
export function withoutDocumentType(text: string): string {
  const prologue = text.slice(0, PROLOGUE);
  const start = prologue.search(/<!doctype[\s[]/i);
  const root = prologue.search(/<[a-z]/i);
  if (start < 0 || (root >= 0 && root < start)) return text;
  const end = endOfDocumentType(text, start);
  // `<!DOCTYPE rss>` says what a text without any element would have been.
  return end === null ? text : text.slice(0, start) + text.slice(end);
}

/** The index after the `>` that is neither in a quoted text, nor in a comment, nor in the part in brackets. */
function endOfDocumentType(text: string, start: number): number | null {
  let inside = false;
  for (let at = start + 2; at < text.length; at += 1) {
    const char = text.charAt(at);
    const closing = char === '"' || char === "'" ? char : text.startsWith('<!--', at) ? '-->' : null;
    if (closing !== null) {
      const end = text.indexOf(closing, at + 1);
      if (end < 0) return null;
      at = end + closing.length - 1;
    } else if (char === '[') inside = true;
    else if (char === ']') inside = false;
    else if (char === '>' && !inside) return at + 1;
  }
  return null;
}
