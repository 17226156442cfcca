import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POSTS, postsOf, TOPICS } from '../sample/facts';
import { serveArchive, type SampleServer } from '../sample/server';
import { atRest } from './atRest';
import { WaymarkBrowser } from './browser';
import { eventually, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

/** The shipped build and a site that it does not hold: each grant and each withdrawal is the browser's own. */
const SITE = 'https://notes.example';
const BLOG = `${SITE}/blog`;
const BUILT_IN = 'https://lawzava.com/*';
const HELD = [BUILT_IN, `${SITE}/*`];
const WHOLE = `${POSTS.length} posts from the feed`;
const [newest] = postsOf('scale');

let server: SampleServer;
let waymark: WaymarkBrowser;
beforeAll(async () => {
  server = await serveArchive({ origin: SITE, tls: true });
  waymark = await WaymarkBrowser.launch({ port: server.port });
  await (await waymark.welcomed()).close();
  // At its start the background gives back what nothing needs: also what a test grants before it asks.
  await atRest(waymark);
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
});
beforeEach(() => server.clearOverrides());

/** What a host was asked. */
function asked(host: string): SampleServer['requests'] {
  return server.requests.filter(({ headers }) => headers.host?.split(':')[0] === host);
}

function row(options: Page, address: string): Promise<string> {
  return options.$$eval(
    'li',
    (items, of) => items.map((item) => item.innerText).find((text) => text.split('\n').includes(of)) ?? '',
    address,
  );
}

async function add(options: Page, address: string): Promise<void> {
  await options.bringToFront();
  await (await whenThere(options, 'aria/Add a site[role="textbox"]')).type(`${address}\n`);
}

async function press(options: Page, name: string, at = 0): Promise<void> {
  await options.bringToFront();
  await whenThere(options, `aria/${name}[role="button"]`);
  await (await options.$$(`aria/${name}[role="button"]`)).at(at)?.click();
}

async function remove(options: Page): Promise<void> {
  await press(options, 'Remove', -1);
  await press(options, 'Remove blog');
  await waitForText(options, /was removed/);
}

/** A worker of its own, after one that was killed: it has begun when it has looked what it may read. */
async function startAgain(): Promise<void> {
  const options = await waymark.openOwn('options.html');
  await waymark.killWorker();
  await options.evaluate("chrome.runtime.sendMessage({ waymark: 'search:tend', payload: null })");
  await options.close();
}

const state = (): Promise<{ kind: string; left: number }> =>
  inWorkersDatabase(
    waymark,
    `
    const asking = database.transaction('discoveries').objectStore('discoveries').get('${BLOG}');
    asking.onsuccess = () => done({ kind: asking.result?.state.kind ?? '', left: asking.result?.queue.length ?? 0 });`,
  );

describe('a site that the reader adds', () => {
  it('stays granted while the worker dies in its first look, and is added by the next', async () => {
    await waymark.allow(SITE);
    server.override('/blog', { stall: true });
    const options = await waymark.openOwn('options.html');
    await add(options, BLOG);
    await eventually(
      async () => asked('notes.example').length,
      (count) => count > 0,
    );
    // The page that asked is gone, too.
    await options.close();
    server.clearOverrides();
    await startAgain();
    const again = await waymark.openOwn('options.html');
    await eventually(
      () => row(again, 'notes.example/blog'),
      (text) => text.includes(WHOLE),
      90_000,
    );
    expect(await waymark.sites()).toEqual(HELD);
    await again.close();
  });

  it('is kept when another one on the same host and another port goes', async () => {
    const options = await waymark.openOwn('options.html');
    await add(options, `${SITE}:8443/blog`);
    await eventually(
      () => row(options, 'notes.example:8443/blog'),
      (text) => text !== '',
      60_000,
    );
    await remove(options);
    expect(await waymark.sites()).toEqual(HELD);
    await remove(options);
    await eventually(
      () => waymark.sites(),
      (sites) => sites.join() === BUILT_IN,
    );
    await options.close();
  });

  it('is given back when it could not be added', async () => {
    await waymark.allow(SITE);
    server.override('/blog', { status: 500, body: 'oops' });
    const options = await waymark.openOwn('options.html');
    await add(options, BLOG);
    await waitForText(options, "The site's server reported an error.");
    await eventually(
      () => waymark.sites(),
      (sites) => sites.join() === BUILT_IN,
    );
    await options.close();
  });

  it('is given back at the next start when the browser was closed before it was added', async () => {
    await waymark.allow(SITE);
    server.override('/blog', { stall: true });
    const options = await waymark.openOwn('options.html');
    const before = asked('notes.example').length;
    await add(options, BLOG);
    await eventually(
      async () => asked('notes.example').length,
      (count) => count > before,
    );
    expect(await waymark.sites()).toEqual(HELD);
    waymark = await waymark.restart();
    await eventually(
      () => waymark.sites(),
      (sites) => sites.join() === BUILT_IN,
      60_000,
    );
  });
});

describe('a site that the reader takes back', () => {
  it('is asked nothing more, and its discovery goes on when it is allowed again', async () => {
    await waymark.allow(SITE);
    for (const { path } of TOPICS) server.override(path, { delayMs: 1_500, status: 404 });
    const options = await waymark.openOwn('options.html');
    await add(options, BLOG);
    await eventually(
      () => row(options, 'notes.example/blog'),
      (text) => /Found [1-9]\d* posts/.test(text),
      60_000,
    );
    await waymark.withdraw(SITE);
    await eventually(
      () => row(options, 'notes.example/blog'),
      (text) => text.includes('Waymark may no longer read'),
    );
    expect(await row(options, 'notes.example/blog')).toContain('Your place and your notes are safe.');
    await startAgain();
    // Its start has decided what goes on when the alarm that watches over discoveries is gone.
    await eventually(watched, (is) => !is, 60_000);
    const before = asked('notes.example').length;
    const { left } = await state();
    expect(left).toBeGreaterThan(0);
    await options.evaluate(
      `chrome.runtime.sendMessage({ waymark: 'archive:refresh', payload: { archive: '${BLOG}' } })`,
    );
    expect(asked('notes.example').length).toBe(before);
    expect(await state()).toEqual({ kind: 'running', left });
    server.clearOverrides();
    await waymark.allow(SITE);
    await eventually(
      () => row(options, 'notes.example/blog'),
      (text) => text.includes(WHOLE),
      90_000,
    );
    expect(await row(options, 'notes.example/blog')).not.toContain('no longer');
    await options.close();
  });

  it('says so in the panel, and keeps the place', async () => {
    const page = await waymark.open(`${SITE}${newest!.path}`);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge.endsWith('/3'),
    );
    const panel = await waymark.openPanel(page);
    await waitForText(panel, 'Reading path');
    await waymark.withdraw(SITE);
    await page.bringToFront();
    await waitForText(panel, 'Waymark may no longer read notes.example. Your place and your notes are safe.');
    expect(await panel.$('aria/Allow again[role="button"]')).not.toBeNull();
    await waymark.allow(SITE);
    await page.bringToFront();
    await waitForText(panel, 'Reading path');
    await panel.close();
    await page.close();
  });
});

/** The archives of all that was read. */
const readingsAt = (): Promise<string[]> =>
  inWorkersDatabase(
    waymark,
    `
    const asking = database.transaction('readings').objectStore('readings').getAll();
    asking.onsuccess = () => done([...new Set(asking.result.map(({ archive }) => archive))]);`,
  );

describe('an archive whose addresses lead elsewhere', () => {
  it('makes nobody else be asked, is asked no more for it, and says so', async () => {
    const away = { status: 302, headers: { location: 'https://router.lan/admin?reboot=1' } };
    for (const path of ['/blog', '/blog/feed.xml', '/robots.txt', '/sitemap.xml']) server.override(path, away);
    const options = await waymark.openOwn('options.html');
    const refresh = async (): Promise<string[]> => {
      const before = asked('notes.example').length;
      await options.evaluate(
        `chrome.runtime.sendMessage({ waymark: 'archive:refresh', payload: { archive: '${BLOG}' } })`,
      );
      return asked('notes.example')
        .slice(before)
        .map(({ method, path }) => `${method} ${path}`);
    };
    const elsewhere = (lines: readonly string[]): string[] => lines.filter((line) => !line.includes('topics'));
    const first = elsewhere(await refresh());
    // One of them was asked a second time, to tell a redirect from a broken network; from then on none.
    const twice = first.filter((line, at) => first.indexOf(line) !== at);
    expect(twice.length).toBeLessThanOrEqual(2);
    // A feed that led away is dropped; what is left is asked once each, the pages of topics in any case.
    const all = await refresh();
    expect(all.length).toBeGreaterThan(0);
    const again = elsewhere(all);
    expect(again.filter((line, at) => again.indexOf(line) !== at || !first.includes(line))).toEqual([]);
    await waitForText(options, 'notes.example/blog leads to another site, most likely www.notes.example.');
    expect(await options.$('aria/Add www.notes.example instead[role="link"]')).not.toBeNull();
    expect(asked('router.lan')).toEqual([]);
    await options.close();
  });

  it('is moved to its other name with all that the reader has, once that is granted, and back', async () => {
    await waymark.allow('https://www.notes.example');
    const posts = await waymark.openOwn(`library.html#posts?archive=${encodeURIComponent(BLOG)}`);
    await posts.bringToFront();
    await posts.waitForSelector('main li a');
    await press(posts, 'Mark as read');
    await eventually(readingsAt, (all) => all.includes(BLOG));
    await posts.close();
    const options = await waymark.openOwn('options.html');
    await options.bringToFront();
    const link = await whenThere(options, 'aria/Add www.notes.example instead[role="link"]');
    const library = await waymark.openOwn((await link!.evaluate((a) => a.getAttribute('href'))) ?? '');
    await press(library, 'Follow www.notes.example/blog');
    server.clearOverrides();
    await waitForText(
      library,
      new RegExp(`${POSTS.length} posts. Of the posts that you have something of, (\\d+) of \\1 are found`),
    );
    await press(library, 'Move everything there');
    await waitForText(library, /All that you have is at/);
    expect(await readingsAt()).toEqual([`https://www.notes.example/blog`]);
    await waitForText(options, 'www.notes.example/blog');
    expect(await row(options, 'notes.example/blog')).toBe('');
    await press(library, 'Undo');
    await eventually(readingsAt, (all) => all.join() === BLOG);
    await library.close();
    await options.bringToFront();
    await eventually(
      () => row(options, 'notes.example/blog'),
      (text) => text !== '',
      60_000,
    );
    const landing = server.requests.length;
    server.override('/blog', { status: 301, headers: { location: 'https://www.notes.example/blog/' } });
    await options.evaluate(
      `chrome.runtime.sendMessage({ waymark: 'archive:refresh', payload: { archive: '${BLOG}' } })`,
    );
    expect(
      server.requests
        .slice(landing)
        .some(({ headers, path }) => headers.host === 'www.notes.example' && path === '/blog/'),
    ).toBe(true);
    await eventually(
      () => row(options, 'notes.example/blog'),
      (text) => text !== '' && !text.includes('another site'),
    );
    await options.close();
  });
});

describe('a record that is damaged', () => {
  it('locks up nothing: pages are recognised, messages answered, and all data can be deleted', async () => {
    await inWorkersDatabase(
      waymark,
      `
      const writing = database.transaction('archives', 'readwrite');
      writing.objectStore('archives').put({ id: 'not a url', name: 'Damaged', builtIn: false, postPattern: null, feeds: [], refreshedAt: 1, problem: null, updatedAt: 1, deleted: false });
      writing.oncomplete = () => done();`,
    );
    await startAgain();
    const page = await waymark.open(`${SITE}${newest!.path}`);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge.endsWith('/3'),
    );
    const options = await waymark.openOwn('options.html');
    const answer = await options.evaluate(
      `chrome.runtime.sendMessage({ waymark: 'archive:refresh', payload: { archive: '${BLOG}' } })`,
    );
    expect(answer).toMatchObject({ ok: true });
    await press(options, 'Delete all data');
    await (await options.waitForSelector('dialog input[type="checkbox"]'))?.click();
    await press(options, 'Delete all data', -1);
    await waitForText(options, 'All data was deleted.');
    await eventually(
      () => waymark.sites(),
      (sites) => sites.join() === BUILT_IN,
    );
    await options.close();
    await page.close();
  });
});

/** Whether the alarm rings that watches over discoveries. */
async function watched(): Promise<boolean> {
  return (await (
    await waymark.worker()
  ).evaluate("chrome.alarms.get('discovery').then((alarm) => alarm !== undefined)")) as boolean;
}
