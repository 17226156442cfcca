import { openDB } from 'idb';
import type { ArchiveId } from '../../lib/model/archive';
import { aPost, openedAsVersion3 } from './version3';

export const FOLLOWED = 'https://a.example/blog' as ArchiveId;

const STAMP = [3, 0, '0123456789abcdef'];
const STAMPED = { updatedAt: 3, deleted: false, stamps: { item: STAMP } };
const GUIDE = `${FOLLOWED} scale`;

/** What a reader has made of a guide, as version 5 kept it. */
export const VERSION_5: Readonly<Record<string, readonly object[]>> = {
  archives: [{ id: FOLLOWED, name: null, builtIn: false, postPattern: null, followed: true, updatedAt: 3, stamps: {} }],
  archiveStates: [{ archive: FOLLOWED, feeds: [], refreshedAt: null, problem: null, ownName: 'The blog of A.' }],
  ticks: [
    {
      ...STAMPED,
      id: `${GUIDE} first 0abc`,
      guide: GUIDE,
      run: 'first',
      archive: FOLLOWED,
      item: '0abc',
      own: false,
      done: true,
      note: 'Ask Ana first.',
      text: 'Measure first.',
    },
  ],
  highlights: [
    {
      id: 'h',
      post: `${FOLLOWED}/p`,
      archive: FOLLOWED,
      passage: {
        quote: { exact: 'a place to wait', prefix: 'It adds ', suffix: '.' },
        position: { start: 8, end: 23 },
        unique: true,
      },
      colour: 'green',
      note: 'Mine',
      evidence: null,
      createdAt: 1,
      updatedAt: 3,
      deleted: false,
      stamps: { target: STAMP, colour: STAMP, note: STAMP },
    },
  ],
  readings: [
    {
      post: `${FOLLOWED}/p`,
      archive: FOLLOWED,
      round: 0,
      progress: 1,
      place: null,
      activeMs: 61_000,
      startedAt: 1,
      finishedAt: 3,
      updatedAt: 3,
      deleted: false,
      stamps: { read: STAMP },
    },
  ],
  posts: [aPost(FOLLOWED)],
  searchParts: [
    { key: 'format', value: 2 },
    { key: `part\n${FOLLOWED}\n00000001 a`, value: { urls: '/p', terms: 'scale' } },
    { key: `mark\n${FOLLOWED}\n1`, value: [`${FOLLOWED}/p`] },
  ],
  hiddenLines: [{ ...STAMPED, id: `${GUIDE} 1`, guide: GUIDE, archive: FOLLOWED, text: 'Scale is a number.' }],
};

export async function fillVersion5(name: string): Promise<void> {
  (await openedAsVersion3(name)).close();
  const database = await openDB(name, 5, {
    upgrade(upgrading) {
      upgrading.createObjectStore('archiveStates', { keyPath: 'archive' });
      upgrading.deleteObjectStore('ticks');
      const ticks = upgrading.createObjectStore('ticks', { keyPath: 'id' });
      ticks.createIndex('run', ['guide', 'run']);
      ticks.createIndex('archive', 'archive');
      for (const of of ['texts', 'mined', 'phrases'])
        upgrading.createObjectStore(of, { keyPath: 'post' }).createIndex('archive', 'archive');
      upgrading.createObjectStore('foundTopics', { keyPath: 'archive' });
      const hidden = upgrading.createObjectStore('hiddenLines', { keyPath: 'id' });
      hidden.createIndex('guide', 'guide');
      hidden.createIndex('archive', 'archive');
    },
  });
  for (const [store, all] of Object.entries(VERSION_5)) {
    const writing = database.transaction(store, 'readwrite');
    await Promise.all([...all.map((record) => writing.store.put(record)), writing.done]);
  }
  database.close();
}
