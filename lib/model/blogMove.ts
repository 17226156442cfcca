import { contains, type ArchiveId } from './archive';
import type { Post, PostUrl } from './post';
import { comparable } from './text';
import type { Topic } from './topic';

/** A blog that has gone to another address: which of its posts, and which of its topics, are which there. */
export interface BlogMove {
  readonly from: ArchiveId;
  readonly to: ArchiveId;
  /** What is not found at the new address stands under none. */
  readonly posts: ReadonlyMap<PostUrl, PostUrl>;
  /** By slug, as far as it is another one there. */
  readonly topics: ReadonlyMap<string, string>;
}

/** What a post is told again by, under another address. */
export type MovedPost = Pick<Post, 'url' | 'title' | 'date'>;

/** By what a post was told again: the path of its address, the end of that, its day with its title, its title alone. */
export type MatchedBy = 'path' | 'name' | 'day' | 'title';

export interface PostMatch {
  readonly to: PostUrl;
  readonly by: MatchedBy;
}

/** A post of which the reader has something, and what it is at the new address; null where it is not found there. */
export interface PlannedPost extends MovedPost {
  readonly match: (PostMatch & { readonly title: string }) | null;
}

/** What a blog's move would do. */
export interface PlannedMove {
  readonly move: BlogMove;
  /** Those that are not found first, then the newest. */
  readonly posts: readonly PlannedPost[];
  readonly highlights: number;
}

interface Rule {
  readonly by: MatchedBy;
  /** What must be the same in both; null for a post of which nothing can be said by this rule. */
  readonly keyOf: (post: MovedPost, base: ArchiveId) => string | null;
  /** Whether two posts with one key are the same all the same. */
  readonly fits: (one: MovedPost, other: MovedPost) => boolean;
}

const dayAgrees = (one: MovedPost, other: MovedPost): boolean =>
  one.date === null || other.date === null || one.date === other.date;
const titleAgrees = (one: MovedPost, other: MovedPost): boolean => comparable(one.title) === comparable(other.title);

/** The surest first. A post that one of them has told again is no other one's. */
const RULES: readonly Rule[] = [
  { by: 'path', keyOf: tailOf, fits: (one, other) => dayAgrees(one, other) || titleAgrees(one, other) },
  {
    by: 'path',
    keyOf: ({ url }) => plainPath(url.slice(new URL(url).origin.length)),
    fits: (one, other) => dayAgrees(one, other) || titleAgrees(one, other),
  },
  { by: 'name', keyOf: nameOf, fits: (one, other) => dayAgrees(one, other) || titleAgrees(one, other) },
  {
    by: 'day',
    keyOf: ({ date, title }) => (date === null || comparable(title) === '' ? null : `${date} ${comparable(title)}`),
    fits: () => true,
  },
  { by: 'title', keyOf: ({ title }) => comparable(title) || null, fits: dayAgrees },
];

/**
 * Tells posts of a blog again at its new address: by path, by the end of the path, by day and title, by title alone.
 * Where two could be meant, neither is; where day and title are both others, it is another post, whatever its path.
 * Each post of the new address is that of one old post at most.
 */
export function matchPosts(
  { from, posts: old }: { readonly from: ArchiveId; readonly posts: readonly MovedPost[] },
  { to, posts: fresh }: { readonly to: ArchiveId; readonly posts: readonly MovedPost[] },
): Map<PostUrl, PostMatch> {
  const matched = new Map<PostUrl, PostMatch>();
  const taken = new Set<PostUrl>();
  for (const { by, keyOf, fits } of RULES) {
    const there = onlyOnes(
      fresh.filter(({ url }) => !taken.has(url)),
      (post) => keyOf(post, to),
    );
    const here = onlyOnes(
      old.filter(({ url }) => !matched.has(url)),
      (post) => keyOf(post, from),
    );
    for (const [key, post] of here) {
      const other = there.get(key);
      if (other === undefined || !fits(post, other)) continue;
      matched.set(post.url, { to: other.url, by });
      taken.add(other.url);
    }
  }
  return matched;
}

/**
 * The topics of a blog that are called otherwise at its new address: those of one name that have another slug there.
 * One that stands under no such name keeps its slug.
 */
export function matchTopics(old: readonly Topic[], fresh: readonly Topic[]): Map<string, string> {
  const there = new Set(fresh.map(({ slug }) => slug));
  const byName = onlyOnes(fresh, ({ name }) => comparable(name) || null);
  const gone = onlyOnes(
    old.filter(({ slug }) => !there.has(slug)),
    ({ name }) => comparable(name) || null,
  );
  return new Map(
    [...gone].flatMap(([name, { slug }]) => {
      const other = byName.get(name);
      return other === undefined ? [] : [[slug, other.slug] as const];
    }),
  );
}

/** Those of which there is one alone under their key, by it. */
function onlyOnes<T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string, T> {
  const only = new Map<string, T>();
  const twins = new Set<string>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    if (only.has(key)) twins.add(key);
    only.set(key, one);
  }
  for (const key of twins) only.delete(key);
  return only;
}

/** The part of a post's address that is its own, beneath the blog's. */
function tailOf({ url }: MovedPost, base: ArchiveId): string | null {
  return contains(base, url) ? plainPath(url.slice(base.length)) : null;
}

/** As one and the same post is often addressed in several ways: with an ending, in capitals. */
function plainPath(path: string): string {
  return path.toLowerCase().replace(/\.(?:x?html?|php|aspx?)(?=$|\?)/, '');
}

/** Shorter ends of paths, and numbers, name many things. */
const SHORTEST_NAME = 4;

/** The last word of its address, as it stands without day and folders; null where that names nothing. */
function nameOf({ url }: MovedPost): string | null {
  const { pathname } = new URL(url);
  const last =
    plainPath(pathname)
      .split('/')
      .findLast((part) => part !== '') ?? '';
  const name = last.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  return name.length < SHORTEST_NAME || /^\d+$/.test(name) ? null : name;
}
