import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDiscovery } from '../../lib/archive/plan';
import { cardEnded, cardFor } from '../../lib/background/cards';
import { findAgain } from '../../lib/background/finding/findAgain';
import { pageMarks } from '../../lib/background/marks';
import { refreshDue } from '../../lib/background/refresh';
import { changesIn, resumeTo } from '../../lib/background/resume';
import { keepReport, markPost, trackingOf } from '../../lib/companion/keepReading';
import { loadGuide } from '../../lib/companion/loadGuide';
import { shownOwnPaths } from '../../lib/companion/ownPaths';
import type { Parts } from '../../lib/companion/parts';
import { rememberArchives } from '../../lib/companion/seenArchives';
import { showPost } from '../../lib/companion/showTopic';
import type { ArchiveId } from '../../lib/model/archive';
import { itemIdOf } from '../../lib/model/checklist';
import { isUnderWay, progressOf } from '../../lib/model/discovery';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { foundSlug } from '../../lib/model/foundSlug';
import type { FoundInArchive } from '../../lib/model/foundTopic';
import type { PublishedGuide } from '../../lib/model/guide';
import { FIRST_RUN, guideOfTopic } from '../../lib/model/guideId';
import { lineOf } from '../../lib/model/guideParts';
import { listHighlights } from '../../lib/model/highlight';
import { LOOK_RULES } from '../../lib/model/knownText';
import type { Recognition } from '../../lib/model/page';
import { Problem } from '../../lib/model/problem';
import { badgeText } from '../../lib/model/view';
import { Searcher } from '../../lib/search/searcher';
import { tendIndex } from '../../lib/search/tend';
import { openStore, type Store } from '../../lib/store/open';
import type { StoreName } from '../../lib/store/schema';
import { storeNames } from '../../lib/store/stores';
import { topicsOf } from '../../lib/surfaces/liveTopics';
import { surfaceOf } from '../../lib/surfaces/surface';
import { aHighlight } from '../model/aHighlight';
import { aLookedThrough } from '../store/aLookedThrough';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';
import { everyRecord, A_MEMORY, AN_ACCOUNT } from '../store/everything';

const POST = aListed('p').url;
const OTHER = 'https://b.example' as ArchiveId;
const TOPIC = { slug: 'scale', name: 'Scale' };
/** A field is missing, and has one of the others: which one differs from field to field. */
const ODD = [null, 7, 'x', [null], {}];

let name: string;
let store: Store;
let raw: IDBPDatabase;

beforeAll(async () => {
  name = freshName('odd');
  store = await openStore(name, () => 9);
  raw = await openDB(name);
  for (const archive of [ARCHIVE, OTHER]) {
    await store.archives.add({
      ...anArchive(archive),
      feeds: [`${archive}/feed` as never],
      retry: { failures: 1, at: 1 },
    });
    await store.posts.add(archive, [
      aListed('p', {}, archive),
      aListed('q', { date: '2024-06-01', summary: 'On queues.' }, archive),
    ]);
  }
  await store.guides.put(guide());
  await store.discoveries.put(newDiscovery(ARCHIVE, 1));
  await read('The queue grows.');
  await read('The queue grows. And grows.');
  await store.ticks.change(
    { archive: ARCHIVE, topic: 'scale', item: itemIdOf('Do it'), text: 'Do it', own: true },
    { note: { from: '', to: 'Ask Ana.' } },
    1,
  );
  await store.runs.change({ archive: ARCHIVE, topic: 'scale', run: FIRST_RUN }, { name: 'Search', openedAt: 1 }, 1);
  await store.ownPaths.add('A path', NOTHING_EDITED, 1);
  const line = lineOf({ kind: 'quoted', text: 'Do it', source: null });
  const step = { title: 'Queues', url: POST, role: 'start' } as const;
  await store.editions.change(
    { archive: ARCHIVE, topic: 'scale' },
    () => ({
      definition: { was: '', now: 'Scale is size.' },
      steps: { was: [], now: [step] },
      arguments: { was: [], now: [line] },
      checklist: { was: [line], now: [] },
      failureModes: { was: [], now: [line] },
      related: { was: [], now: [] },
      references: null,
    }),
    1,
  );
  await store.highlights.add({
    ...aHighlight({
      note: 'Mine',
      evidence: { guide: guideOfTopic(ARCHIVE, 'scale'), run: FIRST_RUN, item: itemIdOf('Do it') },
    }),
    post: POST,
  });
  await store.hiddenLines.change({ archive: ARCHIVE, topic: 'scale', texts: ['Scale is a word.'] }, true, 1);
  await store.texts.keep(
    ARCHIVE,
    ['p', 'q'].map((slug) =>
      aLookedThrough({ post: aListed(slug).url, archive: ARCHIVE }, 'The point of scale is size.'),
    ),
  );
  await store.foundTopics.put(found());
  await store.toRead.add([{ post: POST, archive: ARCHIVE, title: 'p', date: null, tags: ['later'] }], 1);
  await store.settings.changeKeptPaths(ARCHIVE, 'scale', () => [
    { order: 'newest-first', steps: [POST], declined: [] },
  ]);
  await store.fetches.begin(POST, ARCHIVE, 1);
  await store.texts.keep(ARCHIVE, [aLookedThrough({ post: POST, archive: ARCHIVE }, 'Queues')]);
  await store.hiddenLines.change({ archive: ARCHIVE, topic: 'scale', texts: ['Queues'] }, true, 1);
  await store.syncing.begin({ account: AN_ACCOUNT, lock: null }, A_MEMORY);
  await store.foundTopics.put({
    archive: ARCHIVE,
    rules: LOOK_RULES,
    topics: [
      {
        id: 'queue',
        name: 'Queue',
        also: [],
        titles: 1,
        headings: 0,
        posts: [{ post: POST, place: 'title', times: 2 }],
      },
    ],
    series: [{ id: 'on queues', name: 'On queues', parts: [{ post: POST, number: 1 }] }],
    posts: 2,
    texts: 1,
  });
  await store.archives.remove('https://gone.example' as ArchiveId, { keepReaderData: false }, 1);
  const archive = await store.archives.get(ARCHIVE);
  const view = archive === undefined ? null : await showPost(store, archive, POST);
  if (view !== null) await store.snapshots.put(POST, view);
  await store.topicSummaries.ofArchive(ARCHIVE);
  await tendIndex(store);
  await store.settings.follow(ARCHIVE, 'scale');
  await store.backups.make('daily');
});
afterAll(async () => {
  raw.close();
  await store.close();
});

function guide(): PublishedGuide {
  const quoted = { kind: 'quoted', text: 'Do it', source: POST } as const;
  return {
    archive: ARCHIVE,
    topic: TOPIC,
    source: POST,
    readAt: 1,
    definition: { text: 'Scale is', coverage: { posts: 2 } },
    arguments: [quoted],
    checklist: [{ id: itemIdOf('Do it'), statement: quoted }],
    failureModes: [quoted],
    steps: [{ title: 'p', url: POST, role: 'start' }],
    related: [{ title: 'q', url: null }],
    references: [{ title: 'p', url: POST, summary: 'One.' }],
  };
}

function found(): FoundInArchive {
  const parts = ['p', 'q'].map((slug, at) => ({ post: aListed(slug).url, number: at + 1 }));
  const posts = parts.map(({ post }) => ({ post, place: 'title' as const, times: 1 }));
  return {
    archive: ARCHIVE,
    rules: LOOK_RULES,
    topics: [{ id: 'queue', name: 'queue', also: [], titles: 2, headings: 0, posts }],
    series: [{ id: 'on', name: 'On', parts }],
    posts: 2,
    texts: 2,
  };
}

function read(text: string): Promise<boolean> {
  const place = { block: 0, fraction: 0.5, at: 1 };
  const report = {
    progress: 0.5,
    length: 10,
    activeMs: 5,
    finished: true,
    pageView: 'one',
    place,
    paced: { words: 100, ms: 30_000 },
  };
  return keepReport(store, POST, { report, blocks: [{ text, share: 0.4 }] }, 1);
}

/** Everything that surfaces, pages and the background read of the database. */
async function readEverything(): Promise<void> {
  const archives = await store.archives.all();
  expect(archives.map(({ id }) => id)).toContain(OTHER);
  const recognition = { kind: 'post' } as Recognition;
  const visit = { url: POST, archive: ARCHIVE, address: POST, recognition, topic: null, errands: [], problem: null };
  const seenBefore = (): Promise<null> => Promise.resolve(null);
  const context = { pinned: null, seenBefore, newsOf: rememberArchives() };
  await surfaceOf(store, visit, context);
  await surfaceOf(store, { ...visit, recognition: { kind: 'listing' } as Recognition }, context);
  await surfaceOf(store, null, { ...context, pinned: { archive: ARCHIVE, topic: TOPIC } });
  await surfaceOf(store, null, context);
  for (const archive of archives) {
    badgeText(await showPost(store, archive, POST));
    await topicsOf(store, archive);
    await Promise.all([
      store.posts.countOf(archive.id),
      store.posts.topicsOf(archive.id),
      store.settings.refreshInterval(archive.id),
    ]);
    const discovery = await store.discoveries.get(archive.id);
    if (discovery !== undefined) progressOf(discovery);
  }
  await loadGuide(store, ARCHIVE, TOPIC);
  await loadGuide(store, ARCHIVE, { slug: foundSlug('series', 'on'), name: 'On' });
  (await store.discoveries.all()).filter(isUnderWay);
  const snapshot = await store.snapshots.get(POST);
  if (snapshot !== undefined) badgeText(snapshot);
  listHighlights(await store.highlights.of([POST]), [{ url: POST, title: 'p' }], { post: POST, places: null });
  await pageMarks(store, POST);
  await Promise.all([
    changesIn(store, POST),
    resumeTo(store, POST, { url: POST, isAsked: false }),
    trackingOf(store, POST),
  ]);
  await Promise.all([cardFor(store, POST, 9), store.fetches.get(POST)]);
  await store.texts.get(POST);
  await store.texts.minedOf([POST]);
  await store.hiddenLines.ofTopic(ARCHIVE, 'scale');
  await shownOwnPaths(store);
  await Promise.all([store.toRead.all(), store.days.between('1970-01-01', '1970-01-02')]);
  await Promise.all([store.syncing.setUp(), store.syncing.standing(), store.syncing.replica.memory()]);
  const searcher = new Searcher(store);
  for (const query of ['queue', 'ana', 'mine', 'scale', 'topic:scale is:read', 'has:note'])
    await searcher.ask(query, null);
  await tendIndex(store);
  await refreshDue({ store, now: () => 9 } as Parts, () => Promise.resolve(false));
  const backups = await store.backups.list();
  for (const { at } of backups) await store.backups.read(at).catch(asProblem);
  await store.check();
}

/** A backup that cannot be read is told as such. */
function asProblem(thrown: unknown): void {
  if (!(thrown instanceof Problem)) throw thrown;
}

/** What pages and the reader write. */
async function writeEverything(): Promise<void> {
  await read('The queue grows. And shrinks.');
  await markPost(store, POST, 'read', 9);
  await cardEnded(store, POST, 'later', 9);
  await store.ticks.change(
    { archive: ARCHIVE, topic: 'scale', item: itemIdOf('Do it'), text: 'Do it', own: true },
    { done: true },
    9,
  );
  await store.runs.change({ archive: ARCHIVE, topic: 'scale', run: FIRST_RUN }, { finishedAt: 9 }, 9);
  await store.editions.change({ archive: ARCHIVE, topic: 'scale' }, (before) => before, 9);
  await store.highlights.change(aHighlight().id, { colour: 'pink' }, 9);
  await store.posts.add(ARCHIVE, [aListed('p', { title: 'Another' })]);
  await store.toRead.add([{ post: aListed('q').url, archive: ARCHIVE, title: 'q', date: null }], 9);
  await store.toRead.move(aListed('q').url, POST, 9);
  await findAgain({ store, now: () => 9 }, ARCHIVE);
  await store.backups.make('daily', { always: false });
}

async function failureOf(work: () => Promise<void>): Promise<string | null> {
  return work().then(
    () => null,
    (thrown: unknown) =>
      thrown instanceof Error ? (thrown.stack ?? thrown.message).split('\n').slice(0, 4).join(' ') : String(thrown),
  );
}

describe('a record with an odd field stops nothing', () => {
  it.each(storeNames())('in the store %s', { timeout: 60_000 }, async (of: StoreName) => {
    const whole = structuredClone(await everyRecord(name));
    const records = (whole[of] ?? []) as Record<string, unknown>[];
    expect(records.length).toBeGreaterThan(0);
    const failures: Record<string, string> = {};
    const fields = new Set(records.flatMap((record) => Object.keys(record)));
    const keys = new Set([raw.transaction(of).store.keyPath].flat().map((path) => path?.split('.')[0]));
    for (const [at, field] of [...fields].entries()) {
      if (keys.has(field)) continue;
      for (const value of [undefined, ODD[at % ODD.length]]) {
        for (const record of records) if (field in record) await raw.put(of, { ...record, [field]: value });
        const failure = (await failureOf(readEverything)) ?? (await failureOf(writeEverything));
        if (failure !== null) failures[`${field}: ${JSON.stringify(value) ?? 'missing'}`] = failure;
        await raw.clear(of);
        for (const record of records) await raw.put(of, record);
      }
    }
    expect(failures).toEqual({});
  });
});
