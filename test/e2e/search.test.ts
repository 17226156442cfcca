import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { postsOf } from '../sample/facts';
import { eventually, NEWEST, ORIGIN, useArchive, waitForText } from './fixture';
import { inDatabase, indexKeys } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const ARCHIVE = `${ORIGIN}/blog`;
const BOX = 'aria/Search posts, guides, highlights and notes[role="combobox"]';

async function openPanel(): Promise<{ page: Page; panel: Page }> {
  const page = await fixture.waymark.open(NEWEST);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => badge === '0/3',
  );
  const panel = await fixture.waymark.openPanel(page);
  await waitForText(panel, 'References');
  return { page, panel };
}

/** Types a query in the place of the one before, and waits until the first result is as expected. */
async function search(panel: Page, query: string, first: string | RegExp): Promise<void> {
  const box = await whenThere(panel, BOX);
  await box.focus();
  await panel.keyboard.down('Control');
  await panel.keyboard.press('a');
  await panel.keyboard.up('Control');
  await box.type(query);
  await eventually(
    () => firstResult(panel),
    (text) => (typeof first === 'string' ? text.includes(first) : first.test(text)),
  );
}

function firstResult(panel: Page): Promise<string> {
  return panel.evaluate(
    () =>
      document.querySelector('[role=option]')?.textContent ??
      document.querySelector('[role=listbox]')?.parentElement?.innerText ??
      '',
  );
}

/** Where the active row stands: in sight is what the window shows below the box, which stays at its top. */
function activeRow(panel: Page): Promise<{ readonly isLast: boolean; readonly isInSight: boolean }> {
  return panel.evaluate(() => {
    const active = document.querySelector('[role=option][aria-selected=true]')?.getBoundingClientRect();
    const box = document.querySelector('[role=combobox]')?.getBoundingClientRect();
    const last = [...document.querySelectorAll('[role=option]')].at(-1);
    return {
      isLast: last?.getAttribute('aria-selected') === 'true',
      isInSight:
        active !== undefined && box !== undefined && active.top >= box.bottom && active.bottom <= window.innerHeight,
    };
  });
}

/**
 * Writes posts as the store does, each with its mark, without telling anyone: as a background that dies right after.
 */
function writePosts(page: Page, archive: string, count: number, title: string): Promise<void> {
  return inDatabase(
    page,
    `(database, done) => {
    const writing = database.transaction(['posts', 'searchIndexes'], 'readwrite');
    const urls = Array.from({ length: ${count} }, (_, at) => '${archive}/made-' + at);
    for (const [at, url] of urls.entries()) {
      writing.objectStore('posts').put({ url, archive: '${archive}', title: '${title} number' + at, date: '2020-01-01', summary: null, topics: [], topicKeys: [], language: null, words: null, accounts: [] });
    }
    writing.objectStore('searchIndexes').put({ key: 'mark\\n${archive}\\n' + crypto.randomUUID(), value: urls });
    writing.oncomplete = () => done();
  }`,
  );
}

describe('the search in the side panel', () => {
  it('finds as one types: by title, by summary, without diacritics, with a typo', async () => {
    const { page, panel } = await openPanel();
    const [, middle, oldest] = postsOf('scale');
    await search(panel, middle?.title ?? '', middle?.title ?? '-');
    await waitForText(panel, 'Part of the path on');
    await search(panel, (oldest?.summary ?? '').split(' ').slice(0, 6).join(' '), oldest?.title ?? '-');
    const long = /[a-z]{7,}/i.exec(middle?.title ?? '')?.[0] ?? '';
    await search(panel, `${long.slice(0, 3)}${long.slice(4)}`, middle?.title ?? '-');
    await search(panel, 'is:finished', 'a post is unread, reading or read');
    await search(panel, 'topic:testing ', /./);
    await panel.close();
    await page.close();
  });

  it('is walked through and opened with the keys alone, and left with Escape', async () => {
    const { page, panel } = await openPanel();
    const [, middle] = postsOf('scale');
    await search(panel, middle?.title ?? '', middle?.title ?? '-');
    await panel.keyboard.press('Enter');
    await eventually(
      async () => page.url(),
      (url) => url === `${ARCHIVE}/${middle?.slug}`,
    );
    await panel.keyboard.press('Escape');
    await waitForText(panel, 'References');
    await panel.close();
    await page.close();
  });

  it('keeps the row that the keys have reached in sight, and goes back to the top for other words', async () => {
    const { page, panel } = await openPanel();
    await panel.setViewport({ width: 360, height: 420 });
    await search(panel, 'is:unread', /./);
    await panel.waitForSelector('[role=option]');
    await panel.keyboard.press('ArrowUp');
    await eventually(
      () => activeRow(panel),
      ({ isLast, isInSight }) => isLast && isInSight,
    );
    const rows = await panel.evaluate(() => document.querySelectorAll('[role=option]').length);
    for (let row = 1; row < rows; row += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await panel.keyboard.press('ArrowUp');
    }
    await eventually(
      () => activeRow(panel),
      ({ isLast, isInSight }) => !isLast && isInSight,
    );
    expect(await panel.evaluate(() => window.scrollY)).toBe(0);
    for (let row = 0; row < 8; row += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await panel.keyboard.press('ArrowDown');
    }
    await eventually(
      () => activeRow(panel),
      ({ isInSight }) => isInSight,
    );
    expect(await panel.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await panel.keyboard.press('ArrowUp');
    await search(panel, 'is:unread scale', /./);
    expect(await panel.evaluate(() => window.scrollY)).toBe(0);
    await panel.close();
    await page.close();
  });

  it('knows in two panels of a post at once when it is written, and of its body when it is read', async () => {
    const page = await fixture.waymark.open(NEWEST);
    const first = await fixture.waymark.openOwn('sidepanel.html?q=zürcher');
    const second = await fixture.waymark.openOwn('sidepanel.html?q=aardvark');
    await waitForText(first, 'Nothing found');
    await waitForText(second, 'Nothing found');
    await inDatabase(
      first,
      `(database, done) => {
      const writing = database.transaction(['posts', 'bodies', 'searchIndexes'], 'readwrite');
      const url = '${ARCHIVE}/2020-05-05-made';
      writing.objectStore('posts').put({ url, archive: '${ARCHIVE}', title: 'Zurcher Notes', date: '2020-05-05', summary: null, topics: [], topicKeys: [], language: null, words: null, accounts: [] });
      writing.objectStore('bodies').put({ post: url, archive: '${ARCHIVE}', text: 'An aardvark digs at night.', language: 'en', blocks: [], updatedAt: 1, deleted: false });
      writing.objectStore('searchIndexes').put({ key: 'mark\\n${ARCHIVE}\\n' + crypto.randomUUID(), value: [url] });
      writing.oncomplete = () => {
        new BroadcastChannel('waymark').postMessage([{ store: 'posts', archive: '${ARCHIVE}', post: url }]);
        done();
      };
    }`,
    );
    await waitForText(first, 'Zurcher Notes');
    await waitForText(second, 'An aardvark digs at night.');
    for (const open of [first, second, page]) await open.close();
  });

  it('loses nothing when the service worker is killed in the middle of an update, and heals', async () => {
    const panel = await fixture.waymark.openOwn('sidepanel.html');
    await writePosts(panel, ARCHIVE, 3_000, 'Zebra');
    // The tending that this asks for has just begun when its worker dies.
    void panel.evaluate(`chrome.runtime.sendMessage({ waymark: 'search:tend', payload: null })`).catch(() => undefined);
    await fixture.waymark.killWorker();
    await panel.goto(`${panel.url().split('?')[0]}?q=zebra`);
    await waitForText(panel, 'of 3,000 posts');
    // The panel's opening has asked for it again: the marks are taken up.
    await eventually(
      () => indexKeys(panel),
      (keys) => keys.some((key) => key.startsWith(`index\n${ARCHIVE}`)) && !keys.some((key) => key.startsWith('mark')),
      20_000,
    );
    await panel.reload();
    await waitForText(panel, 'of 3,000 posts');
    await panel.close();
  });

  it('makes the index of an older version anew', async () => {
    const panel = await fixture.waymark.openOwn('sidepanel.html');
    await inDatabase(
      panel,
      `(database, done) => {
      const writing = database.transaction('searchIndexes', 'readwrite');
      const store = writing.objectStore('searchIndexes');
      store.put({ key: 'format', value: 0 });
      const asking = store.getAllKeys(IDBKeyRange.bound('index', 'index~'));
      asking.onsuccess = () => { for (const key of asking.result) store.put({ key, value: 'of another form' }); };
      writing.oncomplete = () => done();
    }`,
    );
    await panel.goto(`${panel.url()}?q=number77`);
    await eventually(
      () => firstResult(panel),
      (text) => text.startsWith('Zebra number77'),
    );
    await eventually(
      () => indexKeys(panel),
      (keys) => keys.some((key) => key.startsWith('index')) && !keys.some((key) => key.startsWith('making')),
      20_000,
    );
    await eventually(
      () => firstResult(panel),
      (text) => text.startsWith('Zebra number77'),
    );
    await panel.close();
  });

  it('forgets a removed archive', async () => {
    const panel = await fixture.waymark.openOwn('sidepanel.html?q=zebra');
    await waitForText(panel, 'of 3,000 posts');
    const options = await fixture.waymark.openOwn('options.html');
    const remove = await options
      .waitForSelector('aria/Remove[role="button"]')
      .catch(() => options.waitForSelector('button[aria-label^="Remove"]'));
    await remove?.click();
    const confirm = await whenThere(options, 'aria/Remove blog[role="button"]');
    await confirm.click();
    await waitForText(panel, 'Nothing found');
    expect((await indexKeys(panel)).filter((key) => key.includes(ARCHIVE))).toEqual([]);
    await options.close();
    await panel.close();
  });
});
