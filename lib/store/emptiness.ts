import type { Connection } from './connection';
import { wholeChoice } from './readerRecords';
import { ALL_SETTINGS, archiveOfSetting } from './settingsTable';
import { storeNames, STORES } from './stores';

/** What is there before the reader has done anything: built-in archives, and settings that tell of the machine. */
const BEFORE_READER = new Set(['archives', 'archiveStates', 'settings']);

/**
 * Whether nothing of the reader's is kept, and nothing that was read for them: as after the installation, and after all
 * was deleted.
 */
export function isUntouched(connection: Connection): Promise<boolean> {
  return connection.run(async (database) => {
    const reading = database.transaction(storeNames(), 'readonly');
    // What is derived is made of the others, and some of it before there is any.
    const others = storeNames().filter((name) => STORES[name].owner !== 'derived' && !BEFORE_READER.has(name));
    const [archives, settings, ...firsts] = await Promise.all([
      reading.objectStore('archives').getAll(),
      reading.objectStore('settings').getAllKeys(),
      ...others.map((name) => reading.objectStore(name).getAllKeys(undefined, 1)),
    ]);
    return (
      firsts.every((keys) => keys.length === 0) &&
      archives.every((archive) => wholeChoice(archive)?.builtIn === true) &&
      settings.every((key) => isOfMachine(String(key)))
    );
  });
}

function isOfMachine(key: string): boolean {
  const [name] = key.split(' ');
  const setting = ALL_SETTINGS.find((one) => one.name === name && one.scope === 'global');
  return archiveOfSetting(key) === undefined && setting?.travels === false;
}
