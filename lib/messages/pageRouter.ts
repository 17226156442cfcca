import { browser } from 'wxt/browser';
import type { Envelope, Reply } from './envelope';
import type { MessageName, Payload } from './table';

/**
 * Answers one message in a page's script, at once and with nothing. Replies by callback: scripts in pages go without
 * the polyfill, and the browsers' own listeners take no promise.
 */
export function answerMessage<N extends MessageName>(name: N, work: (payload: Payload<N>) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, reply: (reply: Reply) => void) => {
    const { waymark, payload } = Object(message) as Partial<Envelope>;
    if (waymark !== name) return;
    // Only the background sends this message, and pages cannot reach this listener.
    work(payload as Payload<N>);
    reply({ ok: true, answer: null });
  });
}
