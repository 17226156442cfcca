import type { Page } from 'puppeteer-core';
import { atRest } from '../e2e/atRest';
import { WaymarkBrowser } from '../e2e/browser';
import { eventually, NEWEST, ORIGIN, pause } from '../e2e/fixture';
import { inDatabase } from '../e2e/inDatabase';
import { serveArchive, type SampleServer } from '../sample/server';
import type { Measurement } from './measurement';

const READING_S = 60;
const SECONDS_A_WRITE = 5;
/** A post of another topic than the one that is read. */
const OF_ANOTHER_TOPIC = `${ORIGIN}/blog/2022-03-28-teams`;
/** Another archive: the sample build may read its host, and the server answers every name. */
const OTHER = 'https://large.waymark.test/notes';
const OTHER_POSTS = ['one', 'two', 'three'].map((slug) => `${OTHER}/${slug}`);
const LONGEST_MS = 120_000;

/** One write: its store, and the post or key that it is of. */
type Write = readonly [store: string, of: string];

/**
 * A minute of reading with three tabs open, of two archives: writes of the reading against one each five seconds and
 * one at leaving; writes in all stores; and those for the tabs where nothing changed.
 */
export async function writes(): Promise<Measurement[]> {
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  serveOther(server);
  const waymark = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample' });
  try {
    await waymark.welcomed();
    await addOther(waymark);
    const others = [OF_ANOTHER_TOPIC, ...OTHER_POSTS.slice(0, 1)];
    for (const url of others) await eventually(badgeOf(waymark, await waymark.open(url)), (badge) => badge !== '');
    const page = await waymark.open(NEWEST);
    await eventually(badgeOf(waymark, page), (badge) => badge === '0/3');
    await waymark.worker().then((worker) =>
      eventually(
        () => inDatabase(worker, UNDER_WAY),
        (count) => count === 0,
        LONGEST_MS,
      ),
    );
    await atRest(waymark);
    const { written, seconds } = await readingFor(waymark, page);
    const ofReading = written.filter(([store]) => store === 'readings').length;
    const ofOthers = written.filter(([, of]) => others.includes(of)).length;
    // A busy machine takes longer for it than it should.
    const allowed = Math.floor(seconds / SECONDS_A_WRITE) + 1;
    return [
      {
        name: 'writes while reading',
        unit: 'writes',
        value: ofReading,
        reference: allowed,
        against: 'budget',
        budget: 1,
      },
      {
        name: '… in all stores',
        unit: 'writes',
        value: written.length,
        reference: ofReading,
        against: 'of the reading',
        budget: 4,
      },
      {
        name: '… for tabs that did not change',
        unit: 'writes',
        value: ofOthers,
        reference: 1,
        against: 'one',
        budget: 0,
      },
    ];
  } finally {
    await waymark.close();
    await server.close();
  }
}

/**
 * What is not the reading's: discoveries that have not ended, posts that are still to be looked through, and posts and
 * texts in which topics are still to be found.
 */
const UNDER_WAY = `(database, done) => {
  const reading = database.transaction(['discoveries', 'posts', 'texts', 'foundTopics']);
  const discoveries = reading.objectStore('discoveries').getAll();
  const posts = reading.objectStore('posts').count();
  const texts = reading.objectStore('texts').count();
  const found = reading.objectStore('foundTopics').getAll();
  reading.oncomplete = () => {
    const running = discoveries.result.filter(({ state }) => state.kind === 'running').length;
    const lookedAt = found.result.reduce((sum, { posts, texts }) => sum + posts + texts, 0);
    done(running + (posts.result - texts.result) + (posts.result + texts.result - lookedAt));
  };
}`;

const badgeOf = (waymark: WaymarkBrowser, page: Page) => () => waymark.badge(page);

async function readingFor(
  waymark: WaymarkBrowser,
  page: Page,
): Promise<{ readonly written: readonly Write[]; readonly seconds: number }> {
  const worker = await waymark.worker();
  await worker.evaluate(`
    self.written = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      const [{ post, url, key }] = given;
      self.written.push([this.name, post ?? url ?? key ?? '']);
      return put.apply(this, given);
    };
  `);
  const start = performance.now();
  for (let second = 0; second < READING_S; second += 1) {
    await page.mouse.wheel({ deltaY: 90 });
    await pause(1_000);
  }
  const seconds = (performance.now() - start) / 1000;
  await page.goto('about:blank');
  await pause(1_000);
  return { written: (await worker.evaluate('self.written')) as Write[], seconds };
}

function serveOther(server: SampleServer): void {
  const links = OTHER_POSTS.map(
    (url) => `<li><a href="${url}">${url}</a> <time datetime="2024-05-01">2024-05-01</time></li>`,
  ).join('');
  const head = `<link rel="alternate" type="application/atom+xml" href="${OTHER}/feed.xml">`;
  const entries = OTHER_POSTS.map(
    (url) =>
      `<entry><id>${url}</id><title>${url}</title><link href="${url}"/><published>2024-05-01T07:00:00Z</published><category term="notes"/></entry>`,
  );
  const answer = (url: string, body: string, type = 'text/html'): void => {
    server.override(new URL(url).pathname, { body, headers: { 'content-type': type } });
  };
  answer(OTHER, `<html lang="en"><head><title>Notes</title>${head}</head><main><ul>${links}</ul></main></html>`);
  answer(
    `${OTHER}/feed.xml`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title>${entries.join('')}</feed>`,
    'application/atom+xml',
  );
  for (const url of OTHER_POSTS) {
    answer(
      url,
      `<html lang="en"><head><title>${url}</title><meta property="og:type" content="article"></head><article><h1>${url}</h1><p>${'Some words. '.repeat(300)}</p></article></html>`,
    );
  }
}

async function addOther(waymark: WaymarkBrowser): Promise<void> {
  const options = await waymark.openOwn('options.html');
  await (await options.waitForSelector('aria/Add a site[role="textbox"]'))?.type(`${OTHER}\n`);
  const rows = (): Promise<string> => options.evaluate(() => document.body.innerText);
  await eventually(rows, (text) => text.includes(`${OTHER_POSTS.length} posts from`), LONGEST_MS);
  await options.close();
}
