import { describe, expect, it } from 'vitest';
import { eventually, NEWEST, ORIGIN, textOf, useArchive, waitForText } from './fixture';
import { whenThere } from './whenThere';

const fixture = useArchive();

const requests = (session: Record<string, unknown>): string[] =>
  Object.entries(session).flatMap(([key, value]) => (key.startsWith('sent:') ? [(value as { url: string }).url] : []));

describe('what Waymark knows and asks', () => {
  it('is shown to the last request, and a site goes with all of it', async () => {
    const { waymark } = fixture;
    const page = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const options = await waymark.openOwn('options.html');
    const link = await whenThere(options, 'aria/What Waymark knows and asks[role="link"]');
    await Promise.all([options.waitForNavigation(), link.click()]);
    const known = options;
    // What the archive was asked for, each with its reason, and the archive as the browser grants it.
    await waitForText(known, `${ORIGIN}/blog/topics/`);
    await waitForText(known, /A topic’s page, for its posts and guide\s+\d/);
    await waitForText(known, /Feed, for new posts\s+\d/);
    await waitForText(known, /read it; comes with Waymark/);
    await eventually(
      () => textOf(known),
      (shown) => !shown.includes('Counting'),
    );
    const sent = (): Promise<string[]> =>
      known.evaluate('chrome.storage.session.get(null)').then((all) => requests(all as Record<string, unknown>));
    expect(fixture.server.requests.length).toBeGreaterThan(0);
    const asked = new Set(fixture.server.requests.map(({ path }) => path));
    expect((await sent()).filter((url) => !asked.has(url.slice(ORIGIN.length)))).toEqual([]);

    await (await whenThere(known, 'aria/Remove[role="button"]')).click();
    await (await whenThere(known, 'aria/Keep my progress, ticks, highlights and notes')).click();
    await (await whenThere(known, 'aria/Remove blog and my data[role="button"]')).click();
    await waitForText(known, 'was removed, with your progress, ticks, highlights and notes.');
    await waitForText(known, 'No request is listed.');
    expect(await sent()).toEqual([]);
    await known.close();
    await page.close();
  });
});
