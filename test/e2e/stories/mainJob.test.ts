import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { postsOf } from '../../sample/facts';
import { pressToLeave } from '../browser';
import { eventually, NEWEST, ORIGIN, pause, waitForText } from '../fixture';
import { inEachBrowser } from '../storyBrowser';

const [newest, middle, oldest] = postsOf('scale');

/** Reads like a steady reader in a hurry: a screen every second and a half, to the end of the article. */
async function readToEnd(page: Page, seconds: number): Promise<void> {
  await page.bringToFront();
  const height = await page.evaluate(() => document.querySelector('.post-body')?.scrollHeight ?? 0);
  const steps = Math.ceil(seconds / 1.5);
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.wheel({ deltaY: Math.ceil((height * 1.05) / steps) });
    await pause(1_500);
  }
}

inEachBrowser('a reader', (story) => {
  let page: Page;

  it('is welcomed by one tab at the first start', async () => {
    await waitForText(await story.waymark.welcomed(), 'lawzava.com');
    const isWelcome = (address: string): boolean => address.endsWith('/welcome.html');
    expect((await story.waymark.tabs()).filter(isWelcome)).toHaveLength(1);
    await (await story.waymark.welcomed()).close();
  });

  it('sees in the badge what is read of the path, and its place in the popup', async () => {
    page = await story.waymark.open(NEWEST);
    expect(
      await eventually(
        () => story.waymark.badge(page),
        (badge) => badge !== '',
      ),
    ).toBe('0/3');
    const popup = await story.waymark.openPopup(page);
    await waitForText(popup, 'Finish with');
    const shown = await popup.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent,
      progress: document
        .querySelector('[role=progressbar][aria-label="Topic progress"]')
        ?.getAttribute('aria-valuenow'),
      steps: [...document.querySelectorAll('[aria-label="Reading path"] > li')].map((step) => [
        step.getAttribute('aria-current'),
        step.querySelector('a')?.textContent,
      ]),
    }));
    expect(shown.heading).toBe('Scale');
    expect(Number(shown.progress)).toBeLessThan(20);
    expect(shown.steps).toEqual([
      ['step', newest?.title],
      [null, middle?.title],
      [null, oldest?.title],
    ]);
    expect(await popup.$(`aria/Read next: ${middle?.title}[role="link"]`)).not.toBeNull();
    await popup.close();
  });

  it('sees the whole guide in the side panel', async () => {
    const panel = await story.waymark.openPanel(page);
    await waitForText(panel, 'References');
    const regions = await panel.$$eval('section[aria-label], section[aria-labelledby], [role=region]', (found) =>
      found.map(
        (region) =>
          region.getAttribute('aria-label') ??
          document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent,
      ),
    );
    expect(regions).toEqual(
      expect.arrayContaining([
        'Definition',
        'What the archive argues',
        'Execution checklist',
        'Common failure modes',
        'Reading path',
        'Related posts',
        'References',
      ]),
    );
    expect(await panel.$$eval('input[type=checkbox]:not([role=switch])', (boxes) => boxes.length)).toBe(4);
    await waitForText(panel, 'From its author');
    await panel.close();
  });

  it('moves the progress by reading, is offered the next post at the end, and goes there', async () => {
    page = await story.waymark.open(`${ORIGIN}/blog/${oldest?.slug}`);
    const start = Date.now();
    await readToEnd(page, ((oldest?.words ?? 0) / 238) * 60 * 0.3);
    // The card's shadow root is closed to everybody, this test included: the card is known by its host.
    await page.waitForSelector('waymark-card', { timeout: 15_000 });
    expect(Date.now() - start).toBeGreaterThan(((oldest?.words ?? 0) / 238) * 60_000 * 0.25);
    const popup = await story.waymark.openPopup(page);
    await waitForText(popup, '1 of 3 steps read');
    // It was open before, and may have been begun.
    const next = await popup.waitForSelector(
      `:is(a[aria-label="Resume: ${newest?.title}"], a[aria-label="Read next: ${newest?.title}"])`,
    );
    if (next !== null) await pressToLeave(next);
    await eventually(
      async () => page.url(),
      (url) => url === NEWEST,
    );
    await eventually(
      () => story.waymark.badge(page),
      (badge) => badge === '1/3',
    );
    await page.close();
  });

  it('marks posts by hand, and completes the path', async () => {
    page = await story.waymark.open(`${ORIGIN}/blog/${middle?.slug}`);
    await eventually(
      () => story.waymark.badge(page),
      (badge) => badge === '1/3',
    );
    const panel = await story.waymark.openPanel(page);
    await waitForText(panel, 'References');
    for (let left = 2; left > 0; left -= 1) {
      const before = await panel.$$eval(
        'button',
        (buttons) => buttons.filter((button) => button.textContent === 'Mark as read').length,
      );
      const button = await panel.$('aria/Mark as read[role="button"]');
      await button?.click();
      await eventually(
        () => panel.$$eval('button', (buttons) => buttons.filter((one) => one.textContent === 'Mark as read').length),
        (count) => count === before - 1,
      );
    }
    await waitForText(panel, 'Path complete');
    expect(
      await eventually(
        () => story.waymark.badge(page),
        (badge) => badge === '✓',
      ),
    ).toBe('✓');
    const unread = await panel.$('aria/Mark as unread[role="button"]');
    await unread?.click();
    await waitForText(panel, '2 of 3 steps read');
    await panel.close();
  });
});
