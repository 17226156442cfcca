import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errandsFor } from '../../lib/background/errands';
import { keepMark } from '../../lib/background/marks';
import { seePage } from '../../lib/background/seePage';
import { answerPage, resumeErrands } from '../../lib/background/tabs';
import type { PageAnswer } from '../../lib/messages/table';
import type { Address } from '../../lib/model/address';
import type { PageEvidence } from '../../lib/model/page';
import { readEvidence } from '../../lib/recognise/evidence';
import { rememberVisit, visitOf, type Visit } from '../../lib/session/visits';
import { type APost, aSite, type ASite, partsOn, postPage, rss } from '../aSite';
import { parsePage } from '../dom/parsePage';
import { browser, type FakePage, openPage } from '../fakeBrowser';
import { aListed, anArchive, ARCHIVE } from '../store/aStore';

const POSTS: readonly APost[] = ['queues', 'back-pressure', 'budgets'].map((slug, at) => ({
  path: `/2024/${slug}`,
  title: `On ${slug}`,
  date: `2024-0${3 - at}-01`,
  topics: ['scale'],
}));
const [NEWEST] = POSTS as [APost];

/** What the content script would say of a page of the site. */
function evidenceOf(post: APost, feed = '/feed'): PageEvidence {
  const html = postPage(post).replace(
    '</head>',
    `<link rel="alternate" type="application/rss+xml" href="${feed}"></head>`,
  );
  const evidence = readEvidence(parsePage(html), `${ARCHIVE}${post.path}`);
  if (evidence === null) throw new Error('no evidence');
  return evidence;
}

describe('a page that a tab shows', () => {
  let site: ASite;
  let parts: Awaited<ReturnType<typeof partsOn>>;
  let page: FakePage;

  beforeEach(async () => {
    site = aSite({
      '/feed': rss(POSTS, ARCHIVE),
      ...Object.fromEntries(POSTS.map((post) => [post.path, postPage(post)])),
    });
    parts = await partsOn(site, ARCHIVE);
    page = await openPage(`${ARCHIVE}${NEWEST.path}`);
  });
  afterEach(async () => {
    await learned();
    parts.store.close();
  });

  const see = (evidence = evidenceOf(NEWEST), url = `${ARCHIVE}${NEWEST.path}`): Promise<PageAnswer> =>
    answerPage(parts, evidence, { kind: 'page', tab: page.tab, window: 1, url, document: 'one' });
  const badge = (): Promise<string> => browser.action.getBadgeText({ tabId: page.tab });
  /** Until everything that the archive was to be asked for the page has been asked. */
  const learned = async (): Promise<void> => {
    await expect
      .poll(async () => (await visitOf(page.tab, `${ARCHIVE}${NEWEST.path}`))?.errands ?? [], { timeout: 60_000 })
      .toEqual([]);
  };

  it('of no archive is not followed, asked about, or remembered', async () => {
    expect(await see()).toEqual({ kind: 'ignore' });
    expect(await visitOf(page.tab, `${ARCHIVE}${NEWEST.path}`)).toBeNull();
    expect(site.requests).toEqual([]);
    expect(await badge()).toBe('');
  });

  it('is followed at once, and says what is read of its path when the archive has been asked', async () => {
    await parts.store.archives.add(anArchive());
    expect(await see()).toMatchObject({ kind: 'track', progress: 0, finished: false, known: null });
    // The one post that is known so far would pass for the whole path.
    expect(await badge()).toBe('');
    await expect.poll(badge, { timeout: 60_000 }).toBe('0/3');
    expect(site.requests.map(({ path }) => path)).toContain('/feed');
  });

  it('says what is read of its path at once where the archive was asked before', async () => {
    await parts.store.archives.add({ ...anArchive(), refreshedAt: parts.now() });
    await parts.store.posts.add(
      ARCHIVE,
      POSTS.map(({ path, title, date }) => aListed(path.slice(1), { title, date })),
    );
    await see();
    expect(await badge()).toBe('0/3');
  });

  it('keeps what is wrong with the archive, and is a post all the same', async () => {
    await parts.store.archives.add(anArchive());
    site.pages.set('/feed', { status: 500 });
    await see();
    const visit = (): Promise<Visit | null> => visitOf(page.tab, `${ARCHIVE}${NEWEST.path}`);
    await expect.poll(async () => (await visit())?.problem ?? null, { timeout: 60_000 }).not.toBeNull();
    expect((await visit())?.recognition.kind).toBe('post');
  });

  it('is not written over by what was learned for the page before it in the tab', async () => {
    await parts.store.archives.add(anArchive());
    const [, second] = POSTS as [APost, APost];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    site.before = (path) => {
      if (path !== '/feed' || isHeld) return undefined;
      isHeld = true;
      return held;
    };
    await see();
    await expect.poll(() => isHeld).toBe(true);
    await browser.tabs.update(page.tab, { url: `${ARCHIVE}${second.path}` });
    await see(evidenceOf(second), `${ARCHIVE}${second.path}`);
    release();
    await expect.poll(badge, { timeout: 60_000 }).toBe('0/3');
    expect((await visitOf(page.tab, `${ARCHIVE}${second.path}`))?.address).toBe(`${ARCHIVE}${second.path}`);
  });

  it('goes on being asked for by the worker that comes after one that died', async () => {
    await parts.store.archives.add(anArchive());
    const [url, evidence] = [`${ARCHIVE}${NEWEST.path}`, evidenceOf(NEWEST)];
    const seen = await seePage(parts.store, evidence, url);
    if (seen === null) throw new Error('not seen');
    const { archive, recognition } = seen;
    const errands = errandsFor(archive, evidence, recognition, parts.now());
    const address = recognition.address;
    await rememberVisit(page.tab, {
      url,
      archive: archive.id,
      address,
      recognition,
      topic: null,
      errands,
      problem: null,
    });
    await resumeErrands(parts);
    expect(await badge()).toBe('0/3');
  });

  it('is shown its highlights by the script that comes into it for them, and by no other', async () => {
    await parts.store.archives.add({ ...anArchive(), refreshedAt: parts.now() });
    await see();
    expect(page.scripts).toEqual(['/content-scripts/post.js']);
    const address = `${ARCHIVE}${NEWEST.path}` as Address;
    const passage = { quote: { exact: 'Some words', prefix: '', suffix: ' about' }, position: { start: 0, end: 10 } };
    await keepMark(parts.store, { address, passage, colour: 'yellow', noting: false } as never, parts.now());
    await see();
    await expect.poll(() => page.scripts).toContain('/in-page.js');
    await expect.poll(() => page.heard.map(({ name }) => name)).toContain('marks:show');
  });
});
