import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './fixture';

/**
 * Waits for an element by its role and name, or by any other selector. The driver's own waiting asks the page's
 * accessibility tree in every frame, which keeps half a core busy, and never in a page that is not in front.
 */
export async function whenThere(page: Page, selector: string): Promise<ElementHandle> {
  return (await eventually(
    () => look(page, selector),
    (element) => element !== null,
  ).catch((error: unknown) => {
    throw new Error(`${selector} is not on ${page.url()}`, { cause: error });
  })) as ElementHandle;
}

/** Waits until there is no such element any more. */
export async function whenGone(page: Page, selector: string): Promise<void> {
  await eventually(
    async () => (await page.$(selector)) === null,
    (isGone) => isGone,
  );
}

/** Null also while the page is on its way to another document. */
async function look(page: Page, selector: string): Promise<ElementHandle | null> {
  try {
    return await page.$(selector);
  } catch (error) {
    if (page.isClosed()) throw error;
    return null;
  }
}
