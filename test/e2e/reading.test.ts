import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { postsOf } from '../sample/facts';
import { seen, settled } from './atRest';
import { pressToLeave } from './browser';
import { eventually, NEWEST, ORIGIN, textOf, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { begin, CHANGED, deep, isDeepInView, PAGE, PATH, readInMarch } from './resuming';
import { whenThere } from './whenThere';

const fixture = useArchive();
const [, middle] = postsOf('scale');
// What is in our closed shadow roots is found as assistive technology finds it.
const CHIP = 'aria/Where you stopped[role="region"]';

beforeEach(() => fixture.server.clearOverrides());

interface Begun {
  readonly post: string;
  readonly progress: number;
  readonly finishedAt: number | null;
  readonly place: { readonly block: number; readonly quote: string } | null;
}

async function readingOf(url: string): Promise<Begun | undefined> {
  const use = `database.transaction('readings').objectStore('readings').get('${url}').onsuccess = ({ target }) => done(target.result);`;
  return inWorkersDatabase(fixture.waymark, use);
}

async function setting(key: string): Promise<unknown> {
  return inWorkersDatabase(
    fixture.waymark,
    `database.transaction('settings').objectStore('settings').get('${key}').onsuccess = ({ target }) => done(target.result?.value ?? null);`,
  );
}

/** Waits until an element of ours is not on the page. It has no box of its own, so that it never counts as visible. */
async function gone(page: Page, name: string, timeout?: number): Promise<void> {
  await eventually(async () => (await page.$(name)) === null, Boolean, timeout);
}

/** A visit to the post to learn its words, and a reading that has come so far in it. */
async function begun(progress = 0.43): Promise<void> {
  const page = await fixture.waymark.open(NEWEST);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => badge !== '',
  );
  const quote = await deep(page);
  await page.close();
  await begin(fixture.waymark, progress, quote);
}

describe('a reader who comes back', () => {
  it('is offered the place, with its section and share, and goes there by a press', async () => {
    await begun();
    const page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    const name = await nameOf(page);
    expect(name).toMatch(/^Resume at “.+” · 43%$/);
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['BODY', 0]);
    await (await page.$(`aria/${name}[role="button"]`))?.click();
    await eventually(() => isDeepInView(page), Boolean);
    await gone(page, 'waymark-line');
    expect(await page.$('waymark-chip')).toBeNull();
    await page.close();
  });

  it('prints a page without the offer, and reads nothing by printing', async () => {
    await begun();
    const page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    await page.emulateMediaType('print');
    await eventually(async () => (await page.$(CHIP)) === null, Boolean);
    await page.pdf();
    await page.emulateMediaType('screen');
    await whenThere(page, CHIP);
    await page.close();
    expect((await readingOf(NEWEST))?.progress).toBe(0.43);
  });

  it('goes there by one key, and closes the offer by another', async () => {
    await begun();
    let page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    await page.keyboard.press('Escape');
    await gone(page, 'waymark-chip');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.close();
    await begun();
    page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await eventually(() => isDeepInView(page), Boolean);
    await page.close();
  });

  it('keeps the offer, small after a while, until they scroll on by themselves', async () => {
    await begun();
    const page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    const width = async (): Promise<number> => (await (await page.$(CHIP))?.boundingBox())?.width ?? 0;
    const whole = await width();
    await eventually(width, (now) => now > 0 && now < whole / 2, 60_000);
    await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    await settled(fixture.waymark, page);
    expect(await page.$('waymark-chip')).not.toBeNull();
    await page.mouse.move(300, 300);
    await page.mouse.wheel({ deltaY: 300 });
    await gone(page, 'waymark-chip');
    await page.close();
  });

  it('is taken to the place by popup and panel, also after the offer was closed', async () => {
    await begun();
    let page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    await page.keyboard.press('Escape');
    await gone(page, 'waymark-chip');
    const panel = await fixture.waymark.openPanel(page);
    await (await whenThere(panel, 'aria/Resume at 43%[role="button"]')).click();
    await eventually(() => isDeepInView(page), Boolean);
    // Who is there has nowhere to go back to.
    await eventually(async () => (await panel.$('aria/Resume at 43%[role="button"]')) === null, Boolean);
    await panel.close();
    await page.close();
    await begun();
    page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    const popup = await fixture.waymark.openPopup(page);
    const button = await whenThere(popup, 'aria/Resume at 43%[role="button"]');
    if (button !== null) await pressToLeave(button);
    await eventually(() => isDeepInView(page), Boolean);
    await gone(page, 'waymark-chip');
    await page.close();
  });

  it('is offered nothing at an address with a fragment, and where there is little to go back to', async () => {
    for (const [progress, url] of [
      [0.43, `${NEWEST}#comments`],
      [0.02, NEWEST],
    ] as const) {
      await begun(progress);
      const page = await fixture.waymark.open(url);
      await seen(fixture.waymark, page);
      expect(await page.$('waymark-chip')).toBeNull();
      await page.close();
    }
  });

  it('is taken to the place by the popup’s Resume', async () => {
    await begun();
    const page = await fixture.waymark.open(`${ORIGIN}/blog/${middle?.slug}`);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const popup = await fixture.waymark.openPopup(page);
    const link = await popup.waitForSelector(`a[href="${NEWEST}"]`);
    if (link !== null) await pressToLeave(link);
    await eventually(
      async () => page.url(),
      (url) => url === NEWEST,
    );
    await eventually(() => isDeepInView(page), Boolean);
    await page.close();
  });

  it('is taken there without asking where the reader wants that', async () => {
    await begun();
    const options = await fixture.waymark.openOwn('options.html');
    const button = await whenThere(options, 'aria/Go to my place by itself when I open a post again[role="switch"]');
    await button.click();
    await eventually(
      () => setting('resume'),
      (value) => value === true,
    );
    const page = await fixture.waymark.open(NEWEST);
    await eventually(() => isDeepInView(page), Boolean);
    await page.close();
    await options.bringToFront();
    await button.click();
    await eventually(
      () => setting('resume'),
      (value) => value === false,
    );
    await options.close();
  });

  it('finds the place on a page that has changed, in another window', async () => {
    await begun();
    fixture.server.override(PATH, {
      body: PAGE.replace(
        /(<div class="[^"]*post-body[^"]*"[^>]*>)/,
        '$1<p>An editor has put this in since, and a little more besides.</p><p>And this.</p>',
      ),
    });
    const page = await fixture.waymark.open(NEWEST);
    await page.setViewport({ width: 420, height: 900 });
    await whenThere(page, CHIP);
    const name = await nameOf(page);
    await (await page.$(`aria/${name}[role="button"]`))?.click();
    await eventually(() => isDeepInView(page), Boolean);
    await page.close();
  });

  it('sees in the margin and in the panel what is new in a post that was read', async () => {
    await readInMarch(fixture);
    fixture.server.override(PATH, { body: CHANGED });
    const page = await fixture.waymark.open(NEWEST);
    await page.waitForSelector('waymark-changes');
    const panel = await fixture.waymark.openPanel(page);
    await waitForText(panel, '2 paragraphs changed since you read this in March 2026');
    await panel.close();
    await page.close();
  });

  it('can show once which part of the pages is the article', async () => {
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge !== '',
    );
    const panel = await fixture.waymark.openPanel(page);
    await waitForText(panel, 'Why this topic?');
    await panel.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await (await whenThere(panel, 'aria/Pick the article[role="button"]')).click();
    await page.waitForSelector('waymark-pick');
    await page.bringToFront();
    const paragraph = (await page.$$('.post-body p'))[1];
    await paragraph?.hover();
    await paragraph?.click();
    await eventually(
      () => setting(`body ${ORIGIN}/blog`),
      (selector) => selector !== null,
    );
    const selector = String(await setting(`body ${ORIGIN}/blog`));
    expect(
      await page.evaluate((found) => document.querySelector(found)?.querySelectorAll('p').length ?? 0, selector),
    ).toBeGreaterThan(5);
    expect(await page.$('waymark-pick')).toBeNull();
    await eventually(
      () => textOf(panel),
      (text) => text.includes('follows the part that you picked'),
    );
    await panel.close();
    await page.close();
  });
});

/**
 * What a hostile page would do to the chip: read, press, cover, move and remove it, and poison what our script could
 * use.
 */
const HOSTILE = `<script>
  window.caught = []; window.leaked = []; window.seen = 0;
  addEventListener('error', (event) => caught[caught.length] = String(event.message));
  addEventListener('unhandledrejection', (event) => caught[caught.length] = String(event.reason));
  Array.prototype.map = () => { throw new Error('poisoned'); };
  window.fetch = () => { throw new Error('poisoned'); };
  window.scrollTo = () => { throw new Error('poisoned'); };
  class Spy extends HTMLElement { connectedCallback() { leaked[leaked.length] = this.attachInternals().shadowRoot; } }
  for (const name of ['waymark-chip', 'waymark-line', 'waymark-changes']) customElements.define(name, class extends Spy {});
  new MutationObserver(() => {
    const host = document.querySelector('waymark-chip');
    if (!host) return;
    seen++;
    if (host.shadowRoot) leaked[leaked.length] = host.shadowRoot.textContent;
    for (const target of [host, document, window]) {
      target.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyC', altKey: true, shiftKey: true, bubbles: true, composed: true }));
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    }
    host.click();
    document.elementFromPoint(innerWidth - 120, innerHeight - 40)?.click();
  }).observe(document.documentElement, { childList: true });
</script></head>`;

describe('a hostile page', () => {
  it('can neither press nor read the chip, and nothing is thrown in it', async () => {
    await begun();
    fixture.server.override(PATH, { body: PAGE.replace('</head>', HOSTILE) });
    const errors: string[] = [];
    const page = await fixture.waymark.browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(NEWEST);
    await page.waitForSelector('waymark-chip');
    await eventually(
      () => page.evaluate('seen') as Promise<number>,
      (times) => times > 0,
    );
    await settled(fixture.waymark, page);
    expect(await page.$('waymark-chip')).not.toBeNull();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate('leaked.filter(Boolean)')).toEqual([]);
    expect([await page.evaluate('caught'), errors]).toEqual([[], []]);
    await page.close();
  });

  it('that removes the chip has ended it, and the reading stays as it was', async () => {
    await begun();
    const remover = `<script>
      window.removed = 0;
      new MutationObserver(() => {
        const chip = document.querySelector('waymark-chip');
        if (chip) removed++, chip.remove();
      }).observe(document.documentElement, { childList: true });
    </script></head>`;
    fixture.server.override(PATH, { body: PAGE.replace('</head>', remover) });
    const page = await fixture.waymark.open(NEWEST);
    await eventually(
      () => page.evaluate('removed') as Promise<number>,
      (removed) => removed === 1,
    );
    await settled(fixture.waymark, page);
    expect(await page.evaluate('removed')).toBe(1);
    expect(await page.$('waymark-chip')).toBeNull();
    expect((await readingOf(NEWEST))?.progress).toBe(0.43);
    await page.close();
  });
});

describe('a page from the back/forward cache', () => {
  it('is followed again, and offers nothing that is in view', async () => {
    await begun();
    const page = await fixture.waymark.open(NEWEST);
    await whenThere(page, CHIP);
    await page.goto(`${ORIGIN}/about`);
    await page.goBack();
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const before = (await readingOf(NEWEST)) as Begun & { activeMs: number };
    await page.bringToFront();
    await page.mouse.move(200, 200);
    await eventually(
      async () => ((await readingOf(NEWEST)) as Begun & { activeMs: number }).activeMs,
      (ms) => ms > before.activeMs,
    );
    await page.close();
  });
});

/** The name of the chip's button. */
async function nameOf(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  const names: string[] = [];
  const walk = (node: { name?: string; children?: unknown[] } | null): void => {
    if (node === null) return;
    if (node.name?.startsWith('Resume at') === true) names.push(node.name);
    for (const child of node.children ?? []) walk(child as never);
  };
  walk(tree as never);
  return names[0] ?? '';
}
