import { LONGEST_LINE, oneLine, shortened } from '../model/text';
import { decodeEntities } from './htmlEntities';

/** Elements whose content is no prose. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'math',
  'head',
  'select',
  'textarea',
]);

/** Elements that stand within a line: they join words instead of parting them, and may stand in a title. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong ' +
    'sub sup time tt u var wbr'
  ).split(' '),
);

/**
 * Further elements that feeds put around a title. Any other `<word>` in a title is meant as text: `Vec<T>`, `The
 * <table> element`.
 */
const AROUND_TITLES = new Set(['br', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'nobr', 'p']);

/** Elements that hold text, besides those: what a summary may have brought from the page that it was cut from. */
const BLOCKS = new Set(
  (
    'article aside blockquote center dd dl dt figcaption figure footer header hr li main ol pre section ' +
    'table tbody td th thead tr ul'
  ).split(' '),
);

/** Whether a name is one of HTML's elements for text, in lower case. */
export function isTextElement(name: string): boolean {
  return INLINE.has(name) || AROUND_TITLES.has(name) || BLOCKS.has(name) || SILENT.has(name);
}

/** What is left of a title's markup when it is read is looked at no further than this. Characters. */
const TITLE_LOOK = 8 * LONGEST_LINE;

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** Index after the tag. */
  readonly end: number;
}

/**
 * The text of an HTML fragment in one line, without a DOM: tags, comments and scripts dropped, entities decoded once.
 * Visits each character a fixed number of times, and stops when `enough` characters are found. The result is text,
 * never markup.
 */
export function plainText(html: string, enough = Number.POSITIVE_INFINITY): string {
  return strip(html, () => true, enough);
}

/** The same of a text in which a `<word>` may be meant as text: only HTML's own elements are dropped. */
export function visibleText(html: string): string {
  return strip(html, isTextElement, Number.POSITIVE_INFINITY);
}

/**
 * The text of a title that may hold markup, of at most {@link LONGEST_LINE} characters. Only tags that occur in titles
 * are dropped; the rest is what the author wrote.
 */
export function titleText(html: string): string {
  const text = strip(html, (name) => INLINE.has(name) || AROUND_TITLES.has(name), TITLE_LOOK);
  // A title of nothing but tags is shown as written: better odd than empty.
  return shortened(text === '' ? oneLine(html.slice(0, TITLE_LOOK)) : text, LONGEST_LINE);
}

function strip(html: string, isMarkup: (name: string) => boolean, enough: number): string {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  while (at < html.length && length < enough) {
    const open = html.indexOf('<', at);
    const until = Math.min(open < 0 ? html.length : open, at + enough - length);
    parts.push(html.slice(at, until));
    length += until - at;
    if (until !== open) break;
    const isComment = html.startsWith('<!', open) || html.startsWith('<?', open);
    const tag = isComment ? null : tagAt(html, open, isMarkup);
    if (isComment) at = afterComment(html, open);
    else if (tag === null) {
      parts.push('<');
      length += 1;
      at = open + 1;
    } else {
      if (!INLINE.has(tag.name)) parts.push(' ');
      at = SILENT.has(tag.name) && !tag.closing ? afterSilent(html, tag) : tag.end;
    }
  }
  return oneLine(decodeEntities(parts.join('')));
}

/** Longer names are no element's. Characters. */
const LONGEST_TAG = 61;

/**
 * The tag at `open`, where a `<` stands; null for what is no markup. A tag that never ends takes the rest of the text
 * with it, as in a browser; so its end is looked for only once it is known to be one, or a text of n such signs would
 * be read n times to its end.
 */
function tagAt(html: string, open: number, isMarkup: (name: string) => boolean): Tag | null {
  const [start, slash, written] = /^<(\/?)([a-z][^\s/>]{0,60})/i.exec(html.slice(open, open + LONGEST_TAG + 2)) ?? [];
  const name = written?.toLowerCase() ?? '';
  if (start === undefined || !isMarkup(name)) return null;
  let quote = '';
  let at = open + start.length;
  for (; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') break;
    // A quote opens a value only after `=`; elsewhere it is part of a careless name.
    else if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') quote = char;
  }
  return { name, closing: slash === '/', end: at + 1 };
}

function afterComment(html: string, open: number): number {
  const mark = html.startsWith('<!--', open) ? '-->' : html.startsWith('<![CDATA[', open) ? ']]>' : '>';
  const end = html.indexOf(mark, open);
  return end < 0 ? html.length : end + mark.length;
}

/** The index after the closing tag of an element whose content is no prose; the end of the text where there is none. */
function afterSilent(html: string, { name, end }: Tag): number {
  for (let open = html.indexOf('</', end); open >= 0; open = html.indexOf('</', open + 2)) {
    const after = open + 2 + name.length;
    if (html.slice(open + 2, after).toLowerCase() !== name || /\w/.test(html.charAt(after))) continue;
    const close = html.indexOf('>', after);
    return close < 0 ? html.length : close + 1;
  }
  return html.length;
}
