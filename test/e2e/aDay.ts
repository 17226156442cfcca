import type { WaymarkBrowser } from './browser';
import { inWorkersDatabase } from './inDatabase';

/** As if a day had passed since an archive was last refreshed: the alarm looks which ones are due. */
export async function letADayPass(waymark: WaymarkBrowser, archive: string): Promise<void> {
  await inWorkersDatabase(
    waymark,
    `
    const writing = database.transaction('archiveStates', 'readwrite');
    const store = writing.objectStore('archiveStates');
    store.get('${archive}').onsuccess = ({ target }) => store.put({ ...target.result, refreshedAt: 1 });
    writing.oncomplete = () => done();`,
  );
  const worker = await waymark.worker();
  await worker.evaluate("chrome.alarms.create('refresh', { when: Date.now() + 100, periodInMinutes: 20 })");
}

/** When an archive was last refreshed: milliseconds since 1970; 0 for never. */
export async function refreshedAt(waymark: WaymarkBrowser, archive: string): Promise<number> {
  const use = `database.transaction('archiveStates').objectStore('archiveStates').get('${archive}').onsuccess = ({ target }) => done(target.result?.refreshedAt ?? 0);`;
  return inWorkersDatabase(waymark, use);
}
