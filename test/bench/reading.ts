import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { WaymarkBrowser } from '../e2e/browser';
import { eventually, NEWEST, ORIGIN, pause } from '../e2e/fixture';
import { ourWorld } from '../research/reading/ourWorld';
import { serveArchive } from '../sample/server';
import type { Measurement } from './measurement';

const EMPTY = fileURLToPath(new URL('empty', import.meta.url));
/** The clock of our content script goes so many times faster than life: a minute each second. */
const SPEED = 60;
const SCROLLED_S = 30;

/**
 * What reading costs: the heaps of page and worker after an hour with a post against those after ten minutes, the clock
 * of our content script simulated; and the main thread's time for a minute of scrolling, in real time, against an empty
 * script.
 */
export async function reading(): Promise<Measurement[]> {
  await build({ root: EMPTY, logger: QUIET });
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  const waymark = await WaymarkBrowser.launch({ port: server.port });
  const empty = await WaymarkBrowser.launch({ port: server.port, build: `${EMPTY}/.output/chrome-mv3` });
  try {
    const post = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(post),
      (badge) => badge === '0/3',
      30_000,
    );
    const [ours, theirs] = [await costOfScrolling(post), await costOfScrolling(await empty.open(NEWEST))];
    await post.bringToFront();
    const page = await post.createCDPSession();
    await speedUp(post);
    const { client: worker } = await waymark.worker();
    await scroll(post, 10);
    const early = [await heapOf(page), await heapOf(worker)] as const;
    await scroll(post, 50);
    const late = [await heapOf(page), await heapOf(worker)] as const;
    return [
      {
        name: 'a minute of scrolling, main thread',
        unit: 'ms',
        value: ours,
        reference: theirs,
        against: 'empty script',
        budget: 1.5,
      },
      {
        name: 'page heap after an hour',
        unit: 'bytes',
        value: late[0],
        reference: early[0],
        against: 'after 10 minutes',
        budget: 1.1,
      },
      {
        name: 'worker heap after an hour',
        unit: 'bytes',
        value: late[1],
        reference: early[1],
        against: 'after 10 minutes',
        budget: 1.1,
      },
    ];
  } finally {
    await waymark.close();
    await empty.close();
    await server.close();
  }
}

/** All main-thread tasks of a minute in which the page is scrolled: milliseconds. */
async function costOfScrolling(page: Page): Promise<number> {
  await page.bringToFront();
  await pause(1_500);
  const { TaskDuration: before = 0 } = await page.metrics();
  await scroll(page, SCROLLED_S);
  const { TaskDuration: after = 0 } = await page.metrics();
  return ((after - before) * 1000 * 60) / SCROLLED_S;
}

/** Down the page and up again, by real turns of a wheel. */
async function scroll(page: Page, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (let turn = 0; performance.now() < end; turn += 1) {
    await page.mouse.wheel({ deltaY: turn % 80 < 40 ? 90 : -90 });
    await pause(200);
  }
}

/** Bytes of JavaScript objects that are still in use. */
async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Makes the clock of our content script, and its timers from now on, go faster; it looks at the page anew. */
async function speedUp(page: Page): Promise<void> {
  const world = await ourWorld(page);
  await world(`(() => {
    const real = performance.now.bind(performance), begin = real(), every = globalThis.setInterval;
    performance.now = () => begin + (real() - begin) * ${SPEED};
    globalThis.setInterval = (work, ms) => every(work, ms / ${SPEED});
  })()`);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await pause(500);
}

const QUIET = {
  debug: () => {},
  log: () => {},
  info: () => {},
  warn: () => {},
  error: console.error,
  fatal: console.error,
  success: () => {},
  level: 0,
};
