import type { Parts } from '../companion/parts';
import { giveBackUnneeded } from '../companion/sites';
import type { ArchiveId } from '../model/archive';
import { asProblem } from '../model/problem';
import { holdsSite } from '../platform/permissions';
import { addingsUnderWay, rememberAdding, type AddingHere } from '../session/addingHere';
import { addSite } from './addSite';

/** What is told of each adding, as it goes on. */
export interface AddingWatch {
  /** The browser lets us read the site, and it is read for the first time. */
  readonly onBegin: (here: AddingHere) => Promise<void>;
  readonly onAdded: (archive: ArchiveId, here: AddingHere) => Promise<void>;
  readonly onFailed: (here: AddingHere) => Promise<void>;
}

let finishing: Promise<void> = Promise.resolve();

/**
 * Adds what the reader asked for, once the browser lets us: called after each grant, by the page that asked if it is
 * still there, and at every start. Does each once, whoever calls first.
 */
export function finishAdding(parts: Parts, watch: AddingWatch): Promise<void> {
  const finish = async (): Promise<void> => {
    for (const here of await addingsUnderWay(parts.now()))
      if (await holdsSite(here.asked)) await finishOne(parts, here, watch);
  };
  finishing = finishing.then(finish, finish);
  return finishing;
}

async function finishOne(parts: Parts, before: AddingHere, watch: AddingWatch): Promise<void> {
  const go = async (adding: AddingHere['adding']): Promise<AddingHere> => {
    const here = { ...before, adding, at: parts.now() };
    await rememberAdding(here);
    return here;
  };
  await watch.onBegin(await go({ kind: 'reading', archive: before.asked }));
  try {
    const archive = await addSite(parts, before.asked);
    await watch.onAdded(archive, await go({ kind: 'added', archive }));
  } catch (thrown) {
    const failed = await go({ kind: 'failed', archive: before.asked, code: asProblem(thrown).code });
    // From here on nothing needs the site.
    await giveBackUnneeded(parts.store, parts.now());
    await watch.onFailed(failed);
  }
}
