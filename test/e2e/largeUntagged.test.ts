import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveArchive, type SampleServer } from '../sample/server';
import { largeUntaggedSite, LARGE, LARGE_THINGS } from '../sample/untagged';
import { WaymarkBrowser } from './browser';
import { eventually, textOf, waitForText } from './fixture';
import { whenThere } from './whenThere';

const ORIGIN = 'https://garden.waymark.test';
/** Of 5,000 posts on a machine that is busy. */
const LONG_MS = 300_000;

let server: SampleServer;
let waymark: WaymarkBrowser;
beforeAll(async () => {
  server = await serveArchive({ origin: ORIGIN, tls: true, extra: largeUntaggedSite(ORIGIN) });
  waymark = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample' });
  await waymark.welcomed();
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
});

function postsStored(): Promise<number> {
  return waymark.inDatabase(
    `const asking = database.transaction('posts').objectStore('posts').index('archive').count('${ORIGIN}/notes');
     asking.onsuccess = () => done(asking.result);`,
  );
}

describe('a blog of 5,000 posts without tags', () => {
  it('has topics found in its titles, and its home page says where to begin', { timeout: 2 * LONG_MS }, async () => {
    const first = await waymark.worker();
    await first.evaluate('globalThis.isFirst = true');
    const page = await waymark.open(`${ORIGIN}/notes`);
    const popup = await waymark.openPopup(page);
    await (await whenThere(popup, 'aria/Follow garden.waymark.test[role="button"]')).click();
    // What a reader presses meanwhile is answered.
    await eventually(postsStored, (count) => count > 0, LONG_MS);
    await popup.close();
    const early = await waymark.openPopup(page);
    await early.waitForSelector('h1');
    await early.close();

    await eventually(postsStored, (count) => count === LARGE.length, LONG_MS);
    const later = await waymark.openPopup(page);
    await waitForText(later, 'Where to begin', LONG_MS);
    await waitForText(later, /Found by Waymark: in \d+ titles/, LONG_MS);
    await (await whenThere(later, 'aria/All topics[role="button"]')).click();
    await later.waitForSelector('ul[aria-label="Found by Waymark"] li');
    const found = (await textOf(later)).toLowerCase();
    // The list draws the rows in sight alone.
    expect(LARGE_THINGS.filter((thing) => found.includes(thing)).length).toBeGreaterThan(3);
    expect(await (await waymark.worker()).evaluate('globalThis.isFirst')).toBe(true);
    await later.close();
    await page.close();
  });

  it(
    'shows the path of a found topic on its posts, without a request for all texts',
    { timeout: LONG_MS },
    async () => {
      const post = LARGE.find(({ title }) => title.toLowerCase().includes(LARGE_THINGS[0] ?? '-'));
      const page = await waymark.open(`${ORIGIN}${post?.path}`);
      const popup = await waymark.openPopup(page);
      await popup.waitForSelector('ol[aria-label="Reading path"] li');
      await waitForText(popup, 'Found by Waymark');
      await popup.close();
      const asked = server.requests.filter(({ path }) => path.startsWith('/notes/') && path !== '/notes/feed.xml');
      // Those of the open topic at most.
      expect(new Set(asked.map(({ path }) => path)).size).toBeLessThan(LARGE.length / 10);
      await page.close();
    },
  );
});
