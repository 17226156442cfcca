import { browser, type Browser } from 'wxt/browser';
import { asProblem } from '../model/problem';
import { isEnvelope, type Reply } from './envelope';
import type { Answer, MessageName, Payload } from './table';

/** Who sent a message, as the browser says; nothing here is the sender's own word. */
export type Sender =
  | { readonly kind: 'page'; readonly tab: number; readonly window: number; readonly url: string }
  | { readonly kind: 'extension' };

export type Handlers = {
  readonly [N in MessageName]?: (payload: Payload<N>, sender: Sender) => Promise<Answer<N>>;
};

/**
 * Proves that an incoming payload has the shape its message promises, and that its sender may say it. Throws or rejects
 * with a `Problem` when not; what needs no look into the database is decided at once.
 */
export type Check = (name: string, payload: unknown, sender: Sender) => void | Promise<void>;

/** Hears of each failure, with the name of its message. */
export type OnProblem = (name: string, thrown: unknown) => void;

/**
 * Answers the messages that this context handles and stays silent on all others, so that several contexts can listen.
 * Must be called synchronously when a background starts, or the message that woke it is lost.
 */
export function route(handlers: Handlers, check: Check, onProblem: OnProblem = () => {}): void {
  const byName = new Map<string, (payload: unknown, sender: Sender) => Promise<unknown>>();
  for (const [name, handler] of Object.entries(handlers)) {
    byName.set(name, handler as (payload: unknown, sender: Sender) => Promise<unknown>);
  }
  browser.runtime.onMessage.addListener((message: unknown, from: Browser.runtime.MessageSender) => {
    if (!isEnvelope(message) || from.id !== browser.runtime.id) return undefined;
    const handler = byName.get(message.waymark);
    if (handler === undefined) return undefined;
    const { waymark, payload } = message;
    const work = async (): Promise<unknown> => {
      const sender = senderOf(from);
      const checked = check(waymark, payload, sender);
      // Some handlers must run in the very turn in which the message arrives.
      if (checked !== undefined) await checked;
      return handler(payload, sender);
    };
    return answer(work, (thrown) => onProblem(waymark, thrown));
  });
}

async function answer(work: () => Promise<unknown>, onProblem: (thrown: unknown) => void): Promise<Reply> {
  try {
    return { ok: true, answer: (await work()) as Answer<MessageName> };
  } catch (thrown) {
    onProblem(thrown);
    const { code, detail } = asProblem(thrown);
    return { ok: false, code, detail };
  }
}

/** A content script's message carries the tab and the page's address; one of our own pages in a tab has our origin. */
function senderOf(from: Browser.runtime.MessageSender): Sender {
  const url = from.url ?? '';
  if (from.tab?.id === undefined || url.startsWith(browser.runtime.getURL(''))) return { kind: 'extension' };
  // After a navigation without a load the frame's own address can lag behind the tab's.
  return { kind: 'page', tab: from.tab.id, window: from.tab.windowId, url: from.tab.url ?? url };
}
