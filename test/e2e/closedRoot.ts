import type { Page } from 'puppeteer-core';
import { eventually } from './fixture';
import type { StoryBrowser } from './storyBrowser';

/** What stands on a page in a closed root of ours and can be pressed. */
export interface OnPage {
  /** As assistive technology says it. */
  readonly name: string;
  /** Its middle in the window: CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** To be run by a driver on a closed root that it alone can reach. */
export function pressable(root: ShadowRoot): OnPage[] {
  return [...root.querySelectorAll('button, a')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { name: name.replaceAll(/\s+/gu, ' ').trim(), x: left + width / 2, y: top + height / 2 };
  });
}

/** Presses, as a reader does, what stands in the closed root of one of our elements; gives its name. */
export async function pressOn(waymark: StoryBrowser, page: Page, host: string, name: RegExp): Promise<string> {
  await page.bringToFront();
  await page.waitForSelector(host);
  const button = await eventually(
    async () => (await waymark.inClosedRoot(page, host)).find((one) => name.test(one.name)),
    (found) => found !== undefined,
  );
  if (button === undefined) return '';
  await page.mouse.click(button.x, button.y);
  return button.name;
}
