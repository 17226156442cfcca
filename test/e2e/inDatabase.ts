import type { Page, WebWorker } from 'puppeteer-core';
import type { WaymarkBrowser } from './browser';

/** Runs where our code runs, on the database that is shared there; `work` is a function of it and of what ends it. */
export function inDatabase<T>(page: Page | WebWorker, work: string): Promise<T> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('waymark');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      (${work})(database, (value) => { database.close(); resolve(value); });
    };
  })`) as Promise<T>;
}

/** The same in the service worker. `use` are statements about `database`; what they call `done` with is the answer. */
export async function inWorkersDatabase<T>(waymark: WaymarkBrowser, use: string): Promise<T> {
  return inDatabase(await waymark.worker(), `(database, done) => { ${use} }`);
}

/** Every key of what is saved for search. */
export function indexKeys(page: Page): Promise<string[]> {
  return inDatabase(
    page,
    `(database, done) => {
    const asking = database.transaction('searchIndexes').objectStore('searchIndexes').getAllKeys();
    asking.onsuccess = () => done(asking.result);
  }`,
  );
}
