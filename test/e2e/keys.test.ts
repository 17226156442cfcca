import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveArchive, type SampleServer } from '../sample/server';
import { renderSite } from '../sample/site';
import { WaymarkBrowser } from './browser';
import { Display, HAS_DISPLAY } from './display';
import { eventually, NEWEST, ORIGIN } from './fixture';
import { press, pressMark, select, waitForPainted } from './marking';

const FIRST = 'Last winter I counted the places';
const SECOND = 'Nobody had done anything wrong.';
const PATH = new URL(NEWEST).pathname;

/** A blog with shortcuts: it listens to every key, before anything of ours is there. */
const SHORTCUTS = `<script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
    addEventListener(type, (event) => { if (event.isTrusted) heard[heard.length] = event.key ?? type; }, true);
</script></head>`;

let display: Display;
let server: SampleServer;
let waymark: WaymarkBrowser;
let page: Page;
let panel: Page;
beforeAll(async () => {
  if (!HAS_DISPLAY) return;
  display = await Display.open();
  server = await serveArchive({ origin: ORIGIN, tls: true });
  const html = String(renderSite({ origin: ORIGIN }).pages.get(PATH)?.body);
  server.override(PATH, { body: html.replace('</head>', SHORTCUTS) });
  waymark = await WaymarkBrowser.launch({ port: server.port, display: display.name });
  await (await waymark.welcomed()).close();
  page = await waymark.open(NEWEST);
  await eventually(
    () => waymark.badge(page),
    (badge) => badge !== '',
  );
  await eventually(async () => display.focusBrowser(), Boolean);
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
  display?.close();
});

const heardByPage = (): Promise<string[]> => page.evaluate('heard') as Promise<string[]>;
const hasKeys = (of: Page): Promise<boolean> => of.evaluate(() => document.hasFocus());
/** The element of the page that has the keyboard, as the page sees it. */
const active = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.localName);
/** The notes that the panel shows, each with what its field says while it is empty. */
const notes = (): Promise<string[][]> =>
  panel.$$eval('textarea[aria-label="Note"]', (fields) =>
    fields.map((field) => [(field as HTMLTextAreaElement).value, (field as HTMLTextAreaElement).placeholder]),
  );

function type(...keys: string[]): void {
  for (const key of keys) display.press(key);
}

describe.skipIf(!HAS_DISPLAY)(
  'the keyboard after the pen, in a window; skipped where Xvfb, openbox or xdotool is not installed',
  () => {
    it('is the panel’s when that opens', async () => {
      await select(page, FIRST);
      const appears = waymark.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
      await press(page, 'Highlight and write a note');
      panel = await (await appears).asPage();
      // It has the keyboard a moment before it has a field.
      await eventually(
        () =>
          panel.evaluate(() => document.hasFocus() && document.activeElement?.getAttribute('aria-label') === 'Note'),
        Boolean,
      );
      type('o', 'n', 'e');
      await eventually(notes, (all) => all[0]?.[0]?.endsWith('one') === true);
      expect(await heardByPage()).toEqual([]);
      // The page has its own again.
      await eventually(async () => (await page.$('waymark-keys')) === null, Boolean);
    });

    it('is the note’s when the panel was open, and never the page’s: its field says where to press', async () => {
      await select(page, SECOND);
      const place = await page.evaluate(() => scrollY);
      await press(page, 'Highlight and write a note');
      await eventually(active, (name) => name === 'waymark-keys');
      await eventually(notes, (all) => all.some(([, says]) => says === 'Click here to write'));
      expect(await hasKeys(panel)).toBe(false);
      type('q', 'space', 'j', 'Page_Down');
      await eventually(notes, (all) => all.some(([words]) => words === 'q j'));
      expect(await heardByPage()).toEqual([]);
      expect(
        await page.evaluate(() => {
          const search = window as unknown as { find(words: string, ...how: boolean[]): boolean };
          // It finds its own words, and not what was typed.
          return [
            scrollY,
            window.length,
            search.find('q j', false, false, true),
            search.find('Nobody had done', false, false, true),
          ];
        }),
      ).toEqual([place, 0, false, true]);
    });

    it('is the page’s again after Escape, at the same place, and the note is kept', async () => {
      const place = await page.evaluate(() => scrollY);
      type('Escape');
      await eventually(active, (name) => name === 'body');
      expect(await page.$('waymark-keys')).toBeNull();
      type('x');
      await eventually(heardByPage, (keys) => keys.includes('x'));
      expect(await page.evaluate(() => scrollY)).toBe(place);
      expect((await notes()).map(([words]) => words)).toContain('q j');
    });

    it('goes on with a note that is there', async () => {
      await pressMark(page, 'yellow');
      await press(page, 'Open the note in the side panel');
      await eventually(active, (name) => name === 'waymark-keys');
      await page.evaluate('heard.length = 0');
      type('t', 'w', 'o');
      await eventually(notes, (all) => all.some(([words]) => words === 'one\n\ntwo'));
      expect(await heardByPage()).toEqual([]);
      type('Escape');
      await eventually(active, (name) => name === 'body');
      await waitForPainted(page, { yellow: [FIRST, SECOND] });
    });
  },
);
