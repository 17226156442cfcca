import { generatorOf, usualPlaces } from '../archive/places';
import { ALLOWS_ALL, readRobots, type Robots } from '../archive/robots';
import type { ArchiveId } from '../model/archive';
import { NOTHING_FOUND, type Errand, type Findings } from '../model/errand';
import { asProblem } from '../model/problem';
import { ask, type Asking } from './asking';

/** robots.txt is made for programs, and by no site needs more (RFC 9309, 2.5). Bytes. */
const ROBOTS_BYTES = 512 * 1024;
const SITEMAP_LIMIT = 20;
/** A site that cannot say what it allows allows nothing (RFC 9309, 2.3.1.4). */
export const ALLOWS_NOTHING: Robots = { allows: () => false, delayMs: 0, sitemaps: [] };

export function robotsAddress(archive: ArchiveId): string {
  return new URL('/robots.txt', archive).href;
}

/**
 * What the site asks of programs: no file allows all, a broken server nothing. @throws Problem `offline`, `timeout` or
 * `not-allowed`: that is not the site's answer.
 */
export async function robotsOf(asking: Omit<Asking, 'robots'>): Promise<Robots> {
  const url = robotsAddress(asking.archive.id);
  try {
    const fetched = await ask({ ...asking, robots: () => Promise.resolve(ALLOWS_ALL) }, url, {
      accept: ['text', 'html', 'xml', 'json'],
      maxBytes: ROBOTS_BYTES,
      why: 'robots',
    });
    // Many servers answer every address with a page.
    return fetched?.content === 'text' ? readRobots(fetched.text, url) : ALLOWS_ALL;
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.code === 'timeout' || problem.code === 'offline' || problem.code === 'not-allowed') throw problem;
    return problem.code === 'server-error' ? ALLOWS_NOTHING : ALLOWS_ALL;
  }
}

/** The sitemaps that robots.txt names, else the usual places of the site's generator. */
export async function askRobots(asking: Asking): Promise<Findings> {
  const { archive, discovery } = asking;
  const { origin } = new URL(archive.id);
  const { sitemaps } = await asking.robots();
  const named = sitemaps.filter((url) => new URL(url).origin === origin).slice(0, SITEMAP_LIMIT);
  const usual = usualPlaces(generatorOf(discovery.generator, archive.id), archive.id).sitemaps;
  const errands = (named.length > 0 ? named : usual).map((url): Errand => ({
    kind: 'sitemap',
    from: named.length > 0 ? 'announced' : 'usual',
    url,
    depth: 0,
    again: false,
    failed: 0,
  }));
  return { ...NOTHING_FOUND, errands };
}
