import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderSite } from '../sample/site';
import { settled } from './atRest';
import { eventually, NEWEST, ORIGIN, useArchive } from './fixture';
import { HOSTILE } from './hostile';
import { painted, press, pressMark, select, waitForPainted } from './marking';
import { whenThere } from './whenThere';

const fixture = useArchive();
const PATH = new URL(NEWEST).pathname;
const html = renderSite({ origin: ORIGIN }).pages.get(PATH)?.body ?? '';
const FIRST = 'Last winter I counted the places';
const SECOND = 'Nobody had done anything wrong.';

interface Spied {
  readonly roots: string[];
  readonly keys: string[];
  readonly opened: string[];
  readonly errors: string[];
  readonly calls: number;
  readonly seen?: number;
}

let page: Page;
let said: string[];
beforeEach(async () => {
  fixture.server.override(PATH, { body: html.replace('<head>', `<head>${HOSTILE}`) });
  said = [];
  page = await fixture.waymark.browser.newPage();
  page.on('console', (message) => {
    // What the page itself does not find is its own affair.
    if (!message.text().startsWith('Failed to load resource')) said.push(`${message.type()} ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(NEWEST, { waitUntil: 'load' });
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => badge !== '',
  );
});
afterEach(async () => {
  fixture.server.clearOverrides();
  await page.close();
});

const spied = (): Promise<Spied> => page.evaluate('window.spied') as Promise<Spied>;

/** How many highlights the store holds. */
async function kept(): Promise<number> {
  const own = await fixture.waymark.openOwn('options.html');
  const count = await own.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('waymark');
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('highlights').objectStore('highlights').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
  await own.close();
  await page.bringToFront();
  return count;
}

describe('a hostile page', () => {
  it('cannot press the bar, look into it, or break it; the reader can use it', async () => {
    const before = await kept();
    await select(page, FIRST);
    await eventually(spied, ({ seen }) => (seen ?? 0) > 0);
    await settled(fixture.waymark, page);
    expect(await kept()).toBe(before);
    // Opening another tab has ended nothing: the bar is still there for the reader.
    await press(page, 'Highlight in blue');
    await waitForPainted(page, { blue: [FIRST] });
    expect(await kept()).toBe(before + 1);
    const { roots, opened, errors, calls } = await spied();
    expect({ roots, opened, errors, calls }).toEqual({ roots: [], opened: [], errors: [], calls: 0 });
    expect(said).toEqual([]);
  });

  it('cannot press a mark, nor the bar that the reader’s press brings', async () => {
    await select(page, FIRST);
    await press(page, 'Highlight in green');
    await waitForPainted(page, { green: [FIRST] });
    const before = await kept();
    await page.evaluate(() => {
      const [range] = [...CSS.highlights.get('waymark-green')!] as Range[];
      const { left, top, height } = range!.getBoundingClientRect();
      const at = { clientX: left + 20, clientY: top + height / 2, detail: 1, bubbles: true, composed: true };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        range!.startContainer.parentElement!.dispatchEvent(new MouseEvent(type, at));
    });
    await settled(fixture.waymark, page);
    expect(await page.$('waymark-bar')).toBeNull();
    const times = (await spied()).seen ?? 0;
    await pressMark(page, 'green');
    await whenThere(page, 'aria/Delete highlight[role="button"]');
    // The page has pressed all over it by then.
    await eventually(spied, ({ seen }) => (seen ?? 0) > times);
    await settled(fixture.waymark, page);
    expect(await painted(page)).toEqual({ green: [FIRST] });
    expect(await kept()).toBe(before);
    await press(page, 'Change to blue');
    await waitForPainted(page, { blue: [FIRST] });
    const { roots, opened, errors, calls } = await spied();
    expect({ roots, opened, errors, calls }).toEqual({ roots: [], opened: [], errors: [], calls: 0 });
    await press(page, 'Delete highlight');
    await waitForPainted(page, {});
  });

  it('cannot move or hide the bar by styles', async () => {
    await select(page, SECOND);
    const bar = await whenThere(page, 'aria/Highlight in yellow[role="button"]');
    const box = await bar.boundingBox();
    const end = await page.evaluate(() => [...getSelection()!.getRangeAt(0).getClientRects()].at(-1)!.bottom);
    expect(Math.abs((box?.y ?? 0) - end)).toBeLessThan(60);
  });

  it('makes the bar go by taking it away or elsewhere', async () => {
    await page.evaluate(() =>
      Object.assign(window, {
        onBar: (bar: Element) => bar.parentNode === document.documentElement && document.body.append(bar),
      }),
    );
    await select(page, FIRST);
    await eventually(spied, ({ seen }) => (seen ?? 0) > 0);
    await page.waitForSelector('waymark-bar', { hidden: true });
    expect(said).toEqual([]);
  });

  it('cannot lay anything over the bar by its styles: the reader presses the bar that they see', async () => {
    const before = await kept();
    await page.evaluate(() => {
      const cover = document.createElement('button');
      cover.textContent = 'Win';
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647;';
      Object.assign(window, { onBar: () => document.documentElement.append(cover) });
    });
    await select(page, SECOND);
    const button = await whenThere(page, 'aria/Highlight in pink[role="button"]');
    const box = await button.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await page.waitForSelector('waymark-bar', { hidden: true });
    await eventually(kept, (count) => count === before + 1);
  });

  it('cannot have a selection of its own marked, or the bar shown for it', async () => {
    const before = await kept();
    await page.evaluate(() => {
      const range = document.createTreeWalker(document.querySelector('.post-body')!, NodeFilter.SHOW_TEXT).nextNode()!;
      const selection = window.getSelection()!;
      selection.selectAllChildren(range.parentElement!);
      for (const type of ['pointerup', 'mouseup', 'selectionchange'])
        document.dispatchEvent(new Event(type, { bubbles: true }));
      for (const type of ['keyup', 'keydown'])
        document.dispatchEvent(new KeyboardEvent(type, { key: 'h', altKey: true, shiftKey: true, bubbles: true }));
    });
    await settled(fixture.waymark, page);
    expect(await page.$('waymark-bar')).toBeNull();
    expect(await painted(page)).not.toHaveProperty('yellow');
    expect(await kept()).toBe(before);
  });

  it('cannot speak to the extension', async () => {
    const before = await kept();
    const reached = await page.evaluate(() => {
      const runtime = (window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
      window.dispatchEvent(new MessageEvent('message', { data: { waymark: 'marks:add', payload: {} } }));
      return typeof runtime?.sendMessage;
    });
    expect(reached).toBe('undefined');
    expect(await kept()).toBe(before);
  });
});
