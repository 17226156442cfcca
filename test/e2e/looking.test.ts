import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownText } from '../../lib/model/knownText';
import { POSTS, postsOf } from '../sample/facts';
import { serveArchive, type SampleServer } from '../sample/server';
import { seen } from './atRest';
import { WaymarkBrowser } from './browser';
import { eventually, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { openPassages, quotable, sumOfOpened, type Opened } from './passages';
import { whenThere } from './whenThere';

const ORIGIN = 'https://notes.waymark.test';
const BLOG = `${ORIGIN}/blog`;
const ALL = POSTS.length;
/** Posts are asked for a second apart. */
const LOOK_MS = 90_000;
/** Opening a passage in both ways takes half a second. */
const POSTS_OPENED = 3;
const PASSAGES_A_POST = 8;
const ALL_OPENED = POSTS_OPENED * PASSAGES_A_POST;

let server: SampleServer;
let waymark: WaymarkBrowser;
let options: Page;
beforeAll(async () => {
  server = await serveArchive({ origin: ORIGIN, tls: true });
  waymark = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample' });
  await waymark.welcomed();
  options = await waymark.openOwn('options.html');
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
});

/** The row of the archive in the settings: its whole text. */
function row(): Promise<string> {
  return options.$$eval(
    'li',
    (items) =>
      items.map((item) => (item as HTMLElement).innerText).find((text) => text.includes('notes.waymark.test')) ?? '',
  );
}

async function add(): Promise<void> {
  await options.bringToFront();
  await (await whenThere(options, 'aria/Add a site[role="textbox"]')).type(`${BLOG}\n`);
}

async function remove(): Promise<void> {
  await options.bringToFront();
  await (await options.$$('aria/Remove[role="button"]')).at(-1)?.click();
  await (await whenThere(options, 'aria/Remove blog[role="button"]')).click();
  await waitForText(options, /was removed/);
}

/** How many posts' texts are stored, and how many could not be read. */
async function stored(): Promise<{ readonly looked: number; readonly unreadable: number }> {
  const use = `const asking = database.transaction('texts').objectStore('texts').index('archive').getAll('${BLOG}');
    asking.onsuccess = () => {
      const unreadable = asking.result.filter(({ text }) => text === null).length;
      done({ looked: asking.result.length - unreadable, unreadable });
    };`;
  return inWorkersDatabase(waymark, use);
}

const askedFor = (path: string): number => server.requests.filter((request) => request.path === path).length;

describe('the posts of a site that was added', () => {
  it('are looked through by themselves, with progress, and the settings and the panel say so', async () => {
    await add();
    await eventually(
      row,
      (text) => /Looked through [1-9]\d? of \d+ posts/.test(text) && text.includes('Stop'),
      LOOK_MS,
    );
    expect(await row()).toMatch(/about \d+(?:\.\d)? (?:kB|MB)/);
    await eventually(row, (text) => text.includes(`Looked through ${ALL} of ${ALL} posts`), LOOK_MS);
    expect(await stored()).toEqual({ looked: ALL, unreadable: 0 });
    expect(await row()).toContain('Remove texts');
    for (const { path } of POSTS) expect(askedFor(path)).toBe(1);
    const [post] = postsOf('testing');
    const page = await waymark.open(`${ORIGIN}${post!.path}`);
    await seen(waymark, page);
    const panel = await waymark.openPanel(page);
    await panel.waitForSelector('select');
    await panel.select('select', 'testing');
    const count = postsOf('testing').length;
    await waitForText(panel, `Looked through ${count} of ${count} posts`);
    await panel.close();
    await page.close();
  });

  it('are found by words that only their texts have', async () => {
    const use = `const asking = database.transaction('texts').objectStore('texts').getAll();
      asking.onsuccess = () => done(asking.result.at(-1));`;
    const { post, text } = await inWorkersDatabase<{
      readonly post: string;
      readonly text: { readonly blocks: readonly { readonly kind: string; readonly text: string }[] };
    }>(waymark, use);
    const paragraph = text.blocks.findLast(({ kind, text: words }) => kind === 'paragraph' && words.length > 80)!;
    const phrase = paragraph.text.split(/\s+/).slice(2, 7).join(' ').replaceAll('"', '');
    const panel = await waymark.openOwn(`sidepanel.html?q=${encodeURIComponent(`"${phrase}"`)}`);
    await waitForText(panel, POSTS.find(({ path }) => post.endsWith(path))!.title);
    await panel.close();
  });

  it('are opened at any passage that a guide could quote, by our script and by the browser', async () => {
    const use = `const asking = database.transaction('texts').objectStore('texts').getAll();
      asking.onsuccess = () => done(asking.result);`;
    const texts = await inWorkersDatabase<KnownText[]>(waymark, use);
    const opened: Opened[] = [];
    for (const { post, text } of texts.slice(0, POSTS_OPENED))
      if (text !== null) opened.push(await openPassages(waymark, options, post, text, quotable(text, PASSAGES_A_POST)));
    expect(sumOfOpened(opened)).toEqual({ asked: ALL_OPENED, byScript: ALL_OPENED, byBrowser: ALL_OPENED, missed: [] });
  });

  it('are stopped and gone on with by the reader, and their texts removed', async () => {
    await options.bringToFront();
    await (await whenThere(options, 'aria/Remove texts[role="button"]')).click();
    await eventually(row, (text) => text.includes('Made of titles and summaries'));
    expect(await stored()).toEqual({ looked: 0, unreadable: 0 });
    await (await whenThere(options, 'aria/Look through[role="combobox"]')).select('by-itself');
    await (await whenThere(options, 'aria/Stop[role="button"]')).click();
    await eventually(row, (text) => text.includes('Stopped after'));
    await (await whenThere(options, 'aria/Go on[role="button"]')).click();
    await eventually(row, (text) => text.includes(`Looked through ${ALL} of ${ALL} posts`), LOOK_MS);
    await remove();
  });

  it('are looked through to the last though the worker dies in the middle, and hostile ones keep no other waiting', async () => {
    const [first, second] = POSTS;
    const frame = (html: string): string => `<!doctype html><title>Post</title><article><h1>Post</h1>${html}</article>`;
    server.override(first!.path, { body: frame(`<p>${'moss is green and '.repeat(290_000)}</p>`) });
    server.override(second!.path, {
      body: frame(`<p>Words enough to be an article of some kind.</p><ul>${'<li>moss</li>'.repeat(100_000)}</ul>`),
    });
    await add();
    await eventually(stored, ({ looked }) => looked > 2, LOOK_MS);
    await waymark.killWorker();
    // Any event wakes it; a reader's visit is one, the alarm of each minute another.
    const page = await waymark.open(`${ORIGIN}${POSTS.at(-1)!.path}`);
    await eventually(stored, ({ looked, unreadable }) => looked + unreadable === ALL, LOOK_MS);
    // Longer than any page that is parsed.
    expect((await stored()).unreadable).toBe(1);
    await page.close();
    await options.bringToFront();
    await eventually(
      row,
      (text) => text.includes(`Looked through ${ALL - 1} of ${ALL} posts`) && text.includes('1 could not be read'),
    );
  });
});
