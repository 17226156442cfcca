import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostUrl } from '../../lib/model/post';
import type { PromptCard } from '../../lib/model/prompt';
import { eventually, NEWEST, ORIGIN, pause, useArchive } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { select } from './marking';
import { middleOf, showCard, tell } from './onPage';
import { whenThere } from './whenThere';

const fixture = useArchive();
const url = `${ORIGIN}/blog/2024-06-10-scaling-teams` as PostUrl;
const CARD: PromptCard = {
  kind: 'next',
  topic: 'Scale',
  next: { kind: 'read', title: 'Another post', url, reason: null, minutes: 4 },
  step: 2,
  of: 3,
};
const STOP = 'aria/Stop for this topic[role="button"]';
const REFUSED = 'aria/Your press was not counted[role="region"]';
let page: Page;
beforeEach(async () => {
  page = await fixture.waymark.open(NEWEST);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => badge !== '',
  );
  await inWorkersDatabase(
    fixture.waymark,
    `
    const writing = database.transaction(['settings', 'highlights'], 'readwrite');
    for (const name of writing.objectStoreNames) writing.objectStore(name).clear();
    writing.oncomplete = () => done();`,
  );
});
afterEach(() => page.close());

interface Kept {
  readonly stopped: boolean;
  readonly ignoredInRow: number;
  readonly ends: readonly (string | null)[];
}

/** What came of the cards. */
function kept(): Promise<Kept> {
  return inWorkersDatabase(
    fixture.waymark,
    `
    database.transaction('settings').objectStore('settings').getAll().onsuccess = ({ target }) => {
      const values = target.result.map(({ value }) => value);
      done({
        stopped: values.some((value) => value?.stopped === true),
        ignoredInRow: values.find((value) => value?.ignoredInRow !== undefined)?.ignoredInRow ?? 0,
        ends: values.filter(Array.isArray).flat().map((note) => note.outcome?.ended ?? null),
      });
    };`,
  );
}

/** A note of a card that was shown, for its end to be written into. */
async function noteOfCard(): Promise<void> {
  const note = {
    at: 1,
    archive: `${ORIGIN}/blog`,
    topic: 'Scale',
    post: NEWEST,
    title: 'A post',
    outcome: { kind: 'shown', card: 'next', ended: null },
  };
  await inWorkersDatabase(
    fixture.waymark,
    `
    const writing = database.transaction('settings', 'readwrite');
    writing.objectStore('settings').put({ key: 'prompt-log', value: [${JSON.stringify(note)}], updatedAt: 1, deleted: false });
    writing.oncomplete = () => done();`,
  );
}

/**
 * Has the page put a picture over the whole window, in the top layer, that lets every press through; and waits until
 * the browser has noticed that it covers what was there.
 */
async function cover(): Promise<void> {
  await page.evaluate(async () => {
    const inFront = (id: string, style: string): HTMLElement => {
      const element = document.body.appendChild(document.createElement('div'));
      element.id = id;
      element.popover = 'manual';
      element.style.cssText = `position: fixed; border: 0; pointer-events: none; ${style}`;
      element.showPopover();
      return element;
    };
    const below = inFront('below', 'inset: 0 auto auto 0; width: 20px; height: 20px; background: blue;');
    const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    const noticed = new Promise<void>((resolve) => {
      const observer = new IntersectionObserver((entries) => {
        for (const entry of entries as (IntersectionObserverEntry & { isVisible: boolean })[]) {
          if (entry.isVisible) inFront('cover', 'inset: 0; width: 100vw; height: 100vh; background: rgb(200 0 0);');
          else if (document.querySelector('#cover') !== null) resolve();
        }
      }, options);
      observer.observe(below);
    });
    await noticed;
  });
  await looked();
}

/**
 * The browser looks at each element by itself, at the first frame that comes a tenth of a second after its last look at
 * it.
 */
async function looked(): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 120));
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

async function pressAt({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.click(x, y);
}

/** The middle of the card, as it is drawn: nothing of the page shows there, and nothing of the card moves. */
async function picture(): Promise<string> {
  const box = await (await whenThere(page, 'aria/Next in this path[role="region"]')).boundingBox();
  if (box == null) throw new Error('no card');
  const clip = { x: box.x + 20, y: box.y + 20, width: box.width - 40, height: box.height - 40 };
  // Pictures of more than the window make the browser lay out the page for another one, and then it is not seen for a
  // moment.
  return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}

/** Waits until the card has come in and stands still. */
async function stillPicture(): Promise<string> {
  let before = '';
  return eventually(picture, (now) => {
    const isStill = now === before;
    before = now;
    return isStill;
  });
}

describe('a card is drawn as it is, and can be pressed, where the page', () => {
  it.each([
    ['fades all that it shows', 'html { opacity: 0.01 }'],
    ['inverts its colours, as readers of dark pages do', 'html { filter: invert(1) hue-rotate(180deg) }'],
    ['darkens all to nothing', 'html { filter: brightness(0) }'],
    ['cuts all away', 'html { clip-path: inset(0 0 100% 100%) }'],
    ['makes all small', 'html { transform: scale(0.05) }'],
    ['makes all small by zoom', 'html { zoom: 0.1 }'],
    ['is enlarged', 'html { zoom: 1.5 }'],
    ['hides all', 'html { visibility: hidden }'],
    ['turns its body around', 'body { transform: rotate(180deg); filter: invert(1) }'],
    [
      'lays a picture over all',
      'html::after { content: "Win"; position: fixed; inset: 0; z-index: 2147483647; background: red; pointer-events: none }',
    ],
    [
      'reaches for our element by every style',
      'waymark-card { display: block !important; opacity: 0 !important; transform: scale(0) !important; clip-path: inset(50%) !important }',
    ],
    [
      'has letters of its own for the fonts of all systems',
      '@font-face { font-family: system-ui; src: url(/x.woff2) } @font-face { font-family: sans-serif; src: url(/x.woff2) } @font-face { font-family: "Segoe UI"; src: url(/x.woff2) } html, body, body * { font-family: monospace !important }',
    ],
  ])('%s', async (_, style) => {
    // Where the page is not zoomed: the card is to look the same where it is.
    await showCard(fixture, page, NEWEST, CARD);
    const plain = await stillPicture();
    await page.keyboard.press('Escape');
    await page.waitForSelector('waymark-card', { hidden: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addStyleTag({ content: style });
    await page.evaluate("history.pushState(null, '', '#again')");
    await showCard(fixture, page, NEWEST, CARD);
    expect(await stillPicture()).toBe(plain);
    await pressAt(await middleOf(page, STOP));
    await page.waitForSelector('waymark-card', { hidden: true });
    expect(await page.$('waymark-covered')).toBeNull();
    await eventually(kept, ({ stopped }) => stopped);
    expect(asked.filter((one) => one.endsWith('.woff2'))).toEqual([]);
  });

  it('had a dialog open when it came, which the reader has closed', async () => {
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.append(
        Object.assign(document.createElement('button'), { textContent: 'No, thanks', onclick: () => dialog.close() }),
      );
      dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none;';
      dialog.showModal();
    });
    await showCard(fixture, page, NEWEST, CARD);
    await page.click('dialog button');
    await page.waitForSelector('dialog[open]', { hidden: true });
    await looked();
    // What was covered has to be seen for a while before a press counts.
    await pause(350);
    await pressAt(await middleOf(page, STOP));
    await eventually(kept, ({ stopped }) => stopped);
  });

  it('does not move, for a reader who wants no motion', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await showCard(fixture, page, NEWEST, CARD);
    const card = await whenThere(page, 'aria/Next in this path[role="region"]');
    expect(await card.evaluate((element) => element.getAnimations().length)).toBe(0);
    await pressAt(await middleOf(page, STOP));
    await eventually(kept, ({ stopped }) => stopped);
  });
});

describe('a press on a card that the reader cannot see', () => {
  it('does nothing where something covers it that lets presses through, and the reader is told above it', async () => {
    await showCard(fixture, page, NEWEST, CARD);
    const at = await middleOf(page, STOP);
    await cover();
    await pressAt(at);
    const notice = await whenThere(page, REFUSED);
    expect(await page.$('waymark-card')).toBeNull();
    expect(await notice.evaluate(({ textContent }) => textContent)).toContain('The side panel has the same');
    // The page's own are below it now: the way to the panel is open.
    const opens = fixture.waymark.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await pressAt(await middleOf(page, 'aria/Open side panel[role="button"]'));
    await (await (await opens).asPage()).close();
    expect((await kept()).stopped).toBe(false);
  });

  it('does nothing where the cover goes as the press begins', async () => {
    await showCard(fixture, page, NEWEST, CARD);
    const at = await middleOf(page, STOP);
    await cover();
    await page.evaluate("addEventListener('pointerdown', () => document.querySelector('#cover').hidePopover(), true)");
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.evaluate('new Promise(requestAnimationFrame)');
    await page.mouse.up();
    await whenThere(page, REFUSED);
    expect((await kept()).stopped).toBe(false);
  });

  it.each([
    [
      'into something that cannot be seen',
      "const box = document.createElement('div'); box.style.cssText = 'position: fixed; inset: 0; opacity: 0'; document.documentElement.append(box); box.append(card);",
    ],
    ['into its body', 'document.body.append(card);'],
    ['away', 'card.remove();'],
    [
      'to another root of the document and then away from it',
      "const html = document.createElement('html'); html.append(...document.documentElement.children); document.documentElement.replaceWith(html); setTimeout(() => document.body.append(card));",
    ],
  ])('is none where the page takes the card %s: it ends, and the reader has not ignored it', async (_, take) => {
    await noteOfCard();
    await page.evaluate(`new MutationObserver((records, observer) => {
      const card = document.querySelector('html > waymark-card');
      if (card === null) return;
      observer.disconnect();
      ${take}
    }).observe(document.documentElement, { childList: true });`);
    await tell(fixture, page, 'card:show', { address: NEWEST, card: CARD });
    await eventually(kept, ({ ends }) => ends[0] === 'taken');
    expect(await page.$('waymark-card')).toBeNull();
    expect(await kept()).toMatchObject({ stopped: false, ignoredInRow: 0 });
  });

  it.each([
    [
      'makes the events of a reader who leaves',
      "dispatchEvent(new PageTransitionEvent('pagehide')); navigation.dispatchEvent(new Event('currententrychange'));",
      null,
    ],
    ['goes elsewhere by itself', "history.pushState(null, '', '/blog/elsewhere');", 'taken'],
  ])('leaves the reader’s word alone where the page %s', async (_, act, ended) => {
    await noteOfCard();
    await showCard(fixture, page, NEWEST, CARD);
    await page.evaluate(act);
    if (ended !== null) await eventually(kept, ({ ends }) => ends[0] === ended);
    else await pressAt(await middleOf(page, STOP));
    await eventually(kept, ({ ends }) => ends[0] === (ended ?? 'stop'));
    expect((await kept()).ignoredInRow).toBe(0);
  });
});

describe('what else is pressed unseen', () => {
  it('marks nothing', async () => {
    await select(page, 'Nobody had done anything wrong.');
    const at = await middleOf(page, 'aria/Highlight in pink[role="button"]');
    await cover();
    await pressAt(at);
    await whenThere(page, REFUSED);
    expect(
      await inWorkersDatabase(
        fixture.waymark,
        `database.transaction('highlights').objectStore('highlights').count().onsuccess = ({ target }) => done(target.result);`,
      ),
    ).toBe(0);
  });

  it('takes the reader nowhere', async () => {
    await inWorkersDatabase(
      fixture.waymark,
      `
      const writing = database.transaction('readings', 'readwrite');
      writing.objectStore('readings').clear();
      writing.oncomplete = () => done();`,
    );
    await page.reload();
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge !== '',
    );
    const quote = await page.evaluate(
      () => document.querySelectorAll('.post-body p')[14]?.textContent?.slice(0, 120) ?? '',
    );
    const resume = { place: { block: 20, fraction: 0.3, quote, before: '', after: '', at: 1 }, percent: 43 };
    await tell(fixture, page, 'resume:show', { body: null, resume, how: 'offer', changed: [] });
    const at = await middleOf(page, 'aria/Where you stopped[role="region"]');
    await cover();
    await pressAt(at);
    await whenThere(page, REFUSED);
    expect(await page.evaluate('scrollY')).toBe(0);
  });

  it('picks no article', async () => {
    await tell(fixture, page, 'article:point', null);
    await whenThere(page, 'aria/Pick the article[role="region"]');
    const [paragraph] = await page.$$('.post-body p');
    await paragraph?.hover();
    await cover();
    await paragraph?.click();
    await whenThere(page, REFUSED);
    const picked = await inWorkersDatabase(
      fixture.waymark,
      `database.transaction('settings').objectStore('settings').get('body ${ORIGIN}/blog').onsuccess = ({ target }) => done(target.result?.value ?? null);`,
    );
    expect(picked).toBeNull();
  });
});

describe('what is shown on a page', () => {
  /** Roles and names as assistive technology is given them, in the order of the page. */
  async function named(region: string): Promise<string[]> {
    const all = await page.accessibility.snapshot({ interestingOnly: false });
    const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
    const found = (all === null ? [] : flat(all)).find((node) => node.role === 'region' && node.name === region);
    const roles = new Set(['region', 'heading', 'link', 'button', 'status']);
    return (found === undefined ? [] : flat(found))
      .filter(({ role }) => roles.has(role))
      .map(({ role, name }) => `${role} ${name ?? ''}`.trim());
  }

  it('has names and roles, and leaves the focus where it is', async () => {
    await page.focus('a');
    const focused = await page.evaluate(() => document.activeElement?.outerHTML);
    await showCard(fixture, page, NEWEST, CARD);
    await whenThere(page, 'aria/Next in this path[role="region"]');
    expect(await named('Next in this path')).toEqual([
      'region Next in this path',
      'heading Next in this path',
      'button Close',
      expect.stringMatching(/^link Read next/),
      'button Later',
      'button Stop for this topic',
      'status',
    ]);
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(focused);
    const at = await middleOf(page, STOP);
    await cover();
    await pressAt(at);
    await whenThere(page, REFUSED);
    expect(await named('Your press was not counted')).toEqual([
      'region Your press was not counted',
      'heading Your press was not counted',
      'button Close',
      'button Open side panel',
      'status',
    ]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('waymark-covered', { hidden: true });
  });
});

describe('a page that holds a post in a frame', () => {
  it('has nothing of Waymark in the frame, be the page of the archive or not', async () => {
    fixture.server.override('/frames', {
      body: `<!doctype html><title>Frames</title><h1>Frames</h1><iframe src="${NEWEST}" width="900" height="600"></iframe>`,
    });
    for (const top of [`${ORIGIN}/frames`, 'https://other.example/frames']) {
      const holder = await fixture.waymark.open(top);
      const frame = holder.frames().find((one) => one.url() === NEWEST);
      expect(frame).toBeDefined();
      const worlds = await frame!.evaluate(() =>
        [...document.documentElement.children].map(({ localName }) => localName),
      );
      expect(worlds.filter((name) => name.startsWith('waymark'))).toEqual([]);
      const visits = (await (
        await fixture.waymark.worker()
      ).evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(async ([tab]) =>
        (await chrome.storage.session.get('visit:' + tab.id))['visit:' + tab.id]?.address ?? null)`)) as string | null;
      expect(visits).not.toBe(NEWEST);
      await holder.close();
    }
    fixture.server.clearOverrides();
  });
});
