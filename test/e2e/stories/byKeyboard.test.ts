import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { POSTS, postsOf, TOPICS } from '../../sample/facts';
import { leaveBy, tabTo, withKeyboard } from '../byKeyboard';
import { eventually, NEWEST, ORIGIN, waitForText } from '../fixture';
import { listed, waitForPainted } from '../marking';
import { inEachBrowser } from '../storyBrowser';
import { whenThere } from '../whenThere';

const SITE = 'https://notes.example';
const [, middle] = postsOf('scale');
const ITEM = 'Give every caller of a shared resource an owner, a budget and a fallback.';
const single = TOPICS.find(({ posts }) => posts === 1);
/** What the key of space is called by both drivers. */
const SPACE = ' ';

inEachBrowser('a reader without a mouse', (story) => {
  const openPanel = async (page: Page): Promise<Page> => {
    const panel = await story.waymark.openPanel(page);
    await waitForText(panel, 'References');
    await panel.bringToFront();
    return panel;
  };
  const badgeIs = (page: Page, wanted: string): Promise<string> =>
    eventually(
      () => story.waymark.badge(page),
      (badge) => badge === wanted,
    );
  const hasKeyboard = (page: Page, name: string): Promise<string> =>
    eventually(
      () => withKeyboard(page),
      (at) => at === name,
    );
  let page: Page;

  it('goes on to the next post from the popup', async () => {
    page = await story.waymark.open(NEWEST);
    await badgeIs(page, '0/3');
    const popup = await story.waymark.openPopup(page);
    await tabTo(popup, `aria/Read next: ${middle?.title}[role="link"]`);
    await leaveBy(popup, 'Enter');
    await eventually(
      async () => page.url(),
      (url) => url === `${ORIGIN}/blog/${middle?.slug}`,
    );
    if (!popup.isClosed()) await popup.close();
    await badgeIs(page, '0/3');
  });

  it('ticks an item, writes a note to it and puts an empty one away', async () => {
    const panel = await openPanel(page);
    await tabTo(panel, `aria/${ITEM}[role="checkbox"]`);
    await panel.keyboard.press(SPACE);
    const box = await whenThere(panel, `aria/${ITEM}[role="checkbox"]`);
    await eventually(() => box!.evaluate((one) => (one as HTMLInputElement).checked), Boolean);
    await panel.keyboard.press('Tab');
    expect(await withKeyboard(panel)).toBe('Add note');
    await panel.keyboard.press('Enter');
    await hasKeyboard(panel, 'Note');
    await panel.keyboard.press('Escape');
    await hasKeyboard(panel, 'Add note');
    await panel.keyboard.press('Enter');
    await hasKeyboard(panel, 'Note');
    await panel.keyboard.type('Ask Ines who owns the import.');
    await panel.keyboard.press('Tab');
    await eventually(
      () =>
        story.waymark.inDatabase<{ readonly note: string; readonly done: boolean }[]>(
          `database.transaction('ticks').objectStore('ticks').getAll().onsuccess = ({ target }) => done(target.result);`,
        ),
      (ticks) => ticks.some(({ note }) => note === 'Ask Ines who owns the import.'),
    );
    await panel.close();
  });

  it('looks at another topic, comes back, and keeps the keyboard where the way began', async () => {
    const panel = await openPanel(page);
    await tabTo(panel, 'aria/All topics[role="button"]');
    await panel.keyboard.press('Enter');
    await hasKeyboard(panel, 'Filter topics');
    await panel.keyboard.press('Escape');
    await hasKeyboard(panel, 'All topics');
    await panel.keyboard.press('Enter');
    await hasKeyboard(panel, 'Filter topics');
    await eventually(
      () => panel.$$eval('ul[aria-label="Topics of this blog"] li', (rows) => rows.length),
      (rows) => rows === TOPICS.length,
    );
    await panel.keyboard.type(single?.slug ?? '');
    await eventually(
      () => panel.$$eval('ul[aria-label="Topics of this blog"] li', (rows) => rows.length),
      (rows) => rows === 1,
    );
    await tabTo(panel, 'ul[aria-label="Topics of this blog"] button');
    await panel.keyboard.press('Enter');
    await waitForText(panel, '0 of 1 step read');
    await hasKeyboard(panel, 'All topics');
    await tabTo(panel, 'aria/This post: Scale[role="button"]', 'back');
    await panel.keyboard.press('Enter');
    await waitForText(panel, '0 of 3 steps read');
    await panel.close();
  });

  it('edits the guide, and is where they were when that is done', async () => {
    const panel = await openPanel(page);
    await tabTo(panel, 'aria/Edit guide[role="button"]');
    await panel.keyboard.press('Enter');
    await hasKeyboard(panel, 'Done');
    await tabTo(panel, 'aria/Move down[role="button"]');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Back to the original');
    // The button went with its line, which is the second one now.
    await hasKeyboard(panel, 'Move down');
    await tabTo(panel, 'aria/Done[role="button"]');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Edit guide');
    await hasKeyboard(panel, 'Edit guide');
    await panel.close();
  });

  it('marks a post as read, and goes on from the same place', async () => {
    const panel = await openPanel(page);
    await tabTo(panel, 'aria/Mark as read[role="button"]');
    await panel.keyboard.press('Enter');
    await hasKeyboard(panel, 'Mark as unread');
    await badgeIs(page, '1/3');
    await panel.close();
  });

  it('marks what is selected by the key, and finds it in the panel', async () => {
    await page.bringToFront();
    // The keys that select are the browser's own.
    const words = await page.evaluate(() => {
      const [first] = document.querySelectorAll('.post-body p');
      getSelection()?.selectAllChildren(first!);
      return first!.textContent;
    });
    await story.waymark.keys(page, 'highlight');
    await waitForPainted(page, { yellow: [words] });
    const panel = await openPanel(page);
    await eventually(
      () => listed(panel),
      (texts) => texts.length === 1,
    );
    await panel.close();
  });

  it('adds a site in the settings', async () => {
    await story.waymark.allow(SITE);
    const options = await story.waymark.openOwn('options.html');
    await tabTo(options, 'aria/Add a site[role="textbox"]');
    await options.keyboard.type(`${SITE}/blog`);
    await options.keyboard.press('Enter');
    await waitForText(options, `${POSTS.length} posts from the feed`);
    await options.close();
  });

  it('goes through the library', async () => {
    const library = await story.waymark.openOwn('library.html');
    await waitForText(library, 'Continue reading');
    await tabTo(library, 'aria/Highlights[role="link"]');
    await library.keyboard.press('Enter');
    await waitForText(library, '1 highlight');
    await library.close();
    await page.close();
  });
});
