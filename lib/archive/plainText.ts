import { oneLine } from '../model/text';
import { decodeEntities } from './htmlEntities';

/** Elements whose content is no prose. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math', 'head', 'select', 'textarea']);

/** Elements that stand within a line: they join words instead of parting them, and may stand in a title. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '),
);

/** Further elements that feeds put around a title. Any other `<word>` in a title is meant as text: `Vec<T>`, `The <table> element`. */
const AROUND_TITLES = new Set(['br', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'nobr', 'p']);

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** Index after the tag. */
  readonly end: number;
}

/**
 * The text of an HTML fragment in one line, without a DOM: tags, comments and scripts dropped, entities decoded once.
 * Linear in the input, and stops when `enough` characters are found. The result is text, never markup.
 */
export function plainText(html: string, enough = Number.POSITIVE_INFINITY): string {
  return strip(html, () => true, enough);
}

/** The text of a title that may hold markup. Only tags that occur in titles are dropped; the rest is what the author wrote. */
export function titleText(html: string): string {
  const text = strip(html, (name) => INLINE.has(name) || AROUND_TITLES.has(name), Number.POSITIVE_INFINITY);
  // A title of nothing but tags is shown as written: better odd than empty.
  return text === '' ? oneLine(html) : text;
}

/** One line of at most `limit` characters, cut between words. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  // A pair of surrogates is never cut in two.
  return `${(space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')).replace(/[\s,;:–—-]+$/u, '')}…`;
}

function strip(html: string, isMarkup: (name: string) => boolean, enough: number): string {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  while (at < html.length && length < enough) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    parts.push(html.slice(at, until));
    length += until - at;
    if (open < 0) break;
    const comment = html.startsWith('<!', open) || html.startsWith('<?', open);
    const tag = comment ? null : tagAt(html, open);
    if (comment) at = afterComment(html, open);
    else if (tag === null || !isMarkup(tag.name)) {
      parts.push('<');
      at = open + 1;
    } else {
      if (!INLINE.has(tag.name)) parts.push(' ');
      at = SILENT.has(tag.name) && !tag.closing ? afterSilent(html, tag) : tag.end;
    }
  }
  return oneLine(decodeEntities(parts.join('')));
}

/** The tag at `open`, where a `<` stands. A tag that never ends takes the rest of the text with it, as in a browser. */
function tagAt(html: string, open: number): Tag | null {
  const start = /<(\/?)([a-z][^\s/>]{0,60})/iy;
  start.lastIndex = open;
  const found = start.exec(html);
  if (found === null) return null;
  let quote = '';
  let at = start.lastIndex;
  for (; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') break;
    // A quote opens a value only after `=`; elsewhere it is part of a careless name.
    else if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') quote = char;
  }
  return { name: (found[2] ?? '').toLowerCase(), closing: found[1] === '/', end: at + 1 };
}

function afterComment(html: string, open: number): number {
  const mark = html.startsWith('<!--', open) ? '-->' : html.startsWith('<![CDATA[', open) ? ']]>' : '>';
  const end = html.indexOf(mark, open);
  return end < 0 ? html.length : end + mark.length;
}

function afterSilent(html: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}\\b[^>]{0,200}>`, 'gi');
  closing.lastIndex = end;
  return closing.exec(html) === null ? html.length : closing.lastIndex;
}
