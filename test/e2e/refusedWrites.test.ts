import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Tick } from '../../lib/model/checklist';
import { eventually, NEWEST, textOf, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const ITEM = 'Give every caller of a shared resource an owner, a budget and a fallback.';
const BOX = `aria/${ITEM}[role="checkbox"]`;
const FULL = 'Your disk is full, so nothing more can be saved.';

function ticks(): Promise<Tick[]> {
  return inWorkersDatabase(
    fixture.waymark,
    `
    const asking = database.transaction('ticks').objectStore('ticks').getAll();
    asking.onsuccess = () => done(asking.result);
  `,
  );
}

/** From now on a surface's writes are refused, as on a full disk, until they are let pass. */
async function refuse(surface: Page, isFull: boolean): Promise<void> {
  await surface.evaluate(`
    self.truePut ??= IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = ${isFull ? "function () { throw new DOMException('The disk is full.', 'QuotaExceededError'); }" : 'truePut'};
  `);
}

async function open(): Promise<{ readonly page: Page; readonly panel: Page }> {
  const page = await fixture.waymark.open(NEWEST);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => badge.endsWith('/3'),
  );
  const panel = await fixture.waymark.openPanel(page);
  await waitForText(panel, ITEM);
  return { page, panel };
}

const isTicked = (panel: Page): Promise<boolean> => panel.$eval(BOX, (box) => (box as HTMLInputElement).checked);
const noteOf = (panel: Page): Promise<string> => panel.$eval('textarea', (field) => field.value);

async function addNote(panel: Page, words: string): Promise<void> {
  await panel.evaluate((item) => {
    const row = [...document.querySelectorAll('li')].find((one) => one.querySelector('label')?.textContent === item);
    row?.querySelector<HTMLButtonElement>('button[aria-label="Add note"]')?.click();
  }, ITEM);
  await panel.waitForSelector('textarea');
  await panel.keyboard.type(words);
}

describe('a full disk, in the panel', () => {
  it('is told in words; nothing is shown as stored, and nothing that was typed is lost', async () => {
    const { page, panel } = await open();
    await refuse(panel, true);
    await (await panel.$(BOX))?.click();
    await waitForText(panel, FULL);
    expect(await isTicked(panel)).toBe(false);
    await (await panel.$('aria/Close[role="button"]'))?.click();
    await (await panel.$('aria/Add an item[role="textbox"]'))?.type('Call the plumber\n');
    await waitForText(panel, FULL);
    expect(await panel.$eval('aria/Add an item[role="textbox"]', (field) => (field as HTMLInputElement).value)).toBe(
      'Call the plumber',
    );
    await addNote(panel, 'We ask Ines.');
    await waitForText(panel, 'Not saved yet. Your text stays here.');
    expect(await noteOf(panel)).toBe('We ask Ines.');
    expect(await ticks()).toEqual([]);
    await refuse(panel, false);
    await (await panel.$('aria/Try again[role="button"]'))?.click();
    await eventually(ticks, ([one]) => one?.note === 'We ask Ines.');
    await eventually(
      () => textOf(panel),
      (text) => !text.includes(FULL) && !text.includes('Not saved yet'),
    );
    await (await panel.$('aria/Add an item[role="textbox"]'))?.press('Enter');
    await eventually(ticks, (all) => all.some(({ text, own }) => own && text === 'Call the plumber'));
    await (await panel.$(BOX))?.click();
    await eventually(() => isTicked(panel), Boolean);
    await panel.close();
    await page.close();
  });

  it('keeps what was typed when the panel is closed, and stores it when it is opened again', async () => {
    const { page, panel } = await open();
    await refuse(panel, true);
    const field = await panel.waitForSelector('textarea');
    await field?.click();
    await panel.keyboard.press('End');
    await panel.keyboard.type(' And To');
    await (await panel.$('aria/Add an item[role="textbox"]'))?.type('Half a wo');
    await panel.close();
    const again = await fixture.waymark.openPanel(page);
    await again.waitForSelector('textarea');
    await eventually(
      () => noteOf(again),
      (note) => note === 'We ask Ines. And To',
    );
    expect(await again.$eval('aria/Add an item[role="textbox"]', (one) => (one as HTMLInputElement).value)).toBe(
      'Half a wo',
    );
    await eventually(ticks, (all) => all.some(({ note }) => note === 'We ask Ines. And To'));
    await again.close();
    await page.close();
  });
});

describe('a panel that is closed in the middle of a word', () => {
  it('loses nothing of it', async () => {
    const { page, panel } = await open();
    const field = await panel.waitForSelector('textarea');
    await field?.click();
    await panel.keyboard.press('End');
    await panel.keyboard.type('m, too');
    await panel.close();
    const again = await fixture.waymark.openPanel(page);
    await again.waitForSelector('textarea');
    await eventually(ticks, (all) => all.some(({ note }) => note === 'We ask Ines. And Tom, too'));
    await eventually(
      () => noteOf(again),
      (note) => note === 'We ask Ines. And Tom, too',
    );
    await again.close();
    await page.close();
  });
});

describe('a full disk, in the popup', () => {
  it('is told in words, and the post stays as it was', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const popup = await fixture.waymark.openPopup(page);
    const mark = await whenThere(popup, 'aria/Mark as read[role="button"]');
    await refuse(popup, true);
    await mark.click();
    await waitForText(popup, FULL);
    expect(await popup.$('aria/Mark as unread[role="button"]')).toBeNull();
    await refuse(popup, false);
    await (await popup.$('aria/Try again[role="button"]'))?.click();
    await whenThere(popup, 'aria/Mark as unread[role="button"]');
    await eventually(
      () => textOf(popup),
      (text) => !text.includes(FULL),
    );
    await popup.close();
    await page.close();
  });
});

describe('a note that is written in two panels', () => {
  it('keeps both texts, in both', async () => {
    const { page, panel } = await open();
    const other = await fixture.waymark.openOwn('sidepanel.html');
    await page.bringToFront();
    await other.waitForSelector('textarea');
    await refuse(other, true);
    // Typed in a panel that is not in front: as by a reader who goes to and fro between two windows.
    await other.$eval('textarea', (one) => {
      one.value = 'Of the other window.';
      one.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitForText(other, 'Not saved yet.');
    const field = await panel.$('textarea');
    await field?.click();
    await panel.keyboard.press('End');
    await panel.keyboard.type('!');
    await eventually(ticks, (all) => all.some(({ note }) => note.endsWith('!')));
    await refuse(other, false);
    await other.$eval('textarea', (one) => one.dispatchEvent(new FocusEvent('blur')));
    const both = /^We ask Ines\..*!\n\nOf the other window\.$/;
    await eventually(ticks, (all) => all.some(({ note }) => both.test(note)));
    await eventually(
      () => noteOf(panel),
      (note) => both.test(note),
    );
    await eventually(
      () => noteOf(other),
      (note) => both.test(note),
    );
    await waitForText(other, 'Another window has changed this note, too.');
    await other.close();
    await panel.close();
    await page.close();
  });
});
