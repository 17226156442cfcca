import type { Page } from 'puppeteer-core';

/** Runs in one of our pages on the database that all of them share; `work` is a function of it and of what ends it. */
export function inDatabase<T>(page: Page, work: string): Promise<T> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('waymark');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      (${work})(database, (value) => { database.close(); resolve(value); });
    };
  })`) as Promise<T>;
}

/** Every key of the saved search index. */
export function partKeys(page: Page): Promise<string[]> {
  return inDatabase(page, `(database, done) => {
    const asking = database.transaction('searchParts').objectStore('searchParts').getAllKeys();
    asking.onsuccess = () => done(asking.result);
  }`);
}
