import type { ArchiveId } from '../model/archive';
import { isRecent } from '../model/clock';
import { asProblem } from '../model/problem';
import { addingHere, isAsking, rememberAdding, type AddingHere } from '../platform/addingHere';
import { holdsSite } from '../platform/permissions';
import { addSite } from './addSite';
import type { Parts } from './parts';

/** An answer to the browser's question that comes later was not given to this asking. */
const ASKED_MS = 10 * 60_000;

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
  if (!isAsking(here) || !isRecent(here.at, ASKED_MS, parts.now())) return null;
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
