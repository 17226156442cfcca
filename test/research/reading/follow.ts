import type { Page } from 'puppeteer-core';
import type { PageEvidence } from '../../../lib/model/page';
import { atRest, heard } from '../../e2e/atRest';
import { WaymarkBrowser } from '../../e2e/browser';
import { eventually, NEWEST, ORIGIN } from '../../e2e/fixture';
import { layoutPost } from '../../layouts/content';
import { LAYOUTS, type LayoutName } from '../../layouts/layouts';
import { serveArchive, type Answer } from '../../sample/server';
import { random } from '../../track/aReader';
import { HOLD_CLOCK, readBy, type Plan } from './inPage';
import { ourWorld, type OurWorld } from './ourWorld';
import { READERS, type Reader, type ReaderName } from './readers';

export interface Run {
  readonly layout: LayoutName;
  readonly reader: ReaderName;
  readonly seed: number;
}

/** The truth of a run beside what Waymark says of it. Shares of the post: 0–1. */
export interface Outcome extends Run {
  readonly truth: number;
  readonly said: number;
  readonly finishes: boolean;
  readonly isFinished: boolean;
}

/** Posts of the sample archive of about the usual length. */
const POSTS = [1, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15];

interface Scene extends Run {
  readonly path: string;
  readonly startPath: string;
  readonly nth: number;
  readonly who: Reader;
  readonly height: number;
}

/**
 * Lets readers read, some at a time, each a post of its own in windows of its own. Real are Chromium, the extension,
 * its messages and database, layout, observers and frames; simulated are the reader, who moves the window by script,
 * and the clock of our content script, which that reader moves on. The page's own timers are real.
 */
export async function follow(runs: readonly Run[], atOnce: number): Promise<Outcome[]> {
  const scenes = runs.map(sceneOf);
  const server = await serveArchive({ origin: ORIGIN, tls: true, extra: new Map(scenes.flatMap(answersOf)) });
  const waymark = await WaymarkBrowser.launch({ port: server.port });
  try {
    await waymark.welcomed();
    // The archive is learned before: at many times the speed, looking again would cost a reader much more than it does.
    const page = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '0/3',
      30_000,
    );
    await page.close();
    const waiting = [...scenes];
    const outcomes: Outcome[] = [];
    const work = async (): Promise<void> => {
      for (let scene = waiting.shift(); scene !== undefined; scene = waiting.shift())
        outcomes.push(await play(waymark, scene));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return outcomes;
  } finally {
    await waymark.close();
    await server.close();
  }
}

function sceneOf(run: Run): Scene {
  const next = random(run.seed);
  const path = `/blog/2025-06-01-${run.layout}-${run.reader}-${run.seed}`.replaceAll(' ', '-');
  const nth = POSTS[Math.floor(next() * POSTS.length)] ?? 1;
  return {
    ...run,
    path,
    startPath: `${path}-start`,
    nth,
    who: READERS[run.reader](next),
    height: 600 + Math.floor(next() * 400),
  };
}

function answersOf({ layout, path, startPath, nth }: Scene): [string, Answer][] {
  const post = layoutPost(path, nth);
  const body = LAYOUTS[layout](post, layoutPost(startPath, nth + 1));
  if (layout !== 'single-page app') return [[path, { body }]];
  // Whoever comes straight to the article of an application gets it from the server.
  return [
    [startPath, { body }],
    [path, { body: LAYOUTS['no article element'](post, post) }],
  ];
}

async function play(waymark: WaymarkBrowser, scene: Scene): Promise<Outcome> {
  const { layout, reader, seed, path, who, nth } = scene;
  const { words } = layoutPost(path, nth);
  await forgetPace(waymark);
  const isRead = new Uint8Array(words);
  const pages: Page[] = [];
  if (who.tabs === 'two') for (const _ of who.visits) pages.push(await arrive(waymark, scene));
  for (const [at, visit] of who.visits.entries()) {
    const page = pages[at] ?? (await arrive(waymark, scene));
    await page.bringToFront();
    await lookAgain(waymark, path);
    const spans = await readIn(page, { ...visit, words });
    for (const [from, to] of spans) isRead.fill(1, Math.floor(from), Math.round(to));
    if (who.tabs === 'one') await page.close();
  }
  for (const page of pages) if (!page.isClosed()) await page.close();
  await atRest(waymark);
  const reading = await readingOf(waymark, path);
  const isFinished = reading !== null && reading.finishedAt !== null;
  const truth = isRead.reduce((sum, one) => sum + one, 0) / words;
  // A post that is finished is shown as read, whatever the share.
  return {
    layout,
    reader,
    seed,
    truth,
    said: isFinished ? 1 : (reading?.progress ?? 0),
    finishes: who.finishes,
    isFinished,
  };
}

/** A window in front with the post. */
async function arrive(waymark: WaymarkBrowser, { layout, path, startPath, height }: Scene): Promise<Page> {
  const page = await waymark.browser.newPage({ type: 'window' });
  // From the start: how long a page takes to be there depends on the machine.
  held.set(page, await ourWorld(page, HOLD_CLOCK));
  await page.setViewport({ width: 1_100, height });
  // A window that is not in front draws no frames, and observers tell nothing.
  await page.emulateFocusedPage(true);
  const isApp = layout === 'single-page app';
  const looks = await looksAt(waymark, path);
  await page.goto(`${ORIGIN}${isApp ? startPath : path}`, { waitUntil: 'load' });
  if (isApp) {
    await page.click('#go');
    await page.waitForFunction(() => document.title === 'Swapped');
  }
  await eventually(
    () => looksAt(waymark, path),
    (count) => count > looks,
  );
  return page;
}

/** Pages in which time passes only while they are read. */
const held = new WeakMap<Page, OurWorld>();

/**
 * Comes to a page, as from another tab, reads there, and leaves it once the background has kept what was read. Gives
 * the words that were read: spans, from word to word.
 */
async function readIn(page: Page, plan: Plan): Promise<[number, number][]> {
  const world = held.get(page);
  if (world === undefined) throw new Error('time still passes by itself on this page');
  await eventually(() => world('isHeld()'), Boolean, 120_000);
  const spans = (await world(readBy(plan))) as [number, number][];
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await eventually(() => world('isAnswered()'), Boolean, 120_000);
  return spans;
}

/**
 * Has Waymark look again at a post, in all tabs that show it, as it does when the reader comes back to one: our script
 * asks what is known of the post by now, and follows it from there.
 */
async function lookAgain(waymark: WaymarkBrowser, path: string): Promise<void> {
  const before = await looksAt(waymark, path);
  const worker = await waymark.worker();
  const asked = (await worker.evaluate(
    `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.filter((tab) => tab.url === '${ORIGIN}${path}')
      .map((tab) => chrome.tabs.sendMessage(tab.id, { waymark: 'page:look-again', payload: null }, { frameId: 0 }))))
      .then(({ length }) => length)`,
  )) as number;
  // A page is looked at only so often: it may take a moment.
  await eventually(
    () => looksAt(waymark, path),
    (count) => count >= before + asked,
  );
}

/** How often Waymark has looked at a post so far. */
async function looksAt(waymark: WaymarkBrowser, path: string): Promise<number> {
  // By the address that it saw: to the browser, an application stays where it was loaded.
  const seen = (await heard(waymark, 'page:seen')).map(({ payload }) => (payload as PageEvidence).address);
  return seen.filter((address) => address === `${ORIGIN}${path}`).length;
}

interface Kept {
  readonly progress: number;
  readonly finishedAt: number | null;
}

/** What Waymark keeps of a post. */
async function readingOf(waymark: WaymarkBrowser, path: string): Promise<Kept | null> {
  return (await inStore(
    waymark,
    `database.transaction('readings').objectStore('readings').get('${ORIGIN}${path}')`,
  )) as Kept | null;
}

/** Every reader is another: none goes on with the pace of one before. */
async function forgetPace(waymark: WaymarkBrowser): Promise<void> {
  await inStore(waymark, `database.transaction('settings', 'readwrite').objectStore('settings').delete('paces')`);
}

async function inStore(waymark: WaymarkBrowser, request: string): Promise<unknown> {
  const worker = await waymark.worker();
  return worker.evaluate(`new Promise((resolve, reject) => { indexedDB.open('waymark').onsuccess = ({ target: { result: database } }) => {
    const asked = ${request};
    asked.onsuccess = () => { database.close(); resolve(asked.result ?? null); };
    asked.onerror = () => reject(asked.error);
  }; })`);
}
