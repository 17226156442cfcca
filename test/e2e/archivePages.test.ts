import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postsOf, TOPICS } from '../sample/facts';
import { SITE_NAME } from '../sample/layout';
import { serveArchive, type SampleServer } from '../sample/server';
import { letADayPass, refreshedAt } from './aDay';
import { seen } from './atRest';
import { WaymarkBrowser } from './browser';
import { eventually, textOf, waitForText } from './fixture';
import { whenThere } from './whenThere';

/** The sample build holds this host from the start: no headless browser can answer the browser's question. */
const ORIGIN = 'https://notes.waymark.test';
const BLOG = `${ORIGIN}/blog`;
const SCALE = postsOf('scale');
const PLAIN = TOPICS.find(({ path, posts }) => path.includes('/tags/') && posts > 1);

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

const heading = (surface: Page): Promise<string | null> => surface.$eval('h1', ({ textContent }) => textContent);

async function headed(surface: Page, name: string): Promise<void> {
  await surface.waitForSelector('h1');
  await eventually(
    () => heading(surface),
    (shown) => shown === name,
  );
}

async function press(surface: Page, name: string): Promise<void> {
  await (await whenThere(surface, `aria/${name}[role="button"]`)).click();
}

/** The button of a topic under "Where to begin": its name is all that it says. */
async function begin(surface: Page, topic: string): Promise<void> {
  const buttons = await surface.$$('ul[aria-label="Where to begin"] button');
  for (const button of buttons) {
    const words = await button.evaluate((one) => one.innerText);
    if (words.startsWith(topic)) return button.click();
  }
  throw new Error(`${topic} is no place to begin:\n${await textOf(surface)}`);
}

async function badgeIs(page: Page, wanted: string): Promise<void> {
  await eventually(
    () => waymark.badge(page),
    (badge) => badge === wanted,
  );
}

describe('the pages of an archive that are no posts', () => {
  it('lead, once the site was added from its home page, to where to begin in the very popup', async () => {
    const page = await waymark.open(BLOG);
    const popup = await waymark.openPopup(page);
    server.override('/sitemap.xml', { delayMs: 1_500, status: 404 });
    await press(popup, 'Follow notes.waymark.test');
    await popup.waitForSelector('progress, [role=progressbar]');
    await waitForText(popup, 'Where to begin');
    server.clearOverrides();
    expect(await heading(popup)).toBe(SITE_NAME);
    await waitForText(popup, 'Its author wrote a guide to it');
    // Nothing was opened unasked.
    expect(page.url()).toBe(BLOG);

    await press(popup, 'All topics');
    await eventually(
      () => popup.$$eval('ul[aria-label="Topics of this blog"] li', (rows) => rows.length),
      (count) => count === TOPICS.length,
    );
    await press(popup, 'Back');
    await headed(popup, SITE_NAME);
    const first = await popup.$eval('ul[aria-label="Where to begin"] button', (one) => one.innerText.split('\n')[0]);
    await begin(popup, first ?? '-');
    await headed(popup, first ?? '-');
    await popup.waitForSelector('ol[aria-label="Reading path"]');
    await press(popup, 'Back');
    await headed(popup, SITE_NAME);
    await popup.close();
    await page.close();
  });

  it('show on a topic’s own page that topic, published or not, and its badge counts what is read', async () => {
    const page = await waymark.open(`${BLOG}/topics/scale`);
    await badgeIs(page, '0/3');
    let popup = await waymark.openPopup(page);
    await headed(popup, 'Scale');
    await waitForText(popup, 'From its author');
    await popup.close();

    const post = await waymark.open(`${ORIGIN}${SCALE[0]!.path}`);
    await badgeIs(post, '0/3');
    popup = await waymark.openPopup(post);
    await press(popup, 'Mark as read');
    await waitForText(popup, '1 of 3 steps read');
    await popup.close();
    await badgeIs(post, '1/3');
    await badgeIs(page, '1/3');
    await post.close();

    await page.goto(`${ORIGIN}${PLAIN!.path}`);
    // The badge of the page before has the same form.
    await seen(waymark, page);
    await eventually(
      () => waymark.badge(page),
      (badge) => /^\d\/\d$/.test(badge),
    );
    popup = await waymark.openPopup(page);
    await headed(popup, PLAIN!.name);
    await waitForText(popup, 'Put together by Waymark');
    await popup.close();
    await page.close();
  });

  it('tell of what is under way, and of what came out since the reader last looked', async () => {
    server.override('/blog/feed.xml', {
      headers: { 'content-type': 'application/atom+xml' },
      body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>${SITE_NAME}</title><entry><id>n</id><title>Brand new</title><link href="${BLOG}/brand-new"/><published>2030-12-01T07:00:00Z</published><category term="scale" label="Scale"/></entry></feed>`,
    });
    await letADayPass(waymark, BLOG);
    await eventually(
      () => refreshedAt(waymark, BLOG),
      (at) => at > 1,
    );
    const page = await waymark.open(BLOG);
    await seen(waymark, page);
    expect(await waymark.badge(page)).toBe('');
    const popup = await waymark.openPopup(page);
    await waitForText(popup, /1 new since you last looked\n+Brand new/);
    await waitForText(popup, /Continue reading\n[^]*1 of 3 steps read/);
    await popup.close();
    server.clearOverrides();
    await page.close();
  });

  it('show the same in the panel, which leads to a topic, to all topics, and back', async () => {
    const page = await waymark.open(BLOG);
    const panel = await waymark.openPanel(page);
    await headed(panel, SITE_NAME);
    await waitForText(panel, 'Where to begin');
    expect(await textOf(panel)).not.toContain('new since you last looked');
    await press(panel, 'All topics');
    await waitForText(panel, 'Topics of this blog');
    await press(panel, 'Back');
    await headed(panel, SITE_NAME);
    await panel.waitForSelector('ul[aria-label="Where to begin"] button');
    // Back where the reader left, at the end of the page: its beginning lies under the search box there.
    await panel.$eval('ul[aria-label="Where to begin"] button', (one) => one.scrollIntoView({ block: 'center' }));
    await panel.click('ul[aria-label="Where to begin"] button');
    await waitForText(panel, 'References');
    await press(panel, 'Back');
    await headed(panel, SITE_NAME);
    await page.goto(`${BLOG}/topics/scale`);
    await headed(panel, 'Scale');
    await panel.close();
    await page.close();
  });
});
