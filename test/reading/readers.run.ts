/**
 * `npm run test:reading`: simulated readers on layouts of common themes, in real Chromium. For each the truth is known from
 * the reader's own script; it stands beside what Waymark says. `READERS` and `LAYOUTS` choose some by a part of their name.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveArchive, type Answer, type SampleServer } from '../archive/server';
import { WaymarkBrowser } from '../e2e/browser';
import { ORIGIN } from '../e2e/fixture';
import { layoutPost } from '../layouts/content';
import { LAYOUTS, type LayoutName } from '../layouts/layouts';
import { READERS, read, truthOf, type ReaderName } from './readers';

/** Percentage points. */
const LARGEST_ERROR = 3;

const chosen = <N extends string>(all: Record<N, unknown>, by: string | undefined): N[] =>
  (Object.keys(all) as N[]).filter((name) => by === undefined || name.includes(by));
const layouts = chosen<LayoutName>(LAYOUTS, process.env['LAYOUTS']);
const readers = chosen<ReaderName>(READERS, process.env['READERS']);

const pathOf = (layout: string, reader: string): string => `/blog/2025-06-01-${layout}-${reader}`.replaceAll(' ', '-');
const startOf = (path: string): string => `${path}-start`;

function answers(): Map<string, Answer> {
  const all = new Map<string, Answer>();
  for (const layout of layouts) {
    for (const reader of readers) {
      const path = pathOf(layout, reader);
      const body = LAYOUTS[layout](layoutPost(path), layoutPost(startOf(path), 5));
      all.set(layout === 'single-page app' ? startOf(path) : path, { body });
      // A visit that comes straight to the article of an application gets it from the server.
      if (layout === 'single-page app') all.set(path, { body: LAYOUTS['no article element'](layoutPost(path), layoutPost(path)) });
    }
  }
  return all;
}

let server: SampleServer;
let waymark: WaymarkBrowser;
const rows: string[][] = [];
beforeAll(async () => {
  server = await serveArchive({ origin: ORIGIN, tls: true, extra: answers() });
  waymark = await WaymarkBrowser.launch({ port: server.port });
  await waymark.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
});
afterAll(async () => {
  const all = [['layout', 'reader', 'truth', 'Waymark', 'error', 'finished'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  process.stdout.write(`\n${all.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n')}\n\n`);
  await waymark?.close();
  await server?.close();
});

async function arrive(layout: LayoutName, path: string): Promise<Page> {
  const page = await waymark.open(`${ORIGIN}${layout === 'single-page app' ? startOf(path) : path}`);
  if (layout === 'single-page app') {
    await page.click('#go');
    await page.waitForFunction(() => document.title === 'Swapped');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return page;
}

/** What Waymark keeps of a post. */
async function said(path: string): Promise<{ progress: number; finishedAt: number | null } | undefined> {
  const worker = await waymark.worker();
  return (await worker.evaluate(`new Promise((resolve) => { indexedDB.open('waymark').onsuccess = ({ target }) => {
    target.result.transaction('readings').objectStore('readings').get('${ORIGIN}${path}').onsuccess = (got) => { target.result.close(); resolve(got.target.result); };
  }; })`)) as { progress: number; finishedAt: number | null } | undefined;
}

describe.each(layouts)('on a page with %s', (layout) => {
  it.each(readers)('a reader who is %s is followed', async (reader) => {
    const path = pathOf(layout, reader);
    const truth = truthOf(await read(() => arrive(layout, path), READERS[reader]));
    const reading = await said(path);
    const isFinished = reading?.finishedAt != null;
    // A post that is finished is shown as read, whatever the share.
    const share = isFinished ? 1 : (reading?.progress ?? 0);
    const error = (share - truth) * 100;
    rows.push([layout, reader, percent(truth), percent(share), error.toFixed(1), isFinished ? 'yes' : '']);
    expect({ isFinished, isClose: Math.abs(error) <= LARGEST_ERROR, error }).toMatchObject({ isFinished: READERS[reader].finishes, isClose: true });
  });
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
