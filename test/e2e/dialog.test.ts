import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POSTS, postsOf } from '../sample/facts';
import { serveArchive, type SampleServer } from '../sample/server';
import { renderSite } from '../sample/site';
import { AtWindow, isPopup } from './atWindow';
import { WaymarkBrowser } from './browser';
import { Display, HAS_DISPLAY } from './display';
import { eventually, textOf, waitForText } from './fixture';
import { whenThere } from './whenThere';

const SITE = 'https://notes.example';
const [newest] = postsOf('scale');
/** Buttons of the popup. */
const FOLLOW = 'Follow notes.example';
const ALLOW = 'Allow again';

let display: Display;
let server: SampleServer;
let waymark: WaymarkBrowser;
let page: Page;
let reader: AtWindow;
beforeAll(async () => {
  if (!HAS_DISPLAY) return;
  display = await Display.open();
  server = await serveArchive({ origin: SITE, tls: true });
  waymark = await WaymarkBrowser.launch({ port: server.port, display: display.name });
  reader = new AtWindow(waymark, display);
  await (await waymark.welcomed()).close();
  page = await waymark.open(`${SITE}${newest!.path}`);
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
  display?.close();
});
beforeEach(() => server?.clearOverrides());

/**
 * What assistive technology finds on the page: also in the closed roots of our elements, which nobody else can look
 * into.
 */
async function heard(): Promise<string> {
  return JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
}

/** Forgets the site and what was said of it, as a reader does who removes it. */
async function removeSite(): Promise<void> {
  const options = await waymark.openOwn('options.html');
  await whenThere(options, 'aria/Remove[role="button"]');
  await (await options.$$('aria/Remove[role="button"]')).at(-1)?.click();
  await (await whenThere(options, 'aria/Remove blog[role="button"]')).click();
  await waitForText(options, /was removed/);
  await eventually(
    () => waymark.sites(),
    (sites) => !sites.includes(`${SITE}/*`),
  );
  await options.close();
  await page.reload();
}

describe.skipIf(!HAS_DISPLAY)(
  "the browser's own question, in a window; skipped where Xvfb, openbox or xdotool is not installed",
  () => {
    it('denied: nothing is granted, nothing asked of the site, and the popup says so when it is opened again', async () => {
      await reader.deny(page, FOLLOW);
      const popup = await reader.openPopup(page);
      await waitForText(popup, "Without permission Waymark can't read notes.example/blog, so it was not added.");
      expect(await waymark.sites()).toEqual(['https://lawzava.com/*']);
      // What the page itself asks for is the browser's doing: Waymark's requests have no page that they come from.
      expect(
        server.requests.filter(
          ({ path, headers }) =>
            path.startsWith('/blog') && headers['referer'] === undefined && headers['sec-fetch-mode'] !== 'navigate',
        ),
      ).toEqual([]);
      await popup.close();
    });

    it('allowed: the popup comes back by itself, shows how far it is, and then the path', async () => {
      server.override('/blog', { delayMs: 3_000, body: renderSite({ origin: SITE }).pages.get('/blog')?.body ?? '' });
      await reader.allow(page, FOLLOW);
      const popup = await (await waymark.browser.waitForTarget(isPopup, { timeout: 60_000 })).asPage();
      await waitForText(
        popup,
        /Reading (?:notes\.example\/blog for the first time|The Quiet Pager|notes\.example)|Finish with/,
      );
      await waitForText(popup, 'Finish with', 60_000);
      expect(await page.$('waymark-note')).toBeNull();
      await popup.close();
    });

    it('leaves no word of that on another site that is opened in the tab', async () => {
      await page.goto(`https://other.example${newest!.path}`);
      const popup = await reader.openPopup(page);
      await whenThere(popup, 'aria/Follow other.example[role="button"]');
      const shown = await textOf(popup);
      expect(shown).toContain('other.example looks like a blog');
      expect(shown).not.toContain('was added');
      await popup.close();
      await page.goto(`${SITE}${newest!.path}`);
    });

    it('taken back later: the popup says what is safe, and offers to allow it again', async () => {
      await waymark.withdraw(SITE);
      await page.goto(`${SITE}${postsOf('scale')[1]!.path}`);
      const popup = await reader.openPopup(page);
      await waitForText(popup, 'Waymark may no longer read notes.example. Your place and your notes are safe.');
      expect(await popup.$('aria/Allow again[role="button"]')).not.toBeNull();
      expect(await textOf(popup)).not.toContain('Follow notes.example');
      await popup.close();
    });

    it('denied once more: the popup says so in one line, and offers it still', async () => {
      await reader.deny(page, ALLOW);
      const popup = await reader.openPopup(page);
      await waitForText(popup, 'Waymark still may not read notes.example. Your place and your notes stay safe.');
      expect(await popup.$('aria/Allow again[role="button"]')).not.toBeNull();
      expect(await textOf(popup)).not.toContain('no longer');
      await popup.close();
    });

    it('allowed again: the popup comes back by itself, with the path', async () => {
      await reader.allow(page, ALLOW);
      const popup = await (await waymark.browser.waitForTarget(isPopup, { timeout: 60_000 })).asPage();
      await waitForText(popup, 'Finish with', 60_000);
      expect(await textOf(popup)).not.toContain('may not read');
      await popup.close();
      // Or the browser would have no need to ask when it is added anew.
      await waymark.withdraw(SITE);
    });

    it('allowed where no popup comes back: the toolbar and a note on the page say it, with the count in the end', async () => {
      await removeSite();
      await (
        await waymark.worker()
      ).evaluate("chrome.action.openPopup = () => Promise.reject(new Error('no popup without a click'))");
      await reader.allow(page, FOLLOW);
      await page.waitForSelector('waymark-note', { timeout: 60_000 });
      await eventually(
        heard,
        (words) => words.includes(`notes.example/blog was added: ${POSTS.length} posts.`),
        90_000,
      );
      expect(await waymark.badge(page)).toMatch(/^\d\/3$/);
      expect(await reader.popupsOpen()).toBe(0);
    });
  },
);
