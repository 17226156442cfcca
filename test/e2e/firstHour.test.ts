import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { postsOf } from '../sample/facts';
import { serveArchive, type SampleServer } from '../sample/server';
import { AtWindow, isPopup, picture } from './atWindow';
import { pressToLeave, WaymarkBrowser } from './browser';
import { Display, HAS_DISPLAY } from './display';
import { eventually, pause, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { mark, pressMark, press, waitForNote } from './marking';
import { whenThere } from './whenThere';

const HOST = 'notes.example';
const SITE = `https://${HOST}`;
const [newest, , oldest] = postsOf('scale');
/** A quick reader's: 1.2 times the usual pace, in words per minute. */
const PACE = 285;
/** Milliseconds between two turns of the wheel. */
const TURN_MS = 1_500;
const SCHEME = process.env['WAYMARK_SCHEME'] === 'dark' ? 'dark' : 'light';

/** The share of a post that the store has as read. */
function progressOf(waymark: WaymarkBrowser, post: string): Promise<number> {
  return inWorkersDatabase(
    waymark,
    `database.transaction('readings').objectStore('readings').get('${post}').onsuccess = ({ target }) => done(target.result?.progress ?? 0);`,
  );
}

describe.skipIf(!HAS_DISPLAY)(
  'the first hour, in a window; skipped where Xvfb, openbox or xdotool is not installed',
  () => {
    let display: Display;
    let server: SampleServer;
    let waymark: WaymarkBrowser;
    let reader: AtWindow;
    let page: Page;
    let panel: Page;

    const shows = async (name: string): Promise<void> => picture(display, `${SCHEME} ${name}`);

    beforeAll(async () => {
      display = await Display.open();
      server = await serveArchive({ origin: SITE, tls: true });
      waymark = await WaymarkBrowser.launch({ port: server.port, display: display.name, scheme: SCHEME });
      reader = new AtWindow(waymark, display);
    });
    afterAll(async () => {
      await waymark?.close();
      await server?.close();
      display?.close();
    });

    it('begins with one page that asks for the icon to be pinned, and sees when it is', async () => {
      const welcome = await waymark.welcomed();
      await waitForText(welcome, 'Pin the icon');
      await shows('01 welcome');
      await waymark.pin();
      await welcome.bringToFront();
      await waitForText(welcome, 'Pinned. The icon shows how much of a path you have read.');
      await shows('02 pinned');
      await welcome.close();
    });

    it('leads from a post of a blog of one’s own, by one press and one question of the browser, to its path', async () => {
      page = await waymark.open(`${SITE}${oldest!.path}`);
      const offer = await reader.openPopup(page);
      await whenThere(offer, `aria/Follow ${HOST}[role="button"]`);
      await shows('03 offer');
      await offer.close();
      await reader.allow(page, `Follow ${HOST}`, () => shows('04 question'));
      const popup = await (await waymark.browser.waitForTarget(isPopup, { timeout: 60_000 })).asPage();
      await waitForText(popup, 'Finish with', 60_000);
      await shows('05 path');
      await popup.close();
      await eventually(
        () => waymark.badge(page),
        (badge) => badge === '0/3',
      );
    });

    it('reads the post to its end, and is offered the next one', async () => {
      await page.bringToFront();
      const height = await page.evaluate(() => document.querySelector('.post-body')?.scrollHeight ?? 0);
      const turns = Math.ceil(((oldest!.words / PACE) * 60_000) / TURN_MS / 3);
      for (let turn = 0; turn < turns; turn += 1) {
        await page.mouse.wheel({ deltaY: (height * 1.05) / turns });
        await pause(TURN_MS);
      }
      await page.waitForSelector('waymark-card');
      await shows('06 card');
      const popup = await reader.openPopup(page);
      await waitForText(popup, '1 of 3 steps read');
      await shows('07 read');
      const appears = waymark.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
      const button = await whenThere(popup, 'aria/Open side panel[role="button"]');
      if (button !== null) await pressToLeave(button);
      panel = await (await appears).asPage();
      await waitForText(panel, 'References');
      await shows('08 panel');
    });

    it('ticks an item of the checklist', async () => {
      const box = await panel.waitForSelector('input[type=checkbox]:not([role=switch])');
      await box?.click();
      await waitForText(panel, '1 of 4 done');
      await shows('09 tick');
    });

    it('marks a passage, finds the mark by pressing it, and writes a note to it', async () => {
      await page.bringToFront();
      await page.keyboard.press('Escape');
      const words = await page.evaluate(
        () =>
          document.querySelectorAll('.post-body p')[1]?.textContent?.trim().split(/\s+/u).slice(2, 9).join(' ') ?? '',
      );
      await mark(page, 'yellow', words);
      await shows('10 mark');
      await page.keyboard.press('Escape');
      await pressMark(page, 'yellow');
      await shows('11 the mark pressed');
      await press(page, 'Write a note in the side panel');
      const field = await panel.waitForSelector('section textarea[aria-label="Note"]');
      await field?.type('Ask whoever was there.');
      await waitForNote(panel, 'Ask whoever was there.');
      await panel.keyboard.press('Tab');
      await shows('12 note');
    });

    it('finds everything again after the browser was closed, and goes on where another post was left', async () => {
      const next = await waymark.open(`${SITE}${newest!.path}`);
      await eventually(
        () => waymark.badge(next),
        (badge) => badge === '1/3',
      );
      // No faster than someone reads: what is flung past counts nothing, and a busy machine flings.
      await eventually(
        async () => {
          await next.mouse.wheel({ deltaY: 60 });
          await pause(TURN_MS);
          const scrolled = await next.evaluate(() => scrollY / innerHeight);
          return { scrolled, progress: await progressOf(waymark, `${SITE}${newest!.path}`) };
        },
        // Who comes back to a place that is in view from the start is offered nothing.
        ({ scrolled, progress }) => scrolled > 1 && progress > 0.25,
        120_000,
      );
      waymark = await waymark.restart();
      reader = new AtWindow(waymark, display);
      page = await waymark.open(`${SITE}${newest!.path}`);
      // The driver installs the extension anew, and with that the browser forgets what it was granted.
      await reader.allow(page, 'Allow again');
      const back = await (await waymark.browser.waitForTarget(isPopup, { timeout: 60_000 })).asPage();
      await waitForText(back, '1 of 3 steps read', 60_000);
      await back.close();
      await page.reload();
      await page.waitForSelector('waymark-chip');
      await shows('13 resume');
      await press(page, 'Resume where you stopped (Alt+Shift+C)').catch(() => undefined);
      const popup = await reader.openPopup(page);
      await waitForText(popup, '1 of 3 steps read');
      await shows('14 the popup after the restart');
      await popup.close();
    });
  },
);
