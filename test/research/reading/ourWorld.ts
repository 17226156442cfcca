import type { Page } from 'puppeteer-core';
import { eventually } from '../../e2e/fixture';

/** Evaluates an expression in our content script's world of a page, and waits for what it promises. */
export type OurWorld = (expression: string) => Promise<unknown>;

/** The world of our content script in a page that has been loaded. Throws, later, what is thrown there. */
export async function ourWorld(page: Page): Promise<OurWorld> {
  const client = await page.createCDPSession();
  const contexts: number[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Waymark') contexts.push(context.id);
  });
  await client.send('Runtime.enable');
  const [contextId] = await eventually(
    async () => contexts,
    ({ length }) => length > 0,
  );
  return async (expression) => {
    const asked = { expression, contextId: contextId!, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', asked);
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
