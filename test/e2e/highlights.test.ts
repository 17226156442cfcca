import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderSite } from '../sample/site';
import { settled } from './atRest';
import { eventually, NEWEST, ORIGIN, useArchive, waitForText } from './fixture';
import {
  listed,
  mark,
  painted,
  paintedAt,
  press,
  pressMark,
  select,
  waitForNote,
  waitForPainted,
  waitUntilSeen,
} from './marking';
import { whenThere } from './whenThere';

const fixture = useArchive();
const PATH = new URL(NEWEST).pathname;
const html = renderSite({ origin: ORIGIN }).pages.get(PATH)?.body ?? '';
const FIRST = 'Last winter I counted the places';
const SECOND = 'Nobody had done anything wrong.';

let page: Page;
beforeEach(async () => {
  page = await openPost();
});
afterEach(async () => {
  fixture.server.clearOverrides();
  await forgetAll();
  await page.close();
});

async function openPost(url = NEWEST): Promise<Page> {
  const tab = await fixture.waymark.open(url);
  await eventually(
    () => fixture.waymark.badge(tab),
    (badge) => badge !== '',
  );
  return tab;
}

/** Empties the store of highlights, so that every test begins without any. */
async function forgetAll(): Promise<void> {
  const own = await fixture.waymark.openOwn('options.html');
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('waymark');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
        opening.addEventListener('success', () => {
          const clearing = opening.result.transaction('highlights', 'readwrite');
          clearing.objectStore('highlights').clear();
          clearing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  await own.close();
}

/** Sends one of the browser's own events to the background, as a key or a menu does. */
async function dispatch(event: 'commands.onCommand' | 'contextMenus.onClicked', argument: unknown): Promise<void> {
  await page.bringToFront();
  const worker = await fixture.waymark.worker();
  await worker.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.${event}.dispatch(${JSON.stringify(argument)}, tab))`,
  );
}

describe('a reader who marks', () => {
  it('selects, presses a colour, and the page’s own elements stay as they were', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await mark(page, 'green', FIRST);
    await waitForPainted(page, { green: [FIRST] });
    await page.waitForSelector('waymark-bar', { hidden: true });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await eventually(() => page.evaluate(() => getSelection()?.isCollapsed), Boolean);
  });

  it('marks across elements, in lists and in code', async () => {
    await mark(page, 'yellow', 'It is a weather system.', 'What we thought the problem was');
    const [across] = (await painted(page))['yellow'] ?? [];
    expect(across).toMatch(/^It is a weather system\. .*What we thought the problem was$/);
    const list = await page.$eval('.post-body li', (item) => item.textContent?.trim().split(' ', 3).join(' ') ?? '');
    await mark(page, 'blue', list);
    const code = await page.$eval('.post-body pre code', (block) => block.textContent?.trim().split('\n')[0] ?? '');
    await mark(page, 'pink', code);
    const all = await painted(page);
    expect([all['blue'], all['pink']]).toEqual([[list.trim()], [code.replace(/\s+/gu, ' ')]]);
  });

  it('marks by the keyboard and by the menu', async () => {
    await select(page, FIRST);
    await page.waitForSelector('waymark-bar');
    await dispatch('commands.onCommand', 'highlight');
    await waitForPainted(page, { yellow: [FIRST] });
    await select(page, SECOND);
    await dispatch('contextMenus.onClicked', { menuItemId: 'highlight' });
    await waitForPainted(page, { yellow: [FIRST, SECOND] });
  });

  it('sees the bar go with the selection and on Escape', async () => {
    await select(page, FIRST);
    await page.waitForSelector('waymark-bar');
    await page.keyboard.press('Escape');
    await page.waitForSelector('waymark-bar', { hidden: true });
    // Else the next press would begin to drag what is still selected.
    await page.mouse.click(5, 400);
    await select(page, FIRST);
    await page.waitForSelector('waymark-bar');
    await page.mouse.click(5, 400);
    await page.waitForSelector('waymark-bar', { hidden: true });
  });

  it('writes a note in the panel, which opens for it', async () => {
    await select(page, FIRST);
    const appears = fixture.waymark.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await press(page, 'Highlight and write a note');
    const panel = await (await appears).asPage();
    await panel.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Note');
    await panel.keyboard.type('Ask for the list.');
    await panel.keyboard.press('Tab');
    await page.reload();
    await waitForPainted(page, { yellow: [FIRST] });
    await panel.reload();
    await waitForNote(panel, 'Ask for the list.');
    await panel.close();
  });
});

/** Waits until the bar is beside a highlight. */
const barOnMark = (): Promise<unknown> => whenThere(page, 'aria/Highlight[role="group"]');

describe('a reader who presses a mark', () => {
  it('gets its bar: another colour, deletion, and the way back', async () => {
    await mark(page, 'green', FIRST);
    await pressMark(page, 'green');
    await press(page, 'Change to pink');
    await waitForPainted(page, { pink: [FIRST] });
    await press(page, 'Delete highlight');
    await waitForPainted(page, {});
    await press(page, 'Undo');
    await waitForPainted(page, { pink: [FIRST] });
    await barOnMark();
    await page.keyboard.press('Escape');
    await page.waitForSelector('waymark-bar', { hidden: true });
    // Elsewhere on the page is no mark.
    await page.mouse.click(5, 400);
    await settled(fixture.waymark, page);
    expect(await page.$('waymark-bar')).toBeNull();
  });

  it('is led to its note in the panel', async () => {
    await mark(page, 'blue', FIRST);
    await pressMark(page, 'blue');
    const appears = fixture.waymark.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await press(page, 'Write a note in the side panel');
    const panel = await (await appears).asPage();
    await panel.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Note');
    await panel.keyboard.type('Ask for the list.');
    await panel.keyboard.press('Tab');
    await pressMark(page, 'blue');
    await whenThere(page, 'aria/Open the note in the side panel[role="button"]');
    await panel.close();
  });

  it('gets it by touch', async () => {
    await mark(page, 'yellow', FIRST);
    const { x, y } = await paintedAt(page, 'yellow');
    await page.touchscreen.tap(x, y);
    await barOnMark();
  });

  it('keeps the page’s own links, and what the page answers itself', async () => {
    await page.evaluate(() => {
      const body = document.querySelector('.post-body')!;
      body.insertAdjacentHTML(
        'afterbegin',
        '<p>A passage with <a href="#there">a link</a> and <span id="own">something else</span> in it.</p>',
      );
      document.querySelector('#own')!.addEventListener('click', (event) => event.preventDefault());
    });
    await mark(page, 'yellow', 'A passage with', 'in it.');
    for (const selector of ['a[href="#there"]', '#own']) {
      await page.click(selector);
      await settled(fixture.waymark, page);
      expect(await page.$('waymark-bar')).toBeNull();
    }
    expect(page.url()).toBe(`${NEWEST}#there`);
    // Beside them it is the mark that is pressed.
    await pressMark(page, 'yellow', 4);
    await barOnMark();
  });

  it('needs no mouse: the key of highlights goes from mark to mark, and Escape back to the text', async () => {
    await mark(page, 'yellow', FIRST);
    await mark(page, 'blue', SECOND);
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await dispatch('commands.onCommand', 'highlight');
    await barOnMark();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('waymark-bar');
    await waitUntilSeen(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForPainted(page, { green: [FIRST], blue: [SECOND] });
    await dispatch('commands.onCommand', 'highlight');
    await whenThere(page, 'aria/Change to blue[role="button"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForPainted(page, { green: [FIRST], pink: [SECOND] });
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press('Escape');
    await page.waitForSelector('waymark-bar', { hidden: true });
    expect(await page.evaluate(() => [document.activeElement?.localName, scrollY])).toEqual(['body', place]);
  });

  it('marks by whole words with the mouse, and to the letter with the keyboard', async () => {
    await select(page, 'st winter I coun');
    await press(page, 'Highlight in yellow');
    await waitForPainted(page, { yellow: ['Last winter I counted'] });
    await select(page, SECOND);
    await page.waitForSelector('waymark-bar');
    await page.keyboard.down('Shift');
    for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    await press(page, 'Highlight in green');
    await waitForPainted(page, { yellow: ['Last winter I counted'], green: [SECOND.slice(0, -4)] });
  });
});

describe('marks', () => {
  it('are painted again after a reload, and after the browser was closed', async () => {
    await mark(page, 'yellow', FIRST);
    await page.reload();
    await waitForPainted(page, { yellow: [FIRST] });
    fixture.waymark = await fixture.waymark.restart();
    page = await openPost();
    await waitForPainted(page, { yellow: [FIRST] });
  });

  it('are listed in the panel in page order, recoloured, deleted and brought back', async () => {
    await mark(page, 'yellow', SECOND);
    await mark(page, 'blue', FIRST);
    const panel = await fixture.waymark.openPanel(page);
    await eventually(
      () => listed(panel),
      (texts) => texts.join() === [FIRST, SECOND].join(),
    );
    await panel.click('ul[aria-label="On this page"] > li:first-child input[aria-label="green"]');
    await waitForPainted(page, { yellow: [SECOND], green: [FIRST] });
    await panel.click('ul[aria-label="On this page"] > li:first-child button[aria-label="Delete highlight"]');
    await waitForPainted(page, { yellow: [SECOND] });
    await eventually(
      () => listed(panel),
      (texts) => texts.join() === SECOND,
    );
    await (await whenThere(panel, 'aria/Undo[role="button"]')).click();
    await waitForPainted(page, { yellow: [SECOND], green: [FIRST] });
    await eventually(
      () => listed(panel),
      (texts) => texts.join() === [FIRST, SECOND].join(),
    );
    await panel.close();
  });

  it('lead to their place, also from another post', async () => {
    await mark(page, 'yellow', FIRST);
    const panel = await fixture.waymark.openPanel(page);
    await eventually(
      () => listed(panel),
      (texts) => texts.length === 1,
    );
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await (await panel.$(`aria/${FIRST}[role="button"]`))?.click();
    await waitUntilSeen(page);
    const other = (
      await page.$$eval('a[href^="/blog/20"]', (links) => links.map((link) => (link as HTMLAnchorElement).href))
    ).find((url) => url.includes('scale'));
    await page.goto(other ?? '');
    await eventually(
      () => listed(panel, 'Forty Teams Behind One Gateway'),
      (texts) => texts.length === 1,
    );
    await (await panel.$(`aria/${FIRST}[role="button"]`))?.click();
    await eventually(
      async () => page.url(),
      (url) => url === NEWEST,
    );
    await waitForPainted(page, { yellow: [FIRST] });
    await waitUntilSeen(page);
    await panel.close();
  });

  it('are found on a changed page, kept when they are gone from it, and found again when they return', async () => {
    await mark(page, 'yellow', FIRST);
    await mark(page, 'pink', SECOND);
    const changed = html
      .replace(FIRST, 'A preface first. Last winter I counted all the places')
      .replace(/Nobody had done\s+anything wrong\./, '');
    fixture.server.override(PATH, { body: changed });
    await page.reload();
    await waitForPainted(page, { yellow: ['Last winter I counted all the places'] });
    const panel = await fixture.waymark.openPanel(page);
    await eventually(
      () => listed(panel, 'Not found on the page now'),
      (texts) => texts.join() === SECOND,
    );
    fixture.server.clearOverrides();
    await page.reload();
    await waitForPainted(page, { yellow: [FIRST], pink: [SECOND] });
    await eventually(
      () => listed(panel),
      (texts) => texts.join() === [FIRST, SECOND].join(),
    );
    await panel.close();
  });

  it('follow the page’s own changes, and never touch them', async () => {
    await mark(page, 'yellow', FIRST);
    await page.evaluate(() => {
      const body = document.querySelector('.post-body')!;
      body.innerHTML = `<p>Loaded late.</p>${body.innerHTML}`;
    });
    await waitForPainted(page, { yellow: [FIRST] });
    await page.evaluate(() => document.querySelector('.post-body p:nth-of-type(2)')!.remove());
    await waitForPainted(page, {});
  });

  it('stand as evidence at an item of the checklist', async () => {
    await mark(page, 'yellow', FIRST);
    const panel = await fixture.waymark.openPanel(page);
    await eventually(
      () => listed(panel),
      (texts) => texts.length === 1,
    );
    await (await whenThere(panel, 'aria/Attach to a checklist item[role="button"]')).click();
    const item = await panel.$eval('ul[aria-label="On this page"] select option:nth-child(2)', (option) => [
      (option as HTMLOptionElement).value,
      option.textContent ?? '',
    ]);
    await (await panel.waitForSelector('ul[aria-label="On this page"] select'))?.select(item[0] ?? '');
    await panel.waitForSelector('ul[aria-label="Attached highlights"]');
    const at = await panel.$eval('ul[aria-label="Attached highlights"]', (list) => [
      list.closest('li')?.querySelector('label')?.textContent,
      list.textContent,
    ]);
    expect(at).toEqual([item[1], FIRST]);
    await panel.close();
  });

  it('go with their post where a page swaps one post for another without a load, and come back with it', async () => {
    await mark(page, 'yellow', FIRST);
    await page.evaluate(() => {
      const body = document.querySelector('.post-body')!;
      Object.assign(window, { first: body.innerHTML });
      history.pushState(null, '', '/blog/2024-09-16-queues-reliability-scale');
      document.querySelector('link[rel=canonical]')?.setAttribute('href', location.href);
      body.innerHTML =
        '<p>Another post altogether, about queues and the people who wait in them for a while.</p>'.repeat(9);
    });
    await waitForPainted(page, {});
    await page.evaluate(() => {
      history.back();
      document.querySelector('.post-body')!.innerHTML = String(Reflect.get(window, 'first'));
    });
    await eventually(
      async () => page.url(),
      (url) => url === NEWEST,
    );
    await page.evaluate(() => document.querySelector('link[rel=canonical]')?.setAttribute('href', location.href));
    await waitForPainted(page, { yellow: [FIRST] });
  });

  it('paint nothing on a page of the same site that is no post', async () => {
    await mark(page, 'yellow', FIRST);
    await page.goto(`${ORIGIN}/blog`);
    await waitForText(page, 'Forty Teams');
    expect(await painted(page)).toEqual({});
  });
});
