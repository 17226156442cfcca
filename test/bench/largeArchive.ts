import type { Page } from 'puppeteer-core';
import type { SearchDocument } from '../../lib/search/index/searchDocument';
import { ORIGIN } from '../e2e/fixture';
import { inDatabase } from '../e2e/inDatabase';
import { archiveOfSize } from './syntheticArchive';

const ARCHIVE = 'https://bench.example';
const BATCH = 5_000;
/** What is sent to the page in one go has a limit. */
const BODIES = 1_000;

/** Writes an archive of a size as the store does. Gives it with its posts. */
export async function fillArchive(page: Page, count: number): Promise<ReturnType<typeof archiveOfSize>> {
  const filled = archiveOfSize(count, `${ORIGIN}/blog`);
  const { archive, posts } = filled;
  await follow(page, archive);
  for (let at = 0; at < posts.length; at += BATCH) {
    const records = posts
      .slice(at, at + BATCH)
      .map((post) => ({ ...post, topicKeys: post.topics.map(({ slug }) => `${archive}\n${slug}`) }));
    await put(page, 'posts', records);
  }
  return filled;
}

async function follow(page: Page, id: string): Promise<void> {
  const choice = { id, name: 'Large', builtIn: false, postPattern: null, followed: true, updatedAt: 1, stamps: {} };
  await put(page, 'archives', [choice]);
  await put(page, 'archiveStates', [{ archive: id, feeds: [], refreshedAt: 1, problem: null }]);
}

/** Writes an archive with these posts, of which the next page to open has an index made. */
export async function writeDocuments(page: Page, documents: readonly SearchDocument[]): Promise<void> {
  await follow(page, ARCHIVE);
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

/** Writes records into a store of the page's database. */
export function put(page: Page, store: string, records: readonly object[]): Promise<void> {
  return inDatabase(
    page,
    `(database, done) => {
    const writing = database.transaction('${store}', 'readwrite');
    for (const record of ${JSON.stringify(records)}) writing.objectStore('${store}').put(record);
    writing.oncomplete = () => done();
  }`,
  );
}
