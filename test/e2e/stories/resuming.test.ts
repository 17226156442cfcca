import { expect, it } from 'vitest';
import { pressOn } from '../closedRoot';
import { eventually, NEWEST, waitForText } from '../fixture';
import { begin, deep, isDeepInView } from '../resuming';
import { inEachBrowser } from '../storyBrowser';

inEachBrowser('a reader who comes back', (story) => {
  it('is offered the place by the page and the popup, and goes there by a press', async () => {
    const { waymark } = story;
    const before = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(before),
      (badge) => badge !== '',
    );
    const quote = await deep(before);
    await before.close();
    await begin(waymark, 0.43, quote);
    const page = await waymark.open(NEWEST);
    await page.waitForSelector('waymark-chip');
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['BODY', 0]);
    const popup = await waymark.openPopup(page);
    await waitForText(popup, 'Resume at 43%');
    await popup.close();
    const name = await pressOn(waymark, page, 'waymark-chip', /^Resume at/);
    expect(name).toMatch(/^Resume at “.+” · 43%$/);
    await eventually(() => isDeepInView(page), Boolean);
    expect(await page.$('waymark-chip')).toBeNull();
    await page.close();
  });
});
