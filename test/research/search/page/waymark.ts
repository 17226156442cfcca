import type { Address } from '../../../../lib/model/address';
import type { ArchiveId } from '../../../../lib/model/archive';
import { findCandidates } from '../../../../lib/search/index/candidates';
import { parseQuery } from '../../../../lib/search/index/query';
import { FORMAT, type SavedIndex } from '../../../../lib/search/index/saved';
import type { SearchDocument } from '../../../../lib/search/index/searchDocument';
import { SearchIndex } from '../../../../lib/search/savedIndex';
import { Searcher } from '../../../../lib/search/searcher';
import { tendIndex } from '../../../../lib/search/tend';
import { openStore, type Store } from '../../../../lib/store/open';
import { heap, paced, timed, type EngineFigures } from './measuring';

const ARCHIVE = 'https://bench.example' as ArchiveId;
const AT_ONCE = 2_000;

export interface WaymarkFigures extends EngineFigures {
  /** The whole answer, with the texts of what is shown read from the database and marked. */
  readonly answerP50: number;
  readonly answerP95: number;
  /** Bringing the index up to one post that was written: milliseconds. */
  readonly addOne: number;
  /** Writing that post, with its mark: milliseconds. */
  readonly writeOne: number;
  /** The longest that one search kept the page from drawing: milliseconds. */
  readonly longestBlock: number;
}

/** The whole way: real IndexedDB, the saved index, texts read for what is shown. */
export async function measureWaymark(
  documents: readonly SearchDocument[],
  queries: readonly string[],
): Promise<WaymarkFigures> {
  const name = `bench-${documents.length}-${Math.random()}`;
  const store = await openStore(name);
  await fill(store, name, documents);
  await store.searchIndexes.startOver(FORMAT, [ARCHIVE]);
  const { ms: build } = await timed(() => tendIndex(store));
  const before = await heap();
  const { ms: firstAnswer, value: searcher } = await timed(async () => {
    const opened = new Searcher(store);
    await opened.ask(queries[0] ?? '', null);
    return opened;
  });
  const answer = await paced(queries, (query) => searcher.ask(query, null));
  const bytes = await sizeOf(store);
  const memory = (await heap()) - before + bytes.buffers;
  // One that has answered nothing so far: what a query imports is in its time.
  const { indexes } = await new SearchIndex(store).read(ARCHIVE);
  const pace = await paced(queries, (query) => findCandidates(indexes, parseQuery(query), null, { most: 28 }));
  const longestBlock = await longestBlockOf(async () => {
    for (const query of queries) {
      await searcher.ask(query, null);
      // As between two letters: the page may draw.
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  });
  const { written: writeOne, indexed: addOne } = await timeToAdd(store, documents.length);
  await store.close();
  indexedDB.deleteDatabase(name);
  return {
    ...pace,
    answerP50: answer.p50,
    answerP95: answer.p95,
    build,
    size: bytes.all,
    firstAnswer,
    memory,
    addOne,
    writeOne,
    longestBlock,
  };
}

async function fill(store: Store, name: string, documents: readonly SearchDocument[]): Promise<void> {
  const state = { feeds: [], refreshedAt: null, problem: null };
  await store.archives.add({ id: ARCHIVE, name: 'Bench', builtIn: false, postPattern: null, ...state });
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const some = documents.slice(from, from + AT_ONCE);
    await store.posts.add(
      ARCHIVE,
      some.map(({ url, title, date, summary, topics }) => ({
        url: (ARCHIVE + url) as Address,
        account: { source: 'feed', title, date, summary, topics, language: null, words: null },
      })),
    );
  }
  const withBody = documents.filter(({ body }) => body !== '');
  if (withBody.length > 0) await writeBodies(name, withBody);
}

function writeBodies(name: string, documents: readonly SearchDocument[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('success', () => {
      const database = opening.result;
      const writing = database.transaction('bodies', 'readwrite');
      for (const { url, body } of documents) {
        writing.objectStore('bodies').put({
          post: ARCHIVE + url,
          archive: ARCHIVE,
          text: body,
          language: null,
          blocks: [],
          updatedAt: 1,
          deleted: false,
        });
      }
      writing.addEventListener('complete', () => {
        database.close();
        resolve();
      });
      writing.addEventListener('error', () => reject(new Error(String(writing.error))));
    });
  });
}

async function sizeOf(store: Store): Promise<{ readonly all: number; readonly buffers: number }> {
  const { index } = await store.searchIndexes.read(ARCHIVE, () => false);
  const { urls, days, titleWords, terms, blocks } = (index ?? { value: null }).value as SavedIndex;
  const buffers = days.byteLength + titleWords.byteLength;
  return { all: blocks.reduce((sum, { length }) => sum + length, buffers + urls.length + terms.length), buffers };
}

/**
 * The middle of thirty times: each writes one post, and brings the index of an open page up to it. A rebuild writes no
 * posts either, so what the writing takes is told apart; of it, the index has one more record in the same transaction.
 */
async function timeToAdd(store: Store, count: number): Promise<{ readonly written: number; readonly indexed: number }> {
  const index = new SearchIndex(store);
  await index.read(ARCHIVE);
  const writing: number[] = [];
  const indexing: number[] = [];
  for (let at = 0; at < 30; at += 1) {
    const facts = { date: '2026-01-01', summary: 'One more of them', topics: [], language: null, words: null };
    const added = {
      url: `${ARCHIVE}/added-${at}` as Address,
      account: { source: 'feed' as const, title: `Added ${at}`, ...facts },
    };
    const { ms: written } = await timed(() => store.posts.add(ARCHIVE, [added]));
    const { ms: indexed, value } = await timed(() => index.read(ARCHIVE));
    const known = value.indexes.reduce((sum, { index: one }) => sum + one.count, 0);
    if (known !== count + at + 1) throw new Error(`${known} posts instead of ${count + at + 1}`);
    writing.push(written);
    indexing.push(indexed);
  }
  const [written = 0, indexed = 0] = [writing, indexing].map((times) => times.toSorted((a, b) => a - b)[15] ?? 0);
  return { written, indexed };
}

/** The longest task of a while, as the browser sees it; 0 when none was longer than a frame may be (50 ms). */
async function longestBlockOf(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  // Not the task that this was called from: it measured in one go.
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.observe({ type: 'longtask' });
  await work();
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return longest;
}
