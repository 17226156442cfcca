import { wordpressErrand } from '../archive/pageErrands';
import {
  hasMorePages,
  readWordpressPosts,
  readWordpressTerms,
  TOTAL_PAGES_HEADER,
  wordpressPosts,
} from '../archive/wordpress';
import { atHome } from '../model/address';
import { contains } from '../model/archive';
import { NOTHING_FOUND, type Errand, type Findings } from '../model/errand';
import { askAsCrawler, type Asking } from './asking';

/** 1,000 tags and 1,000 categories: they are kept until the posts are read. */
const TERM_PAGE_LIMIT = 10;
/** 50,000 posts. */
const POST_PAGE_LIMIT = 500;

type WordpressErrand = Extract<Errand, { kind: 'wordpress' }>;

const THEN = { tags: 'categories', categories: 'posts', posts: null } as const;

/**
 * Reads one page of a WordPress collection: tags, then categories, then the posts, which name both by number. The last
 * page of posts makes everything else superfluous. @throws Problem
 */
export async function askWordpress(asking: Asking, errand: WordpressErrand): Promise<Findings> {
  const { root, collection, page } = errand;
  const fetched = await askAsCrawler(asking, errand.url, { accept: ['json'], keepHeaders: [TOTAL_PAGES_HEADER] });
  if (fetched === null) return NOTHING_FOUND;
  const total = fetched.headers?.[TOTAL_PAGES_HEADER];
  const after = (count: number, limit: number): Errand[] => {
    if (page < limit && hasMorePages(page, count, total)) return wordpressErrand(root, collection, page + 1);
    const next = THEN[collection];
    return next === null ? [] : wordpressErrand(root, next, 1);
  };
  if (collection !== 'posts') {
    const terms = [...readWordpressTerms(fetched.text)];
    return {
      ...NOTHING_FOUND,
      terms: terms.map(([id, topic]) => [`${collection} ${id}`, topic]),
      errands: after(terms.length, TERM_PAGE_LIMIT),
    };
  }
  const written = readWordpressPosts(fetched.text);
  const known = (of: string): Map<number, (typeof asking.discovery.terms)[number][1]> =>
    new Map(
      asking.discovery.terms.flatMap(([key, topic]) =>
        key.startsWith(`${of} `) ? [[Number(key.slice(of.length + 1)), topic]] : [],
      ),
    );
  const posts = wordpressPosts(written, known('tags'), known('categories'))
    .map((post) => ({ ...post, url: atHome(post.url, new URL(asking.archive.id)) }))
    .filter(({ url }) => contains(asking.archive.id, url));
  const errands = after(written.length, POST_PAGE_LIMIT);
  // A site can answer for another of its parts: only posts of this archive prove that this is its list.
  const isAll = errands.length === 0 && (posts.length > 0 || asking.discovery.sources.includes('wordpress'));
  return { ...NOTHING_FOUND, source: 'wordpress', posts, errands, complete: isAll };
}
