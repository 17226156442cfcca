import type { Page } from 'puppeteer-core';
import { sentencesIn } from '../../lib/language/sentences';
import { normaliseAddress, type Address } from '../../lib/model/address';
import { passageAddress, passageIn } from '../../lib/model/passageAddress';
import type { PostText } from '../../lib/model/postText';
import { placeOfPassage } from '../../lib/model/resume';
import { seen } from './atRest';
import type { WaymarkBrowser } from './browser';
import { eventually } from './fixture';

/** So low a window that hardly a passage is in it by chance: CSS pixels. */
const WINDOW = { width: 900, height: 320 };
/** What the browser does about an address is seen within this, or never: milliseconds. */
const BROWSER_MS = 3_000;

/** A guide quotes no shorter sentence. Words. */
const SHORTEST = 6;

/** So many sentences and items of a text, from all parts of it, that a guide could quote. */
export function quotable({ language, blocks }: PostText, most: number): string[] {
  const all = blocks.flatMap(({ kind, text }) =>
    kind !== 'paragraph' && kind !== 'item'
      ? []
      : sentencesIn(text, language).flatMap(({ start, end }) => {
          const sentence = text.slice(start, end);
          return sentence.split(' ').length < SHORTEST ? [] : [sentence];
        }),
  );
  const once = [...new Set(all)];
  return once.filter((_, at) => Math.floor((at * most) / once.length) !== Math.floor(((at - 1) * most) / once.length));
}

/** How many of these passages came into the window when they were opened. */
export interface Opened {
  readonly asked: number;
  /** By our own script, as from the panel. */
  readonly byScript: number;
  /** By the browser, from the text fragment of the address. */
  readonly byBrowser: number;
  /** Those that did not, each with how it was opened. */
  readonly missed: readonly string[];
}

/**
 * Opens passages of a post, word for word as its stored text has them, in both ways in which a line of a guide can be.
 *
 * @param own one of our own pages, which sends what the panel sends
 */
export async function openPassages(
  waymark: WaymarkBrowser,
  own: Page,
  post: string,
  text: PostText,
  passages: readonly string[],
): Promise<Opened> {
  const address = normaliseAddress(post);
  if (address === null) throw new TypeError(`no address: ${post}`);
  const page = await waymark.open(post);
  await page.setViewport(WINDOW);
  await seen(waymark, page);
  const missed: string[] = [];
  const byScript = await countOf(passages, async (passage) => {
    await leave(page, passage);
    await goTo(own, page, text, passageAddress(address, passage));
    return (await isInWindow(page, passage)) || !missed.push(`script: ${passage}`);
  });
  const byBrowser = await countOf(passages, async (passage) => {
    await leave(page, passage);
    await page.goto(passageAddress(address, passage));
    const isThere = await eventually(() => isInWindow(page, passage), Boolean, BROWSER_MS).catch(() => false);
    return isThere || !missed.push(`browser: ${passage}`);
  });
  await page.close();
  return { asked: passages.length, byScript, byBrowser, missed };
}

export function sumOfOpened(all: readonly Opened[]): Opened {
  const sum = (of: (opened: Opened) => number): number => all.reduce((total, opened) => total + of(opened), 0);
  return {
    asked: sum(({ asked }) => asked),
    byScript: sum(({ byScript }) => byScript),
    byBrowser: sum(({ byBrowser }) => byBrowser),
    missed: all.flatMap(({ missed }) => missed),
  };
}

async function countOf(passages: readonly string[], opens: (passage: string) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (const passage of passages) if (await opens(passage)) count += 1;
  return count;
}

/** What the panel does where the post lies open. */
async function goTo(own: Page, page: Page, text: PostText, address: Address): Promise<void> {
  const ends = passageIn(address);
  const place = ends === null ? null : placeOfPassage(text, ends);
  // The place where the reader was left is no answer.
  if (place === null) return;
  const message = (tab: string): string =>
    `{ waymark: 'resume:go', payload: { tab: ${tab}, place: ${JSON.stringify(place)} } }`;
  await own.evaluate(
    `chrome.tabs.query({ url: ${JSON.stringify(`${page.url().split('#', 1)[0]}*`)} }).then(([tab]) =>
      chrome.runtime.sendMessage(${message('tab.id')}))`,
  );
}

/** To the end of the page that is farther from a passage. */
async function leave(page: Page, passage: string): Promise<void> {
  const top = await page.evaluate(topOf, passage);
  await page.evaluate(
    (isLow) => window.scrollTo({ top: isLow ? 0 : document.documentElement.scrollHeight, behavior: 'instant' }),
    top === null || top * 2 > (await page.evaluate(() => document.documentElement.scrollHeight)),
  );
}

async function isInWindow(page: Page, passage: string): Promise<boolean> {
  const top = await page.evaluate(topOf, passage);
  const [from, height] = await page.evaluate(() => [window.scrollY, window.innerHeight] as const);
  return top !== null && top >= from && top < from + height;
}

/**
 * Where a passage begins on the page, by its letters alone: CSS pixels from the top of the document; of several the one
 * nearest to the window. Null where it is not. Runs in the page.
 */
function topOf(passage: string): number | null {
  const nodes: { node: Node; at: number }[] = [];
  let letters = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, noscript') !== null) continue;
    nodes.push({ node, at: letters.length });
    letters += (node.textContent ?? '').replace(/\s+/g, '');
  }
  const wanted = passage.replace(/\s+/g, '');
  const tops: number[] = [];
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + 1)) {
    const { node, at: from } = nodes.findLast((one) => one.at <= at) ?? { node: document.body, at: 0 };
    let left = at - from;
    let offset = 0;
    for (const letter of node.textContent ?? '') {
      if (!/\s/.test(letter) && left-- === 0) break;
      offset += letter.length;
    }
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    tops.push(range.getBoundingClientRect().top + window.scrollY);
  }
  const middle = window.scrollY + window.innerHeight / 2;
  return tops.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? null;
}
