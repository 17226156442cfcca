import { openDB } from 'idb';
import type { ArchiveId } from '../../lib/model/archive';
import { openedAsVersion3 } from './version3';

export const FOLLOWED = 'https://a.example/blog' as ArchiveId;

type Record4 = Readonly<Record<string, unknown>>;

const STAMP = [3, 0, '0123456789abcdef'];

function tick(item: string, facts: Record4): Record4 {
  const guide = `${FOLLOWED} scale`;
  const of = { id: `${guide} first ${item}`, guide, run: 'first', archive: FOLLOWED, item, own: false };
  return { ...of, done: true, note: '', text: '', updatedAt: 3, deleted: false, stamps: { done: STAMP }, ...facts };
}

/** What a reader has made of a guide that had the three general rules, as version 4 kept it. */
export const VERSION_4: Readonly<Record<string, readonly Record4[]>> = {
  archives: [
    {
      id: FOLLOWED,
      name: null,
      builtIn: false,
      postPattern: null,
      followed: true,
      updatedAt: 3,
      stamps: { followed: STAMP },
    },
  ],
  archiveStates: [{ archive: FOLLOWED, feeds: [], refreshedAt: null, problem: null, ownName: 'The blog of A.' }],
  ticks: [
    tick('0abc', { text: 'Measure first.' }),
    tick('own:0def', { text: 'Ask Ana', own: true, note: 'Ask Ana first.' }),
    tick('general:newest-first', { text: 'Use the newest post' }),
    tick('general:cross-read', { text: 'Read beside', note: 'With Ben', stamps: { done: STAMP, note: STAMP } }),
    tick('general:recheck-oldest', { text: 'Check again', note: 'Gone', deleted: true, stamps: { deleted: STAMP } }),
  ],
  snapshots: [{ post: `${FOLLOWED}/p`, archive: FOLLOWED, view: { guide: {} } }],
};

export async function fillVersion4(name: string): Promise<void> {
  (await openedAsVersion3(name)).close();
  const database = await openDB(name, 4, {
    upgrade(upgrading) {
      upgrading.createObjectStore('archiveStates', { keyPath: 'archive' });
      upgrading.deleteObjectStore('ticks');
      const ticks = upgrading.createObjectStore('ticks', { keyPath: 'id' });
      ticks.createIndex('run', ['guide', 'run']);
      ticks.createIndex('archive', 'archive');
    },
  });
  for (const [store, all] of Object.entries(VERSION_4)) {
    const writing = database.transaction(store, 'readwrite');
    await Promise.all([...all.map((record) => writing.store.put(record)), writing.done]);
  }
  database.close();
}
