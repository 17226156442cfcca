import { pageErrand } from '../archive/pageErrands';
import { withErrands } from '../archive/plan';
import type { Parts } from '../companion/parts';
import type { Discovery } from '../model/discovery';
import type { Errand, DiscoverySource } from '../model/errand';
import type { Post } from '../model/post';

/** Posts' own pages asked for what no list tells: enough for a small blog whole, and the newest of a large one. */
const FILL_LIMIT = 100;

/**
 * The discovery after its queue ran empty: with what is left to do in the next phase, or ended. Called again until it
 * ends.
 */
export async function toNextPhase({ store, now }: Parts, discovery: Discovery): Promise<Discovery | undefined> {
  const posts = await store.posts.ofArchive(discovery.archive);
  if (discovery.phase === 'sources') return move('again', discovery.complete ? [] : sitemapsAgain(discovery, posts));
  if (discovery.phase === 'again') return move('fill', discovery.complete ? [] : postPages(posts));
  if (posts.length > 0)
    await store.archives.changeState(discovery.archive, (archive) => ({
      ...archive,
      refreshedAt: now(),
      problem: null,
      retry: null,
    }));
  return store.discoveries.change(discovery.archive, (before) => (isSame(before) ? ended(before, posts) : before));

  function isSame({ state, startedAt }: Discovery): boolean {
    return state.kind === 'running' && startedAt === discovery.startedAt;
  }

  function move(phase: Discovery['phase'], errands: readonly Errand[]): Promise<Discovery | undefined> {
    return store.discoveries.change(discovery.archive, (before) =>
      isSame(before) ? { ...withErrands(before, errands), phase } : before,
    );
  }
}

/** Sitemaps are read once more by what became known after them: posts, and the folder that they lie in. */
function sitemapsAgain({ undecided }: Discovery, posts: readonly Post[]): Errand[] {
  if (posts.length === 0) return [];
  return undecided.map((url) => ({ kind: 'sitemap', from: 'announced', url, depth: 0, again: true, failed: 0 }));
}

/** The pages of posts without title or date, then of those without topics, newest first. */
function postPages(posts: readonly Post[]): Errand[] {
  const unread = posts.filter(({ accounts }) => accounts.every(({ source }) => source !== 'page'));
  const isUnknown = ({ title, date }: Post): boolean => title === '' || date === null;
  const wanted = [
    ...unread.filter(isUnknown),
    ...unread.filter((post) => !isUnknown(post) && post.topics.length === 0),
  ];
  return wanted.slice(0, FILL_LIMIT).map(({ url }) => pageErrand('post', url, 1));
}

/** Nothing found is a failure: for the reason that kept us from looking, or because there is nothing. */
function ended(before: Discovery, posts: readonly Post[]): Discovery {
  const based = basedOn(posts, before.sources);
  const state =
    posts.length > 0 ? ({ kind: 'done' } as const) : ({ kind: 'failed', code: before.problem ?? 'no-posts' } as const);
  // What only the running job needs is let go.
  return { ...before, state, based, terms: [], seen: [], undecided: [] };
}

/** How many posts each source knows. */
function basedOn(posts: readonly Post[], sources: readonly DiscoverySource[]): Discovery['based'] {
  const counts: Partial<Record<DiscoverySource, number>> = {};
  for (const source of sources) {
    const kind = source === 'wordpress' ? 'api' : source === 'topic' ? 'listing' : source;
    const isItsPost = ({ accounts }: Post): boolean =>
      accounts.some((account) => account.source === kind && (source !== 'topic' || account.topics.length > 0));
    counts[source] = posts.filter(isItsPost).length;
  }
  return counts;
}
