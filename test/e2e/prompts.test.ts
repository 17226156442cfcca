import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { postsOf } from '../sample/facts';
import { renderSite } from '../sample/site';
import { atRest } from './atRest';
import { eventually, NEWEST, ORIGIN, pause, textOf, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const ARCHIVE = `${ORIGIN}/blog`;
const [newest, middle, oldest] = postsOf('scale');
const urlOf = (slug: string | undefined): string => `${ARCHIVE}/${slug}`;
const NEXT_CARD = 'aria/Next in this path[role="region"]';
const PAGE = String(renderSite({ origin: ORIGIN }).pages.get(`/blog/${newest?.slug}`)?.body ?? '');

/** Before each: nothing was read, and no card was ever met. */
beforeEach(async () => {
  const page = await fixture.waymark.open(NEWEST);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => badge !== '',
  );
  await page.close();
  await inWorkersDatabase(
    fixture.waymark,
    `
    const writing = database.transaction(['readings', 'settings', 'ticks'], 'readwrite');
    for (const name of writing.objectStoreNames) writing.objectStore(name).clear();
    writing.oncomplete = () => done();`,
  );
});

/** As if the reader had finished a post at a time. */
async function haveRead(slug: string | undefined, at = Date.now()): Promise<void> {
  const reading = {
    post: urlOf(slug),
    archive: ARCHIVE,
    round: 0,
    progress: 1,
    place: null,
    activeMs: 60_000,
    startedAt: at,
    finishedAt: at,
    updatedAt: at,
    deleted: false,
  };
  await inWorkersDatabase(
    fixture.waymark,
    `
    const writing = database.transaction('readings', 'readwrite');
    writing.objectStore('readings').put(${JSON.stringify(reading)});
    writing.oncomplete = () => done();`,
  );
}

/** Another post of the archive, on its newest topic page's topic. */
async function publish(slug: string, title: string, date: string): Promise<void> {
  const body = PAGE.replaceAll(newest?.slug ?? '', slug)
    .replaceAll(newest?.title ?? '', title)
    .replaceAll(newest?.date ?? '', date);
  fixture.server.override(`/blog/${slug}`, { body });
  const topics = [{ slug: 'scale', name: 'Scale' }];
  const account = { source: 'feed', title, date, summary: null, topics, language: 'en', words: null };
  const post = { ...account, source: undefined, url: urlOf(slug), archive: ARCHIVE, accounts: [account] };
  await inWorkersDatabase(
    fixture.waymark,
    `
    const writing = database.transaction(['posts', 'topicSummaries', 'snapshots'], 'readwrite');
    writing.objectStore('topicSummaries').clear();
    writing.objectStore('snapshots').clear();
    writing.objectStore('posts').put({ ...${JSON.stringify(post)}, topicKeys: [${JSON.stringify(`${ARCHIVE}\nscale`)}] });
    writing.oncomplete = () => done();`,
  );
}

/** `window.find`, by which a page's script searches all text that is drawn: no standard has it, all browsers do. */
interface Finding {
  find(text: string): boolean;
}

interface Opened {
  readonly page: Page;
  readonly panel: Page;
}

/** A post with the panel beside it. */
async function open(url: string): Promise<Opened> {
  const page = await fixture.waymark.open(url);
  const panel = await fixture.waymark.openPanel(page);
  await waitForText(panel, 'References');
  return { page, panel };
}

/** Marks the open post as read by hand, which makes its card due where one is. */
async function finish({ page, panel }: Opened): Promise<void> {
  const button = await panel.waitForSelector('[aria-current] button:not([aria-label])');
  expect(await button?.evaluate(({ textContent }) => textContent)).toBe('Mark as read');
  await button?.click();
  await panel.waitForFunction(
    () => document.querySelector('[aria-current] button:not([aria-label])')?.textContent === 'Mark as unread',
  );
  await page.bringToFront();
}

/** The same again. */
async function finishAgain(opened: Opened): Promise<void> {
  const button = await opened.panel.waitForSelector('[aria-current] button:not([aria-label])');
  await button?.click();
  await opened.panel.waitForFunction(
    () => document.querySelector('[aria-current] button:not([aria-label])')?.textContent === 'Mark as read',
  );
  await finish(opened);
}

async function close({ page, panel }: Opened): Promise<void> {
  await panel.close();
  await page.close();
}

/** What the panel answers to "Why was a post offered, or not?", latest first. */
async function notes(panel: Page): Promise<string> {
  await panel.evaluate(() => {
    const log = [...document.querySelectorAll('details')].find((details) =>
      details.textContent?.includes('Why was a post offered'),
    );
    if (log !== undefined) log.open = true;
  });
  return textOf(panel);
}

/** Waits for what the log says, and sees that there is no card. */
async function refused({ page, panel }: Opened, because: string): Promise<void> {
  await eventually(
    () => notes(panel),
    (text) => text.includes(because),
  );
  expect(await page.$('waymark-card')).toBeNull();
}

/** Turns a switch of the settings. */
async function turn(name: string, on: boolean): Promise<void> {
  const options = await fixture.waymark.openOwn('options.html');
  const control = await whenThere(options, `aria/${name}[role="switch"]`);
  await control.click();
  await eventually(
    () => isOn(control!),
    (is) => is === on,
  );
  // What is shown is what is kept.
  await options.reload();
  const kept = await whenThere(options, `aria/${name}[role="switch"]`);
  await eventually(
    () => isOn(kept!),
    (is) => is === on,
  );
  await options.close();
}

function isOn(control: ElementHandle): Promise<boolean> {
  return control.evaluate((element) => (element as Element).getAttribute('aria-checked') === 'true');
}

describe('the card at the end of a path', () => {
  it('counts what its checklist still asks, so that a page that searches itself finds no word of the reader in it', async () => {
    await haveRead(newest?.slug, 1);
    await haveRead(oldest?.slug, 2);
    const opened = await open(urlOf(middle?.slug));
    const own = await whenThere(opened.panel, 'aria/Add an item[role="textbox"]');
    await own.type('Zebrasecret asks for Doctor Miller');
    await own.press('Enter');
    await waitForText(opened.panel, 'Zebrasecret');
    const boxes = await opened.panel.$$('input[type="checkbox"]');
    await boxes[0]?.click();
    await eventually(
      () => opened.panel.$$eval('input[type="checkbox"]:checked', ({ length }) => length),
      (count) => count === 1,
    );
    await finish(opened);
    const card = await whenThere(opened.page, 'aria/Path complete[role="region"]');
    const words = await card!.evaluate(({ textContent }) => textContent);
    expect(words).toContain(`${boxes.length - 1} items of the checklist are not ticked yet.`);
    const found = (text: string): Promise<boolean> =>
      opened.page.evaluate((sought) => (window as unknown as Finding).find(sought), text);
    expect([
      await found('items of the checklist are not ticked yet'),
      await found('Zebrasecret'),
      await found('Miller'),
    ]).toEqual([true, false, false]);
    await opened.page.bringToFront();
    await opened.page.keyboard.press('Escape');
    await opened.page.waitForSelector('waymark-card', { hidden: true });
    await eventually(
      () => notes(opened.panel),
      (text) => text.includes('You were told that the path is complete. You closed it.'),
    );
    await close(opened);
  });

  it('offers what is new since it was finished, and says so when nothing is', async () => {
    const finished = Date.parse('2025-12-15T12:00:00Z');
    for (const post of [newest, middle, oldest]) await haveRead(post?.slug, finished);
    await publish('2026-01-10-scale-again', 'Scale, again', '2026-01-10');
    await publish('2026-02-10-scale-at-last', 'Scale, at last', '2026-02-10');
    const opened = await open(urlOf('2026-01-10-scale-again'));
    await opened.panel.select('select', 'scale');
    await waitForText(opened.panel, '2 new posts since you finished this path');
    await finish(opened);
    const card = await whenThere(opened.page, 'aria/New on this topic[role="region"]');
    expect(await card!.evaluate(({ textContent }) => textContent)).toContain('1 new post since you finished this path');
    await (await whenThere(opened.page, 'aria/Read next: Scale, at last[role="link"]')).click();
    await eventually(
      async () => opened.page.url(),
      (url) => url === urlOf('2026-02-10-scale-at-last'),
    );
    await opened.panel.waitForFunction(() =>
      document.querySelector('[aria-current]')?.textContent?.includes('Scale, at last'),
    );
    await finish(opened);
    await refused(opened, 'Nothing was offered: you had finished this path, and nothing was new.');
    await close(opened);
  });
});

describe('no card is shown', () => {
  it('on a quiet day, until the reader wants them again', async () => {
    await turn('No offers for a day', true);
    const opened = await open(NEWEST);
    await finish(opened);
    await refused(opened, 'Nothing was offered: you asked for a day without offers.');
    await (await whenThere(opened.panel, 'aria/Allow offers again[role="button"]')).click();
    await whenThere(opened.panel, 'aria/No offers for a day[role="button"]');
    await finishAgain(opened);
    await whenThere(opened.page, NEXT_CARD);
    await close(opened);
  });

  it.each([
    [
      'on the archive where they are off',
      'Offer the next post on this site',
      'Nothing was offered: offers are switched off for this site.',
    ],
    [
      'where they are off for all',
      'Offer the next post when I finish one',
      'Nothing was offered: offers are switched off in the settings.',
    ],
  ])('%s', async (_, name, because) => {
    await turn(name, false);
    const opened = await open(NEWEST);
    await finish(opened);
    await refused(opened, because);
    await turn(name, true);
    await finishAgain(opened);
    await whenThere(opened.page, NEXT_CARD);
    await close(opened);
  });

  it('after two that were left alone, and the log says which', async () => {
    for (const post of [newest, middle]) {
      const opened = await open(urlOf(post?.slug));
      await finish(opened);
      await whenThere(opened.page, NEXT_CARD);
      // Less would not be ignoring it.
      await pause(2_100);
      await opened.page.goto(ARCHIVE);
      await eventually(
        () => prompting(),
        (site) => site !== null && (site.ignoredInRow > 0 || site.quietUntil > 0),
      );
      await close(opened);
    }
    const third = await open(urlOf(oldest?.slug));
    await finish(third);
    await refused(third, 'Nothing was offered: you had ignored two offers in a row on this site.');
    expect(await notes(third.panel)).toContain('The next step was offered. You ignored it.');
    await close(third);
  });
});

describe('a card and an offer to resume', () => {
  it('are never there together', async () => {
    const opened = await open(NEWEST);
    const quote = await opened.page.evaluate(
      () => document.querySelectorAll('.post-body p')[14]?.textContent?.slice(0, 120) ?? '',
    );
    // Its last report is to be kept before what is written here: of two places the later counts.
    await opened.page.goto('about:blank');
    await atRest(fixture.waymark);
    await opened.page.close();
    await inWorkersDatabase(
      fixture.waymark,
      `
      const reading = ${JSON.stringify({ post: NEWEST, archive: ARCHIVE, round: 0, progress: 0.43, place: { block: 20, fraction: 0.3, quote, before: '', after: '', at: Date.now() }, activeMs: 60_000, startedAt: 1, finishedAt: null, updatedAt: 1, deleted: false })};
      const writing = database.transaction('readings', 'readwrite');
      writing.objectStore('readings').put(reading);
      writing.oncomplete = () => done();`,
    );
    const again = { page: await fixture.waymark.open(NEWEST), panel: opened.panel };
    await again.page.waitForSelector('waymark-chip');
    await finish(again);
    await whenThere(again.page, NEXT_CARD);
    expect(await again.page.$('waymark-chip')).toBeNull();
    await close(again);
  });
});

interface SitePrompting {
  readonly ignoredInRow: number;
  readonly quietUntil: number;
}

/** How the reader has met the cards of the archive so far. */
async function prompting(): Promise<SitePrompting | null> {
  return inWorkersDatabase(
    fixture.waymark,
    `
    database.transaction('settings').objectStore('settings').getAll().onsuccess = ({ target }) =>
      done(target.result.map(({ value }) => value).find((value) => value?.ignoredInRow !== undefined) ?? null);`,
  );
}
