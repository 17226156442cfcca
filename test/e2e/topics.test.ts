import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../sample/facts';
import { eventually, NEWEST, useArchive, waitForText } from './fixture';
import { whenThere, whenGone } from './whenThere';

const fixture = useArchive();

function listed(panel: Page): Promise<string[]> {
  return panel.$$eval('ul[aria-label="Topics of this blog"] li', (rows) => rows.map((row) => row.innerText));
}

async function press(panel: Page, name: string): Promise<void> {
  await (await whenThere(panel, `aria/${name}[role="button"]`)).click();
}

describe('all topics of an archive', () => {
  it('are listed in the panel with their posts, filtered, sorted, and lead to a guide and back', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const panel = await fixture.waymark.openPanel(page);
    await press(panel, 'All topics');
    // The built-in archive is discovered once its first page has been read.
    const rows = await eventually(
      () => listed(panel),
      (found) => found.length === TOPICS.length,
      60_000,
    );
    const most = Math.max(...TOPICS.map(({ posts }) => posts));
    expect(rows[0]).toContain(`${most} posts`);

    await (await whenThere(panel, 'aria/Filter topics[role="searchbox"]')).type('scal');
    await eventually(
      () => listed(panel),
      (found) => found.length === 1 && /scale\n3 posts\s· Dec 2023 – Nov 2025/i.test(found[0] ?? ''),
    );
    await panel.keyboard.press('Escape');
    await eventually(
      () => listed(panel),
      (found) => found.length === TOPICS.length,
    );
    await panel.select('select', 'newest');
    await eventually(
      () => listed(panel),
      (found) => /2025/.test(found[0] ?? ''),
    );

    const single = TOPICS.find(({ posts }) => posts === 1);
    await (await panel.$('aria/Filter topics[role="searchbox"]'))?.type(single?.slug ?? '');
    await eventually(
      () => listed(panel),
      (found) => found.length === 1,
    );
    await panel.click('ul[aria-label="Topics of this blog"] button');
    await waitForText(panel, '0 of 1 step read');
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(single?.name);
    // Only looked at: what the card on the page offers next is of the post's topic still.
    const pin = await whenThere(panel, 'aria/Pin this topic[role="switch"]');
    expect(await pin.evaluate((button) => button.ariaChecked)).toBe('false');
    await press(panel, 'This post: Scale');
    await eventually(
      () => panel.$eval('h1', (heading) => heading.textContent),
      (name) => name === 'Scale',
    );
    await panel.close();
    await page.close();
  });

  it('are a press away also from the search box, in a narrow panel: nothing moves under the hand', async () => {
    const page = await fixture.waymark.open(NEWEST);
    const panel = await fixture.waymark.openPanel(page);
    await panel.setViewport({ width: 300, height: 900 });
    const button = await whenThere(panel, 'aria/All topics[role="button"]');
    const place = async (): Promise<unknown> => button.evaluate((one) => one.getBoundingClientRect().toJSON());
    const before = await place();
    await (await panel.waitForSelector('[role=combobox]'))?.click();
    await whenThere(panel, 'aria/Suggestions');
    expect(await place()).toEqual(before);
    // What lies under the suggestions is reached by the keyboard, which shows it.
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.ariaLabel)).toBe('Library');
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.ariaLabel)).toBe('Settings');
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Begun');
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Escape');
    await whenGone(panel, 'aria/Suggestions');
    expect(await place()).toEqual(before);
    await button.click();
    await waitForText(panel, 'Topics of this blog');
    await panel.close();
    await page.close();
  });
});
