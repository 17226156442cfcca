import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { WaymarkBrowser } from '../e2e/browser';
import { NEWEST, ORIGIN, pause } from '../e2e/fixture';
import { serveArchive } from '../sample/server';
import { renderSite } from '../sample/site';
import { median, type Measurement } from './measurement';

const EMPTY = fileURLToPath(new URL('empty', import.meta.url));
const ELEMENTS = 5_000;
const ROUNDS = 15;
/** Long enough for everything that a page's load sets off. */
const SETTLED_MS = 1_500;

/**
 * Main-thread time of a post of 5,000 elements from its navigation until it has settled, with Waymark and with an
 * extension whose content script is empty. Both browsers are open all the time and loaded in turn.
 */
export async function contentScriptTime(): Promise<Measurement[]> {
  await build({ root: EMPTY, logger: QUIET });
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  const path = new URL(NEWEST).pathname;
  const body = String(renderSite({ origin: ORIGIN }).pages.get(path)?.body ?? '');
  server.override(path, { body: lengthened(body) });
  const waymark = await WaymarkBrowser.launch({ port: server.port });
  const empty = await WaymarkBrowser.launch({ port: server.port, build: `${EMPTY}/.output/chrome-mv3` });
  try {
    const ours = await waymark.browser.newPage();
    const theirs = await empty.browser.newPage();
    const costs: { readonly [K in 'ours' | 'theirs']: Cost[] } = { ours: [], theirs: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      costs.ours.push(await costOfLoad(ours));
      costs.theirs.push(await costOfLoad(theirs));
    }
    const of = (whose: 'ours' | 'theirs', what: keyof Cost): number => median(costs[whose].map((cost) => cost[what]));
    return [
      {
        name: 'post page, main thread',
        unit: 'ms',
        value: of('ours', 'task'),
        reference: of('theirs', 'task'),
        against: 'empty script',
        budget: 1.5,
      },
      {
        name: 'post page, scripts alone',
        unit: 'ms',
        value: of('ours', 'script'),
        reference: of('theirs', 'script'),
        against: 'empty script',
        budget: null,
      },
    ];
  } finally {
    await waymark.close();
    await empty.close();
    await server.close();
  }
}

interface Cost {
  /** All main-thread tasks of the page: milliseconds. */
  readonly task: number;
  /** Of these, running JavaScript: milliseconds. */
  readonly script: number;
}

async function costOfLoad(page: Page): Promise<Cost> {
  await page.goto('about:blank');
  await page.bringToFront();
  await page.goto(NEWEST, { waitUntil: 'load' });
  await pause(SETTLED_MS);
  const { TaskDuration = 0, ScriptDuration = 0 } = await page.metrics();
  return { task: TaskDuration * 1000, script: ScriptDuration * 1000 };
}

/** The post with its own paragraphs repeated, each with some inline elements, until the page has its elements. */
function lengthened(html: string): string {
  const paragraph =
    '<p>Every <em>queue</em> hides a <strong>decision</strong> that <a href="#x">somebody</a> made about <code>capacity</code>.</p>';
  const more = paragraph.repeat(Math.ceil(ELEMENTS / 5));
  return html.replace(/(<div class="post-body[^>]*>)/, `$1${more}`);
}

const QUIET = {
  debug: () => {},
  log: () => {},
  info: () => {},
  warn: () => {},
  error: console.error,
  fatal: console.error,
  success: () => {},
  level: 0,
};
