import type { Page } from 'puppeteer-core';
import type { SearchDocument } from '../../lib/search/index/build';
import { inDatabase } from '../e2e/inDatabase';

const ARCHIVE = 'https://bench.example';
const BATCH = 5_000;

/** Writes an archive with these posts, and drops the saved index, so that the next page to open has it made. */
export async function writeDocuments(page: Page, documents: readonly SearchDocument[]): Promise<void> {
  const archive = {
    id: ARCHIVE,
    name: 'Large',
    builtIn: false,
    postPattern: null,
    followed: true,
    updatedAt: 1,
    stamps: {},
  };
  await put(page, 'archives', [archive]);
  await put(page, 'archiveStates', [{ archive: ARCHIVE, feeds: [], refreshedAt: 1, problem: null }]);
  for (let from = 0; from < documents.length; from += BATCH) {
    await put(
      page,
      'posts',
      documents.slice(from, from + BATCH).map(({ url, title, date, summary, topics }) => ({
        url: ARCHIVE + url,
        archive: ARCHIVE,
        title,
        date,
        summary,
        topics,
        topicKeys: topics.map(({ slug }) => `${ARCHIVE}\n${slug}`),
        language: null,
        words: null,
        accounts: [],
      })),
    );
  }
  await inDatabase(
    page,
    `(database, done) => {
    const writing = database.transaction('searchParts', 'readwrite');
    writing.objectStore('searchParts').delete('format');
    writing.oncomplete = () => done();
  }`,
  );
}

/** What is left to do until the archive's saved index is whole and of one part; 0 for nothing. */
export function partsLeft(page: Page): Promise<number> {
  return inDatabase(
    page,
    `(database, done) => {
    const asking = database.transaction('searchParts').objectStore('searchParts').getAllKeys();
    asking.onsuccess = () => {
      const keys = asking.result;
      const parts = keys.filter((key) => key.startsWith('part\\n${ARCHIVE}')).length;
      done(keys.filter((key) => key.startsWith('making')).length + (keys.includes('format') ? Math.abs(parts - 1) : 1));
    };
  }`,
  );
}

function put(page: Page, store: string, records: readonly object[]): Promise<void> {
  return inDatabase(
    page,
    `(database, done) => {
    const writing = database.transaction('${store}', 'readwrite');
    for (const record of ${JSON.stringify(records)}) writing.objectStore('${store}').put(record);
    writing.oncomplete = () => done();
  }`,
  );
}
