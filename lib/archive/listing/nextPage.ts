import { webUrl } from '../../model/address';
import { contains, type ArchiveId } from '../../model/archive';
import { oneLine } from '../../model/text';

/** What links to older posts say, alone or before "posts", "page" and arrows: a line a language. */
const OLDER_WORDS = [
  '(?:older|next|earlier|more)(?: (?:posts?|entries|articles?|page))?',
  'ältere(?: (?:beiträge|artikel|einträge))?|nächste(?: seite)?|weiter',
  '(?:articles? )?(?:plus anciens?|précédents)|(?:page )?suivante?',
  'siguiente|(?:entradas )?(?:más )?antiguas?',
  'successiv[ao]',
  'próxim[ao]',
  'volgende|oudere(?: berichten)?',
];
const OLDER = new RegExp(String.raw`^[\s←‹«<]*(?:${OLDER_WORDS.join('|')})[\s→›»>.…]*$`, 'iu');
/** `/page/2`, `/page2`, `?paged=2`. */
const PAGE_NUMBERS = [
  String.raw`/(?:page|p|seite|pagina|página)/?(\d{1,5})(?=/|$)`,
  String.raw`/page(\d{1,5})(?=/|$)`,
  String.raw`[?&](?:page|paged|p|pg|seite)=(\d{1,5})(?=&|$)`,
];
const PAGE_NUMBER = new RegExp(PAGE_NUMBERS.join('|'), 'iu');
const LINK_LIMIT = 20_000;

/**
 * The page of older posts that a listing leads to, within the archive, or null: by `rel=next`, by the words of its
 * link, by the number after this page's own. To be fetched as it is, so not in normal form.
 */
export function nextPage(document: Document, base: string, archive: ArchiveId): string | null {
  const here = webUrl(base);
  if (here === null) return null;
  const links = [...document.querySelectorAll('link[rel~="next" i][href], a[href]')]
    .slice(0, LINK_LIMIT)
    .flatMap((element) => {
      const url = webUrl(element.getAttribute('href') ?? '', base);
      return url !== null && isOlderPage(url, here, archive) ? [{ element, url }] : [];
    });
  const found =
    links.find(({ element }) => /(?:^|\s)next(?:\s|$)/i.test(element.getAttribute('rel') ?? '')) ??
    links.find(({ element, url }) => pageNumber(url) !== null && OLDER.test(label(element))) ??
    links.find(({ url }) => pageNumber(url) === (pageNumber(here) ?? 1) + 1 && isSameList(url, here));
  if (found === undefined) return null;
  found.url.hash = '';
  return found.url.href;
}

/** Never the page itself, never back to a page before it. */
function isOlderPage(url: URL, here: URL, archive: ArchiveId): boolean {
  if (url.origin !== here.origin || !contains(archive, url.href)) return false;
  if (url.pathname === here.pathname && url.search === here.search) return false;
  const [there, now] = [pageNumber(url), pageNumber(here) ?? 1];
  return there === null || there > now;
}

function pageNumber(url: URL): number | null {
  const found = PAGE_NUMBER.exec(`${url.pathname}${url.search}`);
  const number = found?.[1] ?? found?.[2] ?? found?.[3];
  return number === undefined ? null : Number(number);
}

/** Whether two pages differ in nothing but their number. */
function isSameList(a: URL, b: URL): boolean {
  const bare = (url: URL): string => `${url.pathname}${url.search}`.replace(PAGE_NUMBER, '').replace(/[/?&]+$/, '');
  return bare(a) === bare(b);
}

function label(element: Element): string {
  const text = oneLine(element.textContent);
  return text.length <= 60 && /\p{L}/u.test(text) ? text : oneLine(element.getAttribute('aria-label') ?? '');
}
