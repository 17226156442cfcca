/**
 * What a fetched text is, whatever its Content-Type claims. `text` is anything legible that is no markup and no JSON.
 */
export type ContentKind = 'html' | 'xml' | 'json' | 'text';

/** Types whose bodies are not worth reading. `application/octet-stream` is: careless servers send feeds as that. */
const HOPELESS =
  /^(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:pdf|zip|wasm|msword|vnd\.|epub|java|x-7z|x-rar|x-tar))/i;

/** Whether a body of this Content-Type can be told unreadable before it is read. */
export function isHopeless(contentType: string | null): boolean {
  return contentType !== null && HOPELESS.test(contentType.trim());
}

/**
 * The kind of a text by its first words, and by its Content-Type where they leave it open; null for what is no text.
 * Feeds are often served as `text/html` or `text/plain`, error pages as `application/rss+xml`: the words are the
 * stronger sign.
 */
export function contentKind(text: string, contentType: string | null): ContentKind | null {
  const type = (contentType ?? '').toLowerCase();
  const start = firstElement(text);
  if (start.startsWith('<')) {
    if (/^<(?:!doctype\s+html|html|head|body|title|meta)\b/i.test(start)) return 'html';
    if (/^<(?:!doctype|\w+:)?\s*(?:rss|feed|rdf|urlset|sitemapindex|opml)\b/i.test(start)) return 'xml';
    return /^\s*<\?xml\b/i.test(withoutMark(text)) || /[/+]xml\b/.test(type) ? 'xml' : 'html';
  }
  if (text.includes('\0')) return null;
  if (/^[{[]/.test(start) && (type.includes('json') || isJson(start))) return 'json';
  if (start === '') return null;
  return type.includes('html') ? 'html' : 'text';
}

/** The text from its first element or document type on: without byte order mark, declarations and comments. */
export function firstElement(text: string): string {
  let at = text.length - withoutMark(text).length;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    if (closing === null) return text.slice(at, at + 200);
    const end = text.indexOf(closing, at);
    if (end < 0) return '';
    at = end + closing.length;
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Enough to tell JSON from a text in brackets without parsing it twice. */
function isJson(start: string): boolean {
  return /^(?:\{\s*(?:"|\})|\[\s*(?:[{["\]\d-]|true|false|null))/.test(start);
}
