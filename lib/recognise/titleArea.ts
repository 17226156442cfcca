import { normaliseAddress, type Address } from '../model/address';
import type { TitleArea } from '../model/page';
import { oneLine } from '../model/text';
import { attributeOf } from './attributeOf';
import { isOfPost } from './beside';
import type { ArticleText } from './body';
import { elementsIn, writtenIn } from './elementsIn';
import { lineOf } from './hEntry';
import { first, type Meta } from './openGraph';

const HEADING = 'h1, h2, h3, .entry-title, .post-title';
const LIST_ITEM = 'li, tr, dt, dd';
const INLINE = /^(?:a|abbr|b|em|font|i|small|span|strong|sup|time|u)$/;
/** `Node.DOCUMENT_POSITION_FOLLOWING`, and `NodeFilter.SHOW_TEXT`. */
const FOLLOWING = 4;
const SHOW_TEXT = 4;
/** Maximum number of headings, links and texts around a page's title that are looked at. */
const MOST_LOOKED_AT = 60;
const MOST_NAMES = 12;
const MOST_HEADINGS = 5;
/** A longer text is prose. Characters. */
const PROSE = 160;
const LONGEST_NAME = 200;
const LONGEST_HEADING = 500;
/** A link with a longer text is one to another post. Characters. */
const LONGEST_FACT = 24;
const LINES_BEFORE = 4;
const LINES_AFTER = 14;

/**
 * What a page shows at the place of its title: the headings that may be it, the names of the site, from which it must
 * be told, and the short lines around it, where most pages show their date. What of that is title and day is judged
 * where the archive is known, and where the names of months weigh nothing.
 */
export function readTitleArea(
  page: Document,
  base: string,
  address: Address,
  meta: Meta,
  text: ArticleText | null,
): TitleArea {
  const leadsAbove = (link: Element | null): boolean =>
    isAbove(normaliseAddress(attributeOf(link, 'href'), base), address);
  const documentTitle = lineOf(page.querySelector('title'))?.slice(0, LONGEST_HEADING) ?? null;
  const names = [
    ...['og:site_name', 'application-name'].map((name) => first(meta, name)),
    ...elementsIn(page, 'link[rel~="alternate"][type][title]').map((link) =>
      attributeOf(link, 'title').replace(/\W+(?:atom|rss|feed)\b.*/i, ''),
    ),
    ...elementsIn(page, 'a[href]')
      .slice(0, MOST_LOOKED_AT)
      .filter(leadsAbove)
      .map((link) => lineOf(link) ?? attributeOf(link.querySelector('img'), 'alt')),
  ];
  const ranked = rankedHeadings(page, documentTitle ?? '', text).filter(
    ({ heading }) => !leadsAbove(heading.querySelector('a') ?? heading.closest('a')),
  );
  const linesOf = (isLikely: boolean): string[] =>
    ranked
      .filter((one) => one.isLikely === isLikely)
      .map(({ line }) => line)
      .slice(0, MOST_HEADINGS);
  const likeliest = ranked.find(({ isLikely }) => isLikely);
  return {
    documentTitle,
    headings: linesOf(true),
    otherHeadings: linesOf(false),
    siteNames: [...new Set(names.flatMap((name) => (name ? name.slice(0, LONGEST_NAME) : [])))].slice(0, MOST_NAMES),
    lines: likeliest ? linesAround(likeliest.heading, text?.body ?? null) : [],
  };
}

/** Whether an address is of a folder that a page lies in: the site's home, or that of its blog. */
function isAbove(folder: Address | null, page: Address): boolean {
  const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '');
  return folder !== null && folder !== page && bare(page).startsWith(bare(folder).replace(/\/?$/, '/'));
}

/** The text of a heading without the small print in it: `<h1><small>Topic</small> Scale</h1>` is `Scale`. */
function headingLine(heading: Element): string | null {
  const small = elementsIn(heading, 'small').slice(0, MOST_NAMES);
  const bare = small.reduce(
    (line, part) => line.replace(writtenIn(part), ' '),
    writtenIn(heading).slice(0, LONGEST_HEADING),
  );
  return oneLine(bare.replace(/¶\s*$/, '')) || (lineOf(heading)?.slice(0, LONGEST_HEADING) ?? null);
}

/** What stands between a title and a name: no letter, and no white space alone. */
const GOES_ON = /^\s*[^\p{L}\p{N}\s'’]/u;
const BEGAN = /[^\p{L}\p{N}\s]\s*$/u;

interface RankedHeading {
  readonly heading: Element;
  readonly line: string;
  /** The document's title has it, or it is of first rank. */
  readonly isLikely: boolean;
  readonly rank: number;
}

/**
 * The headings of a page, likeliest first: in the document's title, above the article's prose, within the main part, of
 * first rank.
 */
function rankedHeadings(page: Document, title: string, text: ArticleText | null): RankedHeading[] {
  const prose = text?.blocks.find((block) => writtenIn(block).length > PROSE);
  return elementsIn(page, HEADING)
    .slice(0, MOST_LOOKED_AT)
    .flatMap((heading) => {
      const line = headingLine(heading);
      if (line === null || !isOfPost(heading, text?.body ?? null)) return [];
      const isNamed =
        line === title ||
        (title.startsWith(line) && GOES_ON.test(title.slice(line.length))) ||
        (title.endsWith(line) && BEGAN.test(title.slice(0, -line.length)));
      const isBelow = ((prose?.compareDocumentPosition(heading) ?? 0) & FOLLOWING) !== 0;
      const isFirst = heading.localName === 'h1';
      const rank =
        (isNamed ? 0 : 8) + (isBelow ? 4 : 0) + (heading.closest('article, main, .hentry') ? 0 : 2) + (isFirst ? 0 : 1);
      return { heading, line, isLikely: isNamed || isFirst, rank };
    })
    .toSorted((one, other) => one.rank - other.rank);
}

/** Short lines with figures near a heading: those below it, then those above, nearest first. */
function linesAround(heading: Element, body: Element | null): string[] {
  const below = linesFrom(heading, 'nextNode', LINES_AFTER);
  const above = linesFrom(heading, 'previousNode', LINES_BEFORE).filter(
    ({ block }) => block.closest('header')?.contains(heading) !== false,
  );
  return below
    .filter(({ block }, at) => at < 2 || !/^h\d$/.test(block.localName))
    .concat(above)
    .filter(
      ({ block, line }) =>
        line.length <= PROSE && /[\p{Nd}年]/u.test(line) && isOfPost(block, body) && !isOfOther(block),
    )
    .map(({ line }) => line);
}

/** An item of a list that leads to another page. */
function isOfOther(block: Element): boolean {
  const links = block.closest(LIST_ITEM)?.querySelectorAll('a[href]') ?? [];
  return [...links].some((link) => writtenIn(link).length > LONGEST_FACT);
}

interface Line {
  readonly block: Element;
  line: string;
}

/** The texts next to an element, line by line; where an element begins within a line, a line break is set. */
function linesFrom(heading: Element, step: 'nextNode' | 'previousNode', most: number): Line[] {
  const walker = heading.ownerDocument.createTreeWalker(heading.ownerDocument.body, SHOW_TEXT);
  walker.currentNode = heading;
  const lines: Line[] = [];
  for (let looked = 0; looked < MOST_LOOKED_AT * 2 && lines.length <= most; looked += 1) {
    const node = walker[step]();
    if (node === null) break;
    let block = node.parentElement ?? heading;
    while (INLINE.test(block.localName)) block = block.parentElement ?? heading;
    const text = oneLine((node as Text).data.slice(0, PROSE * 2));
    if (text === '' || heading.contains(block)) continue;
    const last = lines.at(-1);
    if (last?.block !== block) lines.push({ block, line: text });
    else if (last.line.length <= PROSE)
      last.line = step === 'nextNode' ? `${last.line}\n${text}` : `${text}\n${last.line}`;
  }
  return lines.slice(0, most);
}
