import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { postsOf } from '../sample/facts';
import { renderSite } from '../sample/site';
import { settled } from './atRest';
import { eventually, NEWEST, ORIGIN, textOf, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const fixture = useArchive();
const [newest, middle, oldest] = postsOf('scale');
// The card's shadow root is closed to scripts; its names are found as assistive technology finds them.
const CARD = 'aria/Next in this path[role="region"]';
const NEXT = `aria/Read next: ${middle?.title}[role="link"]`;

/** Opens a post of the topic `scale` and marks it as read in the panel, which makes its card due. */
async function readByHand(url: string): Promise<{ page: Page; panel: Page }> {
  const page = await fixture.waymark.open(url);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => /\d\/3|✓/.test(badge),
  );
  const panel = await fixture.waymark.openPanel(page);
  await waitForText(panel, 'References');
  const current = await panel.waitForSelector('[aria-current="step"] button:not([aria-label])');
  if ((await current?.evaluate((button) => button.textContent)) === 'Mark as unread') {
    await current?.click();
    await panel.waitForFunction(
      () => document.querySelector('[aria-current="step"] button:not([aria-label])')?.textContent === 'Mark as read',
    );
  }
  await (await panel.$('[aria-current="step"] button:not([aria-label])'))?.click();
  return { page, panel };
}

/** What a hostile page would do: press, read, poison. Whatever throws in the page is kept for the test to see. */
const HOSTILE = `<script>
  window.caught = []; window.leaked = [];
  window.addEventListener('error', (event) => caught[caught.length] = String(event.message));
  window.addEventListener('unhandledrejection', (event) => caught[caught.length] = String(event.reason));
  Array.prototype.map = () => { throw new Error('poisoned'); };
  window.fetch = () => { throw new Error('poisoned'); };
  class Spy extends HTMLElement { connectedCallback() { leaked[leaked.length] = this.attachInternals().shadowRoot; } }
  customElements.define('waymark-card', Spy);
  new MutationObserver(() => {
    const host = document.querySelector('waymark-card');
    if (!host) return;
    if (host.shadowRoot) leaked[leaked.length] = host.shadowRoot.textContent;
    for (const target of [host, document, document.body]) {
      for (const type of ['click', 'keydown', 'pointerdown']) {
        const made = type === 'keydown' ? new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true })
          : new MouseEvent(type, { bubbles: true, composed: true, clientX: innerWidth - 60, clientY: innerHeight - 60 });
        target.dispatchEvent(made);
      }
    }
    document.elementFromPoint(innerWidth - 60, innerHeight - 60)?.click();
  }).observe(document.documentElement, { childList: true });
</script></head>`;

describe('the card on a finished post', () => {
  it('offers the next step, and goes away for "Later" without coming back that day', async () => {
    const { page, panel } = await readByHand(NEWEST);
    await page.bringToFront();
    await whenThere(page, CARD);
    await whenThere(page, NEXT);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await (await whenThere(page, 'aria/Later[role="button"]')).click();
    await page.waitForSelector('waymark-card', { hidden: true });
    await panel.close();
    await page.close();
    const again = await readByHand(NEWEST);
    await eventually(latestDecision, (decision) => decision?.because === 'later');
    await settled(fixture.waymark, again.page);
    expect(await again.page.$('waymark-card')).toBeNull();
    await again.panel.close();
    await again.page.close();
  });

  it('closes with Escape, stops for a topic, and is switched on again in the panel', async () => {
    await forgetLater();
    const { page, panel } = await readByHand(`${ORIGIN}/blog/${oldest?.slug}`);
    await page.bringToFront();
    await whenThere(page, CARD);
    await page.keyboard.press('Escape');
    await page.waitForSelector('waymark-card', { hidden: true });
    await panel.close();
    await page.close();
    const second = await readByHand(`${ORIGIN}/blog/${oldest?.slug}`);
    await second.page.bringToFront();
    await (await whenThere(second.page, 'aria/Stop for this topic[role="button"]')).click();
    await second.page.waitForSelector('waymark-card', { hidden: true });
    await waitForText(second.panel, 'You switched off offers of the next post for this topic.');
    await (await second.panel.$('aria/Switch on again[role="button"]'))?.click();
    await eventually(
      () => textOf(second.panel),
      (text) => !text.includes('You switched off'),
    );
    await second.panel.close();
    await second.page.close();
  });

  it('opens the panel from the end of a path, by a real click', async () => {
    const { page, panel } = await readByHand(`${ORIGIN}/blog/${middle?.slug}`);
    await waitForText(panel, 'Path complete');
    await panel.close();
    await page.bringToFront();
    const appears = fixture.waymark.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await (await whenThere(page, 'aria/Open the checklist[role="button"]')).click();
    const opened = await (await appears).asPage();
    await waitForText(opened, 'Path complete');
    await opened.close();
    await page.close();
  });

  it('cannot be pressed or read by a hostile page, and throws nothing in it', async () => {
    const path = `/blog/${newest?.slug}`;
    const body = renderSite({ origin: ORIGIN }).pages.get(path)?.body ?? '';
    fixture.server.override(path, { body: String(body).replace('</head>', HOSTILE) });
    const errors: string[] = [];
    const { page, panel } = await readByHand(NEWEST);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.bringToFront();
    await page.waitForSelector('waymark-card');
    await settled(fixture.waymark, page);
    expect(page.url()).toBe(NEWEST);
    // Nothing has ended it: the reader's own press is the first that counts.
    expect(await latestDecision()).toMatchObject({ kind: 'shown', ended: null });
    await page.keyboard.press('Escape');
    await eventually(latestDecision, (decision) => decision?.ended === 'dismissed');
    expect(await page.evaluate('leaked.filter(Boolean)')).toEqual([]);
    expect(await page.evaluate('caught')).toEqual([]);
    expect(errors).toEqual([]);
    await panel.close();
    await page.close();
  });
});

/** The latest entry of the log that the panel shows: why a card was shown or not, and how it ended. */
async function latestDecision(): Promise<{ kind: string; because?: string; ended?: string | null } | undefined> {
  return inWorkersDatabase(
    fixture.waymark,
    `
    database.transaction('settings').objectStore('settings').get('prompt-log').onsuccess =
      ({ target }) => done(target.result?.value[0]?.outcome);`,
  );
}

/** "Later" holds for a day; the tests go on as if it had passed. */
async function forgetLater(): Promise<void> {
  await inWorkersDatabase(
    fixture.waymark,
    `
    const settings = database.transaction('settings', 'readwrite').objectStore('settings');
    settings.getAll().onsuccess = ({ target }) => {
      for (const record of target.result) {
        if (record.value?.notBefore) settings.put({ ...record, value: { ...record.value, notBefore: 0 } });
      }
    };
    settings.transaction.oncomplete = () => done(null);
  `,
  );
}
