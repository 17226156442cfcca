import { openDB, type IDBPDatabase } from 'idb';
import type { Address } from '../../lib/model/address';

export const POST = 'https://a.example/p' as Address;

/**
 * A database as version 1 wrote it, made without the code of today: it stays as it is when the schema moves on, so that
 * every later version is tested against what readers really have.
 */
export async function fillVersion1(name: string): Promise<void> {
  const database = await openedAsVersion1(name);
  await fill(database);
  database.close();
}

/** Open, as a page of version 1 has it: it does not let go of the database for an upgrade. */
export function openedAsVersion1(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, { upgrade: makeVersion1Stores });
}

export function makeVersion1Stores(upgrading: IDBPDatabase): void {
  upgrading.createObjectStore('archives', { keyPath: 'id' });
  const posts = upgrading.createObjectStore('posts', { keyPath: 'url' });
  posts.createIndex('archive', 'archive');
  posts.createIndex('topic', 'topicKeys', { multiEntry: true });
  posts.createIndex('date', ['archive', 'date']);
  upgrading.createObjectStore('guides', { keyPath: ['archive', 'topic.slug'] }).createIndex('archive', 'archive');
  const readings = upgrading.createObjectStore('readings', { keyPath: 'post' });
  readings.createIndex('archive', 'archive');
  readings.createIndex('updatedAt', 'updatedAt');
  const ticks = upgrading.createObjectStore('ticks', { keyPath: ['archive', 'topic', 'item'] });
  ticks.createIndex('topic', ['archive', 'topic']);
  ticks.createIndex('archive', 'archive');
  upgrading.createObjectStore('highlights', { keyPath: 'id' }).createIndex('post', 'post');
  upgrading.createObjectStore('settings', { keyPath: 'key' });
  upgrading.createObjectStore('fetches', { keyPath: 'url' }).createIndex('archive', 'archive');
  upgrading.createObjectStore('snapshots', { keyPath: 'post' }).createIndex('archive', 'archive');
}

async function fill(database: IDBPDatabase): Promise<void> {
  const archive = 'https://a.example';
  const topics = [{ slug: 'scale', name: 'Scale' }];
  const facts = { title: 'Ünïcode & <b>', date: '2024-05-01', summary: null, topics, language: 'en', words: 700 };
  await database.put('posts', {
    ...facts,
    url: POST,
    archive,
    accounts: [{ ...facts, source: 'page' }],
    topicKeys: [`${archive}\nscale`],
  });
  await database.put('readings', {
    post: POST,
    archive,
    round: 0,
    progress: 0.42,
    place: { block: 3, quote: 'The third paragraph', at: 2 },
    activeMs: 61_000,
    startedAt: 1,
    finishedAt: null,
    updatedAt: 2,
    deleted: false,
  });
  await database.put('ticks', {
    archive,
    topic: 'scale',
    item: '0abc',
    done: true,
    note: 'Ask Ana first.',
    own: false,
    text: 'Draw the boundary',
    updatedAt: 3,
    deleted: false,
  });
  await database.put('settings', { key: 'prompts', value: false, updatedAt: 4, deleted: false });
}
