import type { Page } from 'puppeteer-core';
import type { Post } from '../../lib/model/post';
import type { Topic } from '../../lib/model/topic';
import { WaymarkBrowser } from '../e2e/browser';
import { eventually, ORIGIN, waitForText } from '../e2e/fixture';
import { inDatabase } from '../e2e/inDatabase';
import { POSTS } from '../sample/facts';
import { serveArchive } from '../sample/server';
import { fillArchive, put } from './largeArchive';
import { median, type Measurement } from './measurement';

const LARGE = 50_000;
const SMALL = 500;
const ROUNDS = 15;
const CHANGES = 5;
/** Milliseconds until the rows are there, also the first time after a change. */
const LONGEST_MS = 300;

/** "All topics" of an archive of 50,000 posts, from the click until its rows are there, against one of 500. */
export async function topicsView(): Promise<Measurement[]> {
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  try {
    const large = await timesWith(LARGE, server.port);
    const small = await timesWith(SMALL, server.port);
    return [
      {
        name: 'topics of 50,000 posts',
        unit: 'ms',
        value: large.later,
        reference: small.later,
        against: '500 posts',
        budget: 1.5,
      },
      {
        name: '… the first time after a change',
        unit: 'ms',
        value: large.changed,
        reference: LONGEST_MS,
        against: 'budget',
        budget: 1,
      },
      {
        name: '… counted from nothing',
        unit: 'ms',
        value: large.counted,
        reference: small.counted,
        against: '500 posts',
        budget: null,
      },
    ];
  } finally {
    await server.close();
  }
}

interface Times {
  /** The very first opening, of posts that nobody has counted. */
  readonly counted: number;
  /** The first after the background has added a post that the reader opened, in the median. */
  readonly changed: number;
  /** All others, in the median. */
  readonly later: number;
}

async function timesWith(count: number, port: number): Promise<Times> {
  const waymark = await WaymarkBrowser.launch({ port });
  try {
    await waymark.welcomed();
    const panel = await waymark.openOwn('sidepanel.html');
    await fill(panel, count);
    await panel.reload();
    await waitForText(panel, 'All topics', 60_000);
    const counted = await timeToOpen(panel);
    const changed: number[] = [];
    for (const { path } of POSTS.slice(0, CHANGES)) {
      const page = await waymark.open(ORIGIN + path);
      await eventually(() => isKnown(panel, ORIGIN + path), Boolean);
      await panel.bringToFront();
      changed.push(await timeToOpen(panel));
      await page.close();
    }
    const later: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) later.push(await timeToOpen(panel));
    return { counted, changed: median(changed), later: median(later) };
  } finally {
    await waymark.close();
  }
}

function isKnown(panel: Page, url: string): Promise<boolean> {
  return inDatabase(
    panel,
    `(database, done) => {
    const asking = database.transaction('posts').objectStore('posts').getKey(${JSON.stringify(url)});
    asking.onsuccess = () => done(asking.result !== undefined);
  }`,
  );
}

/** Writes an archive, and pins one of its topics, so that the panel shows it wherever it is open. */
async function fill(panel: Page, count: number): Promise<void> {
  const { archive, posts } = await fillArchive(panel, count);
  const rarest = rarestIn(posts);
  const value = { archive, topic: rarest };
  await put(panel, 'settings', [{ key: 'pinned', value, updatedAt: 1, deleted: false }]);
}

/** The topic with the fewest posts, which is the soonest shown. */
function rarestIn(posts: readonly Post[]): Topic {
  const counts = new Map<string, { readonly topic: Topic; posts: number }>();
  for (const topic of posts.flatMap(({ topics }) => topics)) {
    const counted = counts.get(topic.slug) ?? { topic, posts: 0 };
    counted.posts += 1;
    counts.set(topic.slug, counted);
  }
  const [rarest] = [...counts.values()].toSorted((a, b) => a.posts - b.posts);
  if (rarest === undefined) throw new Error('the synthetic archive has no topics');
  return rarest.topic;
}

/** Milliseconds from the click to the rows; goes back afterwards. */
function timeToOpen(panel: Page): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const buttons = document.getElementsByTagName('button');
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelector('ul[aria-label="Topics of this blog"] li') === null) return;
          watch.disconnect();
          const took = performance.now() - start;
          [...buttons].find((one) => one.textContent === 'Back')?.click();
          setTimeout(() => resolve(took), 200);
        });
        watch.observe(document.body, { childList: true, subtree: true });
        [...buttons].find((one) => one.textContent === 'All topics')?.click();
      }),
  );
}
