import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heard, settled } from './atRest';
import { eventually, NEWEST, ORIGIN, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { CHANGED, PAGE, PATH, readInMarch } from './resuming';
import { whenThere } from './whenThere';

const fixture = useArchive();

/** Reads, presses, moves and takes away what Waymark shows, and poisons what it could use. */
const hostile = (name: string, act: string): string => `<script>
  window.caught = []; window.leaked = []; window.seen = 0;
  addEventListener('error', (event) => caught[caught.length] = String(event.message));
  addEventListener('unhandledrejection', (event) => caught[caught.length] = String(event.reason));
  for (const poisoned of ['map', 'filter', 'flatMap', 'forEach']) Array.prototype[poisoned] = () => { throw new Error('poisoned'); };
  window.fetch = window.ResizeObserver = () => { throw new Error('poisoned'); };
  Element.prototype.getBoundingClientRect = () => { throw new Error('poisoned'); };
  customElements.define('${name}', class extends HTMLElement { connectedCallback() { leaked[leaked.length] = this.attachInternals().shadowRoot; } });
  new MutationObserver(() => {
    const host = document.querySelector('${name}');
    if (!host) return;
    seen++;
    if (host.shadowRoot || host.textContent) leaked[leaked.length] = host.textContent;
    ${act}
  }).observe(document.documentElement, { childList: true });
</script></head>`;

let page: Page;
let said: string[];
async function visit(body: string): Promise<void> {
  fixture.server.override(PATH, { body });
  said = [];
  page = await fixture.waymark.browser.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await page.goto(NEWEST, { waitUntil: 'load' });
}
afterEach(async () => {
  fixture.server.clearOverrides();
  await page.close();
});

async function expectNothingLearned(): Promise<void> {
  await eventually(
    () => page.evaluate('seen') as Promise<number>,
    (seen) => seen > 0,
  );
  await settled(fixture.waymark, page);
  expect(await page.evaluate('leaked.find(Boolean) ?? null')).toBeNull();
  expect([await page.evaluate('caught'), said]).toEqual([[], []]);
}

function picked(): Promise<string | null> {
  const use = `database.transaction('settings').objectStore('settings').get('body ${ORIGIN}/blog').onsuccess = ({ target }) => done(target.result?.value ?? null);`;
  return inWorkersDatabase(fixture.waymark, use);
}

describe('the marks beside what is new', () => {
  beforeEach(() => readInMarch(fixture));

  it('are drawn on a page that poisons what draws them, and tell it nothing', async () => {
    await visit(CHANGED.replace('</head>', hostile('waymark-changes', 'host.click();')));
    await page.waitForSelector('waymark-changes');
    await expectNothingLearned();
  });

  it('can be taken away by the page; what is new stays known', async () => {
    await visit(CHANGED.replace('</head>', hostile('waymark-changes', 'host.remove();')));
    await expectNothingLearned();
    const panel = await fixture.waymark.openPanel(page);
    await waitForText(panel, '2 paragraphs changed since you read this in March 2026');
    await panel.close();
  });
});

describe('the picking of the article', () => {
  async function startPicking(): Promise<void> {
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge !== '',
    );
    const panel = await fixture.waymark.openPanel(page);
    await waitForText(panel, 'Why this topic?');
    await panel.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await (await whenThere(panel, 'aria/Pick the article[role="button"]')).click();
    await page.bringToFront();
    await eventually(
      () => page.evaluate('seen') as Promise<number>,
      (seen) => seen > 0,
    );
    await panel.close();
  }

  it('cannot be done or stopped by a script, and the reader can stop it', async () => {
    const press = `for (const target of [document.querySelector('.post-body p'), host, document]) {
      for (const type of ['pointermove', 'pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click']) target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    }`;
    await visit(PAGE.replace('</head>', hostile('waymark-pick', press)));
    await startPicking();
    await expectNothingLearned();
    expect(await page.$('waymark-pick')).not.toBeNull();
    expect(await picked()).toBeNull();
    await page.keyboard.press('Escape');
    await page.waitForSelector('waymark-pick', { hidden: true });
    expect(await picked()).toBeNull();
  });

  it('ends where the page takes the frame away: no press picks what could not be seen', async () => {
    await visit(PAGE.replace('</head>', hostile('waymark-pick', 'host.remove();')));
    await startPicking();
    await expectNothingLearned();
    const [paragraph] = await page.$$('.post-body p');
    await paragraph?.hover();
    await paragraph?.click();
    await settled(fixture.waymark, page);
    expect(await heard(fixture.waymark, 'article:picked')).toEqual([]);
    expect(await picked()).toBeNull();
  });
});
