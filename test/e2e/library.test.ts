import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHighlight } from '../model/aHighlight';
import { POSTS, TOPICS } from '../sample/facts';
import { pressToLeave } from './browser';
import { eventually, NEWEST, ORIGIN, useArchive, waitForText } from './fixture';
import { inDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const ARCHIVE = `${ORIGIN}/blog`;

/** The titles of the posts that a list of the library shows. */
function listed(page: Page): Promise<string[]> {
  return page.$$eval('main li a', (links) => links.map((link) => link.innerText));
}

async function go(page: Page, part: string): Promise<void> {
  await (await whenThere(page, `aria/${part}[role="link"]`)).click();
}

/** The posts of the topic Scale. */
async function goToTopic(page: Page): Promise<void> {
  await page.evaluate(
    (hash) => (location.hash = hash),
    `#posts?${new URLSearchParams({ archive: ARCHIVE, topic: 'scale' })}`,
  );
  await page.waitForSelector('ul[aria-label="Scale"] li, main li');
  await eventually(
    () => listed(page),
    (titles) => titles.length === 3,
  );
}

describe('the library', () => {
  let post: Page;
  let library: Page;
  beforeAll(async () => {
    post = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(post),
      (badge) => badge === '0/3',
    );
    const popup = await fixture.waymark.openPopup(post);
    const appears = fixture.waymark.browser.waitForTarget((target) => target.url().includes('/library.html'));
    const button = await whenThere(popup, 'aria/Library[role="button"]');
    if (button !== null) await pressToLeave(button);
    library = await (await appears).asPage();
    await library.bringToFront();
  });

  it('opens from the popup in a tab of its own, and begins with what to continue', async () => {
    await waitForText(library, 'Continue reading');
    expect(await library.title()).toBe('Waymark library');
    expect(new URL(library.url()).hash).toBe('');
  });

  it('leads from the archives to a topic and its posts, by addresses that the way back knows', async () => {
    await go(library, 'Blogs');
    await waitForText(library, `${POSTS.length} posts`);
    await library.click('main li a');
    await eventually(
      () => library.$$eval('ul[aria-label="Topics of this blog"] li', (rows) => rows.length),
      (rows) => rows === TOPICS.length,
    );
    await (await whenThere(library, 'aria/Filter topics[role="searchbox"]')).type('scale');
    await library.click('ul[aria-label="Topics of this blog"] button');
    await eventually(
      () => listed(library),
      (titles) => titles.length === 3,
    );
    expect(library.url()).toContain('#posts?archive=');
    await library.goBack();
    await eventually(
      async () => library.url(),
      (url) => url.includes('#archive?archive='),
    );
    await library.goForward();
    await eventually(
      () => listed(library),
      (titles) => titles.length === 3,
    );
  });

  it('marks a post as read, which is then finished, and opens it beside the library', async () => {
    const [first] = await listed(library);
    await library.focus('main li a');
    // The bookmark comes first.
    await library.keyboard.press('Tab');
    await library.keyboard.press('Tab');
    await library.keyboard.press('Enter');
    await go(library, 'Finished');
    await waitForText(library, /Read [A-Z][a-z]{2} \d/);
    expect(await listed(library)).toEqual([first]);
    const opens = fixture.waymark.browser.waitForTarget(
      (target) => target.url().startsWith(`${ORIGIN}/blog/20`) && target !== post.target(),
    );
    await library.click('main li a');
    await (await (await opens).asPage()).close();
    await library.bringToFront();
  });

  it('keeps what is to read in the order of the reader’s hand', async () => {
    await goToTopic(library);
    await eventually(
      () => library.$$('main li button[aria-label="To read"]'),
      ({ length }) => length === 2,
    );
    for (const button of await library.$$('main li button[aria-label="To read"]')) await button.click();
    await eventually(
      () => library.$$('main li button[aria-label="To read"][aria-pressed="true"]'),
      ({ length }) => length === 2,
    );
    await library.click('nav a[href^="#to-read"]');
    const before = await eventually(
      () => listed(library),
      ({ length }) => length === 2,
    );
    await library.focus('main li a');
    await library.keyboard.down('Alt');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.up('Alt');
    const turned = before.toReversed();
    await eventually(
      () => listed(library),
      (titles) => titles[0] === turned[0],
    );
    await library.reload();
    await eventually(
      () => listed(library),
      ({ length }) => length === 2,
    );
    expect(await listed(library)).toEqual(turned);
  });

  it('marks a whole topic as read, which one press undoes', async () => {
    await goToTopic(library);
    await (await whenThere(library, 'aria/Mark all as read…[role="button"]')).click();
    await library.waitForSelector('dialog[open]');
    await library.click('dialog[open] button:last-of-type');
    await (await whenThere(library, 'aria/Undo[role="button"]')).isVisible();
    await go(library, 'Finished');
    await eventually(
      () => listed(library),
      ({ length }) => length === 3,
    );
    await (await whenThere(library, 'aria/Undo[role="button"]')).click();
    await eventually(
      () => listed(library),
      ({ length }) => length === 1,
    );
  });

  it('has the year with its reading days, as a drawing and as a table', async () => {
    await go(library, 'A year');
    await waitForText(library, 'post finished');
    await library.click('main summary');
    const cells = await library.$$eval('main table td', (all) => all.map((cell) => cell.textContent));
    expect(cells.at(0)).toBe('1');
    expect(cells.at(-1)).toBe('1');
  });

  it('finds by the same box as the panel, and shows its parts again when one is chosen', async () => {
    await (await library.waitForSelector('[role=combobox]'))?.type('scale');
    await library.waitForSelector('[role=listbox] [role=option]');
    await go(library, 'Finished');
    await library.waitForSelector('[role=listbox]', { hidden: true });
    await waitForText(library, 'Finished');
  });

  it('tags a highlight, chooses by the tag, and opens its post at the passage', async () => {
    const { passage } = aHighlight();
    const record = { ...aHighlight({ passage }), post: NEWEST, archive: `${ORIGIN}/blog` };
    await inDatabase(
      library,
      `(database, done) => {
      const writing = database.transaction('highlights', 'readwrite');
      writing.objectStore('highlights').put(${JSON.stringify(record)});
      writing.oncomplete = () => done();
    }`,
    );
    await library.reload();
    await go(library, 'Highlights');
    await library.waitForSelector('main li [data-row]');
    await library.click('main li button[aria-label="Note, tags and colour"]');
    await (await whenThere(library, 'aria/Add a tag')).type('waiting');
    await library.keyboard.press('Enter');
    await whenThere(library, 'aria/Remove the tag waiting[role="button"]');
    await library.keyboard.press('Escape');
    await library.waitForSelector('dialog', { hidden: true });
    await (await whenThere(library, 'aria/Tag[role="combobox"]')).select('waiting');
    await eventually(
      async () => library.url(),
      (url) => url.endsWith('#highlights?tag=waiting'),
    );
    await waitForText(library, '#waiting');
    const opens = fixture.waymark.browser.waitForTarget(
      (target) => target.url() === NEWEST && target !== post.target(),
    );
    await library.click('main li [data-row]');
    await (await (await opens).asPage()).close();
    await library.bringToFront();
  });
});
