import { describe, expect, it } from 'vitest';
import { pageErrand, wordpressErrand } from '../../lib/archive/pageErrands';
import {
  afterErrand,
  afterFailure,
  ERRAND_LIMIT,
  keyOf,
  newDiscovery,
  nextErrand,
  TOPIC_PAGE_LIMIT,
  withErrands,
} from '../../lib/archive/plan';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { Discovery } from '../../lib/model/discovery';
import { NOTHING_FOUND, type Errand } from '../../lib/model/errand';

const O = 'https://a.example';
const begun = newDiscovery(O as ArchiveId, 1);
const NONE = new Set<string>();

function feed(path: string, from: 'announced' | 'usual' = 'announced', page = 1): Errand {
  return { kind: 'feed', from, url: `${O}${path}`, feed: `${O}${path}` as Address, page, failed: 0 };
}
function sitemap(path: string, from: 'announced' | 'usual' = 'usual'): Errand {
  return { kind: 'sitemap', from, url: `${O}${path}`, depth: 0, again: false, failed: 0 };
}
/** The discovery with only these errands left. */
function left(...errands: readonly Errand[]): Discovery {
  return withErrands({ ...begun, queue: [] }, errands);
}
/** The order in which all errands would be done. */
function order(discovery: Discovery): string[] {
  const next = nextErrand(discovery, NONE);
  return next === null
    ? []
    : [
        next.url.slice(O.length),
        ...order({ ...discovery, queue: discovery.queue.filter((errand) => errand !== next) }),
      ];
}

describe('the plan of a discovery', () => {
  it('begins with the home page alone', () => {
    const [home] = begun.queue;
    expect(nextErrand(begun, NONE)).toBe(home);
    expect(nextErrand(begun, new Set([keyOf(home!)]))).toBeNull();
  });

  it('asks the strongest sources first, whatever the order they were found in', () => {
    const [tags] = wordpressErrand(`${O}/wp-json/`, 'tags', 1);
    const found = [
      pageErrand('post', `${O}/p`, 1),
      pageErrand('topic', `${O}/tags/go`, 1),
      pageErrand('listing', `${O}/page/2`, 1),
      sitemap('/sitemap.xml'),
      feed('/feed?paged=2', 'usual', 2),
      feed('/rss.xml', 'usual'),
      tags!,
      feed('/feed'),
    ];
    const expected = [
      '/feed',
      tags!.url.slice(O.length),
      '/rss.xml',
      '/feed?paged=2',
      '/sitemap.xml',
      '/page/2',
      '/tags/go',
      '/p',
    ];
    expect(order(left(...found))).toEqual(expected);
    expect(order(left(...found.toReversed()))).toEqual(expected);
  });

  it('asks no address twice, in whatever form it is found again', () => {
    const once = left(pageErrand('topic', `${O}/tags/go/`, 1));
    expect(
      withErrands(once, [
        pageErrand('listing', `${O}/tags/go`, 1),
        pageErrand('topic', `${O}/tags/go/?utm_source=x`, 2),
      ]).queue,
    ).toHaveLength(1);
    const done = afterErrand(once, once.queue[0]!, {
      ...NOTHING_FOUND,
      errands: [pageErrand('topic', `${O}/tags/go#top`, 1)],
    });
    expect(done).toMatchObject({ queue: [], done: 1 });
  });

  it('stops at its limits', () => {
    const many = (role: 'topic' | 'listing'): Errand[] =>
      Array.from({ length: 2_000 }, (_, at) => pageErrand(role, `${O}/${role}/${at}`, 1));
    expect(left(...many('topic')).queue).toHaveLength(TOPIC_PAGE_LIMIT);
    expect(left(...many('listing')).queue.length).toBeLessThanOrEqual(ERRAND_LIMIT);
  });

  it('tries no further usual place once one of them answered', () => {
    const places = left(
      feed('/feed.xml', 'usual'),
      feed('/atom.xml', 'usual'),
      sitemap('/a.xml'),
      sitemap('/b.xml'),
      sitemap('/named.xml', 'announced'),
    );
    const [first] = places.queue;
    const afterFeed = afterErrand(places, first!, { ...NOTHING_FOUND, feed: `${O}/feed.xml` as Address });
    expect(order(afterFeed)).toEqual(['/a.xml', '/b.xml', '/named.xml']);
    expect(order(afterErrand(afterFeed, sitemap('/a.xml'), NOTHING_FOUND))).toEqual(['/named.xml']);
  });

  it('crawls nothing once WordPress has listed all posts', () => {
    const before = left(
      feed('/feed'),
      feed('/feed?paged=2', 'usual', 2),
      sitemap('/s.xml'),
      pageErrand('topic', `${O}/tag/go`, 1),
    );
    const [posts] = wordpressErrand(`${O}/wp-json/`, 'posts', 1);
    const after = afterErrand(before, posts!, { ...NOTHING_FOUND, complete: true });
    expect(order(after)).toEqual(['/feed']);
    expect(
      order(afterErrand(after, feed('/feed'), { ...NOTHING_FOUND, errands: [feed('/feed?paged=3', 'usual', 3)] })),
    ).toEqual([]);
  });

  it('leaves posts’ pages alone when several in a row told nothing', () => {
    const pages = Array.from({ length: 20 }, (_, at) => pageErrand('post', `${O}/p${at}`, 1));
    let discovery = left(...pages);
    for (let told = 0; discovery.queue.length > 0; told += 1)
      discovery = afterErrand(discovery, discovery.queue[0]!, { ...NOTHING_FOUND, taught: told === 2 });
    expect(discovery.done).toBe(9);
  });

  it('tries again what may pass, after everything else, and gives up what does not', () => {
    const [broken, fine] = [pageErrand('topic', `${O}/tags/a`, 1), pageErrand('topic', `${O}/tags/b`, 1)];
    const once = afterFailure(left(broken, fine), broken, 'server-error');
    expect(order(once)).toEqual(['/tags/b', '/tags/a']);
    expect(once).toMatchObject({ failures: 1, problem: null, done: 0 });
    const twice = afterFailure(
      once,
      once.queue.find(({ failed }) => failed > 0)!,
      'server-error',
    );
    expect(twice).toMatchObject({ failures: 2, problem: 'server-error', done: 1 });
    expect(order(afterFailure(left(broken), broken, 'not-found'))).toEqual([]);
  });

  it('finds nothing wrong with an address that nobody named', () => {
    const guess = feed('/feed.xml', 'usual');
    expect(afterFailure(left(guess), guess, 'server-error')).toMatchObject({
      queue: [],
      failures: 0,
      problem: null,
      done: 1,
    });
  });
});
