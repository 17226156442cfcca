/** The pictures for the stores, made by a reader's walk through the sample archive in real Chromium. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { WaymarkBrowser } from '../e2e/browser';
import { eventually, NEWEST, ORIGIN, pause } from '../e2e/fixture';
import { press, select } from '../e2e/marking';
import { serveArchive } from '../sample/server';
import { readToEnd, settle } from '../start/walk';
import { storeLanguages } from './storeTexts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** CSS pixels: the one size of pictures that all three stores take. */
const SIZE = { width: 1280, height: 800 };
const PANEL_WIDTH = 400;
/** What is left of the window for the post beside the panel. */
const BESIDE_PANEL = { width: SIZE.width - PANEL_WIDTH, height: SIZE.height };
/** Words of the newest post, each within one line of its markup. */
const MARKED = [
  ['colourYellow', 'I expected nine, because nine teams had asked me for an API key'],
  ['colourGreen', 'forty-one useful things with forty-one keys'],
  ['colourPink', 'It is a weather system'],
] as const;
const ON_TILES = '#f1ede5';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'en' } } });
const language = values.lang;
if (!storeLanguages().includes(language)) throw new Error(`There are no store texts in ${language}.`);
const out = join(ROOT, '.output', 'store', language);
const catalogue = JSON.parse(
  readFileSync(join(ROOT, 'public/_locales', language, 'messages.json'), 'utf8'),
) as Readonly<Record<string, { readonly message: string }>>;

mkdirSync(out, { recursive: true });
const server = await serveArchive({ origin: ORIGIN, tls: true });
const waymark = await WaymarkBrowser.launch({ port: server.port, language: language.replace('_', '-') });
try {
  await (await waymark.welcomed()).close();
  await takePictures();
  console.log(`Pictures: ${out}`);
} finally {
  await waymark.close();
  await server.close();
}

async function takePictures(): Promise<void> {
  const post = await waymark.open(NEWEST);
  await post.setViewport(SIZE);
  // tsx wraps named functions in this, also those that go to a page.
  await post.evaluate('globalThis.__name = (named) => named');
  await eventually(
    () => waymark.badge(post),
    (text) => text !== '',
  );

  const popup = await waymark.openPopup(post);
  await popup.waitForSelector('ol > li a');
  await settle(popup);
  const overPost = await pictureOf(popup, true);
  await popup.close();
  await compose('1-popup', SIZE, onPage(await pictureOf(post), overPost));

  await post.setViewport(BESIDE_PANEL);
  const panel = await panelFor(post);
  await panel.waitForSelector('input[type=checkbox]:not([role=switch])');
  for (const item of (await panel.$$('input[type=checkbox]:not([role=switch])')).slice(0, 1)) await item.click();
  await panel.evaluate(() => scrollTo(0, 0));
  await settle(panel);
  await compose('2-panel', SIZE, beside(await pictureOf(post), await pictureOf(panel)));

  for (const [colour, words] of MARKED) {
    await select(post, words);
    await press(post, said('markIn').replace('$1', said(colour)));
    await post.waitForFunction(
      (name) => (CSS.highlights.get(name)?.size ?? 0) > 0,
      {},
      `waymark-${colour.slice(6).toLowerCase()}`,
    );
  }
  await post.evaluate(() => {
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  await pause(600);
  await panel.bringToFront();
  await settle(panel);
  await compose('3-highlights', SIZE, beside(await pictureOf(post), await pictureOf(panel)));
  await panel.close();

  await post.setViewport(SIZE);
  await readToEnd(post);
  await post.waitForSelector('waymark-card', { timeout: 60_000 });
  await pause(800);
  await compose('4-next-post', SIZE, `<img src="${await pictureOf(post)}">`);

  const library = await waymark.openOwn('library.html');
  await library.setViewport(SIZE);
  await library.waitForSelector('main a');
  await settle(library);
  await compose('5-library', SIZE, `<img src="${await pictureOf(library)}">`);

  const sign = readFileSync(join(ROOT, 'public/icon/waymark.svg'), 'utf8');
  await compose('icon-128', { width: 128, height: 128 }, centred(sign, 96));
  await compose('logo-300', { width: 300, height: 300 }, centred(sign, 240));
  await compose('tile-440x280', { width: 440, height: 280 }, centred(sign, 150, ON_TILES));
  await compose('marquee-1400x560', { width: 1400, height: 560 }, centred(sign, 300, ON_TILES));
}

/** The panel's own page for a post, in a tab, where it can be as high as a panel is beside a page. */
async function panelFor(post: Page): Promise<Page> {
  await post.bringToFront();
  const worker = await waymark.worker();
  const tab = await worker.evaluate(
    'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
  );
  const panel = await waymark.openOwn(`sidepanel.html?tab=${String(tab)}`);
  await panel.setViewport({ width: PANEL_WIDTH, height: SIZE.height });
  return panel;
}

/** What a page shows, or all of it, as an address. */
async function pictureOf(page: Page, fullPage = false): Promise<string> {
  await page.bringToFront().catch(() => undefined);
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64', fullPage })}`;
}

function onPage(page: string, popup: string): string {
  return `<img src="${page}"><img src="${popup}" style="position:absolute;top:8px;right:16px;max-height:784px;
    border-radius:10px;box-shadow:0 2px 8px rgb(0 0 0/.18),0 12px 40px rgb(0 0 0/.28)">`;
}

function beside(page: string, panel: string): string {
  return `<img src="${page}"><img src="${panel}" style="position:absolute;top:0;right:0;border-left:1px solid #d3ccbd">`;
}

function centred(svg: string, size: number, ground = 'transparent'): string {
  return `<style>svg{width:${size}px;height:${size}px}</style>
    <div style="display:grid;place-items:center;width:100vw;height:100vh;background:${ground}">${svg}</div>`;
}

/** Puts pictures together in a page of that size, and saves what it shows. */
async function compose(name: string, size: typeof SIZE, html: string): Promise<void> {
  const page = await waymark.browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<!doctype html><style>html,body{margin:0;overflow:hidden}img{display:block}</style>${html}`);
  await page.screenshot({ path: join(out, `${name}.png`) as `${string}.png`, omitBackground: true });
  await page.close();
  console.log(`${name}.png`);
}

function said(key: string): string {
  const { message } = catalogue[key] ?? {};
  if (message === undefined) throw new Error(`no message ${key} in ${language}`);
  return message;
}
