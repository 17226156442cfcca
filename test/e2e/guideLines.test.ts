import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LOOK_RULES, type MinedPost } from '../../lib/model/knownText';
import type { Candidate } from '../../lib/model/mined';
import type { PostUrl } from '../../lib/model/post';
import { POSTS, postsOf } from '../sample/facts';
import { eventually, ORIGIN, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const ARCHIVE = `${ORIGIN}/blog`;
const TITLE = 'Restore Day';
const WRITTEN = `${ORIGIN}/blog/2024-04-08-databases-operations` as PostUrl;
/** Far down in the post, so that it is seen whether a link leads there. */
const SENTENCE =
  'A fresh replica has a cold cache and no statistics, and the first half hour of real traffic on it is like the first half hour of a new colleague on a Monday: willing, and slow at everything.';
function mined(): MinedPost {
  const line: Candidate = {
    start: 0,
    end: SENTENCE.length,
    text: SENTENCE,
    reason: { kind: 'defines', form: 'is-a' },
    score: 1,
    section: 'The clock has three marks',
    subject: 'database',
    items: [],
  };
  return {
    post: WRITTEN,
    archive: ARCHIVE as MinedPost['archive'],
    rules: LOOK_RULES,
    candidates: [line],
    links: [],
  };
}

/** The side panel on the post, showing the guide to databases, for which a line was taken from that post. */
async function openGuide(): Promise<{ page: Page; panel: Page }> {
  const page = await fixture.waymark.open(WRITTEN);
  await eventually(
    () => countOf('texts'),
    (count) => count === POSTS.length,
    90_000,
  );
  await inWorkersDatabase(
    fixture.waymark,
    `const writing = database.transaction('mined', 'readwrite');
     writing.objectStore('mined').put(${JSON.stringify(mined())});
     writing.oncomplete = () => done(true);`,
  );
  const panel = await fixture.waymark.openPanel(page);
  const topics = await whenThere(panel, 'aria/Topic[role="combobox"]');
  await topics.select('databases');
  await waitForText(panel, SENTENCE);
  return { page, panel };
}

function countOf(store: string): Promise<number> {
  return inWorkersDatabase(
    fixture.waymark,
    `const asking = database.transaction('${store}').objectStore('${store}').count();
     asking.onsuccess = () => done(asking.result);`,
  );
}

function region(panel: Page, name: string): Promise<string> {
  return panel.evaluate(
    (heading) =>
      [...document.querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === heading)
        ?.innerText ?? '',
    name,
  );
}

describe('the lines of a guide', () => {
  it('name their post and why they are there, and open it at the passage', async () => {
    const { page, panel } = await openGuide();
    const definition = await region(panel, 'Definition');
    expect(definition).toContain(`In “${TITLE}”`);
    expect(await region(panel, 'Reading path')).toContain('Defines the topic');
    await (await whenThere(panel, 'aria/Why this line?[role="button"]')).focus();
    await waitForText(panel, 'It stands under “The clock has three marks”. Word for word from the post.');
    await page.evaluate(() => {
      window.scrollTo(0, 0);
      document.body.dataset['was'] = 'open';
    });
    const link = await panel.evaluateHandle(
      () => document.querySelector<HTMLAnchorElement>('blockquote + div a') ?? document.body,
    );
    await link.click();
    // In the middle of the window, where the browser puts what a fragment names.
    const place = await eventually(
      // The page goes while it is asked.
      () => placeOf(page, 'A fresh replica has a cold cache').catch(() => -1),
      (top) => top > 0 && top < 1,
    );
    expect(place).toBeGreaterThan(0.1);
    // The post lay open: it was not loaded anew for that.
    expect(await page.evaluate(() => document.body.dataset['was'])).toBe('open');
    await panel.close();
    await page.close();
  });

  it('are hidden when they are of no use, come back when that is undone, and stay hidden else', async () => {
    const { page, panel } = await openGuide();
    const press = async (name: string): Promise<void> =>
      (await whenThere(panel, `aria/${name}[role="button"]`)).click();
    const quotes = (count: number): Promise<number> =>
      eventually(
        () => panel.$$eval('blockquote', (found) => found.length),
        (found) => found === count,
      );
    await press('Not useful');
    await waitForText(panel, `Hidden: ${SENTENCE}`);
    await quotes(0);
    await press('Undo');
    await quotes(1);
    await press('Not useful');
    await quotes(0);
    await panel.reload();
    await waitForText(panel, /Looked through 3 of 3 posts: no list of steps/);
    await quotes(0);
    await panel.close();
    await page.close();
  });
});

describe('the order of a path', () => {
  it('is the one that the reader chose, also the next time', async () => {
    const page = await fixture.waymark.open(WRITTEN);
    const panel = await fixture.waymark.openPanel(page);
    const order = await whenThere(panel, 'aria/Order[role="combobox"]');
    const titles = (): Promise<string[]> =>
      panel.$$eval('ol[aria-label="Reading path"] > li', (steps) =>
        steps.map((step) => step.querySelector('a')?.textContent ?? ''),
      );
    const newestFirst = postsOf('databases').map(({ title }) => title);
    await eventually(titles, (shown) => shown.join() === newestFirst.join());
    await order.select('as-written');
    await eventually(titles, (shown) => shown.join() === newestFirst.toReversed().join());
    await panel.reload();
    await eventually(titles, (shown) => shown.join() === newestFirst.toReversed().join());
    await panel.close();
    await page.close();
  });
});

/** How far down in the window a paragraph is that begins so: 0 is its top, 1 its bottom. */
function placeOf(page: Page, beginning: string): Promise<number> {
  return page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(words));
    return (paragraph?.getBoundingClientRect().top ?? -1) / window.innerHeight;
  }, beginning);
}
