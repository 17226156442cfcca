import type { Page } from 'puppeteer-core';
import { renderSite } from '../sample/site';
import { eventually, NEWEST, ORIGIN, type Fixture } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import type { StoryBrowser } from './storyBrowser';

/** The newest post of the topic `scale`, to which readers of these tests come back. */
export const PATH = new URL(NEWEST).pathname;
export const PAGE = String(renderSite({ origin: ORIGIN }).pages.get(PATH)?.body ?? '');

const old = /<p>([^<]{80})/.exec(PAGE.slice(PAGE.indexOf('post-body')))?.[1] ?? '';
/** The same with one paragraph put differently, and one that is new. */
export const CHANGED = PAGE.replace(old, `This was put differently since. ${old}`).replace(
  /(<div class="[^"]*post-body[^"]*"[^>]*>)/,
  '$1<p>A paragraph that came later, about something else.</p>',
);

/** A paragraph well down in the post, and whether it is in the window. */
export function deep(page: Page): Promise<string> {
  return page.evaluate(
    () => [...document.querySelectorAll('.post-body p')].at(-6)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
  );
}
export function isDeepInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = [...document.querySelectorAll('.post-body p')].at(-6)?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  });
}

/** Keeps a reading as if the reader had come so far: to the twentieth paragraph of the post. */
export async function begin(waymark: StoryBrowser, progress: number, quote: string): Promise<void> {
  // A page's last report may come after what is written here: of two places the later counts, unless it is one of the
  // future.
  const place = { block: 20, fraction: 0.3, quote: quote.slice(0, 120), before: '', after: '', at: Date.now() };
  const reading = {
    post: NEWEST,
    archive: `${ORIGIN}/blog`,
    round: 0,
    progress,
    place,
    activeMs: 60_000,
    startedAt: 1,
    finishedAt: null,
    updatedAt: Date.now(),
    deleted: false,
  };
  await waymark.inDatabase(
    `const writing = database.transaction(['readings', 'bodies'], 'readwrite');
    writing.objectStore('bodies').clear();
    writing.objectStore('readings').put(${JSON.stringify(reading)});
    writing.oncomplete = () => done();`,
  );
}

/** As if the reader had read the post in March 2026, as it is now. */
export async function readInMarch(fixture: Fixture): Promise<void> {
  const { waymark } = fixture;
  const page = await waymark.open(NEWEST);
  await eventually(
    () => waymark.badge(page),
    (badge) => badge !== '',
  );
  await begin(waymark, 0.9, 'nothing of the page');
  await page.reload();
  await page.mouse.move(300, 300);
  // The blocks are told with the first report.
  const count = `database.transaction('bodies').objectStore('bodies').count().onsuccess = ({ target }) => done(target.result);`;
  await eventually(
    () => inWorkersDatabase(waymark, count),
    (bodies) => bodies === 1,
  );
  await inWorkersDatabase(
    waymark,
    `
    const writing = database.transaction(['readings', 'bodies'], 'readwrite');
    const march = Date.UTC(2026, 2, 12);
    const readings = writing.objectStore('readings'), bodies = writing.objectStore('bodies');
    readings.get('${NEWEST}').onsuccess = ({ target }) => readings.put({ ...target.result, finishedAt: march });
    bodies.get('${NEWEST}').onsuccess = ({ target }) => bodies.put({ ...target.result, blocks: target.result.blocks.map((block) => ({ ...block, share: 1 })) });
    writing.oncomplete = () => done();`,
  );
  await page.close();
}
