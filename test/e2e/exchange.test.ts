import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { WaymarkBrowser } from './browser';
import { eventually, NEWEST, ORIGIN, pause, useArchive, waitForText } from './fixture';
import { inDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const folder = mkdtempSync(join(tmpdir(), 'waymark-exchange-'));
const ARCHIVE = `${ORIGIN}/blog`;
const ITEM = 'Give every caller of a shared resource an owner, a budget and a fallback.';
const MANY = 10_000;
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that a database has of these stores. */
function kept(page: Page, ...stores: string[]): Promise<Record<string, unknown[]>> {
  return inDatabase(
    page,
    `(database, done) => {
      const found = {};
      const reading = database.transaction(${JSON.stringify(stores)});
      for (const name of ${JSON.stringify(stores)})
        reading.objectStore(name).getAll().onsuccess = ({ target }) => { found[name] = target.result; };
      reading.oncomplete = () => done(found);
    }`,
  );
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

const press = (page: Page, name: string): Promise<void> => page.locator(`aria/${name}[role="button"]`).click();

/** The one file that the browser has saved; it has another name while it is written. */
async function saved(): Promise<string> {
  const names = await eventually(
    async () => readdirSync(folder).filter((name) => /^waymark-\d{4}-\d\d-\d\d\.json$/.test(name)),
    ({ length }) => length === 1,
  );
  return readFileSync(join(folder, names[0] ?? ''), 'utf8');
}

function manyHighlights(): string {
  const highlight = (at: number): object => ({
    id: `many-${at}`,
    post: `${ARCHIVE}/post-${at % 100}`,
    archive: ARCHIVE,
    passage: {
      quote: { exact: `The words of passage ${at}.`, prefix: '', suffix: '' },
      position: { start: at, end: at + 9 },
      unique: true,
    },
    colour: 'green',
    evidence: null,
    note: '',
    tags: [],
    createdAt: at,
    updatedAt: at,
    deleted: false,
    stamps: { target: [at, 0, 'a'] },
  });
  const records = { highlights: Array.from({ length: MANY }, (_, at) => highlight(at)) };
  return JSON.stringify({ format: 'waymark-export', schema: 6, exportedAt: '', records, posts: [] });
}

describe('a reader who moves to another browser', () => {
  let file = '';

  it('takes everything along as one file', async () => {
    const { waymark } = fixture;
    const page = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge !== '',
    );
    const panel = await waymark.openPanel(page);
    await (await whenThere(panel, `aria/${ITEM}[role="checkbox"]`)).click();
    await page.bringToFront();
    for (let second = 0; second < 12; second += 1) {
      await page.mouse.wheel({ deltaY: 120 });
      await pause(1_000);
    }
    const options = await waymark.openOwn('options.html');
    await eventually(
      () => kept(options, 'readings', 'ticks'),
      ({ readings = [], ticks = [] }) => readings.length > 0 && ticks.length > 0,
    );
    const client = await options.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(options, 'Export');
    file = await saved();
    expect(JSON.parse(file)).toMatchObject({
      format: 'waymark-export',
      records: { readings: [{ post: NEWEST }], ticks: [{ text: ITEM, done: true }] },
    });
  });

  it('imports it into a new profile, and goes on reading where they were', async () => {
    const elsewhere = await WaymarkBrowser.launch({ port: fixture.server.port });
    try {
      await (await elsewhere.welcomed()).close();
      const options = await elsewhere.openOwn('options.html');
      await choose(options, 'from-home.json', file);
      await waitForText(options, 'Import from-home.json');
      await press(options, 'Import');
      await waitForText(options, 'Imported:');
      const before = (JSON.parse(file) as { records: Record<string, unknown[]> }).records;
      expect(await kept(options, 'readings', 'ticks')).toMatchObject({
        readings: before['readings'],
        ticks: before['ticks'],
      });
      const page = await elsewhere.open(NEWEST);
      await eventually(
        () => elsewhere.badge(page),
        (badge) => badge !== '',
      );
      const panel = await elsewhere.openPanel(page);
      const box = await whenThere(panel, `aria/${ITEM}[role="checkbox"]`);
      expect(await box.evaluate((one) => (one as HTMLInputElement).checked)).toBe(true);
      await waitForText(panel, /\d+% read/);
      await options.bringToFront();
      await press(options, 'Undo');
      await waitForText(options, 'Everything is as it was before.');
      expect(await kept(options, 'ticks')).toEqual({ ticks: [] });
    } finally {
      await elsewhere.close();
    }
  });

  it('is told of a damaged file with the place, and nothing is changed by it', async () => {
    const options = await fixture.waymark.openOwn('options.html');
    const before = await kept(options, 'archives', 'readings', 'ticks', 'settings');
    await choose(options, 'half.json', file.slice(0, file.length / 2));
    await waitForText(options, /half\.json breaks off in line \d+/);
    await choose(options, 'odd.json', Buffer.from([0x7b, 0x0a, 0xe4, 0x7d]));
    await waitForText(options, 'odd.json could not be read: line 2 is not text in UTF-8');
    await choose(options, 'photo.json', 'GIF89a');
    await waitForText(options, 'photo.json is none of the files that Waymark can read');
    expect(await kept(options, 'archives', 'readings', 'ticks', 'settings')).toEqual(before);
  });

  it('stops an import of ten thousand highlights before it is done, and has none of them; then all of them', async () => {
    const options = await fixture.waymark.openOwn('options.html');
    const many = manyHighlights();
    await choose(options, 'many.json', many);
    await waitForText(options, '10,000 new');
    // Pressed in the very turn in which it comes: a hand would be too late on a fast machine.
    await options.evaluate(() => {
      new MutationObserver((_, observer) => {
        const stop = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Stop');
        if (stop === undefined) return;
        observer.disconnect();
        stop.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await press(options, 'Import');
    await waitForText(options, 'Stopped. Nothing was changed.');
    expect((await kept(options, 'highlights'))['highlights']).toEqual([]);
    await choose(options, 'many.json', many);
    await waitForText(options, '10,000 new');
    await press(options, 'Import');
    await waitForText(options, 'Imported: 10,000 new.');
    expect((await kept(options, 'highlights'))['highlights']).toHaveLength(MANY);
  });
});
