import { describe, expect, it } from 'vitest';
import { seen } from './atRest';
import { eventually, NEWEST, ORIGIN, textOf, useArchive, waitForText } from './fixture';

const fixture = useArchive();

describe('recognition', () => {
  it.each([
    ['tracking parameters and a trailing slash', `${NEWEST}/?utm_source=feed&utm_medium=x&fbclid=1`],
    ['a fragment', `${NEWEST}#comments`],
  ])('knows a post by an address with %s', async (_, url) => {
    const page = await fixture.waymark.open(url);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    await page.close();
  });

  it('stays with the post when the reader jumps to a heading', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    await page.evaluate(() => {
      location.hash = '#comments';
    });
    const popup = await fixture.waymark.openPopup(page);
    await popup.waitForSelector('[aria-label="Reading path"]');
    await popup.close();
    await page.close();
  });

  it.each(['/', '/blog', '/blog/page/2', '/blog/archive'])(
    'takes %s for a page of the archive, and no post',
    async (path) => {
      const page = await fixture.waymark.open(`${ORIGIN}${path}`);
      await seen(fixture.waymark, page);
      expect(await fixture.waymark.badge(page)).toBe('');
      const popup = await fixture.waymark.openPopup(page);
      await waitForText(popup, 'Where to begin');
      expect(await popup.$eval('h1', (heading) => heading.textContent)).toBe('lawzava.com');
      // The pages before and beside the archive announce its feed: they are no other site to follow.
      expect(await textOf(popup)).not.toContain('Follow');
      expect(await popup.$('[aria-label="Reading path"]')).toBeNull();
      await popup.close();
      await page.close();
    },
  );

  it.each(['/search?q=x', '/about'])('takes %s beside the archive for no post', async (path) => {
    const page = await fixture.waymark.open(`${ORIGIN}${path}`);
    await seen(fixture.waymark, page);
    expect(await fixture.waymark.badge(page)).toBe('');
    const popup = await fixture.waymark.openPopup(page);
    await popup.waitForSelector('h1');
    expect(await textOf(popup)).not.toContain('Follow');
    expect(await popup.$('[aria-label="Reading path"]')).toBeNull();
    await popup.close();
    await page.close();
  });

  it('says why it took the page for a post on this topic', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge !== '',
    );
    const panel = await fixture.waymark.openPanel(page);
    const why = await panel.waitForSelector('details summary');
    await why?.click();
    const rows = await panel.$$eval('details tr', (found) => found.map((row) => row.textContent));
    expect(rows.join('\n')).toContain('/blog/2025-11-24-ai-enterprise-scale');
    await panel.close();
    await page.close();
  });

  it('switches among the topics of a post, and stays with the choice', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    let popup = await fixture.waymark.openPopup(page);
    await popup.waitForSelector('select');
    await popup.select('select', 'ai');
    await eventually(
      () => popup.$eval('h1', (heading) => heading.textContent),
      (heading) => heading?.toLowerCase() === 'ai',
    );
    await popup.close();
    popup = await fixture.waymark.openPopup(page);
    await eventually(
      () => popup.$eval('h1', (heading) => heading.textContent),
      (heading) => heading?.toLowerCase() === 'ai',
    );
    await popup.select('select', 'scale');
    await popup.close();
    await page.close();
  });
});
