import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toldStep } from '../../lib/background/cards';
import { handlers } from '../../lib/background/handlers';
import { markPost } from '../../lib/companion/keepReading';
import type { Parts } from '../../lib/companion/parts';
import type { Sender } from '../../lib/messages/router';
import type { Address } from '../../lib/model/address';
import type { PostUrl } from '../../lib/model/post';
import type { NextStep } from '../../lib/model/view';
import { rememberVisit, type Visit } from '../../lib/session/visits';
import { openStore, type Store } from '../../lib/store/open';
import { closePage, openPage, type FakePage } from '../fakeBrowser';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';
import { aVisit } from './aVisit';

const NOW = 1_700_000_000_000;
const POST = `${ARCHIVE}/a` as Address;

let store: Store;
let parts: Parts;
let page: FakePage;
const answers = (): ReturnType<typeof handlers> =>
  handlers(() => Promise.resolve(parts), {
    tendSearch: () => Promise.resolve(),
    syncNow: () => Promise.resolve(),
    syncSoon: () => Promise.resolve(),
  });
const fromPage = (): Sender => ({ kind: 'page', tab: page.tab, window: 1, url: POST, document: 'one' });
const cards = (): unknown[] => page.heard.filter(({ name }) => name === 'card:show').map(({ payload }) => payload);

/** A report of the page; `finished`: its reader has reached the end. */
async function report(finished: boolean, pageView = 'view'): Promise<void> {
  await answers()['reading:report']?.(
    {
      address: POST,
      report: {
        pageView,
        progress: finished ? 1 : 0.5,
        length: 100,
        activeMs: 60_000,
        finished,
        place: null,
        paced: { words: 0, ms: 0 },
      },
      blocks: null,
    },
    fromPage(),
  );
}

beforeEach(async () => {
  store = await openStore(freshName('cards'), () => NOW);
  parts = { store, now: () => NOW } as Parts;
  await store.archives.add(anArchive());
  await store.posts.add(
    ARCHIVE,
    ['a', 'b', 'c'].map((slug, at) => aListed(slug, { date: `2024-0${5 - at}-01` })),
  );
  page = await openPage(POST);
  await rememberVisit(page.tab, aVisit(ARCHIVE, POST));
});
afterEach(() => store.close());

it('a post that is half read gets no card, and no script for one', async () => {
  await report(false);
  expect(page.scripts).toEqual(['/content-scripts/post.js']);
});

it('a finished post gets one card, which names the next step', async () => {
  await report(true);
  await report(true);
  expect(cards()).toEqual([
    {
      address: POST,
      card: expect.objectContaining({
        kind: 'next',
        topic: 'Scale',
        next: expect.objectContaining({ url: `${ARCHIVE}/b` }),
      }),
    },
  ]);
});

it('a card names its topic as the archive does, and not at all where the reader has named it', async () => {
  await store.settings.setTopicName(ARCHIVE, 'scale', 'What I tell my boss');
  await report(true);
  expect(cards()).toEqual([{ address: POST, card: expect.objectContaining({ kind: 'next', topic: null }) }]);
  expect(JSON.stringify(cards())).not.toContain('boss');
});

it('the reason for a step says no name that the reader gave to one of its topics', () => {
  const evidence = { kind: 'subject', name: 'What I tell my boss', posts: 3 } as const;
  const next: NextStep = {
    kind: 'read',
    title: 'B',
    url: `${ARCHIVE}/b` as PostUrl,
    reason: { kind: 'evidence', evidence, year: 2024 },
    minutes: null,
  };
  expect(toldStep(next, new Set(['What I tell my boss'])).reason).toEqual({ kind: 'place', at: null, year: 2024 });
  expect(toldStep(next, new Set(['Another']))).toBe(next);
});

it('a post that is marked as read in the panel gets its card in the tab in front, and in no other', async () => {
  const behind = page;
  page = await openPage(POST);
  const recognition = { kind: 'post', address: POST } as Visit['recognition'];
  await rememberVisit(page.tab, {
    url: POST,
    archive: ARCHIVE,
    address: POST,
    recognition,
    topic: null,
    errands: [],
    problem: null,
  });
  await markPost(store, POST, 'read', NOW);
  await answers()['reader:changed']?.({ archive: ARCHIVE, finished: POST, unread: null }, { kind: 'extension' });
  expect(cards()).toHaveLength(1);
  expect(behind.heard).toEqual([]);
});

it('“Stop” on a card is kept for its topic: no other comes', async () => {
  await report(true);
  await answers()['card:ended']?.({ address: POST, choice: 'stop' }, fromPage());
  await markPost(store, POST, 'unread', NOW);
  await report(true, 'another view');
  expect(cards()).toHaveLength(1);
});

it('a tab that closed before its card came loses nothing', async () => {
  await closePage(page);
  await report(true);
  expect((await store.readings.get(POST))?.finishedAt).not.toBeNull();
});

it('a post that is marked as unread is followed from its beginning by the pages that show it', async () => {
  const other = await openPage(`${ARCHIVE}/b`);
  const recognition = { kind: 'post', address: `${ARCHIVE}/b` } as Visit['recognition'];
  const visit = { url: `${ARCHIVE}/b`, archive: ARCHIVE, address: `${ARCHIVE}/b` as Address, recognition };
  await rememberVisit(other.tab, { ...visit, topic: null, errands: [], problem: null });
  await markPost(store, POST, 'read', NOW);
  await markPost(store, POST, 'unread', NOW);
  await answers()['reader:changed']?.({ archive: ARCHIVE, finished: null, unread: POST }, { kind: 'extension' });
  expect(page.heard.map(({ name }) => name)).toEqual(['page:look-again']);
  expect(other.heard).toEqual([]);
});
