import type { Page, Protocol } from 'puppeteer-core';
import { eventually } from '../../e2e/fixture';

/** Evaluates an expression in our content script's world of a page, and waits for what it promises. */
export type OurWorld = (expression: string) => Promise<unknown>;

/**
 * The world of our content script in a page, once that is there: the page may be opened later. `first` is evaluated as
 * soon as there is one. Throws what is thrown there.
 */
export async function ourWorld(page: Page, first?: string): Promise<OurWorld> {
  const client = await page.createCDPSession();
  const contexts: number[] = [];
  const evaluate = (contextId: number, expression: string): Promise<Protocol.Runtime.EvaluateResponse> =>
    client.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== 'Waymark') return;
    contexts.push(context.id);
    if (first !== undefined) void evaluate(context.id, first);
  });
  await client.send('Runtime.enable');
  return async (expression) => {
    const [contextId] = await eventually(
      async () => contexts,
      ({ length }) => length > 0,
    );
    const { result, exceptionDetails } = await evaluate(contextId!, expression);
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
