import { send } from '../messages/client';
import type { ArchiveId } from '../model/archive';
import { asProblem } from '../model/problem';
import { addingHere, isAsking, rememberAdding, type AddingHere } from '../platform/addingHere';
import { askForSite, holdsSite } from '../platform/permissions';
import { addSite } from './sites';
import type { Parts } from './parts';

/** An answer to the browser's question that comes later was not given to this asking. */
const ASKED_MS = 10 * 60_000;

/**
 * Asks the browser for the site of the open page: the popup's part. Must be called straight from the click. The browser's
 * question may close the popup, so what is to be added is remembered first, and the background finishes it.
 */
export async function askToAdd(archive: ArchiveId, tab: number): Promise<void> {
  const remembered = rememberAdding({ tab, adding: { kind: 'asking', archive }, at: Date.now() });
  const asking = askForSite(archive);
  await remembered;
  if (await asking) await send('site:finish', null);
  else await rememberAdding({ tab, adding: { kind: 'refused', archive }, at: Date.now() });
}

let finishing: Promise<ArchiveId | null> = Promise.resolve(null);

/**
 * Adds what the reader asked for in a popup, once the browser lets us: called after each grant, by the popup if it is still
 * there, and at every start. Does it once, whoever calls first. Returns the archive, if one was added now.
 */
export function finishAdding(parts: Parts): Promise<ArchiveId | null> {
  finishing = finishing.then(() => finish(parts), () => finish(parts));
  return finishing;
}

async function finish(parts: Parts): Promise<ArchiveId | null> {
  const here = await addingHere();
  if (!isAsking(here) || parts.now() - here.at > ASKED_MS) return null;
  const { archive } = here.adding;
  if (!(await holdsSite(archive))) return null;
  const end = (adding: AddingHere['adding']): Promise<void> => rememberAdding({ tab: here.tab, adding, at: parts.now() });
  try {
    const added = await addSite(parts, archive);
    await end({ kind: 'added', archive: added });
    return added;
  } catch (thrown) {
    await end({ kind: 'failed', archive, code: asProblem(thrown).code });
    return null;
  }
}
