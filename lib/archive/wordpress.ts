import * as v from 'valibot';
import { normaliseAddress, webUrl } from '../model/address';
import { dayIn } from '../model/day';
import type { ListedPost } from '../model/pageReading';
import { Problem } from '../model/problem';
import { distinctTopics, topicOf, type Topic } from '../model/topic';
import { titleText } from './plainText';
import { summaryOfMarkup } from './summary';
import { withinLimit } from './textLimits';

/** The most that WordPress gives at once. */
export const PER_PAGE = 100;
/** Items of one answer that are read. */
const MOST_ITEMS = 10 * PER_PAGE;
/** The header that tells how many pages there are; ask `fetchText` to keep it. */
export const TOTAL_PAGES_HEADER = 'x-wp-totalpages';

const RENDERED = v.object({ rendered: v.string() });
const POST = v.object({
  link: v.string(),
  date: v.string(),
  title: RENDERED,
  excerpt: v.optional(RENDERED),
  tags: v.optional(v.array(v.number())),
  categories: v.optional(v.array(v.number())),
});
const TERM = v.object({ id: v.number(), name: v.string(), slug: v.string() });

export type WordpressPost = v.InferOutput<typeof POST>;

/** The category that WordPress gives to posts without one; its id is always 1. */
const DEFAULT_CATEGORY = 1;

/**
 * The address of one page of the REST API's collection (WordPress REST API Handbook, "Posts", "Tags", "Categories"),
 * newest posts first. `root`: as the site's pages announce it (`<link rel="https://api.w.org/">`), with or without
 * pretty addresses.
 */
export function wordpressAddress(
  root: string,
  collection: 'posts' | 'tags' | 'categories',
  page: number,
): string | null {
  const url = webUrl(root);
  if (url === null) return null;
  const route = `wp/v2/${collection}`;
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname = `${url.pathname.replace(/\/*$/, '/')}${route}`;
  else url.searchParams.set('rest_route', `${plain.replace(/\/*$/, '/')}${route}`);
  const fields = collection === 'posts' ? 'link,date,title,excerpt,tags,categories' : 'id,name,slug';
  const order = collection === 'posts' ? { orderby: 'date', order: 'desc' } : { hide_empty: 'true' };
  for (const [name, value] of Object.entries({ ...order, per_page: PER_PAGE, page, _fields: fields }))
    url.searchParams.set(name, String(value));
  return url.href;
}

/** Pages of the collection by its header; at least one. Without the header only a full page lets expect another. */
export function hasMorePages(page: number, items: number, header: string | undefined): boolean {
  const total = Number(header);
  return header !== undefined && Number.isInteger(total) ? page < total : items >= PER_PAGE;
}

/**
 * @throws Problem `unreadable`: no JSON; `wrong-content`: no collection; `too-large`. Items of another shape are left
 * out.
 */
export function readWordpressPosts(text: string): WordpressPost[] {
  return itemsOf(text, POST);
}

/** Tags or categories by their ids. @throws as `readWordpressPosts` */
export function readWordpressTerms(text: string): Map<number, Topic> {
  return new Map(
    itemsOf(text, TERM).flatMap(({ id, name, slug }): [number, Topic][] => {
      const topic = topicOf(titleText(name), decoded(slug));
      return topic === null ? [] : [[id, topic]];
    }),
  );
}

/** The posts with their topics: tags first, then categories but for the default one. */
export function wordpressPosts(
  posts: readonly WordpressPost[],
  tags: ReadonlyMap<number, Topic>,
  categories: ReadonlyMap<number, Topic>,
): ListedPost[] {
  return posts.flatMap((post) => {
    const url = normaliseAddress(post.link);
    if (url === null) return [];
    const topics = [
      ...(post.tags ?? []).map((id) => tags.get(id)),
      ...(post.categories ?? []).filter((id) => id !== DEFAULT_CATEGORY).map((id) => categories.get(id)),
    ].filter((topic) => topic !== undefined);
    return {
      url,
      account: {
        source: 'api',
        title: titleText(post.title.rendered),
        // In the site's own time zone: the author's day.
        date: dayIn(post.date),
        summary: summaryOfMarkup(post.excerpt?.rendered ?? ''),
        topics: distinctTopics(topics),
        language: null,
        words: null,
      },
    };
  });
}

function itemsOf<const S extends v.GenericSchema>(text: string, schema: S): v.InferOutput<S>[] {
  let data: unknown;
  try {
    data = JSON.parse(withinLimit(text, 'wordpress'));
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : new Problem('unreadable', 'broken JSON');
  }
  if (!Array.isArray(data)) throw new Problem('wrong-content', 'no WordPress collection');
  // More than were asked for is not WordPress's own.
  return data.slice(0, MOST_ITEMS).flatMap((item) => {
    const result = v.safeParse(schema, item);
    return result.success ? [result.output] : [];
  });
}

/** WordPress keeps slugs percent-encoded. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
