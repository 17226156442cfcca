import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { pressToLeave, type WaymarkBrowser } from '../e2e/browser';
import { eventually, pause, waitForText } from '../e2e/fixture';

const PICTURES = fileURLToPath(new URL('../../.pictures/', import.meta.url));

/** Says what a step saw and saves a picture of it. */
class Diary {
  #step = 0;

  constructor() {
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
  }

  async note(saw: string, page: Page | null, picture: string): Promise<void> {
    this.#step += 1;
    console.log(`${String(this.#step).padStart(2)}. ${saw}`);
    const number = String(this.#step).padStart(2, '0');
    const path = `${PICTURES}${number}-${picture}.png`;
    // Headless windows are low; a panel is shown as high as it would stand beside a page, and a popup whole.
    if (picture.startsWith('panel')) await page?.screenshot({ path, clip: { x: 0, y: 0, width: 360, height: 900 } });
    else await page?.screenshot({ path, fullPage: picture.startsWith('popup') });
  }
}

/**
 * The main job, as a reader does it: open a post, see the path, tick, read to the end, go on, and find it all again.
 */
export async function walk(first: WaymarkBrowser, url: string): Promise<void> {
  const diary = new Diary();
  let waymark = first;
  const welcome = await waymark.welcomed();
  await waitForText(welcome, 'Waymark');
  await diary.note('At the first start, one tab says what Waymark does.', welcome, 'welcome');
  await welcome.close();

  const page = await waymark.open(url);
  const badge = await eventually(
    () => waymark.badge(page),
    (text) => text !== '',
    20_000,
  );
  await diary.note(`${url} is a post; its badge says ${badge}.`, page, 'post');

  const popup = await waymark.openPopup(page);
  await waitForText(popup, /Start here[\s\S]*Checklist/);
  await settle(popup);
  const topic = await popup.$eval('h1', (heading) => heading.textContent);
  const steps = await popup.$$eval('[aria-label="Reading path"] > li a', (links) =>
    links.map((link) => link.textContent),
  );
  await diary.note(`The popup shows the topic ${topic} and its path: ${steps.join(' → ')}.`, popup, 'popup');
  await popup.close();

  let panel = await waymark.openPanel(page);
  await waitForText(panel, 'References');
  await settle(panel);
  const regions = await panel.$$eval('h2', (headings) => headings.map((heading) => heading.textContent));
  await diary.note(`The side panel has the whole guide: ${regions.join(', ')}.`, panel, 'panel');

  const item = await panel.$('input[type=checkbox]:not([role=switch])');
  await item?.click();
  await (await panel.$('aria/Add note[role="button"]'))?.click();
  await (await panel.waitForSelector('textarea'))?.type('The import queue: Ines.');
  await waitForText(panel, /1 of \d+ done/);
  await diary.note('An item of the checklist is ticked and has a note.', panel, 'tick');

  await readToEnd(page);
  await page.waitForSelector('waymark-card', { timeout: 30_000 });
  await pause(600);
  await diary.note('The post was read to its end, and the card offers the next one.', page, 'prompt');

  const after = await waymark.openPopup(page);
  await waitForText(after, /1 of \d+ read/);
  await settle(after);
  await diary.note('The popup knows that it was read.', after, 'popup-read');
  const next = await after.$('a[aria-label^="Read next"], a[aria-label^="Resume"]');
  if (next !== null) await pressToLeave(next);
  await eventually(
    async () => page.url(),
    (now) => now !== url,
  );
  const read = await eventually(
    () => waymark.badge(page),
    (text) => text !== '' && text !== badge,
  );
  await diary.note(`The next post is open, and the badge says ${read}.`, page, 'next-post');

  await panel.close();
  waymark = await waymark.restart();
  const again = await waymark.open(url);
  await eventually(
    () => waymark.badge(again),
    (text) => text !== '',
  );
  panel = await waymark.openPanel(again);
  await waitForText(panel, /1 of \d+ done/);
  await settle(panel);
  await diary.note(
    'After a restart of the browser the tick, the note and the progress are still there.',
    panel,
    'panel-later',
  );
  const options = await waymark.openOwn('options.html');
  await waitForText(options, 'Blogs you follow');
  await diary.note('The options list the archives and what is kept.', options, 'options');
  await waymark.close();
  console.log(`\nPictures: ${PICTURES}`);
}

/** Transitions end before a picture is taken. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  await pause(150);
}

/** A screen every second and a half, as slowly as a post of this length has to be read to count as finished. */
export async function readToEnd(page: Page): Promise<void> {
  await page.bringToFront();
  const { height, words } = await page.evaluate(() => {
    const body = document.querySelector('.post-body');
    return { height: body?.scrollHeight ?? 0, words: body?.textContent?.split(/\s+/).length ?? 0 };
  });
  const steps = Math.ceil(((words / 238) * 60 * 0.3) / 1.5);
  console.log(`    (reading ${words} words; this takes ${Math.round(steps * 1.5)} seconds)`);
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel({ deltaY: (height * 1.06) / steps });
    await pause(1_500);
  }
}
