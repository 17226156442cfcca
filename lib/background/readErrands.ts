import { feedErrand } from '../archive/pageErrands';
import { pauseAfter } from '../archive/politeFetch';
import { ALLOWS_ALL } from '../archive/robots';
import type { Parts } from '../companion/parts';
import { askErrand } from '../discovery/askErrand';
import { type Asking, NO_DISCOVERY, wantsTexts } from '../discovery/asking';
import { keepWhole } from '../discovery/keepWhole';
import { type Address, normaliseAddress } from '../model/address';
import type { Archive } from '../model/archive';
import { isRecent } from '../model/clock';
import { isDeadly } from '../model/deaths';
import type { Errand, Findings } from '../model/errand';
import { isLost, newFeeds, withoutFeed } from '../model/feeds';
import { asProblem, Problem, type ProblemCode } from '../model/problem';

/** What was read within this time is not asked for again, unless the reader asks. */
const FRESH_MS = 10 * 60_000;
/** Requests to one archive at once. */
const AT_ONCE = 2;

export interface LearnOptions {
  /** Ask even for what was read a moment ago. */
  readonly force?: boolean;
  /** Called after each errand, done or failed, with those that are left. */
  readonly onProgress?: (left: readonly Errand[]) => Promise<void>;
}

/**
 * Reads what an archive says and stores it, errand by errand: each is stored as soon as it is there, so a service
 * worker that dies loses only the request under way. Never throws for a failing archive: the first problem is returned,
 * kept with the archive, and what was known before stays.
 */
export async function readErrands(
  parts: Parts,
  archive: Archive,
  errands: readonly Errand[],
  options: LearnOptions = {},
): Promise<ProblemCode | null> {
  const queue = [...errands];
  let left = errands;
  let problem: Failure | null = null;
  const asking = askingOf(parts, archive);
  const home = normaliseAddress(archive.id);
  const work = async (): Promise<void> => {
    for (let errand = queue.shift(); errand !== undefined; errand = queue.shift()) {
      const { url } = errand;
      let further: readonly Errand[] = [];
      try {
        further = await runOnce(asking, errand, options.force ?? false);
      } catch (thrown) {
        const { code, retryAfterMs } = asProblem(thrown);
        // What became of the archive's own address is told before all else.
        const isTold = problem === null || (code === 'left-the-site' && url === home);
        // A feed that was only tried is none of the archive's troubles.
        if (isTold && errands.includes(errand)) problem = { code, address: url, retryAfterMs };
      }
      queue.push(...further);
      left = [...left.filter((other) => other !== errand), ...further];
      await options.onProgress?.(left);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const failed = problem as Failure | null;
  // What the browser does not let us ask is no word of the archive's: what is known of it stays as it is.
  if (failed?.code === 'not-allowed') return failed.code;
  const now = parts.now();
  await parts.store.archives.changeState(archive.id, (before) => ({
    ...before,
    problem: failed === null ? null : { code: failed.code, address: failed.address, at: now },
    refreshedAt: failed === null && errands.length > 0 ? now : before.refreshedAt,
    retry: failed === null ? null : retryOf(before, failed, now),
  }));
  return failed?.code ?? null;
}

/** As in a discovery, but for what its asking page by page is for: nobody crawls here. */
function askingOf(parts: Parts, archive: Archive): Asking {
  let known: Promise<ReadonlySet<Address>> | null = null;
  return {
    parts,
    archive,
    discovery: NO_DISCOVERY,
    known: () => (known ??= parts.store.posts.urlsOf(archive.id).then((urls) => new Set(urls))),
    robots: () => Promise.resolve(ALLOWS_ALL),
    wantsTexts: () => wantsTexts(parts, archive.id),
  };
}

interface Failure {
  readonly code: ProblemCode;
  readonly address: string;
  readonly retryAfterMs: number | null;
}

/** A page that is gone does not come back within minutes: it counts as if many tries had failed already. */
const LASTING_FAILURES = 11;

function retryOf({ retry }: Archive, { code, retryAfterMs }: Failure, now: number): NonNullable<Archive['retry']> {
  const failures = (retry?.failures ?? 0) + 1;
  const mayPass = code === 'offline' || code === 'timeout' || code === 'server-error';
  return { failures, at: now + pauseAfter(failures + (mayPass ? 0 : LASTING_FAILURES), retryAfterMs, Math.random()) };
}

/** Addresses being read at this moment: two tabs of one archive ask the same things at once. */
const underWay = new Map<string, Promise<readonly Errand[]>>();

/** Returns what is to be read further. */
async function runOnce(asking: Asking, errand: Errand, force: boolean): Promise<readonly Errand[]> {
  const running = underWay.get(errand.url);
  if (running !== undefined) return running.then(() => []);
  const mine = run(asking, errand, force).finally(() => underWay.delete(errand.url));
  underWay.set(errand.url, mine);
  return mine;
}

async function run(asking: Asking, errand: Errand, force: boolean): Promise<readonly Errand[]> {
  const { archive, parts } = asking;
  const { store, now } = parts;
  const { url } = errand;
  const before = await store.fetches.get(url);
  if (!force && before !== undefined && isRecent(before.fetchedAt, FRESH_MS, now())) return [];
  if (isDeadly(before?.deaths, now())) throw new Problem('unreadable', url);
  await store.fetches.begin(url, archive.id, now());
  try {
    const found = await askErrand({ ...asking, inHand: before ?? null }, errand);
    const further = feedsToTry(archive, found, now());
    if (isEmpty(archive, errand, found) && further.length === 0) throw new Problem('wrong-content', url);
    // Only with its content: an errand cut short is done again at the next visit.
    await store.findings.keep({ archive: archive.id, url, found }, now());
    await keepWhole(parts, archive, found, url);
    return further;
  } catch (thrown) {
    await store.fetches.fail(url);
    const { code } = asProblem(thrown);
    if (errand.kind === 'feed' && isLost(code)) {
      await store.archives.changeState(archive.id, (known) => withoutFeed(known, errand.feed, now()));
    }
    throw thrown;
  }
}

/** The feeds that the archive's home page names and that are not known yet. */
function feedsToTry(archive: Archive, { announced, errands }: Findings, now: number): Errand[] {
  if (announced === null) return [];
  const named = errands.flatMap((one) => (one.kind === 'feed' && one.from === 'announced' ? [one.feed] : []));
  return newFeeds({ ...archive, announced }, named, now).map(feedErrand);
}

/** Whether a page was read and tells nothing. A home page need not list anything where there are feeds. */
function isEmpty({ feeds }: Archive, errand: Errand, { validators, guide, posts }: Findings): boolean {
  const isNothing = validators !== null && guide === null && posts.length === 0;
  return errand.kind === 'page' ? isNothing && (errand.role !== 'home' || feeds.length === 0) : false;
}
