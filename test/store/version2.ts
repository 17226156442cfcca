import { openDB, type IDBPDatabase } from 'idb';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { makeVersion1Stores } from './version1';

/** An archive with everything, as version 2 kept it. */
export const KEPT = 'https://a.example' as ArchiveId;
/** Removed "with my data" in version 2: emptied records with its addresses are left. */
export const REMOVED = 'https://gone.example' as ArchiveId;
/** Removed with the reader's data kept. */
export const PUT_ASIDE = 'https://aside.example' as ArchiveId;
export const REMOVED_BUILT_IN = 'https://builtin.example' as ArchiveId;

export const postOf = (archive: ArchiveId, slug = 'p'): Address => `${archive}/${slug}` as Address;

/**
 * A database as version 2 wrote it, made without the code of today: it stays as it is when the schema moves on.
 */
export async function openedAsVersion2(name: string): Promise<IDBPDatabase> {
  return openDB(name, 2, { upgrade: (upgrading) => makeVersion2Stores(upgrading) });
}

export function makeVersion2Stores(upgrading: IDBPDatabase): void {
  makeVersion1Stores(upgrading);
  upgrading.createObjectStore('discoveries', { keyPath: 'archive' });
  upgrading.createObjectStore('bodies', { keyPath: 'post' }).createIndex('archive', 'archive');
  upgrading.createObjectStore('topicSummaries', { keyPath: 'archive' });
  upgrading.createObjectStore('searchParts', { keyPath: 'key' });
}

export async function fillVersion2(name: string): Promise<void> {
  const database = await openedAsVersion2(name);
  for (const archive of [KEPT, PUT_ASIDE])
    for (const [store, record] of readersOwn(archive)) await database.put(store, record);
  for (const archive of [REMOVED, REMOVED_BUILT_IN])
    for (const [store, record] of emptied(archive)) await database.put(store, record);
  // Removed by the reader as one item, and to be brought back with its words.
  await database.put('ticks', { ...tick(KEPT), item: '0removed', text: 'An own item', own: true, deleted: true });
  for (const archive of [KEPT, PUT_ASIDE, REMOVED, REMOVED_BUILT_IN])
    await database.put('archives', archiveRecord(archive));
  await database.put('posts', post(KEPT));
  await database.put('guides', { archive: KEPT, topic, source: `${KEPT}/tags/scale`, readAt: 1 });
  const notes = [KEPT, REMOVED, REMOVED_BUILT_IN].map((archive) => ({
    at: 5,
    archive,
    topic: 'Scale',
    post: postOf(archive),
    title: `Of ${archive}`,
    outcome: { kind: 'refused', because: 'later' },
  }));
  await database.put('settings', { key: 'prompt-log', value: notes, updatedAt: 5, deleted: false });
  await database.put('settings', { key: 'prompts', value: false, updatedAt: 4, deleted: false });
  await database.put('searchParts', { key: `mark\n${KEPT}\n1`, value: [postOf(KEPT)] });
  database.close();
}

const topic = { slug: 'scale', name: 'Scale' };

function archiveRecord(id: ArchiveId): object {
  const state = { feeds: [], refreshedAt: 3, problem: null, retry: null, updatedAt: 3 };
  return {
    id,
    name: `The blog of ${id}`,
    builtIn: id === REMOVED_BUILT_IN,
    postPattern: null,
    ...state,
    deleted: id !== KEPT,
  };
}

function post(archive: ArchiveId): object {
  const facts = {
    title: 'Ünïcode & <b>',
    date: '2024-05-01',
    summary: null,
    topics: [topic],
    language: 'en',
    words: 700,
  };
  const accounts = [{ ...facts, source: 'page' }];
  return { ...facts, url: postOf(archive), archive, accounts, knownSince: 2, topicKeys: [`${archive}\nscale`] };
}

function tick(archive: ArchiveId): object {
  const words = { note: 'Ask Ana first.', own: false, text: 'Draw the boundary' };
  return { archive, topic: 'scale', item: '0abc', done: true, ...words, updatedAt: 3, deleted: false };
}

const QUOTE = { exact: 'a place to wait', prefix: 'It adds ', suffix: '.' };

function readersOwn(archive: ArchiveId): [string, Record<string, unknown>][] {
  const of = { post: postOf(archive), archive };
  const place = { block: 3, fraction: 0.5, quote: 'The third paragraph', before: '', after: '', at: 2 };
  const figures = { round: 0, progress: 0.42, place, activeMs: 61_000, startedAt: 1, finishedAt: null };
  const block = { hash: 'abc', words: 3, share: 0.4 };
  const passage = { quote: QUOTE, position: { start: 8, end: 23 }, unique: true };
  return [
    ['readings', { ...of, ...figures, updatedAt: 2, deleted: false }],
    [
      'bodies',
      {
        ...of,
        language: 'en',
        text: 'The third paragraph',
        blocks: [block],
        away: [],
        words: 3,
        round: 0,
        updatedAt: 2,
        deleted: false,
      },
    ],
    ['ticks', tick(archive) as Record<string, unknown>],
    [
      'highlights',
      {
        ...of,
        id: `h ${archive}`,
        passage,
        colour: 'green',
        note: 'Mine',
        evidence: null,
        createdAt: 1,
        updatedAt: 2,
        deleted: false,
      },
    ],
    ['settings', { key: `following ${archive}`, value: 'scale', updatedAt: 4, deleted: false }],
  ];
}

/** What version 2 left of them when their archive was removed with the reader's data. */
function emptied(archive: ArchiveId): [string, Record<string, unknown>][] {
  const nothing = { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 0, end: 0 }, unique: false };
  const empty: Readonly<Record<string, object>> = {
    readings: { round: 1, progress: 0, place: null, activeMs: 0, startedAt: 9 },
    bodies: { text: '', blocks: [], away: [], words: 0 },
    ticks: { done: false, note: '', text: '' },
    highlights: { passage: nothing, note: '', evidence: null },
    settings: { value: null },
  };
  return readersOwn(archive).map(([store, record]) => [
    store,
    { ...record, ...empty[store], updatedAt: 9, deleted: true },
  ]);
}
