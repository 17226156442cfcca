import { browser } from 'wxt/browser';
import { opened, type Envelope, type Reply } from './envelope';
import type { Answer, MessageName, Payload } from './table';

/** Sends to the other extension contexts; from a content script that is the background. Throws a `Problem`. */
export async function send<N extends MessageName>(waymark: N, payload: Payload<N>): Promise<Answer<N>> {
  const envelope: Envelope<N> = { waymark, payload };
  return opened((await browser.runtime.sendMessage(envelope)) as Reply<N> | undefined);
}

/** Sends to the scripts in the main frame of a tab. Throws a `Problem`, also when no script is there. */
export async function sendToTab<N extends MessageName>(
  tab: number,
  waymark: N,
  payload: Payload<N>,
): Promise<Answer<N>> {
  const envelope: Envelope<N> = { waymark, payload };
  return opened((await browser.tabs.sendMessage(tab, envelope, { frameId: 0 })) as Reply<N> | undefined);
}

/**
 * Whether the extension that this script came with was updated or removed: its successor brings a script of its own.
 */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
