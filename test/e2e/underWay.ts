import type { Page, WebWorker } from 'puppeteer-core';

/**
 * Counts, in one of our own contexts, what is under way: transactions of the database, requests, and promises that the
 * browser's interfaces have not settled yet; and writes down each message that comes in. Runs there once.
 */
const WATCH = `(() => {
  if (globalThis.underWay !== undefined) return true;
  if (globalThis.chrome?.runtime?.onMessage === undefined) return false;
  const work = (globalThis.underWay = { count: 0, heard: [] });
  const follow = (promise) => {
    work.count += 1;
    const end = () => { work.count -= 1; };
    promise.then(end, end);
    return promise;
  };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...all) {
    const transaction = begin.apply(this, all);
    work.count += 1;
    const end = () => { work.count -= 1; };
    transaction.addEventListener('complete', end);
    transaction.addEventListener('abort', end);
    return transaction;
  };
  const ask = globalThis.fetch;
  globalThis.fetch = (...all) => follow(ask(...all));
  const parts = [chrome.tabs, chrome.scripting, chrome.action, chrome.storage?.session, chrome.runtime, chrome.offscreen, chrome.permissions];
  for (const part of parts) {
    for (const name of Object.keys(part ?? {})) {
      const own = part[name];
      if (typeof own !== 'function' || /^[A-Z]|^(connect|getURL|getManifest)$/.test(name)) continue;
      try {
        part[name] = (...all) => {
          const answer = own.apply(part, all);
          return answer instanceof Promise ? follow(answer) : answer;
        };
      } catch {}
    }
  }
  chrome.runtime.onMessage.addListener((message, { url }) => {
    work.heard.push({ name: message?.waymark, url, payload: message?.payload });
  });
  return true;
})()`;

/** A worker is there for its driver a moment before its scripts, and the browser's interfaces, are. */
export async function watchWork(context: Page | WebWorker): Promise<void> {
  while (!(await context.evaluate(WATCH))) await new Promise((resolve) => setTimeout(resolve, 20));
}
