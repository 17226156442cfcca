import type { Page } from 'puppeteer-core';
import { whenThere } from './whenThere';

/** More than any surface of ours has between two things. */
const MOST_STOPS = 200;

/**
 * Goes on by Tab, or back by Shift and Tab, as a reader without a mouse does, to the next element that a selector finds. Fails where the keyboard never
 * comes there, and where a stop on the way does not show that it has the keyboard.
 */
export async function tabTo(page: Page, selector: string, way: 'on' | 'back' = 'on'): Promise<void> {
  await page.bringToFront();
  await whenThere(page, selector);
  const wanted = await page.$$(selector);
  const unseen = new Set<string>();
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
    const stop = await page.evaluate(
      (...elements) => {
        const at = document.activeElement ?? document.body;
        // The ring lies around it, around the row that its link fills, or around the box of a field; or a line under it.
        const rings = [
          ...[at, at.parentElement, at.parentElement?.parentElement].map((one) => one && getComputedStyle(one)),
          getComputedStyle(at, '::after'),
        ];
        return {
          isThere: elements.includes(at),
          isSeen:
            getComputedStyle(at).boxShadow !== 'none' ||
            rings.some((ring) => ring && ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2),
          isOurs: at !== document.body && at !== document.documentElement,
          html: (at.cloneNode() as Element).outerHTML,
        };
      },
      ...wanted,
    );
    stops.push(stop.html);
    if (stop.isOurs && !stop.isSeen) unseen.add(stop.html);
    if (stop.isThere && unseen.size === 0) return;
    if (stop.isThere) break;
  }
  const fault =
    unseen.size > 0 ? `shows nothing on ${[...unseen].join('\n')}` : `never stops there:\n${stops.join('\n')}`;
  throw new Error(`On the way to ${selector} the keyboard ${fault}`);
}

/** Presses what closes the page that it is on: that may be gone before the key has been answered. */
export async function leaveBy(page: Page, key: 'Enter'): Promise<void> {
  try {
    await page.keyboard.press(key);
  } catch (error) {
    if (!(error instanceof Error) || !/closed|no such frame|detached/i.test(`${error.name} ${error.message}`))
      throw error;
  }
}

/** What the element that has the keyboard says or is called by. */
export function withKeyboard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });
}
