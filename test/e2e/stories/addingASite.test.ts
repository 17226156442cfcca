import { expect, it } from 'vitest';
import { POSTS, postsOf } from '../../sample/facts';
import { eventually, NEWEST, ORIGIN, waitForText } from '../fixture';
import { inEachBrowser } from '../storyBrowser';
import { whenThere } from '../whenThere';

const SITE = 'https://notes.example';
const [newest] = postsOf('scale');

inEachBrowser(
  'a site that the reader adds',
  (story) => {
    it('is discovered whole, and its posts have a path and a badge', async () => {
      const { waymark } = story;
      await (await waymark.welcomed()).close();
      // A headless browser answers no question: the site is allowed before it is asked for.
      await waymark.allow(SITE);
      const options = await waymark.openOwn('options.html');
      // Keys go to the page in front.
      await options.bringToFront();
      await (await whenThere(options, 'aria/Add a site[role="textbox"]')).type(`${SITE}/blog\n`);
      await waitForText(options, `${POSTS.length} posts from the feed`);
      await options.close();
      const page = await waymark.open(`${SITE}${newest!.path}`);
      await eventually(
        () => waymark.badge(page),
        (badge) => /\d\/3/.test(badge),
      );
      const popup = await waymark.openPopup(page);
      await waitForText(popup, 'Finish with');
      await popup.close();
      await page.close();
    });

    it('says so when the browser lets Waymark read it no more, and keeps the place', async () => {
      const { waymark } = story;
      const page = await waymark.open(`${SITE}${newest!.path}`);
      await eventually(
        () => waymark.badge(page),
        (badge) => /\d\/3/.test(badge),
      );
      const panel = await waymark.openPanel(page);
      await waitForText(panel, 'Reading path');
      await waymark.withdraw(SITE);
      await panel.bringToFront();
      await waitForText(panel, 'notes.example. Your place and your notes are safe.');
      expect(await panel.$('aria/Allow again[role="button"]')).not.toBeNull();
      await waymark.allow(SITE);
      await waitForText(panel, /^(?![\s\S]*notes\.example\. Your place)/);
      await panel.close();
      await page.close();
    });
  },
  SITE,
);

inEachBrowser('the built-in archive, withheld at the installation', (story) => {
  it('is asked for by the popup, and followed once it is allowed', async () => {
    const { waymark } = story;
    await waymark.withdraw(ORIGIN);
    const page = await waymark.open(NEWEST);
    const popup = await waymark.openPopup(page);
    await waitForText(popup, 'Your browser does not let Waymark read lawzava.com yet.');
    await whenThere(popup, 'aria/Allow[role="button"]');
    await popup.close();
    expect(await waymark.badge(page)).toBe('');
    await waymark.allow(ORIGIN);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '0/3',
    );
    await page.close();
  });
});
