import { openDB } from 'idb';
import { readFile } from '../../../lib/exchange/readFile';
import type { Incoming } from '../../../lib/model/exchange';
import { openStore } from '../../../lib/store/open';
import { everything } from '../../../lib/surfaces/everything';

/** Milliseconds, and bytes. */
export interface ExchangeFigures {
  readonly export: number;
  readonly stringify: number;
  readonly parse: number;
  readonly preview: number;
  readonly import: number;
  readonly backup: number;
  /** Putting the same records into an empty database, without looking at any. */
  readonly writing: number;
  readonly bytes: number;
  readonly packed: number;
}

const ARCHIVE = 'https://large.example/blog';
const STAMP = [1, 0, '0123456789abcdef'];
const urlOf = (at: number): string => `${ARCHIVE}/2024-05-${String((at % 28) + 1).padStart(2, '0')}-post-number-${at}`;

function records(posts: number, highlights: number): Record<string, object[]> {
  const topics = [{ slug: 'scale', name: 'Scale' }];
  const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  return {
    archives: [
      {
        id: ARCHIVE,
        name: null,
        builtIn: false,
        postPattern: null,
        followed: true,
        updatedAt: 1,
        stamps: { followed: STAMP },
      },
    ],
    posts: many(posts, (at) => ({
      url: urlOf(at),
      archive: ARCHIVE,
      title: `What post number ${at} says of queues and of their owners`,
      date: '2024-05-01',
      summary: 'One line by the author on what this post is about.',
      topics,
      language: 'en',
      words: 900,
      accounts: [],
      topicKeys: [`${ARCHIVE}\nscale`],
    })),
    readings: many(posts, (at) => ({
      post: urlOf(at),
      archive: ARCHIVE,
      round: 0,
      progress: 0.6,
      place: {
        block: 4,
        fraction: 0.5,
        at,
        quote: 'The first words of the block',
        before: 'What stands before it',
        after: 'What follows',
      },
      activeMs: 61_000,
      startedAt: at,
      finishedAt: null,
      updatedAt: at,
      deleted: false,
      stamps: { read: STAMP, place: STAMP },
    })),
    highlights: many(highlights, (at) => ({
      id: `highlight-${at}`,
      post: urlOf(at % posts),
      archive: ARCHIVE,
      passage: {
        quote: {
          exact: `A sentence of some words that somebody marked, number ${at}.`,
          prefix: 'What stands before. ',
          suffix: ' What follows.',
        },
        position: { start: at, end: at + 60 },
        unique: true,
      },
      colour: 'yellow',
      evidence: null,
      note: 'A note to it.',
      tags: [],
      createdAt: at,
      updatedAt: at,
      deleted: false,
      stamps: { target: STAMP, colour: STAMP, note: STAMP },
    })),
  };
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const begun = performance.now();
  const done = await work();
  return [done, performance.now() - begun];
}

async function measureExchange(posts: number, highlights: number): Promise<ExchangeFigures> {
  const from = await openStore('from');
  const raw = await openDB('from');
  const made = records(posts, highlights);
  const [, writing] = await timed(async () => {
    for (const [name, all] of Object.entries(made)) {
      const transaction = raw.transaction(name, 'readwrite');
      await Promise.all([...all.map((record) => transaction.store.put(record)), transaction.done]);
    }
  });
  raw.close();
  const [{ content }, exporting] = await timed(() => everything(from, 1));
  const [, backup] = await timed(() => from.backups.make('daily'));
  const [listed] = await from.backups.list();
  const text = await content.text();
  const [whole, parse] = await timed(() => JSON.parse(text) as object);
  const [, stringify] = await timed(() => JSON.stringify(whole));
  const bytes = new Uint8Array(await content.arrayBuffer());
  const to = await openStore('to');
  const [incoming, preview] = await timed(async (): Promise<Incoming> => {
    const read = await readFile(bytes);
    if (read.kind !== 'own') throw new Error('is no file of ours');
    await to.exchange.preview(read.incoming, 'merge');
    return read.incoming;
  });
  const [, importing] = await timed(() => to.exchange.bringIn(incoming, 'merge'));
  await Promise.all([from.close(), to.close()]);
  return {
    export: exporting,
    stringify,
    parse,
    preview,
    import: importing,
    backup,
    writing,
    bytes: bytes.length,
    packed: listed?.bytes ?? 0,
  };
}

// What the bench calls in this page.
Object.assign(globalThis, { measureExchange });
