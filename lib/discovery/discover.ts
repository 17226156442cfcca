import { afterErrand, afterFailure, afterGivingUp, isVain, keyOf, newDiscovery, nextErrand } from '../archive/plan';
import { pauseAfter } from '../archive/politeFetch';
import type { Parts } from '../companion/parts';
import type { Address } from '../model/address';
import type { Archive, ArchiveId } from '../model/archive';
import { isAhead } from '../model/clock';
import { type Deaths, isDeadly } from '../model/deaths';
import type { Discovery } from '../model/discovery';
import type { Errand, Findings } from '../model/errand';
import { isLost, withoutFeed } from '../model/feeds';
import { asProblem, type Problem } from '../model/problem';
import { LONGEST_WAIT_MS } from '../model/refreshing';
import { askErrand } from './askErrand';
import { wantsTexts, type Asking } from './asking';
import { keepWhole } from './keepWhole';
import { Manners, type MannersOptions } from './manners';
import { toNextPhase } from './nextPhase';

/** Errands of one archive at once; the turns of its host hold for all archives together. */
const AT_ONCE = 2;
/** Failures in a row that are blamed on the site or the network, and not on the pages. */
const FAILURES_IN_ROW = 3;

/** What tests decide instead of the clock and of chance. */
export interface DiscoveryOptions extends MannersOptions {
  /** From 0 to 1. */
  readonly random?: () => number;
}

/**
 * Discovers an archive from nothing: `discover(parts, archive)` adds it to the store and asks all its sources until
 * nothing is left to ask. Needs no browser: `parts` are a store (`openStore` on fake-indexeddb), `fetchText`,
 * `readDocument` (`readParsed` of `lib/discovery/readPage` on a document of jsdom) and `now`.
 *
 * Returns the discovery as it ended: `done`, `failed`, `cancelled`, or `paused` when the site wants to be left alone;
 * then {@link resumeDiscovery} goes on. Posts and topics are in the store. Throws only when the store does.
 */
export async function discover(parts: Parts, archive: Archive, options: DiscoveryOptions = {}): Promise<Discovery> {
  const begun = newDiscovery(archive.id, parts.now());
  await parts.store.archives.add(archive);
  await parts.store.discoveries.put(begun);
  return (await resumeDiscovery(parts, archive.id, options)) ?? begun;
}

/** The jobs of this worker. One that was cancelled may still wait for an answer when the archive is discovered anew. */
const underWay = new Map<string, Promise<Discovery | undefined>>();

/**
 * Goes on with a discovery from where it is. Undefined when there is none (any more). A second call joins the first.
 */
export async function resumeDiscovery(
  parts: Parts,
  archive: ArchiveId,
  options: DiscoveryOptions = {},
): Promise<Discovery | undefined> {
  const discovery = await parts.store.discoveries.get(archive);
  if (discovery === undefined) return undefined;
  const key = `${discovery.startedAt} ${archive}`;
  const job = underWay.get(key) ?? new Job(parts, discovery, options).run().finally(() => underWay.delete(key));
  underWay.set(key, job);
  return job;
}

class Job {
  readonly #busy = new Set<string>();
  readonly #known = new Set<Address>();
  /** Addresses at which a worker before this one died. */
  #deaths: ReadonlyMap<string, Deaths> = new Map();
  #manners: Manners;

  private readonly id: ArchiveId;

  constructor(
    private readonly parts: Parts,
    private readonly begun: Discovery,
    private readonly options: DiscoveryOptions,
  ) {
    this.id = begun.archive;
    this.#manners = this.#mannersOf();
  }

  async run(): Promise<Discovery | undefined> {
    const { store, now } = this.parts;
    for (const url of await store.posts.urlsOf(this.id)) this.#known.add(url);
    this.#deaths = await store.fetches.deathsOf(this.id);
    this.#manners = this.#mannersOf();
    const isDue = ({ state }: Discovery): boolean =>
      state.kind === 'paused' && !isAhead(state.until, LONGEST_WAIT_MS, now());
    let discovery = await store.discoveries.change(this.id, (before) =>
      isDue(before) ? { ...before, state: { kind: 'running' } } : before,
    );
    while (this.#isMine(discovery) && (await store.archives.get(this.id)) !== undefined) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.#work()));
      discovery = await store.discoveries.get(this.id);
      if (this.#isMine(discovery) && discovery.queue.length === 0) discovery = await toNextPhase(this.parts, discovery);
    }
    return discovery;
  }

  /** Works until nothing is left that is not another's work. */
  async #work(): Promise<void> {
    for (;;) {
      const discovery = await this.parts.store.discoveries.get(this.id);
      const archive = await this.parts.store.archives.get(this.id);
      if (!this.#isMine(discovery) || archive === undefined) return;
      const errand = nextErrand(discovery, this.#busy, new Set(this.#deaths.keys()));
      if (errand === null) {
        if (this.#busy.size === 0) return;
        // What the other is at may lead to more.
        await this.#otherIsDone();
        continue;
      }
      if (this.#isDeadly(errand.url)) await this.#change((before) => afterGivingUp(before, errand));
      else await this.#run(errand, archive, discovery);
    }
  }

  async #run(errand: Errand, archive: Archive, discovery: Discovery): Promise<void> {
    const key = keyOf(errand);
    const { store, now } = this.parts;
    this.#busy.add(key);
    try {
      const asking = this.#asking(archive, discovery);
      if (errand.kind === 'page' && errand.role !== 'home') await this.#manners.keepDistance(asking);
      await store.fetches.begin(errand.url, this.id, now());
      const found = await askErrand(asking, errand);
      const asked = { url: errand.url, found };
      const after = await store.discoveries.settle(this.begun, asked, now(), (before) =>
        afterErrand(before, errand, found),
      );
      if (!this.#isMine(after)) await store.fetches.fail(errand.url);
      this.#remember(found);
      if (this.#isMine(after)) await keepWhole(this.parts, archive, found, errand.url);
    } catch (thrown) {
      await store.fetches.fail(errand.url);
      await this.#fail(errand, asProblem(thrown));
    } finally {
      this.#busy.delete(key);
      this.#wake();
    }
  }

  /** Sets an errand aside, or the whole job when the site asks for a pause or fails again and again. */
  async #fail(errand: Errand, problem: Problem): Promise<void> {
    // A site that may not be read any more is left alone, its errands as they are: it may be allowed again.
    if (problem.code.startsWith('storage') || problem.code === 'not-allowed') throw problem;
    const { store, now } = this.parts;
    if (errand.kind === 'feed' && errand.page === 1 && isLost(problem.code)) {
      await store.archives.changeState(this.id, (archive) => withoutFeed(archive, errand.feed, now()));
    }
    await this.#change((before) => {
      const after = afterFailure(before, errand, problem.code);
      const isSite =
        problem.retryAfterMs !== null || (after.failures >= FAILURES_IN_ROW && !isVain(errand, problem.code));
      if (!isSite || after.queue.length === 0) return after;
      const pause = pauseAfter(
        Math.max(1, after.failures - FAILURES_IN_ROW + 1),
        problem.retryAfterMs,
        (this.options.random ?? Math.random)(),
      );
      return { ...after, state: { kind: 'paused', until: now() + pause, code: problem.code } };
    });
  }

  #isDeadly(url: string): boolean {
    return isDeadly(this.#deaths.get(url), this.parts.now());
  }

  async #change(change: (before: Discovery) => Discovery): Promise<void> {
    await this.parts.store.discoveries.change(this.id, (before) => (this.#isMine(before) ? change(before) : before));
  }

  /** Not one that was ended, or begun anew, by somebody else meanwhile. */
  #isMine(discovery: Discovery | undefined): discovery is Discovery {
    return discovery?.state.kind === 'running' && discovery.startedAt === this.begun.startedAt;
  }

  #asking(archive: Archive, discovery: Discovery): Asking {
    const asking = {
      parts: this.parts,
      archive,
      discovery,
      known: () => Promise.resolve(this.#known),
      wantsTexts: () => wantsTexts(this.parts, this.id),
    };
    return { ...asking, robots: () => this.#manners.robots(asking) };
  }

  #mannersOf(): Manners {
    return new Manners(this.parts, this.id, { ...this.options, leastDelay: 0 }, this.#deaths);
  }

  #remember({ posts, noPosts }: Findings): void {
    for (const { url } of posts) this.#known.add(url);
    for (const url of noPosts) this.#known.delete(url);
  }

  #wakers: (() => void)[] = [];

  #otherIsDone(): Promise<void> {
    return new Promise((resolve) => this.#wakers.push(resolve));
  }

  #wake(): void {
    const wakers = this.#wakers;
    this.#wakers = [];
    for (const wake of wakers) wake();
  }
}
