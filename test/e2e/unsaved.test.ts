import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/model/reading';
import { eventually, NEWEST, pause, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { painted, press, select, waitForPainted } from './marking';

const fixture = useArchive();

function readingOf(url: string): Promise<Reading | undefined> {
  return inWorkersDatabase(
    fixture.waymark,
    `
    const asking = database.transaction('readings').objectStore('readings').get(${JSON.stringify(url)});
    asking.onsuccess = () => done(asking.result);
  `,
  );
}

/**
 * From now on the worker's writes to a store are refused, as on a full disk, and counted; `null` lets them pass again.
 */
async function refuse(store: 'readings' | 'highlights' | null): Promise<void> {
  const worker = await fixture.waymark.worker();
  await worker.evaluate(`
    self.truePut ??= IDBObjectStore.prototype.put;
    self.refused ??= 0;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name !== ${JSON.stringify(store)}) return truePut.apply(this, given);
      refused += 1;
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  `);
}

async function refusals(): Promise<number> {
  return Number(await (await fixture.waymark.worker()).evaluate('self.refused ?? 0'));
}

/** Whether a report waits where the worker's end and a full disk do not matter. */
async function isParked(): Promise<boolean> {
  const worker = await fixture.waymark.worker();
  return Boolean(
    await worker.evaluate(
      "chrome.storage.session.get(null).then((all) => Object.keys(all).some((key) => key.startsWith('parked:')))",
    ),
  );
}

/** Reads on until something is so. Gives the milliseconds that it took. */
async function readUntil(page: Page, isSo: () => Promise<boolean>): Promise<number> {
  const begin = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begin > 60_000) throw new Error('never');
    await page.mouse.wheel({ deltaY: 60 });
    await pause(500);
  }
  return performance.now() - begin;
}

const timed = (ms: number): (() => Promise<boolean>) => {
  const end = performance.now() + ms;
  return async () => performance.now() > end;
};

describe('a disk that is full for a while', () => {
  it('loses nothing of what is read, and says so where the reader is until there is room again', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    await page.mouse.move(300, 300);
    await readUntil(page, async () => (await readingOf(NEWEST)) !== undefined);
    const before = (await readingOf(NEWEST))?.activeMs ?? 0;
    await refuse('readings');
    const full = await readUntil(page, async () => (await refusals()) >= 2);
    expect(await fixture.waymark.badge(page)).toBe('!');
    const popup = await fixture.waymark.openPopup(page);
    await waitForText(popup, 'Your disk is full, so nothing more can be saved.');
    await popup.close();
    expect((await readingOf(NEWEST))?.activeMs).toBe(before);
    await refuse(null);
    const free = await readUntil(page, async () => ((await readingOf(NEWEST))?.activeMs ?? 0) > before + full);
    const more = await readUntil(page, timed(3_000));
    await page.goto('about:blank');
    // Whole seconds are counted, and the first report took some of the time.
    await eventually(
      async () => (await readingOf(NEWEST))?.activeMs ?? 0,
      (ms) => ms >= before + full + free + more - 4_000,
    );
    expect((await readingOf(NEWEST))?.activeMs).toBeLessThan(before + full + free + more + 8_000);
    await page.close();
  });

  it('keeps what was read when the page is gone before there is room, and the worker with it', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const before = (await readingOf(NEWEST))?.activeMs ?? 0;
    await refuse('readings');
    const refused = await refusals();
    await page.mouse.move(300, 320);
    const full = await readUntil(page, async () => (await refusals()) > refused);
    await eventually(isParked, Boolean);
    // The next worker writes as it should.
    await page.close();
    await fixture.waymark.killWorker();
    const other = await fixture.waymark.open(NEWEST);
    await eventually(
      async () => (await readingOf(NEWEST))?.activeMs ?? 0,
      (ms) => ms >= before + full - 3_000,
    );
    await eventually(
      () => fixture.waymark.badge(other),
      (badge) => badge === '0/3',
    );
    await other.close();
  });
});

describe('a passage that could not be stored', () => {
  it('is not painted, stays selected, and the page says so; pressed again it is stored', async () => {
    const words = 'Last winter I counted the places';
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    await refuse('highlights');
    await select(page, words);
    await press(page, 'Highlight in green');
    await page.waitForSelector('waymark-refused');
    // Its root is closed to scripts; the browser's accessibility tree knows it.
    const told = async (): Promise<string> =>
      JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    await eventually(told, (all) =>
      all.includes('Your disk is full, so nothing more can be saved. This was not done.'),
    );
    expect(Object.values(await painted(page)).flat()).toEqual([]);
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
    await refuse(null);
    await press(page, 'Highlight in green');
    await waitForPainted(page, { green: [words] });
    await page.close();
  });
});
