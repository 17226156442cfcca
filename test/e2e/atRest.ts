import type { Page } from 'puppeteer-core';
import type { WaymarkBrowser } from './browser';
import { eventually } from './fixture';

/**
 * Looks as often in a row that nothing is under way: what follows on a promise begins within the turn in which that
 * settled.
 */
const MOST_REQUESTS = 5;

/**
 * Waits until the background has done what it was asked to do, so that what it has not done by then it never will. What
 * a timer of its own will begin later is not waited for.
 */
export async function atRest(waymark: WaymarkBrowser): Promise<void> {
  let looks = 0;
  await eventually(
    async () => {
      const count = (await (await waymark.worker()).evaluate('underWay.count')) as number;
      looks = count === 0 ? looks + 1 : 0;
      return { count, looks };
    },
    (found) => found.looks >= MOST_REQUESTS,
    60_000,
    20,
  );
}

export interface Heard {
  readonly name: string;
  readonly url: string;
  readonly payload: unknown;
}

/** The messages of a name that the background has got since it started. */
export async function heard(waymark: WaymarkBrowser, name: string): Promise<readonly Heard[]> {
  const all = (await (await waymark.worker()).evaluate('underWay.heard')) as Heard[];
  return all.filter((message) => message.name === name);
}

/**
 * Waits until a page has been drawn with what happened on it so far, and the background is done with what came of that.
 * To be followed by what is expected not to have happened.
 */
export async function settled(waymark: WaymarkBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await atRest(waymark);
}

/** Waits until the background has looked at a page that was just opened, and is done with what came of that. */
export async function seen(waymark: WaymarkBrowser, page: Page): Promise<void> {
  await eventually(
    () => heard(waymark, 'page:seen'),
    (all) => all.some(({ url }) => url === page.url()),
  );
  await settled(waymark, page);
}
