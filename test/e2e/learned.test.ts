import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { PostUrl } from '../../lib/model/post';
import { renderSite } from '../sample/site';
import { eventually, NEWEST, ORIGIN, useArchive } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { mark, painted, press, select, waitForNote } from './marking';
import { showCard, tell } from './onPage';
import { whenThere } from './whenThere';

const fixture = useArchive();
const PATH = new URL(NEWEST).pathname;
const html = String(renderSite({ origin: ORIGIN }).pages.get(PATH)?.body ?? '');
const PASSAGE = 'Nobody had done anything wrong.';

let page: Page;
/** A post that Waymark has recognised. */
async function open(body = html): Promise<void> {
  fixture.server.override(PATH, { body });
  page = await fixture.waymark.open(NEWEST);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => badge !== '',
  );
}
afterEach(async () => {
  fixture.server.clearOverrides();
  await page.close();
});

/** `window.find`: searches all text that is drawn, that of closed roots, too. */
function find(text: string): Promise<boolean> {
  return page.evaluate((sought) => (window as unknown as { find(text: string): boolean }).find(sought), text);
}

/** What the page's own scripts see of Waymark: elements, painted passages, the style that paints, names. */
function traces(): Promise<Record<string, unknown>> {
  return page.evaluate(() => ({
    elements: [...document.querySelectorAll('*')]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('waymark')),
    painted: CSS.highlights.size,
    paints:
      getComputedStyle(document.body, '::highlight(waymark-yellow)').backgroundColor !==
      getComputedStyle(document.body, '::highlight(other)').backgroundColor,
    names: Object.getOwnPropertyNames(window).filter((name) => name.toLowerCase().includes('waymark')),
    speaks: typeof (window as { chrome?: { runtime?: unknown } }).chrome?.runtime,
  }));
}
const NONE = { elements: [], painted: 0, paints: false, names: [], speaks: 'undefined' };

describe('what a page can learn', () => {
  it('is nothing while nothing of Waymark is shown on it', async () => {
    await open();
    const asServed = await page.evaluate(async () => {
      const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      return served.documentElement.outerHTML === document.documentElement.outerHTML;
    });
    expect(asServed).toBe(true);
    expect(await traces()).toEqual(NONE);
  });

  it('is, of a card, that there is one and its words; of what is done with it, nothing but where the reader goes', async () => {
    await open();
    const next = {
      kind: 'read',
      title: 'Another post',
      url: `${ORIGIN}/blog/2024-06-10-scaling-teams` as PostUrl,
      reason: null,
      minutes: 4,
    } as const;
    await showCard(fixture, page, NEWEST, { kind: 'next', topic: 'Scale', next, step: 2, of: 3 });
    const heard = await page.evaluateHandle(() => {
      const types: string[] = [];
      for (const type of ['click', 'toggle', 'beforetoggle', 'focusin']) {
        window.addEventListener(type, (event) => types.push(`${type} ${(event.target as Element).localName}`), true);
      }
      return types;
    });
    expect([await find('Another post'), await find('Step 2 of 3 on Scale'), await find('Step 3 of 3')]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await traces())['elements']).toEqual(['waymark-card']);
    expect(await page.evaluate(() => document.querySelector('waymark-card')?.outerHTML)).toBe(
      '<waymark-card></waymark-card>',
    );
    await (await whenThere(page, 'aria/Later[role="button"]')).click();
    await page.waitForSelector('waymark-card', { hidden: true });
    expect(new Set(await heard.jsonValue())).toEqual(new Set(['focusin waymark-card', 'click waymark-card']));
  });

  it('is, of an offer to resume, how far the reader has come', async () => {
    await open();
    const quote = await page.evaluate(
      () => document.querySelectorAll('.post-body p')[14]?.textContent?.slice(0, 120) ?? '',
    );
    const resume = { place: { block: 20, fraction: 0.3, quote, before: '', after: '', at: 1 }, percent: 43 };
    await tell(fixture, page, 'resume:show', { body: null, resume, how: 'offer', changed: [] });
    await page.waitForSelector('waymark-chip');
    expect(await find('43%')).toBe(true);
  });

  it('is, of a highlight, where it is; of its note, nothing', async () => {
    await open();
    await mark(page, 'yellow', PASSAGE);
    await select(page, 'Last winter I counted the places');
    const opens = fixture.waymark.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await press(page, 'Highlight and write a note');
    const panel = await (await opens).asPage();
    const field = await whenThere(panel, 'aria/Note[role="textbox"]');
    await field.type('Zebrasecret of the reader');
    await panel.keyboard.press('Tab');
    await waitForNote(panel, 'Zebrasecret of the reader');
    expect((await painted(page))['yellow']).toContain(PASSAGE);
    expect(await find('Zebrasecret')).toBe(false);
    expect(await page.evaluate(() => document.documentElement.outerHTML.includes('Zebrasecret'))).toBe(false);
    await panel.close();
  });
});

/**
 * Forms whose fields have the names of all that forms have, and pictures and forms with the names of all that documents
 * have.
 */
const CLOBBERING = `<script>
  const members = (prototype) => prototype === null || prototype === Object.prototype ? [] : [...Object.getOwnPropertyNames(prototype), ...members(Object.getPrototypeOf(prototype))];
  const escape = (name) => name.replaceAll('"', '');
  const wrap = (element) => {
    const form = document.createElement('form');
    Element.prototype.replaceWith.call(element, form);
    Element.prototype.append.call(form, element);
    for (const name of members(HTMLFormElement.prototype)) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = escape(name);
      Element.prototype.append.call(form, field);
    }
  };
  addEventListener('DOMContentLoaded', () => {
    const create = document.createElement.bind(document);
    const body = document.body;
    // As some servers do, that put a whole page into a form.
    wrap(document.querySelector('article'));
    for (const name of [...members(HTMLDocument.prototype), ...members(Window.prototype), 'navigation', 'waymarkIsInPage', 'browser', 'chrome']) {
      for (const kind of ['img', 'form']) {
        const element = create(kind);
        element.setAttribute('name', escape(name));
        element.setAttribute('id', escape(name));
        body.append(element);
      }
    }
    window.clobbered = typeof document.querySelector !== 'function' && typeof Reflect.get(document, 'body').tagName;
  });
</script></head>`;

/** What was recognised of the page: its facts and topics. */
async function facts(): Promise<string> {
  const worker = await fixture.waymark.worker();
  return (await worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(async ([tab]) => {
    const { facts, topics } = (await chrome.storage.session.get('visit:' + tab.id))['visit:' + tab.id].recognition;
    return JSON.stringify({ facts, topics });
  })`)) as string;
}

describe('a page whose forms and pictures have the names of what scripts ask for', () => {
  it('is recognised, read, marked and shown a card, like any other', async () => {
    await open();
    const plain = await facts();
    await page.close();
    await inWorkersDatabase(
      fixture.waymark,
      `
      const writing = database.transaction('readings', 'readwrite');
      writing.objectStore('readings').clear();
      writing.oncomplete = () => done();`,
    );
    await open(html.replace('</head>', CLOBBERING));
    expect(await page.evaluate('window.clobbered')).not.toBe(false);
    expect(await facts()).toBe(plain);
    // By the mouse: of the page's own scripts, none finds what it asks the document for.
    await (await page.$('.post-body p'))?.click({ count: 2, offset: { x: 30, y: 10 } });
    const blue = `database.transaction('highlights').objectStore('highlights').getAll().onsuccess = ({ target }) => done(target.result.some(({ colour }) => colour === 'blue'));`;
    await eventually(async () => {
      // The first bar may give way to another while it is pressed: the script that shows it has only just come.
      await (await page.$('aria/Highlight in blue[role="button"]'))?.click().catch(() => {});
      return inWorkersDatabase<boolean>(fixture.waymark, blue);
    }, Boolean);
    const next = {
      kind: 'read',
      title: 'Another post',
      url: `${ORIGIN}/blog/2024-06-10-scaling-teams` as PostUrl,
      reason: null,
      minutes: 4,
    } as const;
    await showCard(fixture, page, NEWEST, { kind: 'next', topic: 'Scale', next, step: 2, of: 3 });
    const progress = `database.transaction('readings').objectStore('readings').getAll().onsuccess = ({ target }) => done(target.result[0]?.progress ?? 0);`;
    await eventually(
      async () => {
        await page.mouse.move(300, 300 + Math.random() * 20);
        return inWorkersDatabase<number>(fixture.waymark, progress);
      },
      (share) => share > 0,
    );
  });
});

describe('a page that asks for attention without end', () => {
  it('is looked at in measure, whatever it does with its address, its title, its text and the events of a browser', async () => {
    const flood = `<script>addEventListener('load', () => {
      let times = 0;
      setInterval(() => {
        times += 1;
        // Browsers themselves slow down a page that goes on faster.
        if (times % 3 === 0) try { history.pushState(null, '', '?page=' + times); } catch {}
        document.title = 'Title ' + times;
        const heading = document.querySelector('h1');
        if (heading) heading.textContent = 'Heading ' + times;
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        window.times = times;
      }, 200);
    });</script></head>`;
    await open(html.replace('</head>', flood));
    const worker = await fixture.waymark.worker();
    await worker.evaluate(
      `globalThis.seen = 0; chrome.runtime.onMessage.addListener(({ waymark }) => { if (waymark === 'page:seen') seen += 1; });`,
    );
    await page.bringToFront();
    // Twenty-four seconds of the page's own clock, and at least forty addresses.
    await eventually(
      () => page.evaluate('window.times') as Promise<number>,
      (times) => times >= 120,
      60_000,
    );
    const seen = (await worker.evaluate('seen')) as number;
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThanOrEqual(8 + 60 / 5);
  });
});
