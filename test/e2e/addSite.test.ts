import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POSTS, postsOf, TOPICS } from '../sample/facts';
import { serveArchive, type SampleServer } from '../sample/server';
import { letADayPass, refreshedAt } from './aDay';
import { atRest } from './atRest';
import { WaymarkBrowser } from './browser';
import { eventually, textOf, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

/**
 * The sample build holds these hosts from the start, for no headless browser can answer the permission dialog. What is
 * asked of the browser, and when, is looked at in the popup itself.
 */
const ORIGIN = 'https://notes.waymark.test';
const BLOG = `${ORIGIN}/blog`;
const [newest] = postsOf('scale');
const WHOLE = `${POSTS.length} posts`;

let server: SampleServer;
let waymark: WaymarkBrowser;
beforeAll(async () => {
  server = await serveArchive({ origin: ORIGIN, tls: true });
  waymark = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample' });
  await waymark.welcomed();
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
});

beforeEach(() => server.clearOverrides());

/** The row of the added archive on the options page: its whole text. */
function row(options: Page): Promise<string> {
  return options.$$eval(
    'li',
    (items) =>
      items.map((item) => (item as HTMLElement).innerText).find((text) => text.includes('notes.waymark.test')) ?? '',
  );
}

async function add(options: Page): Promise<void> {
  await options.bringToFront();
  await (await whenThere(options, 'aria/Add a site[role="textbox"]')).type(`${BLOG}\n`);
}

async function remove(options: Page): Promise<void> {
  await options.bringToFront();
  await eventually(
    () => row(options),
    (text) => text !== '',
  );
  const buttons = await options.$$('aria/Remove[role="button"]');
  await buttons.at(-1)?.click();
  await (await whenThere(options, 'aria/Remove blog[role="button"]')).click();
  await waitForText(options, /was removed/);
}

/** Whether the content script is registered for the site. */
async function isRegistered(): Promise<boolean> {
  const worker = await waymark.worker();
  const scripts = (await worker.evaluate('chrome.scripting.getRegisteredContentScripts()')) as { matches?: string[] }[];
  return scripts.some(({ matches = [] }) => matches.some((match) => match.includes('notes.waymark.test')));
}

/** What the archive was asked; the browser asks services of its own besides. */
function asked(): SampleServer['requests'] {
  return server.requests.filter(({ headers }) => headers.host?.startsWith(new URL(ORIGIN).host));
}

/**
 * The number of requests so far, once nothing is left to ask: neither for a page that was opened, nor of a discovery, nor
 * for the text of a post.
 */
async function quiet(): Promise<number> {
  const left = `Promise.all([
    chrome.storage.session.get(null).then((all) => Object.values(all).flatMap((one) => one?.errands ?? []).length),
    new Promise((resolve) => {
      indexedDB.open('waymark').onsuccess = ({ target: { result: database } }) => {
        const reading = database.transaction(['discoveries', 'posts', 'texts']);
        const running = reading.objectStore('discoveries').getAll();
        const [posts, texts] = ['posts', 'texts'].map((name) => reading.objectStore(name).index('archive').count('${BLOG}'));
        reading.oncomplete = () => {
          database.close();
          const discovering = running.result.filter(({ state }) => state.kind === 'running').length;
          resolve(discovering + posts.result - texts.result);
        };
      };
    }),
  ]).then(([errands, running]) => errands + running)`;
  await eventually(
    async () => (await waymark.worker()).evaluate(left),
    (count) => count === 0,
    60_000,
  );
  await atRest(waymark);
  return asked().length;
}

function slowly(ms: number): void {
  for (const { path } of TOPICS) server.override(path, { delayMs: ms, status: 404 });
}

describe('a site that the reader adds', () => {
  it('is discovered with visible progress, and the result says what it is based on', async () => {
    const options = await waymark.openOwn('options.html');
    slowly(400);
    await add(options);
    await eventually(
      () => row(options),
      (text) => /Found \d+ posts?, \d+ topics?/.test(text),
    );
    expect(
      await options.$eval('progress', (bar) => [bar.getAttribute('aria-label')?.split(' ')[0], bar.max > 1]),
    ).toEqual(['Discovering', true]);
    server.clearOverrides();
    await eventually(
      () => row(options),
      (text) => text.includes(`${WHOLE} from the feed`) && text.includes(`${TOPICS.length} topics`),
      60_000,
    );
    expect(await row(options)).toMatch(/the sitemap/);
    expect(await options.$$('progress[aria-label^="Discovering"]')).toHaveLength(0);
    expect(await isRegistered()).toBe(true);
    await options.close();
  });

  it('has a guide, a path and a badge on its posts', async () => {
    const page = await waymark.open(`${ORIGIN}${newest!.path}`);
    await eventually(
      () => waymark.badge(page),
      (badge) => /\d\/3/.test(badge),
    );
    await page.close();
  });

  it('costs at most two requests when nothing is new', async () => {
    const before = await quiet();
    await letADayPass(waymark, BLOG);
    await eventually(
      async () => asked().length,
      (count) => count > before,
      60_000,
    );
    await eventually(
      () => refreshedAt(waymark, BLOG),
      (at) => at > 1,
    );
    await quiet();
    const looks = asked().slice(before);
    expect(looks.map(({ path }) => path).slice(2)).toEqual([]);
    expect(looks.every(({ headers }) => headers['if-none-match'] !== undefined)).toBe(true);
  });

  it('says on a topic what it gained since the reader last looked', async () => {
    const page = await waymark.open(`${ORIGIN}${newest!.path}`);
    let popup = await waymark.openPopup(page);
    await waitForText(popup, 'Finish with');
    await popup.select('select', 'scale');
    expect(await textOf(popup)).not.toContain('since you last looked');
    // The popup paints what was last shown at once; the look is kept a moment later.
    const first = await eventually(looked, (at) => at > 0);
    await popup.close();
    const entry = (slug: string): string =>
      `<entry><id>${BLOG}/${slug}</id><title>${slug}</title><link href="${BLOG}/${slug}"/><published>2025-12-0${slug.length}T07:00:00Z</published><category term="scale" label="Scale"/></entry>`;
    server.override('/blog/feed.xml', {
      headers: { 'content-type': 'application/atom+xml' },
      body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quiet Pager</title>${entry('one')}${entry('three')}</feed>`,
    });
    await letADayPass(waymark, BLOG);
    await eventually(
      () => refreshedAt(waymark, BLOG),
      (at) => at > 1,
    );
    popup = await waymark.openPopup(page);
    await waitForText(popup, '2 new since you last looked');
    await eventually(looked, (at) => at > first);
    await popup.close();
    popup = await waymark.openPopup(page);
    await waitForText(popup, 'Finish with');
    await eventually(
      () => textOf(popup),
      (text) => !text.includes('since you last looked'),
    );
    await popup.close();
    await page.close();
    server.clearOverrides();
    const options = await waymark.openOwn('options.html');
    await remove(options);
    await add(options);
    await eventually(
      () => row(options),
      (text) => text.includes(`${WHOLE} from the feed`),
      60_000,
    );
    await options.close();
  });

  it('goes when it is removed, and its content script with it', async () => {
    const options = await waymark.openOwn('options.html');
    await eventually(
      () => row(options),
      (text) => text.includes(WHOLE),
    );
    await remove(options);
    await eventually(
      () => row(options),
      (text) => text === '',
    );
    await eventually(isRegistered, (registered) => !registered);
    await options.close();
  });

  it('is discovered to its end though the worker dies in the middle', async () => {
    const options = await waymark.openOwn('options.html');
    server.override('/sitemap.xml', { stall: true });
    slowly(300);
    await add(options);
    await eventually(
      () => row(options),
      (text) => /Found [1-9]\d* posts/.test(text),
    );
    await waymark.killWorker();
    server.clearOverrides();
    // Any event wakes it; a reader's visit is one, the alarm of each minute another.
    const page = await waymark.open(`${ORIGIN}${newest!.path}`);
    await eventually(
      () => row(options),
      (text) => text.includes(`${WHOLE} from the feed`),
      90_000,
    );
    await page.close();
    await remove(options);
    await options.close();
  });

  it('is discovered but for the errand that three workers in a row died of, and that is told', async () => {
    const options = await waymark.openOwn('options.html');
    const feed = '/blog/feed.xml';
    const before = server.requests.length;
    const isWaiting = (): Promise<boolean> => Promise.resolve(server.waiting(feed) > 0);
    server.override(feed, { stall: true });
    await add(options);
    for (let deaths = 0; deaths < 3; deaths += 1) {
      await eventually(isWaiting, Boolean);
      await waymark.killWorker();
      await eventually(isWaiting, (waiting) => !waiting);
      // Any message wakes the next one, which goes on with what is under way.
      await options.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
    }
    await eventually(
      () => row(options),
      (text) => text.includes('1 address left out'),
      90_000,
    );
    expect(await row(options)).toContain(WHOLE);
    expect(server.requests.slice(before).filter(({ path }) => path === feed)).toHaveLength(3);
    await remove(options);
    await options.close();
  });

  it('is discovered to its end though the browser is closed in the middle', async () => {
    let options = await waymark.openOwn('options.html');
    server.override('/sitemap.xml', { stall: true });
    slowly(300);
    await add(options);
    await eventually(
      () => row(options),
      (text) => /Found [1-9]\d* posts/.test(text),
    );
    waymark = await waymark.restart();
    server.clearOverrides();
    options = await waymark.openOwn('options.html');
    await eventually(
      () => row(options),
      (text) => text.includes(`${WHOLE} from the feed`),
      90_000,
    );
    await remove(options);
    await options.close();
  });

  it('keeps what was found when the reader stops it', async () => {
    const options = await waymark.openOwn('options.html');
    slowly(1_500);
    await add(options);
    await eventually(
      () => row(options),
      (text) => /Found [1-9]\d* posts/.test(text),
    );
    await (
      await options.waitForSelector(
        'button[aria-label="Stop discovering The Quiet Pager"], button[aria-label^="Stop discovering"]',
      )
    )?.click();
    await eventually(
      () => row(options),
      (text) => text.includes('Stopped early'),
    );
    expect(await row(options)).toMatch(/[1-9]\d* posts/);
    server.clearOverrides();
    await remove(options);
    await options.close();
  });

  it('says in words why it could not be added, and adds nothing', async () => {
    const options = await waymark.openOwn('options.html');
    server.override('/blog', { status: 500, body: 'oops' });
    await add(options);
    await waitForText(options, "The site's server reported an error.");
    expect(await row(options)).toBe('');
    server.clearOverrides();
    await options.close();
  });

  it('is added on the welcome page, which then leads to its newest post', async () => {
    const welcome = await waymark.openOwn('welcome.html');
    await (await whenThere(welcome, 'aria/Add a site[role="textbox"]')).type(`${BLOG}\n`);
    await waitForText(welcome, WHOLE);
    const link = await whenThere(welcome, 'aria/Open the newest post[role="link"]');
    const [latest] = POSTS.toSorted((one, other) => (one.date < other.date ? 1 : -1));
    expect(await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href)).toBe(`${ORIGIN}${latest!.path}`);
    await welcome.close();
    const options = await waymark.openOwn('options.html');
    await eventually(
      () => row(options),
      (text) => text.includes(`${WHOLE} from the feed`),
      60_000,
    );
    await remove(options);
    await options.close();
  });

  it('is offered by the popup with the reason, added by its button, and the open page is recognised', async () => {
    const page = await waymark.open(`${ORIGIN}${newest!.path}`);
    let popup = await waymark.openPopup(page);
    await waitForText(popup, 'notes.waymark.test announces a feed of posts');
    const button = await whenThere(popup, 'aria/Follow notes.waymark.test[role="button"]');
    await button.click();
    await eventually(
      () => waymark.badge(page),
      (badge) => /\d\/3/.test(badge),
    );
    await popup.close().catch(() => undefined);
    popup = await waymark.openPopup(page);
    await waitForText(popup, 'Finish with');
    await popup.close();
    const options = await waymark.openOwn('options.html');
    // The section of the site that is the blog, not the whole site.
    await eventually(
      () => row(options),
      (text) => text.includes('notes.waymark.test/blog'),
    );
    await eventually(
      () => row(options),
      (text) => text.includes(`${WHOLE} from the feed`),
      60_000,
    );
    await options.close();
    await page.close();
  });

  it('is offered as unsure on a page that looks like no archive', async () => {
    server.override('/shop', {
      body: '<!doctype html><title>Shop</title><h1>Our shop</h1><p>Open from nine to five.</p>',
    });
    const page = await waymark.open('https://shop.waymark.test/shop');
    const popup = await waymark.openPopup(page);
    await waitForText(popup, "Waymark isn't sure that shop.waymark.test is a blog");
    expect(await textOf(popup)).toContain('Follow shop.waymark.test anyway');
    expect(await popup.$('aria/Follow shop.waymark.test[role="button"]')).toBeNull();
    await popup.close();
    await page.close();
  });
});

/** When the reader last looked at the topic `scale`: 0 for never. */
async function looked(): Promise<number> {
  const use = `database.transaction('settings').objectStore('settings').get('looked ${BLOG} scale').onsuccess = ({ target }) => done(target.result?.value.at ?? 0);`;
  return inWorkersDatabase(waymark, use);
}
