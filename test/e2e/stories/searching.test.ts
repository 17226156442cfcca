import { it } from 'vitest';
import { postsOf } from '../../sample/facts';
import { eventually, NEWEST, ORIGIN, waitForText } from '../fixture';
import { inEachBrowser } from '../storyBrowser';
import { whenThere } from '../whenThere';

const [, middle] = postsOf('scale');
const BOX = 'aria/Search posts, guides, highlights and notes[role="combobox"]';

inEachBrowser('a reader who searches', (story) => {
  it('finds a post by its title with a typo, and opens it with the keys alone', async () => {
    const { waymark } = story;
    const page = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const panel = await waymark.openPanel(page);
    await waitForText(panel, 'References');
    const box = await whenThere(panel, BOX);
    await box.type((middle?.title ?? '').replace('Capacity', 'Capcity'));
    await eventually(
      () => panel.evaluate(() => document.querySelector('[role=option]')?.textContent ?? ''),
      (first) => first.includes(middle?.title ?? '-'),
    );
    await panel.keyboard.press('Enter');
    await eventually(
      async () => page.url(),
      (url) => url === `${ORIGIN}/blog/${middle?.slug}`,
    );
    await panel.close();
    await page.close();
  });
});
