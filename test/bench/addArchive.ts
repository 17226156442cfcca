import type { Page } from 'puppeteer-core';
import { readFeed } from '../../lib/archive/feed';
import type { Post } from '../../lib/model/post';
import { WaymarkBrowser } from '../e2e/browser';
import { eventually, pause } from '../e2e/fixture';
import { serveArchive, type SampleServer } from '../sample/server';
import { median, type Measurement } from './measurement';
import { archiveOfSize } from './syntheticArchive';

const ORIGIN = 'https://large.example';
/**
 * Hosts that the sample build may read from the start: nobody can answer a permission dialog here. One server is both.
 */
const SMALL = 'https://small.waymark.test';
const LARGE = 'https://large.waymark.test';
const POSTS = 10_000;
const PARSES = 5;
const WATCH_MS = 50;
const LONGEST_MS = 180_000;

/**
 * A site with a feed of 10,000 entries, from "Add" until its posts are stored and its topics stand in the options,
 * against parsing that feed alone; the service worker's heap meanwhile; and what adding and refreshing ask of a server.
 */
export async function addArchive(): Promise<Measurement[]> {
  const feed = feedOf(archiveOfSize(POSTS).posts);
  const parsing = Array.from({ length: PARSES }, () => {
    const start = performance.now();
    readFeed(feed, `${LARGE}/blog/feed.xml`);
    return performance.now() - start;
  });
  const server = await serveArchive({ origin: SMALL, tls: true });
  const waymark = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample' });
  try {
    await waymark.welcomed();
    const options = await waymark.openOwn('options.html');
    const small = await addAndCount(options, server, 16);
    answerWith(server, feed);
    const memory = await watchHeap(waymark);
    const start = performance.now();
    await add(options, LARGE);
    await found(options, LARGE, POSTS);
    const took = performance.now() - start;
    const peak = await memory.stop();
    return [
      {
        name: 'add a feed of 10,000 posts',
        unit: 'ms',
        value: took,
        reference: median(parsing),
        against: 'parsing it',
        budget: null,
      },
      {
        name: 'heap of the service worker',
        unit: 'bytes',
        value: peak,
        reference: feed.length,
        against: 'the feed',
        budget: null,
      },
      {
        name: 'first add of 16 posts',
        unit: 'requests',
        value: small.requests,
        reference: 16,
        against: 'posts',
        budget: null,
      },
      // What the alarm asks when nothing is new is at most two requests: test/e2e/addSite.test.ts counts them.
      {
        name: '"Refresh now"',
        unit: 'requests',
        value: small.refresh,
        reference: small.requests,
        against: 'first add',
        budget: null,
      },
    ];
  } finally {
    await waymark.close();
    await server.close();
  }
}

function feedOf(posts: readonly Post[]): string {
  const entries = posts.map(({ url, title, date, summary, topics }) => {
    const address = url.replace(ORIGIN, LARGE);
    const categories = topics.map(({ slug }) => `<category term="${slug}"/>`).join('');
    return `<entry><id>${address}</id><title>${title}</title><link href="${address}"/><published>${date}T07:00:00Z</published>${categories}<summary>${summary}</summary></entry>`;
  });
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Large</title>${entries.join('\n')}</feed>`;
}

/** Only the home page and the feed are there. */
function answerWith(server: SampleServer, feed: string): void {
  const html = `<html lang="en"><title>Large</title><link rel="alternate" type="application/atom+xml" href="${LARGE}/blog/feed.xml"><h1>Large</h1></html>`;
  for (const path of ['/sitemap.xml', '/robots.txt']) server.override(path, { status: 404 });
  server.override('/blog', { body: html });
  server.override('/blog/feed.xml', { body: feed, headers: { 'content-type': 'application/atom+xml' } });
}

async function add(options: Page, origin: string): Promise<void> {
  await options.bringToFront();
  await (await options.waitForSelector('aria/Add a site[role="textbox"]'))?.type(`${origin}/blog\n`);
}

/** Waits until the archive's row says that discovery has ended with so many posts. */
async function found(options: Page, origin: string, posts: number): Promise<void> {
  const counted = `${posts.toLocaleString('en')} posts from`;
  const { host } = new URL(origin);
  await eventually(
    () =>
      options.$$eval('li', (rows, of) => rows.map((row) => row.innerText).find((row) => row.includes(of)) ?? '', host),
    (row) => row.includes(counted),
    LONGEST_MS,
  );
}

async function addAndCount(
  options: Page,
  server: SampleServer,
  posts: number,
): Promise<{ requests: number; refresh: number }> {
  await add(options, SMALL);
  await found(options, SMALL, posts);
  const requests = server.requests.length;
  const buttons = await options.$$('aria/Refresh now[role="button"]');
  await buttons.at(-1)?.click();
  await pause(4_000);
  return { requests, refresh: server.requests.length - requests };
}

/** Looks at the worker's JavaScript heap all the time; `stop` gives the highest it saw, in bytes. */
async function watchHeap(waymark: WaymarkBrowser): Promise<{ stop: () => Promise<number> }> {
  const { client } = await waymark.worker();
  let highest = 0;
  const end = new AbortController();
  const watching = (async (): Promise<void> => {
    while (!end.signal.aborted) {
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      highest = Math.max(highest, usedSize);
      await pause(WATCH_MS);
    }
  })();
  return {
    stop: async () => {
      end.abort();
      await watching;
      return highest;
    },
  };
}
