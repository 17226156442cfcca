import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { postsOf } from '../sample/facts';
import { seen } from './atRest';
import { eventually, NEWEST, ORIGIN, useArchive, waitForText } from './fixture';

const fixture = useArchive();
const [, middle, oldest] = postsOf('scale');

async function openPanelOn(url: string): Promise<{ page: Page; panel: Page }> {
  const page = await fixture.waymark.open(url);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => /\d\/3/.test(badge),
  );
  const panel = await fixture.waymark.openPanel(page);
  await waitForText(panel, 'References');
  return { page, panel };
}

describe('what a reader makes', () => {
  it('is kept apart for two tabs on two posts', async () => {
    const first = await fixture.waymark.open(`${ORIGIN}/blog/${middle?.slug}`);
    const second = await fixture.waymark.open(`${ORIGIN}/blog/${oldest?.slug}`);
    await eventually(
      () => fixture.waymark.badge(first),
      (badge) => badge === '0/3',
    );
    await eventually(
      () => fixture.waymark.badge(second),
      (badge) => badge === '0/3',
    );
    const panel = await fixture.waymark.openPanel(first);
    await panel.waitForSelector('[aria-current="step"] a');
    await eventually(
      () => panel.$eval('[aria-current="step"] a', (link) => link.textContent),
      (title) => title === middle?.title,
    );
    await second.bringToFront();
    await eventually(
      () => panel.$eval('[aria-current="step"] a', (link) => link.textContent),
      (title) => title === oldest?.title,
    );
    await panel.close();
    await first.close();
    await second.close();
  });

  it('stays pinned while the reader goes elsewhere', async () => {
    const { page, panel } = await openPanelOn(NEWEST);
    await (await panel.$('aria/Pin this topic[role="switch"]'))?.click();
    await page.goto(`${ORIGIN}/about`);
    await seen(fixture.waymark, page);
    await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe('Scale');
    await (await panel.$('aria/Pin this topic[role="switch"]'))?.click();
    await eventually(
      () => panel.$eval('h1', (heading) => heading.textContent),
      (heading) => heading !== 'Scale',
    );
    await panel.close();
    await page.close();
  });
});
