import { Problem } from '../model/problem';

/** Elements open at once, beyond which a page is not parsed. Chromium's own tree goes no deeper than 512. */
const DEEPEST = 1_000;
/** Parts of drawings that close themselves: only a parser knows whether each stands in one. Of a page. */
const MOST_PARTS = 10_000;
/** Characters of an element's name that are looked at. */
const LONGEST_NAME = 40;

/** They have no end, or one that goes without saying. */
const ENDLESS = new Set(
  `area base br col embed hr img input link meta source track wbr param
p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp html head body`.split(/\s+/),
);
/** Elements whose contents are text, whatever they look like, where no script runs. */
const RAW = new Set('script style textarea title iframe xmp noembed noframes'.split(' '));

/**
 * The same page. For many a tag a browser looks through all that is open: a page of tags that are never closed takes it
 * time by its square, hours for a few megabytes. What authors leave open are some dozens.
 * @throws Problem `too-large`: more than {@link DEEPEST} elements are open at once
 */
export function withinNesting(html: string): string {
  const page = html.toLowerCase();
  const open = new Map<string, number>();
  let depth = 0;
  let parts = 0;
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
    if (page.slice(at + 1, at + 4) === '!--') {
      at = after(page, '-->', at + 4);
      continue;
    }
    const isEnd = page.charAt(at + 1) === '/';
    const name = nameAt(page, at + (isEnd ? 2 : 1));
    if (name === '') continue;
    const end = after(page, '>', at);
    const count = open.get(name) ?? 0;
    const isDrawing = (open.get('svg') ?? 0) + (open.get('math') ?? 0) > 0;
    if (isEnd) {
      if (count > 0) {
        open.set(name, count - 1);
        depth -= 1;
      }
    } else if (RAW.has(name) && !isDrawing) {
      at = after(page, `</${name}`, end);
      continue;
    } else if (isDrawing && page.charAt(end - 1) === '/') {
      parts += 1;
    } else if (!ENDLESS.has(name)) {
      open.set(name, count + 1);
      depth += 1;
    }
    if (depth > DEEPEST || parts > MOST_PARTS) throw new Problem('too-large', `nested: ${depth} open, ${parts} parts`);
    at = end;
  }
  return html;
}

/** The name that begins here; empty where none does. */
function nameAt(page: string, from: number): string {
  let at = from;
  while (at < from + LONGEST_NAME && isOfName(page.charCodeAt(at), at === from)) at += 1;
  return page.slice(from, at);
}

/** A letter first; then all but white space, `/` and `>` (HTML, 13.2.5.8). */
function isOfName(code: number, isFirst: boolean): boolean {
  if (isFirst) return code >= 97 && code <= 122;
  return code > 32 && code !== 47 && code !== 62;
}

/** The place of the next such sign; the end of the text where there is none. */
function after(page: string, sign: string, from: number): number {
  const found = page.indexOf(sign, from);
  return found < 0 ? page.length : found;
}
