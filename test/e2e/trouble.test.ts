import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderSite } from '../sample/site';
import { seen } from './atRest';
import { eventually, NEWEST, ORIGIN, textOf, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const TOPIC_PAGE = '/blog/topics/scale';
const FEED = '/blog/feed.xml';
const page = renderSite({ origin: ORIGIN }).pages.get(TOPIC_PAGE)?.body ?? '';

beforeEach(() => fixture.server.clearOverrides());

async function visit(url: string): Promise<Page> {
  const tab = await fixture.waymark.open(url);
  await eventually(
    () => fixture.waymark.badge(tab),
    (badge) => badge === '0/3',
  );
  return tab;
}

/** Asks the archive anew, as the options page's button does. */
async function refresh(): Promise<Page> {
  const options = await fixture.waymark.openOwn('options.html');
  const button = await whenThere(options, 'aria/Refresh now[role="button"]');
  await button.click();
  return options;
}

/** The same, and waits until the archive has answered well. */
async function refreshed(): Promise<void> {
  const before = await refreshedAt();
  const options = await refresh();
  await eventually(refreshedAt, (at) => at > before);
  await options.close();
}

function refreshedAt(): Promise<number> {
  const use = `database.transaction('archiveStates').objectStore('archiveStates').get('${ORIGIN}/blog').onsuccess = ({ target }) => done(target.result?.refreshedAt ?? 0);`;
  return inWorkersDatabase(fixture.waymark, use);
}

describe('an archive that changes or fails', () => {
  it('keeps ticks of unchanged items when the topic page changes, and shows the others as no longer in the guide', async () => {
    const tab = await visit(NEWEST);
    const panel = await fixture.waymark.openPanel(tab);
    await waitForText(panel, 'References');
    for (const item of [
      'Write down the longest that anything may wait, and who agreed to it.',
      'Give every caller of a shared resource an owner, a budget and a fallback.',
    ]) {
      await (await panel.$(`aria/${item}[role="checkbox"]`))?.click();
      await eventually(
        () => panel.$eval(`aria/${item}[role="checkbox"]`, (box) => (box as HTMLInputElement).checked),
        Boolean,
      );
    }
    fixture.server.override(TOPIC_PAGE, {
      body: page.replace('Give every caller of a shared resource', 'Give each user of a shared resource'),
    });
    await tab.goto(`${ORIGIN}${TOPIC_PAGE}`);
    await seen(fixture.waymark, tab);
    await refreshed();
    await tab.bringToFront();
    await tab.goto(NEWEST);
    await waitForText(panel, 'No longer in the guide');
    await waitForText(panel, 'Give each user of a shared resource');
    await eventually(
      () =>
        panel.$eval(
          'aria/Write down the longest that anything may wait, and who agreed to it.[role="checkbox"]',
          (box) => (box as HTMLInputElement).checked,
        ),
      Boolean,
    );
    await waitForText(panel, 'Give every caller of a shared resource an owner, a budget and a fallback.');
    await panel.close();
    await tab.close();
  });

  it.each([
    ['is gone (404)', { status: 404, body: 'gone' }],
    ['is broken (500)', { status: 500, body: 'oops' }],
    ['is 50 MB of junk', { junkBytes: 50_000_000 }],
    [
      'is invalid UTF-8',
      {
        body: new Uint8Array([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xc3, 0x28, 0x80]),
        headers: { 'content-type': 'text/html; charset=utf-8' },
      },
    ],
  ])('loses nothing when the topic page and the feed %s, and says so', async (_, answer) => {
    const tab = await visit(NEWEST);
    fixture.server.override(TOPIC_PAGE, answer);
    fixture.server.override(FEED, answer);
    const options = await refresh();
    await waitForText(options, 'Showing what was saved.');
    await options.close();
    const panel = await fixture.waymark.openPanel(tab);
    await waitForText(panel, 'From its author');
    await eventually(
      () => fixture.waymark.badge(tab),
      (badge) => badge === '0/3',
    );
    fixture.server.clearOverrides();
    await refreshed();
    await panel.close();
    await tab.close();
  });

  it('does not wait for a feed that never answers', async () => {
    fixture.server.override(FEED, { stall: true });
    const options = await refresh();
    await eventually(
      async () => fixture.server.waiting(FEED),
      (count) => count > 0,
    );
    const tab = await visit(`${NEWEST}?utm_source=stall`);
    const popup = await fixture.waymark.openPopup(tab);
    await waitForText(popup, 'Finish with');
    // Nobody has given up on the feed meanwhile.
    expect(fixture.server.waiting(FEED)).toBeGreaterThan(0);
    await popup.close();
    await options.close();
    await tab.close();
  });

  it('works offline with what is known', async () => {
    const tab = await visit(NEWEST);
    fixture.server.setOffline(true);
    try {
      const popup = await fixture.waymark.openPopup(tab);
      await waitForText(popup, 'Finish with');
      await popup.close();
      const options = await refresh();
      await eventually(
        () => textOf(options),
        (text) => /offline|reach|connect/i.test(text),
      );
      await options.close();
      const panel = await fixture.waymark.openPanel(tab);
      await waitForText(panel, 'What the archive argues');
      await panel.close();
    } finally {
      fixture.server.setOffline(false);
    }
    await tab.close();
  });

  it('shows hostile titles as text and drops links that are no web addresses', async () => {
    const hostile = page
      .replace(
        /<h2>Related posts<\/h2>\s*<ul>/,
        '<h2>Related posts</h2><ul><li><a href="javascript:alert(1)">&lt;img src=x onerror=alert(document.domain)&gt;</a></li>',
      )
      .replace('Capacity is decided', '&lt;script&gt;alert(2)&lt;/script&gt; Capacity is decided');
    fixture.server.override(TOPIC_PAGE, { body: hostile });
    await refreshed();
    const tab = await visit(NEWEST);
    const panel = await fixture.waymark.openPanel(tab);
    const dialogs: string[] = [];
    panel.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await waitForText(panel, '<img src=x onerror=alert(document.domain)>');
    await waitForText(panel, '<script>alert(2)</script>');
    expect(await panel.$$eval('img, script:not([src]), a[href^="javascript"]', (found) => found.length)).toBe(0);
    expect(dialogs).toEqual([]);
    await panel.close();
    await tab.close();
  });
});
