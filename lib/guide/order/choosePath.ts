import type { BetterPath, KeptPath, PathChoice } from '../../model/keptPath';
import {
  isPlace,
  PATH_ORDERS,
  type PathOrder,
  type Paths,
  type ReasonedStep,
  type StepReason,
} from '../../model/pathReason';
import type { PostRef, PostUrl } from '../../model/post';

/** With fewer posts all orders are one. */
const FEWEST_TO_ORDER = 3;

/** What the reader has made of a topic's path. */
export interface ReadersPath {
  /** Null where the reader has not chosen. */
  readonly order: PathOrder | null;
  /** The paths that the reader has begun, the one to show where no order is chosen first. */
  readonly kept: readonly KeptPath[];
}

export interface ChosenPath extends PathChoice {
  readonly steps: readonly ReasonedStep[];
}

/**
 * The path to show: in the order chosen, else from the ground up where there is evidence, else newest first. One that
 * was begun has the steps it had then; what would be better is told beside it.
 *
 * @param posts the topic's posts, newest first
 * @param beside parts of its series that are not of the topic
 */
export function choosePath(
  paths: Paths,
  { posts, beside }: { readonly posts: readonly PostRef[]; readonly beside: readonly PostRef[] },
  { order, kept }: ReadersPath,
): ChosenPath {
  const orders = PATH_ORDERS.filter((one) => paths[one] !== null);
  const usual = orders.find((one) => one === order) ?? orders[0] ?? 'newest-first';
  const best = paths[usual] ?? paths['newest-first'];
  const own = order === null ? kept[0] : kept.find((path) => path.order === order);
  const choice = { orders: posts.length < FEWEST_TO_ORDER ? [] : orders };
  const fresh: ChosenPath = { ...choice, order: usual, steps: best, better: null };
  if (own === undefined) return fresh;
  const refs = new Map([...posts, ...beside].map((post) => [post.url, post]));
  const begun = own.steps.filter((post) => refs.has(post));
  if (begun.length === 0) return fresh;
  const reasonOf = reasonsIn(best, paths, posts);
  const better = betterPath({ order: usual, begun, declined: own.declined, best }, refs);
  const isBetter = better !== null && (order !== null || best.some(({ reason }) => !isPlace(reason)));
  return {
    ...choice,
    order: own.order,
    steps: begun.map((post) => ({ post, reason: reasonOf(post) })),
    better: isBetter ? better : null,
  };
}

/** Why a post of a path is there: as in this path, else by what speaks for it, else by its place. */
function reasonsIn(
  path: readonly ReasonedStep[],
  { reasons }: Paths,
  posts: readonly PostRef[],
): (post: PostUrl) => StepReason {
  const own = new Map(path.map(({ post, reason }) => [post, reason]));
  return (post) => {
    const place = post === posts[0]?.url ? 'newest' : post === posts.at(-1)?.url ? 'oldest' : 'between';
    return own.get(post) ?? reasons.get(post) ?? { kind: place };
  };
}

interface Compared {
  readonly order: PathOrder;
  readonly begun: readonly PostUrl[];
  readonly declined: readonly PostUrl[];
  readonly best: readonly ReasonedStep[];
}

/** What would be different; null where nothing would, or nothing that the reader has not refused already. */
function betterPath(
  { order, begun, declined, best }: Compared,
  refs: ReadonlyMap<PostUrl | null, PostRef>,
): BetterPath | null {
  const steps = best.map(({ post }) => post);
  const isNew = steps.some((post) => !begun.includes(post) && !declined.includes(post));
  if (steps.join(' ') === begun.join(' ') || (declined.length > 0 && !isNew)) return null;
  const named = (urls: readonly PostUrl[]): PostRef[] => urls.flatMap((url) => refs.get(url) ?? []);
  const stay = new Set(
    longestInOrder(
      steps.filter((post) => begun.includes(post)),
      begun,
    ),
  );
  return {
    order,
    steps,
    added: named(steps.filter((post) => !begun.includes(post))),
    dropped: named(begun.filter((post) => !steps.includes(post))),
    moved: named(steps.filter((post) => begun.includes(post) && !stay.has(post))),
  };
}

/** The most posts of one list that stand in the same order in the other. */
function longestInOrder(posts: readonly PostUrl[], other: readonly PostUrl[]): readonly PostUrl[] {
  const places = new Map(other.map((post, at) => [post, at]));
  const best: PostUrl[][] = [];
  for (const post of posts) {
    const place = places.get(post) ?? 0;
    const before = best.filter((line) => (places.get(line.at(-1) ?? post) ?? 0) < place);
    const longest = before.reduce<readonly PostUrl[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, post]);
  }
  return best.reduce<readonly PostUrl[]>((a, b) => (b.length > a.length ? b : a), []);
}
