import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POSTS, postsOf } from '../sample/facts';
import { serveArchive, type SampleServer } from '../sample/server';
import { renderSite } from '../sample/site';
import { pressToLeave, WaymarkBrowser } from './browser';
import { Display, HAS_DISPLAY } from './display';
import { eventually, pause, textOf, waitForText } from './fixture';

const SITE = 'https://notes.example';
const ADDED = ['https://lawzava.com/*', `${SITE}/*`];
const [newest] = postsOf('scale');
/** Chromium's question takes no key for half a second, so that nobody answers it by accident. */
const QUESTION_MS = 1_500;

const FOLLOW = 'Follow notes.example';
const ALLOW = 'Allow again';

let display: Display;
let server: SampleServer;
let waymark: WaymarkBrowser;
let page: Page;
beforeAll(async () => {
  if (!HAS_DISPLAY) return;
  display = await Display.open();
  server = await serveArchive({ origin: SITE, tls: true });
  waymark = await WaymarkBrowser.launch({ port: server.port, display: display.name });
  await (await waymark.welcomed()).close();
  page = await waymark.open(`${SITE}${newest!.path}`);
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
  display?.close();
});
beforeEach(() => server?.clearOverrides());

function isPopup(target: Target): boolean {
  return target.url().endsWith('/popup.html');
}

async function popupsOpen(): Promise<number> {
  return waymark.browser.targets().filter(isPopup).length;
}

/** The popup by its shortcut, which lets it look at the page as a click on the toolbar does. */
async function openPopup(): Promise<Page> {
  const shortcut = await (
    await waymark.worker()
  ).evaluate("chrome.commands.getAll().then((all) => all.find(({ name }) => name === '_execute_action').shortcut)");
  await page.bringToFront();
  await eventually(async () => display.focusBrowser(), Boolean);
  const appears = waymark.browser.waitForTarget(isPopup);
  // What is in front, such as the browser's question going away, keeps the key to itself.
  await eventually(
    async () => {
      if ((await popupsOpen()) === 0) display.press(String(shortcut).toLowerCase());
      return popupsOpen();
    },
    (open) => open > 0,
    60_000,
    3_000,
  );
  return (await appears).asPage();
}

/** Presses the popup's button, which brings up the browser's question in place of the popup. */
async function ask(name: string): Promise<void> {
  const popup = await openPopup();
  const button = await popup.waitForSelector(`aria/${name}[role="button"]`);
  if (button !== null) void pressToLeave(button).catch(() => undefined);
  await eventually(popupsOpen, (open) => open === 0, 30_000);
}

/** The question's first button denies. It takes no key for half a second, and then Return answers it. */
async function deny(name: string): Promise<void> {
  await ask(name);
  await eventually(
    async () => {
      display.press('Return');
      return isAnswered();
    },
    Boolean,
    60_000,
    1_000,
  );
}

/**
 * The second allows. A busy browser can miss the key that leads there: then it was denied, and the reader asks again.
 */
async function allow(name: string): Promise<void> {
  await eventually(
    async () => {
      await ask(name);
      // Until it takes keys.
      await pause(QUESTION_MS);
      display.press('Tab');
      display.press('Return');
      return eventually(isAdded, Boolean, 8_000).catch(() => false);
    },
    Boolean,
    100_000,
  );
}

/** The window is the page's again: a question that is open keeps the keyboard. */
async function isAnswered(): Promise<boolean> {
  return page.evaluate(() => document.hasFocus());
}

async function isAdded(): Promise<boolean> {
  return (await waymark.sites()).join() === ADDED.join();
}

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
  await options.waitForSelector('aria/Remove[role="button"]');
  await (await options.$$('aria/Remove[role="button"]')).at(-1)?.click();
  await (await options.waitForSelector('aria/Remove blog[role="button"]'))?.click();
  await waitForText(options, /was removed/);
  await eventually(isAdded, (is) => !is);
  await options.close();
  await page.reload();
}

describe.skipIf(!HAS_DISPLAY)(
  "the browser's own question, in a window; skipped where Xvfb, openbox or xdotool is not installed",
  () => {
    it('denied: nothing is granted, nothing asked of the site, and the popup says so when it is opened again', async () => {
      await deny(FOLLOW);
      const popup = await openPopup();
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
      await allow(FOLLOW);
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
      const popup = await openPopup();
      await popup.waitForSelector('aria/Follow other.example[role="button"]');
      const shown = await textOf(popup);
      expect(shown).toContain('other.example looks like a blog');
      expect(shown).not.toContain('was added');
      await popup.close();
      await page.goto(`${SITE}${newest!.path}`);
    });

    it('taken back later: the popup says what is safe, and offers to allow it again', async () => {
      await waymark.withdraw(SITE);
      await page.goto(`${SITE}${postsOf('scale')[1]!.path}`);
      const popup = await openPopup();
      await waitForText(popup, 'Waymark may no longer read notes.example. Your place and your notes are safe.');
      expect(await popup.$('aria/Allow again[role="button"]')).not.toBeNull();
      expect(await textOf(popup)).not.toContain('Follow notes.example');
      await popup.close();
    });

    it('denied once more: the popup says so in one line, and offers it still', async () => {
      await deny(ALLOW);
      const popup = await openPopup();
      await waitForText(popup, 'Waymark still may not read notes.example. Your place and your notes stay safe.');
      expect(await popup.$('aria/Allow again[role="button"]')).not.toBeNull();
      expect(await textOf(popup)).not.toContain('no longer');
      await popup.close();
    });

    it('allowed again: the popup comes back by itself, with the path', async () => {
      await allow(ALLOW);
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
      await allow(FOLLOW);
      await page.waitForSelector('waymark-note', { timeout: 60_000 });
      await eventually(
        heard,
        (words) => words.includes(`notes.example/blog was added: ${POSTS.length} posts.`),
        90_000,
      );
      expect(await waymark.badge(page)).toMatch(/^\d\/3$/);
      expect(await popupsOpen()).toBe(0);
    });
  },
);
