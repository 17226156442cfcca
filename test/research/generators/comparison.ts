import { POST_SOURCES, type Post, type PostSource } from '../../../lib/model/post';
import type { Discovered } from './discovered';
import type { TruePost } from './posts';
import type { GeneratedSite } from './site';
import { addressOf, asTyped, sameName } from './truth';

/** How what was found stands to what there is. */
export interface Count {
  readonly found: number;
  readonly missed: readonly string[];
  readonly false: readonly string[];
}

export interface Comparison {
  readonly posts: Count;
  /** By each source alone, of those that gave anything. */
  readonly bySource: ReadonlyMap<PostSource, Count>;
  /** A topic counts as found with its name and exactly its posts. */
  readonly topics: Count;
  readonly dates: Count;
  readonly titles: Count;
}

export function compared(site: GeneratedSite, { posts, topics }: Discovered): Comparison {
  const truth = new Map(site.posts.map((post) => [addressOf(site, post) as string, post]));
  const known = new Map(posts.map((post) => [post.url as string, post]));
  const bySource = new Map<PostSource, Count>();
  for (const source of POST_SOURCES) {
    const own = posts.filter(({ accounts }) => accounts.some((account) => account.source === source));
    if (own.length > 0)
      bySource.set(
        source,
        countOf(
          [...truth.keys()],
          own.map(({ url }) => url),
        ),
      );
  }
  return {
    posts: countOf([...truth.keys()], [...known.keys()]),
    bySource,
    topics: topicsCount(
      truth,
      posts,
      topics.map(({ slug, name }) => ({ slug, name })),
    ),
    dates: factCount(
      truth,
      known,
      ({ date }) => date,
      ({ date }) => date,
    ),
    titles: factCount(
      truth,
      known,
      ({ title }) => asTyped(title),
      ({ title }) => asTyped(title),
    ),
  };
}

export function countOf(wanted: readonly string[], found: readonly string[]): Count {
  const isWanted = new Set(wanted);
  const isFound = new Set(found);
  return {
    found: wanted.filter((one) => isFound.has(one)).length,
    missed: wanted.filter((one) => !isFound.has(one)),
    false: found.filter((one) => !isWanted.has(one)),
  };
}

/** A fact of the posts that were found: missing when it is not known, false when it is another. */
function factCount(
  truth: ReadonlyMap<string, TruePost>,
  known: ReadonlyMap<string, Post>,
  wanted: (post: TruePost) => string,
  had: (post: Post) => string | null,
): Count {
  const pairs = [...truth].flatMap(([url, post]) => {
    const found = known.get(url);
    return found === undefined ? [] : [{ url, is: wanted(post), reads: had(found) }];
  });
  return {
    found: pairs.filter(({ is, reads }) => reads === is).length,
    missed: pairs.filter(({ reads }) => reads === null || reads === '').map(({ url }) => url),
    false: pairs
      .filter(({ is, reads }) => reads !== null && reads !== '' && reads !== is)
      .map(({ url, is, reads }) => `${url}: ${reads}, not ${is}`),
  };
}

function topicsCount(
  truth: ReadonlyMap<string, TruePost>,
  posts: readonly Post[],
  topics: readonly { slug: string; name: string }[],
): Count {
  const names = [...new Set([...truth.values()].flatMap((post) => post.topics))];
  const exact = names.filter((name) => {
    const own = topics.filter((topic) => sameName(topic.name, name));
    const wanted = [...truth].filter(([, post]) => post.topics.includes(name)).map(([url]) => url);
    const found = posts
      .filter((post) => post.topics.some(({ slug }) => slug === own[0]?.slug))
      .map(({ url }) => url as string);
    return own.length === 1 && wanted.toSorted().join() === found.toSorted().join();
  });
  const described = ({ slug, name }: { slug: string; name: string }): string =>
    `${name} (${slug}): ${posts.filter((post) => post.topics.some((topic) => topic.slug === slug)).length} posts`;
  const strange = topics.filter(({ name }) => !exact.some((one) => sameName(one, name)));
  return { found: exact.length, missed: names.filter((name) => !exact.includes(name)), false: strange.map(described) };
}
