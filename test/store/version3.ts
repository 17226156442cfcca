import { openDB, type IDBPDatabase } from 'idb';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { makeVersion2Stores } from './version2';

/** An archive with everything, as version 3 kept it. */
export const FOLLOWED = 'https://a.example/blog' as ArchiveId;
/** Removed with the reader's data kept. */
export const PUT_ASIDE = 'https://aside.example' as ArchiveId;
/** A built-in one with a name that was given to it. */
export const BUILT_IN = 'https://sample.example' as ArchiveId;
/** A built-in one that the reader removed. */
export const REMOVED_BUILT_IN = 'https://builtin.example' as ArchiveId;

export const postOf = (of: ArchiveId, slug = 'p'): Address => `${of}/${slug}` as Address;

type Record3 = Readonly<Record<string, unknown>>;

/** Open as version 3 left it, made without the code of today: it stays as it is when the schema moves on. */
export function openedAsVersion3(name: string): Promise<IDBPDatabase> {
  return openDB(name, 3, {
    upgrade(upgrading, _from, _to, transaction) {
      makeVersion2Stores(upgrading);
      upgrading.createObjectStore('removals', { keyPath: 'mark' });
      transaction.objectStore('highlights').createIndex('archive', 'archive');
    },
  });
}

export async function fillVersion3(name: string, records: Readonly<Record<string, readonly Record3[]>>): Promise<void> {
  const database = await openedAsVersion3(name);
  for (const [store, all] of Object.entries(records)) {
    const writing = database.transaction(store, 'readwrite');
    await Promise.all([...all.map((record) => writing.store.put(record)), writing.done]);
  }
  database.close();
}

const KNOWN = {
  feeds: [`${FOLLOWED}/feed.xml`],
  lostFeeds: [{ url: `${FOLLOWED}/old.xml`, at: 4 }],
  announced: ['https://a.example/feed.xml'],
  refreshedAt: 5,
  problem: { code: 'timeout', address: `${FOLLOWED}/feed.xml`, at: 6 },
  retry: { failures: 2, at: 9 },
};
const NOTHING_KNOWN = { feeds: [], refreshedAt: null, problem: null };

function archive(id: ArchiveId, change: Record3): Record3 {
  return { id, name: id.slice('https://'.length), builtIn: false, postPattern: null, ...change };
}

const topic = { slug: 'scale', name: 'Scale' };
const facts = { title: 'Ünïcode & <b>', date: '2024-05-01', summary: null, topics: [topic], language: 'en', words: 7 };

export function aPost(of: ArchiveId, slug = 'p'): Record3 {
  const accounts = [{ ...facts, source: 'page' }];
  return { ...facts, url: postOf(of, slug), archive: of, accounts, knownSince: 2, topicKeys: [`${of}\nscale`] };
}

export function aReading(of: ArchiveId, slug = 'p', change: Record3 = {}): Record3 {
  const place = { block: 3, fraction: 0.5, quote: 'The third paragraph', before: '', after: '', at: 2 };
  return {
    post: postOf(of, slug),
    archive: of,
    round: 1,
    progress: 0.42,
    place,
    activeMs: 61_000,
    counted: [{ pageView: 'view', activeMs: 61_000, paced: { words: 90, ms: 30_000 } }],
    startedAt: 1,
    finishedAt: null,
    updatedAt: 2,
    deleted: false,
    ...change,
  };
}

export function aBody(of: ArchiveId, slug = 'p', text = 'The third paragraph'): Record3 {
  const blocks = [{ hash: 'abc', words: 3, share: 0.4 }];
  const shown = { language: 'en', text, blocks, away: [], words: 3, round: 1 };
  return { post: postOf(of, slug), archive: of, ...shown, updatedAt: 2, deleted: false };
}

export function aTick(of: ArchiveId, item: string, change: Record3 = {}): Record3 {
  const words = { done: true, note: 'Ask Ana first.', own: false, text: 'Draw the boundary' };
  return { archive: of, topic: 'scale', item, ...words, updatedAt: 3, deleted: false, ...change };
}

export function aHighlight(of: ArchiveId, id: string, change: Record3 = {}): Record3 {
  const quote = { exact: 'a place to wait', prefix: 'It adds ', suffix: '.' };
  return {
    id,
    post: postOf(of),
    archive: of,
    passage: { quote, position: { start: 8, end: 23 }, unique: true },
    colour: 'green',
    note: 'Mine',
    evidence: { topic: 'scale', item: '0abc' },
    createdAt: 1,
    updatedAt: 2,
    deleted: false,
    ...change,
  };
}

/** What version 3 held, by store. */
export const VERSION_3: Readonly<Record<string, readonly Record3[]>> = {
  archives: [
    archive(FOLLOWED, { name: 'The blog of A.', ...KNOWN, updatedAt: 3, deleted: false }),
    archive(PUT_ASIDE, { name: 'Put aside', ...NOTHING_KNOWN, updatedAt: 3, deleted: true }),
    archive(BUILT_IN, {
      name: 'Sample archive',
      builtIn: true,
      postPattern: '/blog/',
      ...NOTHING_KNOWN,
      updatedAt: 1,
      deleted: false,
    }),
    archive(REMOVED_BUILT_IN, { builtIn: true, ...NOTHING_KNOWN, updatedAt: 8, deleted: true }),
  ],
  readings: [
    aReading(FOLLOWED),
    aReading(FOLLOWED, 'read', { progress: 1, finishedAt: 5, place: null, updatedAt: 5 }),
    aReading(PUT_ASIDE),
  ],
  bodies: [aBody(FOLLOWED), aBody(PUT_ASIDE)],
  ticks: [
    aTick(FOLLOWED, '0abc'),
    aTick(FOLLOWED, 'own:0def', { own: true, done: false, note: '', text: 'Ask the platform team' }),
    aTick(FOLLOWED, 'own:0removed', { own: true, text: 'An own item', deleted: true }),
    aTick(PUT_ASIDE, '0abc'),
  ],
  highlights: [
    aHighlight(FOLLOWED, 'h'),
    aHighlight(FOLLOWED, 'plain', { evidence: null, note: '' }),
    aHighlight(FOLLOWED, 'removed', { deleted: true }),
    aHighlight(PUT_ASIDE, 'aside'),
  ],
  settings: [
    { key: 'prompts', value: false, updatedAt: 4, deleted: false },
    { key: `following ${FOLLOWED}`, value: 'scale', updatedAt: 4, deleted: false },
    { key: `prompting ${FOLLOWED} scale`, value: { stopped: true, notBefore: 0 }, updatedAt: 4, deleted: false },
    { key: 'removal-key', value: new Uint8Array([1, 2, 3]), updatedAt: 4, deleted: false },
  ],
  removals: [{ mark: 'a mark', at: 7 }],
  posts: [aPost(FOLLOWED), aPost(FOLLOWED, 'read')],
  guides: [{ archive: FOLLOWED, topic, source: `${FOLLOWED}/tags/scale`, readAt: 1 }],
  fetches: [{ url: `${FOLLOWED}/feed.xml`, archive: FOLLOWED, etag: 'e', lastModified: null, fetchedAt: 5 }],
  snapshots: [{ post: postOf(FOLLOWED), archive: FOLLOWED, view: { title: 'as it was shown' } }],
  discoveries: [{ archive: FOLLOWED, state: { kind: 'done' } }],
  topicSummaries: [{ archive: FOLLOWED, tallies: [] }],
  searchParts: [{ key: `mark\n${FOLLOWED}\n1`, value: [postOf(FOLLOWED)] }],
};

/** An archive of many posts, which the reader has read much of. */
export function largeVersion3(posts: number, readings: number): Readonly<Record<string, readonly Record3[]>> {
  const slugs = Array.from({ length: posts }, (_, at) => `post-${String(at).padStart(6, '0')}`);
  const read = slugs.slice(0, readings);
  const text = 'A queue does not add capacity. It adds a place to wait.\n'.repeat(60);
  return {
    archives: VERSION_3['archives'] ?? [],
    settings: VERSION_3['settings'] ?? [],
    posts: slugs.map((slug) => aPost(FOLLOWED, slug)),
    readings: read.map((slug) => aReading(FOLLOWED, slug)),
    bodies: read.map((slug) => aBody(FOLLOWED, slug, text)),
    ticks: read.map((slug) => aTick(FOLLOWED, slug)),
    highlights: [...read, ...read].map((slug, at) => aHighlight(FOLLOWED, `${slug} ${at}`)),
  };
}
