import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postsOf, TOPICS } from '../sample/facts';
import { serveArchive, type SampleServer } from '../sample/server';
import { renderSite } from '../sample/site';
import { UNTAGGED, untaggedSite } from '../sample/untagged';
import { WaymarkBrowser } from './browser';
import { eventually, NEWEST, ORIGIN, textOf, waitForText } from './fixture';
import { whenThere } from './whenThere';

const OTHER = 'https://garden.waymark.test';
const TOPIC_PAGE = TOPICS.find(({ slug }) => slug === 'scale')?.path ?? '';
const NEW_LINE = 'Write the date of the last rehearsal beside each failure domain.';
const [newest] = postsOf('scale');
const elsewhere = UNTAGGED.find(({ path }) => path.includes('cold-frames'));
const CARD = 'aria/Next in this path[role="region"]';

let server: SampleServer;
let waymark: WaymarkBrowser;
beforeAll(async () => {
  server = await serveArchive({ origin: ORIGIN, tls: true, extra: untaggedSite(OTHER) });
  waymark = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample' });
  const options = await waymark.welcomed().then(() => waymark.openOwn('options.html'));
  await (await whenThere(options, 'aria/Add a site[role="textbox"]')).type(`${OTHER}/notes\n`);
  await waitForText(options, `${UNTAGGED.length} posts`, 60_000);
  await options.close();
});
afterAll(async () => {
  await waymark?.close();
  await server?.close();
});

async function openPanel(url: string): Promise<{ page: Page; panel: Page }> {
  const page = await waymark.open(url);
  await eventually(
    () => waymark.badge(page),
    (badge) => badge !== '',
    60_000,
  );
  const panel = await waymark.openPanel(page);
  await panel.waitForSelector('ol[aria-label="Reading path"] li');
  return { page, panel };
}

async function press(panel: Page, name: string): Promise<void> {
  await (await whenThere(panel, `aria/${name}[role="button"]`)).click();
}

async function write(panel: Page, name: string, words: string): Promise<void> {
  await (await whenThere(panel, `aria/${name}[role="textbox"]`)).type(words);
}

function titles(panel: Page): Promise<(string | null)[]> {
  return panel.$$eval('ol[aria-label="Reading path"] a', (links) => links.map(({ textContent }) => textContent));
}

/** Adds a post to the guide that is edited. */
async function addPost(panel: Page, title: string): Promise<void> {
  const field = await whenThere(panel, 'aria/Add a post: search all blogs');
  await field.click({ count: 3 });
  await field.type(title);
  await panel.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('ul[aria-label="Posts to add"] li')].some((row) =>
        row.textContent?.includes(wanted),
      ),
    {},
    title,
  );
  await panel.$$eval(
    'ul[aria-label="Posts to add"] li',
    (rows, wanted) =>
      rows
        .find((row) => row.textContent?.includes(wanted))
        ?.querySelector('button')
        ?.click(),
    title,
  );
  await panel.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('ol[aria-label="Reading path"] li')].some((row) =>
        row.textContent?.includes(wanted),
      ),
    {},
    title,
  );
}

/** The topic's page with one item more at the head of its checklist. */
function withLine(body: string): string {
  const at = body.indexOf('<li', body.indexOf('Execution checklist'));
  return `${body.slice(0, at)}<li>${NEW_LINE}</li>${body.slice(at)}`;
}

describe('guides and paths of the reader’s own', () => {
  it('an edited guide stays as it is when the archive changes it, and takes over the change that is picked', async () => {
    const { page, panel } = await openPanel(NEWEST);
    await press(panel, 'Edit guide');
    const lists = await panel.$$('input[aria-label="Add a line"]');
    await lists[1]?.type('Ask Ana who is on call.\n');
    await waitForText(panel, 'Back to the original');
    await press(panel, 'Done');
    await waitForText(panel, 'Ask Ana who is on call.');

    server.override(TOPIC_PAGE, { body: withLine(String(renderSite({ origin: ORIGIN }).pages.get(TOPIC_PAGE)?.body)) });
    const asked = (): number => server.requests.filter(({ path }) => path === TOPIC_PAGE).length;
    const before = asked();
    const options = await waymark.openOwn('options.html');
    await whenThere(options, 'aria/Refresh now[role="button"]');
    for (const refresh of await options.$$('aria/Refresh now[role="button"]')) await refresh.click();
    await eventually(
      () => Promise.resolve(asked()),
      (now) => now > before,
    );
    await options.close();
    // The panel shows what the tab in front does.
    await page.bringToFront();
    await waitForText(panel, 'The guide has changed since you edited it');
    const boxes = (): Promise<string[]> =>
      panel.$$eval('li input[type="checkbox"]', (all) =>
        all.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''),
      );
    expect(await boxes()).not.toContain(NEW_LINE);
    await press(panel, 'Take over');
    await eventually(boxes, (all) => all.includes(NEW_LINE) && all.includes('Ask Ana who is on call.'));
    expect(await textOf(panel)).not.toContain('The guide has changed since you edited it');
    await panel.close();
    await page.close();
  });

  it('a path over two archives is read to its end, with its badge and its cards', async () => {
    const { page, panel } = await openPanel(NEWEST);
    await press(panel, 'To a path…');
    await write(panel, 'Name of a new path', 'From scale to soil');
    await (await panel.waitForSelector('dialog[open] input[type="checkbox"]'))?.click();
    await press(panel, 'Make path');
    await waitForText(panel, 'No posts yet.');
    await press(panel, 'Edit guide');
    await addPost(panel, newest!.title);
    await addPost(panel, elsewhere!.title);
    await press(panel, 'Done');
    expect(await titles(panel)).toEqual([newest!.title, elsewhere!.title]);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '0/2',
    );
    await (await panel.waitForSelector('[aria-current="step"] button:not([aria-label])'))?.click();
    await page.bringToFront();
    await whenThere(page, CARD);
    // The page can find the words of the card: it is not to learn which other archive the reader follows.
    const isThere = (words: string): Promise<boolean> =>
      page.evaluate((sought) => (window as unknown as { find(text: string): boolean }).find(sought), words);
    for (const told of [elsewhere!.title, new URL(OTHER).host, 'From scale to soil'])
      expect(await isThere(told)).toBe(false);
    expect(await isThere('The path goes on in another blog.')).toBe(true);
    await Promise.all([
      page.waitForNavigation(),
      whenThere(page, 'aria/Read next[role="button"]').then((next) => next.click()),
    ]);
    expect(page.url()).toBe(`${OTHER}${elsewhere!.path}`);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '1/2',
      60_000,
    );
    // The panel follows the tab in a moment of its own.
    await eventually(
      () => panel.$eval('[aria-current="step"]', ({ textContent }) => textContent).catch(() => ''),
      (text) => text.includes(elsewhere!.title),
    );
    await (await panel.waitForSelector('[aria-current="step"] button:not([aria-label])'))?.click();
    await page.bringToFront();
    await whenThere(page, 'aria/Path complete[role="region"]');
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '✓',
    );
    await panel.close();
    await page.close();
  });

  it('a path of several archives is edited and ticked in the library, too', async () => {
    const library = await waymark.openOwn('library.html');
    await press(library, 'From scale to soil');
    await eventually(
      () => titles(library),
      ({ length }) => length === 2,
    );
    await press(library, 'Edit guide');
    await library.waitForSelector('input[aria-label="Add a line"]');
    await (await library.$$('input[aria-label="Add a line"]'))[1]?.type('Ask Ana who waters it.\n');
    await library.waitForSelector('ol[aria-label="Checklist"] li');
    await press(library, 'Done');
    await (await whenThere(library, 'aria/Ask Ana who waters it.[role="checkbox"]')).click();
    await waitForText(library, '1 of 1 done');
    // A line that is typed and not added yet outlasts the page: its fields keep drafts, as the panel's do.
    await press(library, 'Edit guide');
    await library.waitForSelector('input[aria-label="Add a line"]');
    await (await library.$$('input[aria-label="Add a line"]'))[1]?.type('Ask Ana when');
    await library.reload();
    await press(library, 'Edit guide');
    await library.waitForSelector('input[aria-label="Add a line"]');
    const left = await library.$$eval('input[aria-label="Add a line"]', (all) =>
      all.map((field) => (field as HTMLInputElement).value),
    );
    expect(left).toContain('Ask Ana when');
    await library.close();
  });

  it('a path that is sent as a line opens in another profile, where nothing is kept before the reader says so', async () => {
    const { page, panel } = await openPanel(NEWEST);
    await press(panel, 'Share');
    const line = await eventually(
      () => panel.$eval('textarea[aria-label="Line to send"]', (field) => (field as HTMLTextAreaElement).value),
      (value) => value.startsWith('waymark-path:1:'),
    );
    await panel.close();
    await page.close();
    const second = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample' });
    try {
      await second.welcomed();
      const there = await second.openOwn('sidepanel.html');
      await press(there, 'Open a shared path…');
      const field = await whenThere(there, 'aria/Line or file\'s content[role="textbox"]');
      await field.evaluate((area, text) => {
        (area as HTMLTextAreaElement).value = text;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, `Have a look:\n${line}\nAna`);
      await waitForText(there, 'From scale to soil');
      await waitForText(
        there,
        /You follow it[\s\S]*Follow garden\.waymark\.test|Follow garden\.waymark\.test[\s\S]*You follow it/,
      );
      await press(there, 'Keep this path');
      await eventually(
        () => titles(there),
        (all) => all.length === 2,
      );
      expect(await titles(there)).toEqual([newest!.title, elsewhere!.title]);
    } finally {
      await second.close();
    }
  });
});
