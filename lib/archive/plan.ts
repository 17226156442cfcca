import { normaliseAddress } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { Discovery } from '../model/discovery';
import type { Errand, DiscoverySource, Findings } from '../model/errand';
import type { ProblemCode } from '../model/problem';

/** Errands of one discovery: at two at once some minutes, and enough for 50,000 posts of a WordPress. */
export const ERRAND_LIMIT = 800;
/** Topic pages: sites that tag everything must not cause a crawl of everything. */
export const TOPIC_PAGE_LIMIT = 200;
/** An errand that failed for reasons that may pass is tried so often. */
const TRIES = 2;
/** Post pages in a row that told nothing new: the next ones would not either. */
const VAIN_LIMIT = 6;
const FRESH_LIMIT = 3;
const NO_SUSPECTS: ReadonlySet<string> = new Set();

/** A discovery that has not begun: the archive's home page first, then what the site says for programs. */
export function newDiscovery(archive: ArchiveId, now: number): Discovery {
  const home = normaliseAddress(archive) ?? archive;
  const first: Errand[] = [
    { kind: 'page', role: 'home', url: home, page: 1, depth: 0, failed: 0 },
    { kind: 'robots', url: new URL('/robots.txt', archive).href, failed: 0 },
  ];
  return {
    archive,
    state: { kind: 'running' },
    phase: 'sources',
    queue: first,
    seen: first.map(keyOf),
    done: 0,
    failures: 0,
    vain: 0,
    problem: null,
    generator: null,
    terms: [],
    complete: false,
    undecided: [],
    based: {},
    sources: [],
    fresh: [],
    startedAt: now,
  };
}

/**
 * The next errand by the strength of what it asks; null when all that is left is under way, or has to wait. The home
 * page goes alone. So does one during which the background died (`suspects`: their addresses), after all others: should
 * it die once more, the rest is done, and no neighbour is taken for the cause.
 */
export function nextErrand(
  { queue }: Discovery,
  underWay: ReadonlySet<string>,
  suspects: ReadonlySet<string> = NO_SUSPECTS,
): Errand | null {
  const isSuspect = ({ url }: Errand): boolean => suspects.has(url);
  const home = queue.find((errand) => rankOf(errand) === 0 && !isSuspect(errand));
  if (home !== undefined) return underWay.has(keyOf(home)) ? null : home;
  const free = queue.filter((errand) => !underWay.has(keyOf(errand)));
  const order = (a: Errand, b: Errand): number =>
    Number(isSuspect(a)) - Number(isSuspect(b)) || a.failed - b.failed || rankOf(a) - rankOf(b);
  const next = free.toSorted(order)[0];
  return next === undefined || (isSuspect(next) && underWay.size > 0) ? null : next;
}

/** Strongest sources first; what depends on knowing posts comes after what tells them. */
function rankOf(errand: Errand): number {
  switch (errand.kind) {
    case 'page':
      return { home: 0, listing: 6, topic: 7, post: 8 }[errand.role];
    case 'robots':
      return 1;
    case 'feed':
      return errand.page > 1 ? 4 : errand.from === 'announced' ? 1 : 3;
    case 'wordpress':
      return 2;
    case 'sitemap':
      return 5;
  }
}

/** What makes two errands the same. */
export function keyOf(errand: Errand): string {
  const isAgain = errand.kind === 'sitemap' && errand.again;
  const url = errand.kind === 'page' ? (normaliseAddress(errand.url) ?? errand.url) : errand.url;
  return isAgain ? `${url} again` : url;
}

/** The discovery after an errand brought something. Errands that were ever in the queue do not come back. */
export function afterErrand(before: Discovery, errand: Errand, found: Findings): Discovery {
  const complete = before.complete || found.complete;
  const vain = found.taught === null ? before.vain : found.taught ? 0 : before.vain + 1;
  const queue = without(before.queue, errand).filter(
    (other) =>
      !(complete && isCrawled(other)) &&
      !(found.feed !== null && isUsualPlace(other, 'feed')) &&
      !(errand.kind === 'sitemap' && isUsualPlace(other, 'sitemap')) &&
      !(vain >= VAIN_LIMIT && other.kind === 'page' && other.role === 'post'),
  );
  const told = found.posts.length > 0 ? found.source : null;
  return withErrands(
    {
      ...before,
      queue,
      done: before.done + 1,
      failures: 0,
      vain,
      complete,
      generator: before.generator ?? found.generator,
      terms: [...before.terms, ...found.terms],
      undecided: found.undecided ? [...before.undecided, errand.url] : before.undecided,
      sources: joined(before.sources, told),
      fresh: isOfNewest(errand) && told !== null ? [...before.fresh, errand.url].slice(0, FRESH_LIMIT) : before.fresh,
    },
    complete ? found.errands.filter((other) => !isCrawled(other)) : found.errands,
  );
}

/** The discovery after an errand failed: set aside to be tried again, or given up. */
export function afterFailure(before: Discovery, errand: Errand, code: ProblemCode): Discovery {
  const mayPass = code === 'offline' || code === 'timeout' || code === 'server-error' || code === 'refused';
  const rest = without(before.queue, errand);
  const isGivenUp = !mayPass || errand.failed + 1 >= TRIES || isVain(errand, code);
  return {
    ...before,
    queue: isGivenUp ? rest : [...rest, { ...errand, failed: errand.failed + 1 }],
    done: before.done + (isGivenUp ? 1 : 0),
    failures: before.failures + (mayPass && !isVain(errand, code) ? 1 : 0),
    problem: before.problem ?? (isGivenUp && !isVain(errand, code) ? code : null),
  };
}

/** The discovery without an errand during which the background died again and again. Its outcome tells of it. */
export function afterGivingUp(before: Discovery, errand: Errand): Discovery {
  if (!before.queue.some((other) => keyOf(other) === keyOf(errand))) return before;
  return {
    ...before,
    queue: without(before.queue, errand),
    done: before.done + 1,
    problem: before.problem ?? 'unreadable',
    givenUp: [...(before.givenUp ?? []), errand.url],
  };
}

/** The discovery with further errands, within its limits. */
export function withErrands(before: Discovery, errands: readonly Errand[]): Discovery {
  const seen = new Set(before.seen);
  let topics = before.queue.filter(isTopicPage).length;
  const added: Errand[] = [];
  for (const errand of errands) {
    if (seen.size >= ERRAND_LIMIT) break;
    if (seen.has(keyOf(errand)) || (isTopicPage(errand) && topics >= TOPIC_PAGE_LIMIT)) continue;
    seen.add(keyOf(errand));
    if (isTopicPage(errand)) topics += 1;
    added.push(errand);
  }
  return { ...before, queue: [...before.queue, ...added], seen: [...seen] };
}

/** Whether a failure says no more than that a guess was wrong. Without a network no guess was tried at all. */
export function isVain(errand: Errand, code: ProblemCode): boolean {
  return isGuess(errand) && code !== 'offline';
}

/** An address that nobody named: nothing is wrong when it is not there. */
function isGuess(errand: Errand): boolean {
  return (
    errand.kind === 'wordpress' || ((errand.kind === 'feed' || errand.kind === 'sitemap') && errand.from === 'usual')
  );
}

/** One of the places tried until one of them answers. */
function isUsualPlace(errand: Errand, kind: 'feed' | 'sitemap'): boolean {
  if (errand.kind === 'feed') return kind === 'feed' && errand.from === 'usual' && errand.page === 1;
  return (
    errand.kind === 'sitemap' && kind === 'sitemap' && errand.from === 'usual' && errand.depth === 0 && !errand.again
  );
}

function isCrawled(errand: Errand): boolean {
  return (
    errand.kind === 'sitemap' ||
    (errand.kind === 'page' && errand.role !== 'home') ||
    (errand.kind === 'feed' && errand.page > 1)
  );
}

function isTopicPage(errand: Errand): boolean {
  return errand.kind === 'page' && errand.role === 'topic' && errand.page === 1;
}

/** Where new posts appear first. A feed is better asked than a page, so it is remembered with the archive itself. */
function isOfNewest(errand: Errand): boolean {
  return errand.kind === 'page' && errand.page === 1 && (errand.role === 'home' || errand.role === 'listing');
}

function without(queue: readonly Errand[], errand: Errand): Errand[] {
  const key = keyOf(errand);
  return queue.filter((other) => keyOf(other) !== key);
}

function joined(sources: readonly DiscoverySource[], source: DiscoverySource | null): readonly DiscoverySource[] {
  return source === null || sources.includes(source) ? sources : [...sources, source];
}
