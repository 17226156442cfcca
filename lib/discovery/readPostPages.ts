import { pageErrand } from '../archive/pageErrands';
import type { Robots } from '../archive/robots';
import { loadGuide } from '../companion/loadGuide';
import type { Parts } from '../companion/parts';
import { topicsOfPost } from '../companion/showTopic';
import type { Archive } from '../model/archive';
import { isDeadly } from '../model/deaths';
import type { Post, PostUrl } from '../model/post';
import { askErrand } from './askErrand';
import { NO_DISCOVERY, wantsTexts, type Asking } from './asking';
import { robotsOf } from './askRobots';

/** Pages of one call: what a reader waits for, not a crawl. */
const LIMIT = 8;

/**
 * Asks the own pages of posts for what no list tells of them: title, date, topics. Only what robots.txt allows. A page
 * that cannot be read stays as unknown as it was.
 */
export async function readPostPages(parts: Parts, archive: Archive, posts: readonly Post[]): Promise<void> {
  const wanted = posts.slice(0, LIMIT);
  if (wanted.length === 0) return;
  let robots: Promise<Robots> | null = null;
  const known = new Set(posts.map(({ url }) => url));
  const base = {
    parts,
    archive,
    discovery: NO_DISCOVERY,
    known: () => Promise.resolve(known),
    wantsTexts: () => wantsTexts(parts, archive.id),
  };
  const asking: Asking = { ...base, robots: () => (robots ??= robotsOf(base)) };
  for (const { url } of wanted) {
    await readPostPage(asking, url);
  }
}

/** A page that the background has died of again and again is left alone, as in a discovery. */
async function readPostPage(asking: Asking, url: PostUrl): Promise<void> {
  const { parts, archive } = asking;
  const { store, now } = parts;
  if (isDeadly((await store.fetches.get(url))?.deaths, now())) return;
  await store.fetches.begin(url, archive.id, now());
  const found = await askErrand(asking, pageErrand('post', url, 1)).catch(() => null);
  if (found === null) await store.fetches.fail(url);
  else await store.findings.keep({ archive: archive.id, url, found }, now());
}

/**
 * The same for the topic that a post is shown in: what its path needs and no list told. Of the steps that is their
 * length, too, which the reader sees beside each: only a page tells it.
 */
export async function readPagesOfTopic(parts: Parts, archive: Archive, url: PostUrl): Promise<void> {
  const post = await parts.store.posts.byUrl(url);
  const [topic] = post === undefined ? [] : await topicsOfPost(parts.store, post);
  if (topic === undefined) return;
  const { guide, posts } = await loadGuide(parts.store, archive.id, topic);
  const steps = new Set(guide.steps.content.map((step) => step.url));
  const unmeasured = posts.filter((one) => steps.has(one.url) && one.words === null && isUnread(one));
  await readPostPages(parts, archive, [...new Set([...unmeasured, ...posts.filter(isThin)])]);
}

/** Known only from lists, and not enough to stand on a path. */
export function isThin(post: Post): boolean {
  return (post.title === '' || post.date === null) && isUnread(post);
}

/** Whether Waymark never read the post's own page. */
function isUnread({ accounts }: Post): boolean {
  return accounts.every(({ source }) => source !== 'page');
}
