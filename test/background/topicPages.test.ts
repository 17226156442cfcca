import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerPage, tabsOf } from '../../lib/background/tabs';
import { markPost } from '../../lib/companion/keepReading';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { PageEvidence } from '../../lib/model/page';
import { readEvidence } from '../../lib/recognise/evidence';
import { visitOf, type Visit } from '../../lib/session/visits';
import { type APost, aSite, type ASite, list, page, partsOn } from '../aSite';
import { parsePage } from '../dom/parsePage';
import { browser, type FakePage, openPage } from '../fakeBrowser';
import { aListed, anArchive, ARCHIVE } from '../store/aStore';

const POSTS: readonly APost[] = ['queues', 'back-pressure', 'budgets'].map((slug, at) => ({
  path: `/${slug}`,
  title: `On ${slug}`,
  date: `2024-0${3 - at}-01`,
}));
const GUIDE = page(`<h1>Scale</h1><h2>What the archive argues</h2><ul><li>Measure before you scale</li></ul>
  <h2>Execution checklist</h2><ul><li>Measure first</li></ul>
  <h2>References</h2><ul>${POSTS.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`).join('')}</ul>`);

let site: ASite;
let parts: Awaited<ReturnType<typeof partsOn>>;
let tab: FakePage;

beforeEach(async () => {
  site = aSite({});
  parts = await partsOn(site, ARCHIVE);
  await parts.store.archives.add({ ...anArchive(), refreshedAt: parts.now() });
  await parts.store.posts.add(
    ARCHIVE,
    POSTS.map(({ path, title, date }) => aListed(path.slice(1), { title, date })),
  );
  tab = await openPage(ARCHIVE);
});
afterEach(() => parts.store.close());

function evidenceOf(html: string, url: string): PageEvidence {
  const evidence = readEvidence(parsePage(html), url);
  if (evidence === null) throw new Error('no evidence');
  return evidence;
}

/** The tab shows a page, and all that the archive is asked for it was asked. */
async function open(path: string, html = page(list(POSTS)), origin: ArchiveId = ARCHIVE): Promise<Visit | null> {
  const url = `${origin}${path}`;
  site.pages.set(path, html);
  await browser.tabs.update(tab.tab, { url });
  await answerPage(parts, evidenceOf(html, url), { kind: 'page', tab: tab.tab, window: 1, url, document: path });
  await expect.poll(async () => (await visitOf(tab.tab, url))?.errands ?? [], { timeout: 60_000 }).toEqual([]);
  return visitOf(tab.tab, url);
}

const badge = (): Promise<string> => browser.action.getBadgeText({ tabId: tab.tab });

describe('a topic’s own page', () => {
  it.each(['/tags/scale', '/category/code/scale/', '/topics/scale/page/2', '/?tag=scale'])(
    'says at %s how much of the topic’s path is read, and follows what is read',
    async (path) => {
      expect((await open(path))?.topic).toBe('scale');
      expect(await badge()).toBe('0/3');
      await markPost(parts.store, `${ARCHIVE}/queues` as Address, 'read', parts.now());
      await tabsOf(parts.store).redraw(ARCHIVE);
      expect(await badge()).toBe('1/3');
      expect(
        (await parts.store.snapshots.get((await visitOf(tab.tab, `${ARCHIVE}${path}`))?.address as Address))?.post,
      ).toBe(null);
    },
  );

  it('is one at any address where the archive’s guide to the topic was read from it', async () => {
    expect((await open('/essays-on-scale', GUIDE))?.topic).toBeNull();
    await parts.store.guides.put({
      archive: ARCHIVE,
      topic: { slug: 'scale', name: 'Scale' },
      source: `${ARCHIVE}/essays-on-scale` as Address,
      readAt: 1,
      definition: null,
      arguments: null,
      checklist: null,
      failureModes: null,
      steps: null,
      related: null,
      references: null,
    });
    expect((await open('/essays-on-scale', GUIDE))?.topic).toBe('scale');
    expect(await badge()).toBe('0/3');
  });

  it('has no badge where no post of the archive is on the topic', async () => {
    await open('/tags/gardening', page('<h1>Gardening</h1>'));
    expect(await badge()).toBe('');
  });

  it('is told by the address that the browser shows, whatever canonical address the page gives', async () => {
    const claiming = (canonical: string): string => page(list(POSTS), `<link rel="canonical" href="${canonical}">`);
    expect((await open('/about', claiming(`${ARCHIVE}/tags/scale`)))?.topic).toBeNull();
    expect(await badge()).toBe('');
    expect((await open('/tags/scale', claiming(`${ARCHIVE}/`)))?.topic).toBe('scale');
    expect(await badge()).toBe('0/3');
  });

  it('of another archive is no page of this one, and speaks for none of its topics', async () => {
    const claiming = page(list(POSTS), `<link rel="canonical" href="${ARCHIVE}/tags/scale">`);
    expect(await open('/tags/scale', claiming, 'https://b.example' as ArchiveId)).toBeNull();
    await parts.store.archives.add(anArchive('https://b.example' as ArchiveId));
    await open('/tags/scale', page(list(POSTS)), 'https://b.example' as ArchiveId);
    expect(await badge()).toBe('');
  });

  it('is no topic’s page where it is a post', async () => {
    const post = aListed('tags/scale', { topics: [] });
    await parts.store.posts.add(ARCHIVE, [post]);
    expect((await open('/tags/scale', page('<h1>On tags</h1>')))?.topic).toBeNull();
  });
});

it('the home page and lists of posts have no badge', async () => {
  for (const path of ['/', '/archive', '/tags']) {
    expect((await open(path))?.topic).toBeNull();
    expect(await badge()).toBe('');
  }
});
