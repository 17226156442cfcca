import type { Page } from 'puppeteer-core';
import type { SearchDocument } from '../../lib/search/index/searchDocument';
import { inDatabase } from '../e2e/inDatabase';

const ARCHIVE = 'https://bench.example';
const BATCH = 5_000;
/** What is sent to the page in one go has a limit. */
const BODIES = 1_000;

/** Writes an archive with these posts, of which the next page to open has an index made. */
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
    const bodies = documents.slice(from, from + BATCH).filter(({ body }) => body !== '');
    const facts = { archive: ARCHIVE, language: null, blocks: [], updatedAt: 1, deleted: false };
    for (let at = 0; at < bodies.length; at += BODIES)
      await put(
        page,
        'bodies',
        bodies.slice(at, at + BODIES).map(({ url, body }) => ({ ...facts, post: ARCHIVE + url, text: body })),
      );
  }
  await outdateIndex(page);
}

/** Has the saved index made anew by the next page to open. */
export function outdateIndex(page: Page): Promise<void> {
  return inDatabase(
    page,
    `(database, done) => {
    const writing = database.transaction('searchIndexes', 'readwrite');
    writing.objectStore('searchIndexes').delete('format');
    writing.oncomplete = () => done();
  }`,
  );
}

/** Whether the archive's index is saved, and all posts are in it. */
export function isIndexed(page: Page): Promise<boolean> {
  return inDatabase(
    page,
    `(database, done) => {
    const asking = database.transaction('searchIndexes').objectStore('searchIndexes').getAllKeys();
    asking.onsuccess = () => {
      const keys = asking.result;
      done(keys.some((key) => key.startsWith('index\\n${ARCHIVE}')) && !keys.some((key) => key.startsWith('making')));
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
