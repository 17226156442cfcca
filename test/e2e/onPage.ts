import type { Page } from 'puppeteer-core';
import type { PromptCard } from '../../lib/model/prompt';
import type { Fixture } from './fixture';
import { whenThere } from './whenThere';

/**
 * Sends the script of a page in front what the background sends it, and gives it that script first where it is not
 * there.
 */
export async function tell({ waymark }: Fixture, page: Page, name: string, payload: unknown): Promise<void> {
  await page.bringToFront();
  const worker = await waymark.worker();
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/in-page.js'] });
    await chrome.tabs.sendMessage(tab.id, ${JSON.stringify({ waymark: name, payload })});
  })()`);
}

/** Shows a card on a page of a post, as if it were due. */
export async function showCard(fixture: Fixture, page: Page, address: string, card: PromptCard): Promise<void> {
  await tell(fixture, page, 'card:show', { address, card });
  await page.waitForSelector('waymark-card');
}

/** The middle of something on a page: CSS pixels. What is in a closed root is found by its accessible name. */
export async function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await (await whenThere(page, selector)).boundingBox();
  if (box == null) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
