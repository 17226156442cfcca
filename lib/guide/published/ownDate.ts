/** Types of schema.org that are single dated writings. */
const ARTICLE = /^(?:[A-Za-z]*Article|BlogPosting|Report|Review|TechArticle)$/;
const DATED = [
  'meta[property="article:published_time"], meta[property="og:type"][content="article" i]',
  '.dt-published, [itemprop="datePublished"], time',
].join(', ');
/** Parts that repeat on a page: what is dated there are the posts it lists. */
const LISTED = 'li, dd, tr, aside';
const REVISED = /updated|revised|aktualisiert|überarbeitet|mis(?:e)? à jour/iu;
/** The page's data and the time of an article stand before its text. */
const MOST_SCRIPTS = 20;
/** Characters. */
const LONGEST_SCRIPT = 1_000_000;
const MOST_DATES = 20;

/**
 * Whether a page says of itself that it is an article, or bears a date of publication: in its metadata (Open Graph,
 * JSON-LD, microformats, microdata) or as a `time` above its first section. The dates of posts that it lists are not
 * its own, nor is one of revision.
 *
 * @param firstSection the element of the first section's heading; null when there is none
 */
export function hasOwnDate(document: Document, firstSection: Element | null): boolean {
  if (isDatedInData(document)) return true;
  return [...document.querySelectorAll(DATED)].slice(0, MOST_DATES).some((element) => {
    if (element.localName === 'meta' && element.hasAttribute('property')) return true;
    if (element.closest(LISTED) !== null || REVISED.test(element.parentElement?.textContent.slice(0, 200) ?? ''))
      return false;
    return firstSection === null || (element.compareDocumentPosition(firstSection) & FOLLOWING) !== 0;
  });
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, without the global. */
const FOLLOWING = 4;

function isDatedInData(document: Document): boolean {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS);
  return scripts.some((script) => {
    const written = script.textContent;
    let data: unknown;
    try {
      data = written.length > LONGEST_SCRIPT ? null : JSON.parse(written);
    } catch {
      return false;
    }
    const things: unknown[] = Array.isArray(data) ? data : [data];
    return things.some((thing) => isDatedArticle(thing) || graphOf(thing).some(isDatedArticle));
  });
}

function graphOf(thing: unknown): unknown[] {
  const graph = isRecord(thing) ? thing['@graph'] : null;
  return Array.isArray(graph) ? graph : [];
}

function isDatedArticle(thing: unknown): boolean {
  if (!isRecord(thing) || typeof thing['datePublished'] !== 'string') return false;
  const types: unknown[] = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
