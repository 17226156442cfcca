import type { PageFacts } from '../model/page';
import { isOfPost } from './beside';
import { elementsIn } from './elementsIn';
import { writtenDate } from './hEntry';
import { first, publishedTime, type Meta } from './openGraph';

/** Facts of the page's plain HTML: its likeliest heading, the first time it shows, its description, its language. */
export function fallbackFacts(page: Document, meta: Meta, body: Element | null, heading: string | null): PageFacts {
  return {
    title: heading ?? first(meta, 'og:title'),
    written:
      publishedTime(meta) ??
      first(meta, 'date', 'dc.date', 'citation_publication_date') ??
      writtenDate(timeOf(page, body)),
    summary: first(meta, 'description', 'og:description'),
    language: page.documentElement.lang || null,
  };
}

/**
 * The weakest signal: one `<article>` with one `h1` and a time of its own; a page that WordPress calls a single post
 * (Theme Handbook, `body_class`); or a main part with one heading, one time, and that right below the heading.
 */
export function isOneArticle(page: Document, body: Element | null): boolean {
  return page.body.matches('.single-post') || hasOneArticle(page, body) || hasDatedHeading(page);
}

/** As themes without `<article>` have it: `<h1>`, then `<time>` or a short list that begins with one. */
function hasDatedHeading(page: Document): boolean {
  const [, time, ...more] = elementsIn(page, 'main h1, main time[datetime]');
  return more.length === 0 && time?.matches('h1 + time, h1 + :not(:has(h2, h3, p)) time') === true;
}

function hasOneArticle(page: Document, body: Element | null): boolean {
  const [article, ...others] = elementsIn(page, 'article').filter((one) => one.querySelector('h1') !== null);
  const isOne = article !== undefined && others.length === 0 && elementsIn(article, 'h1').length === 1;
  return isOne && article.contains(timeOf(page, body) ?? null);
}

/** The element that gives the time of publication: the one that says so, else the first time that is the post's own. */
function timeOf(page: Document, body: Element | null): Element | undefined {
  const times = elementsIn(
    page,
    '[itemprop~="datePublished"], time:not(.updated:not(.published), .dt-updated, [itemprop~="dateModified"])',
  );
  const own = times.filter((time) => time.closest('li a, a li') === null && isOfPost(time, body));
  return own.find((time) => time.hasAttribute('itemprop')) ?? own[0];
}
