import { browser, type Browser } from 'wxt/browser';
import { asProblem, Problem } from '../model/problem';
import { isEnvelope, type Reply } from './envelope';
import type { Answer, MessageName, Payload } from './table';

/** Who sent a message, as the browser says; nothing here is the sender's own word. */
export type Sender =
  | {
      readonly kind: 'page';
      readonly tab: number;
      readonly window: number;
      readonly url: string;
      /** Tells the documents of a tab apart, also at one address; empty where the browser does not. */
      readonly document: string;
    }
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
      const sender = senderOf(waymark, from, browser.runtime.getURL('').replace(/\/$/, ''));
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

/** What a page may still say when it is left, and its tab shows another page already. */
const LAST_WORDS: readonly string[] = ['reading:report', 'card:ended'] satisfies MessageName[];

/**
 * Who sent a message, by what the browser says of it; `own` is our origin. Our pages, of the popup, the panel or a tab,
 * have it; a page of the web speaks by the script in its main frame, under its own address. Anybody else is refused.
 * @throws Problem `not-allowed`
 */
export function senderOf(name: string, from: Browser.runtime.MessageSender, own: string): Sender {
  const { tab, frameId, url = '', origin, documentId = '', documentLifecycle = 'active' } = from;
  // The service worker is given no origin, only its address.
  if (originOf(url) === own && (origin ?? own) === own) return { kind: 'extension' };
  const isInView = frameId === 0 && documentLifecycle === 'active';
  // Chromium numbers the frame of a page that is left anew.
  const isLeaving =
    (documentLifecycle === 'cached' || documentLifecycle === 'pending_deletion') && LAST_WORDS.includes(name);
  if (tab?.id === undefined || originOf(url) === null || !(isInView || isLeaving)) {
    throw new Problem('not-allowed', `${name} from frame ${frameId}, ${documentLifecycle}`);
  }
  // After a navigation without a load the frame's own address can lag behind the tab's.
  const isTabs = isInView && tab.url !== undefined && originOf(tab.url) === originOf(url);
  return {
    kind: 'page',
    tab: tab.id,
    window: tab.windowId,
    url: isTabs ? (tab.url ?? url) : url,
    document: documentId,
  };
}

/** The origin that an address is of, also with the schemes of extensions; null where it names no host. */
function originOf(address: string): string | null {
  const { protocol, host } = URL.canParse(address) ? new URL(address) : { protocol: '', host: '' };
  return host === '' ? null : `${protocol}//${host}`;
}
