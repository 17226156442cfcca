import type { Page } from 'puppeteer-core';
import { hashOf, NO_FILTER, type LibraryPlace } from '../../lib/model/library';
import { WaymarkBrowser } from '../e2e/browser';
import { ORIGIN, pause } from '../e2e/fixture';
import { aHighlight } from '../model/aHighlight';
import { serveArchive } from '../sample/server';
import { fillArchive, put } from './largeArchive';
import { median, type Measurement } from './measurement';

const LARGE = { posts: 50_000, highlights: 10_000 };
const SMALL = { posts: 500, highlights: 100 };
const ROUNDS = 9;
/** Milliseconds after the last row is known, in which what is beside the rows is read. */
const AT_REST_MS = 1_000;
/** Milliseconds: what is longer holds up a hand that scrolls. */
const LONG_TASK_MS = 50;

/** The library with 50,000 posts and 10,000 highlights: from its opening until rows are there, and scrolling. */
export async function library(): Promise<Measurement[]> {
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  try {
    const large = await timesWith(LARGE, server.port);
    const small = await timesWith(SMALL, server.port);
    const against = { unit: 'ms', against: '500 posts, 100 highlights', budget: 1.5 } as const;
    return [
      { name: 'library: all of 50,000 posts', value: large.posts, reference: small.posts, ...against },
      { name: '… 10,000 highlights', value: large.highlights, reference: small.highlights, ...against },
      {
        name: '… the longest task while scrolling',
        unit: 'ms',
        value: large.longest,
        reference: LONG_TASK_MS,
        against: 'goal',
        budget: 1,
      },
    ];
  } finally {
    await server.close();
  }
}

interface Times {
  readonly posts: number;
  readonly highlights: number;
  /** The longest task while both lists are scrolled through. */
  readonly longest: number;
}

async function timesWith({ posts, highlights }: typeof LARGE, port: number): Promise<Times> {
  const waymark = await WaymarkBrowser.launch({ port });
  try {
    await waymark.welcomed();
    const page = await waymark.openOwn('library.html');
    const filled = await fillArchive(page, posts);
    const marks = Array.from({ length: highlights }, (_, at) => ({
      ...aHighlight({ id: `h${at}` as never, note: at % 3 === 0 ? 'Say this on Friday' : '', createdAt: at }),
      post: filled.posts[(at * 7) % posts]?.url,
      archive: filled.archive,
      tags: at % 5 === 0 ? ['queues'] : [],
    }));
    await put(page, 'highlights', marks);
    const ofPosts = await timesOf(page, { view: 'posts', archive: filled.archive, topic: null }, posts);
    const ofMarks = await timesOf(page, { view: 'highlights', filter: NO_FILTER }, highlights);
    return {
      posts: ofPosts.first,
      highlights: ofMarks.first,
      longest: Math.max(ofPosts.longest, ofMarks.longest),
    };
  } finally {
    await waymark.close();
  }
}

/**
 * Milliseconds until the first rows of a place are there, in the median, and of the longest task in scrolling it. Each
 * opening begins when the one before has read all it shows: what that still reads is no part of the next.
 */
async function timesOf(page: Page, place: LibraryPlace, rows: number): Promise<{ first: number; longest: number }> {
  const address = `${page.url().split('#')[0]}${hashOf(place)}`;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto('about:blank');
    await page.goto(address);
    times.push(await firstRows(page));
    await page.waitForSelector(`main li[aria-setsize="${rows}"]`, { timeout: 120_000 });
    await pause(AT_REST_MS);
  }
  return { first: median(times), longest: await longestInScrolling(page) };
}

/** From the navigation on. A row counts once its words are there. As text: what builds this names each function. */
function firstRows(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const look = () => {
      const words = document.querySelector('main li p')?.textContent ?? '';
      if (words === '') requestAnimationFrame(look);
      else resolve(performance.now());
    };
    look();
  })`) as Promise<number>;
}

/** A hand that flings through all of the list, after everything is read. */
function longestInScrolling(page: Page): Promise<number> {
  return page.evaluate(`(async () => {
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    await pause(3000);
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    for (let step = 0; step <= 120; step += 1) {
      window.scrollTo({ top: (document.body.scrollHeight * step) / 120, behavior: 'instant' });
      await pause(16);
    }
    await pause(500);
    observer.disconnect();
    return longest;
  })()`) as Promise<number>;
}
