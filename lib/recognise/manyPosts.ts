import { normaliseAddress, type Address } from '../model/address';
import { attributeOf } from './attributeOf';
import { isOfPost } from './beside';
import { closestAround, elementsIn } from './elementsIn';

/** Lines of a list that give a date and a link. */
const FEW = 3;

interface Seen {
  readonly body: Element | null;
  /** Its `og:type`. */
  readonly type: string | null;
}

/**
 * Whether the page shows several posts side by side, each with a link of its own, or a list of dated links. Cards of
 * related posts inside or below an article make no listing.
 */
export function showsManyPosts(page: Document, base: string, address: Address, { body, type }: Seen): boolean {
  const teasers = new Set<string>();
  for (const article of elementsIn(page, 'article, .h-entry')) {
    if (closestAround(article, 'article, .h-entry') !== null || !isOfPost(article, body)) continue;
    const [heading] = elementsIn(article, 'h1, h2, h3, h4, .p-name');
    const link =
      heading?.querySelector('a[href]') ?? heading?.closest('a[href]') ?? elementsIn(article, 'a.u-url[href]')[0];
    const target = normaliseAddress(attributeOf(link, 'href'), base);
    if (link != null && target !== null && target !== address) teasers.add(target);
    else if (heading?.localName === 'h1') return false;
  }
  if (teasers.size > 1) return true;
  if (type !== 'website') return false;
  const lines = elementsIn(page, 'li time, tr time, dt time, dd time').filter(
    (time) => time.closest('li, tr, dl')?.querySelector('a[href]') != null && isOfPost(time, body),
  );
  return lines.length >= FEW;
}
