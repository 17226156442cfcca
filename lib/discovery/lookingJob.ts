import { pageErrand } from '../archive/pageErrands';
import { AT_ONCE, pauseAfter } from '../archive/politeFetch';
import type { Parts } from '../companion/parts';
import type { Archive, ArchiveId, LookPause } from '../model/archive';
import { isDeadly, type Deaths } from '../model/deaths';
import type { KnownText } from '../model/knownText';
import { isPaused, LOOK_DELAY_MS, lookingScope, MOST_FAILURES } from '../model/looking';
import type { PostUrl } from '../model/post';
import { asProblem, type Problem } from '../model/problem';
import { askErrand } from './askErrand';
import { NO_DISCOVERY, wantsTexts, type Asking } from './asking';
import type { DiscoveryOptions } from './discover';
import { Manners } from './manners';
import { postsToLook, type LookingSurroundings } from './postsToLook';
import { takeAgain } from './takeAgain';

/** Failures in a row that are blamed on the site and not on the posts. */
const FAILURES_IN_ROW = 3;

export type LookingOptions = DiscoveryOptions & LookingSurroundings;

/** The jobs of this worker. */
const underWay = new Map<ArchiveId, { readonly job: LookingJob; readonly end: Promise<void> }>();

/** Whether an archive's posts are being looked through by this worker. */
export function isLookingThrough(archive: ArchiveId): boolean {
  return underWay.has(archive);
}

/**
 * Asks the posts of an archive for their texts, as politely as a discovery, and looks through them, until none is left
 * that may be: see {@link postsToLook}. What is done is in the store, post by post, so that it goes on after its worker
 * died. A second call joins the first, which then looks anew what comes first. Throws only when the store does, or the
 * site may not be read.
 */
export function lookThroughPosts(parts: Parts, archive: ArchiveId, options: LookingOptions): Promise<void> {
  const running = underWay.get(archive);
  if (running !== undefined) {
    running.job.lookAnew();
    return running.end;
  }
  const job = new LookingJob(parts, archive, options);
  const end = job.run().finally(() => underWay.delete(archive));
  underWay.set(archive, { job, end });
  return end;
}

class LookingJob {
  /** Posts that are asked for at this moment. */
  readonly #busy = new Set<PostUrl>();
  /** Posts that this job has done with, whatever came of it. */
  readonly #done = new Set<PostUrl>();
  #queue: PostUrl[] = [];
  #isStale = true;
  #failures = 0;
  #deaths: ReadonlyMap<string, Deaths> = new Map();
  #manners: Manners;

  constructor(
    private readonly parts: Parts,
    private readonly id: ArchiveId,
    private readonly options: LookingOptions,
  ) {
    this.#manners = this.#mannersOf();
  }

  /** Something else may come first now, or be wanted at all. */
  lookAnew(): void {
    this.#isStale = true;
  }

  async run(): Promise<void> {
    const { store, now } = this.parts;
    await takeAgain(this.parts, this.id);
    this.#deaths = await store.fetches.deathsOf(this.id);
    this.#manners = this.#mannersOf();
    while (this.#isStale) {
      this.#isStale = false;
      const archive = await store.archives.get(this.id);
      if (archive === undefined || isPaused(archive.lookPause, now())) return;
      const due = await postsToLook(this.parts, archive, this.options);
      const open = due.filter((url) => !this.#done.has(url));
      // What a worker may have died of comes last, and by itself.
      this.#queue = [...open.filter((url) => !this.#deaths.has(url)), ...open.filter((url) => this.#deaths.has(url))];
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.#work()));
    }
  }

  async #work(): Promise<void> {
    for (;;) {
      const [url] = this.#queue;
      const archive = await this.parts.store.archives.get(this.id);
      if (url === undefined || this.#isStale || archive === undefined || !(await this.#isWanted(archive))) return;
      if (this.#queue[0] !== url) continue;
      // The other one goes on with it when it is alone.
      if (this.#deaths.has(url) && this.#busy.size > 0) return;
      this.#queue.shift();
      this.#done.add(url);
      if (isDeadly(this.#deaths.get(url), this.parts.now())) await this.#giveUp(url);
      else await this.#look(url, archive);
    }
  }

  /** Whether the reader still wants it, and the site does not ask for a rest. */
  async #isWanted({ lookPause }: Archive): Promise<boolean> {
    if (isPaused(lookPause, this.parts.now())) return false;
    const [choice, posts] = await Promise.all([
      this.parts.store.settings.looking(this.id),
      this.parts.store.posts.countOf(this.id),
    ]);
    return lookingScope(choice, posts, this.options.savesData()) !== 'none';
  }

  async #look(url: PostUrl, archive: Archive): Promise<void> {
    const { store, now } = this.parts;
    this.#busy.add(url);
    try {
      const asking = this.#asking(archive);
      if (!(await asking.robots()).allows(new URL(url))) return await this.#keepUnread(url);
      await this.#manners.keepDistance(asking);
      await store.fetches.begin(url, this.id, now());
      const found = await askErrand(asking, pageErrand('post', url, 1));
      await store.findings.keep({ archive: this.id, url, found }, now());
      this.#failures = 0;
      if (archive.lookPause != null) await this.#rest(null);
    } catch (thrown) {
      await store.fetches.fail(url);
      await this.#fail(url, archive, asProblem(thrown));
    } finally {
      this.#busy.delete(url);
    }
  }

  /** Puts a post off, or all of them when the site asks for a rest or fails again and again. */
  async #fail(url: PostUrl, archive: Archive, problem: Problem): Promise<void> {
    const { code, retryAfterMs } = problem;
    // A site that may not be read any more is left alone: it may be allowed again.
    if (code.startsWith('storage') || code === 'not-allowed') throw problem;
    const isPosts = code !== 'offline' && retryAfterMs === null;
    if (isPosts) await this.#keepUnread(url);
    if (code !== 'not-found') this.#failures += 1;
    if (isPosts && this.#failures < FAILURES_IN_ROW) return;
    const failures = (archive.lookPause?.failures ?? 0) + 1;
    const pause = pauseAfter(failures, retryAfterMs, (this.options.random ?? Math.random)());
    await this.#rest({ until: this.parts.now() + pause, failures, code });
  }

  async #rest(lookPause: LookPause | null): Promise<void> {
    await this.parts.store.archives.changeState(this.id, (before) => ({ ...before, lookPause }));
  }

  /** A post whose text could not be had is asked for once more in some days, see `isDueAgain`. */
  async #keepUnread(post: PostUrl, failures?: number): Promise<void> {
    const { store, now } = this.parts;
    const before = (await store.texts.get(post))?.failures ?? 0;
    const known = { post, archive: this.id, text: null, from: 'page', readAt: now() } as const;
    const text: KnownText = { ...known, failures: failures ?? before + 1 };
    await store.texts.keep(this.id, [{ text, mined: null, counted: null }]);
  }

  async #giveUp(url: PostUrl): Promise<void> {
    await this.#keepUnread(url, MOST_FAILURES);
    await this.parts.store.fetches.fail(url);
  }

  #mannersOf(): Manners {
    return new Manners(this.parts, this.id, { ...this.options, leastDelay: LOOK_DELAY_MS }, this.#deaths);
  }

  #asking(archive: Archive): Asking {
    const asking = {
      parts: this.parts,
      archive,
      discovery: NO_DISCOVERY,
      known: async () => new Set(await this.parts.store.posts.urlsOf(this.id)),
      wantsTexts: () => wantsTexts(this.parts, this.id),
    };
    return { ...asking, robots: () => this.#manners.robots(asking) };
  }
}
