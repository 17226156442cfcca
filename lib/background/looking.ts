import type { Parts } from '../companion/parts';
import { isLookingThrough, lookThroughPosts } from '../discovery/lookingJob';
import { postsToLook, type LookingSurroundings } from '../discovery/postsToLook';
import type { ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import { holdsSite } from '../platform/permissions';
import { savesData } from '../platform/savesData';
import { openTopicsOf, rememberOpenTopic } from '../session/openTopics';
import { noting } from '../session/problemLog';
import type { Change } from '../store/changes';
import { SETTINGS } from '../store/settingsTable';
import { watchDiscoveries } from './alarms';

const SURROUNDINGS: LookingSurroundings = { openTopics: openTopicsOf, savesData };
/** An archive that is being read writes many times a second. Milliseconds. */
const TOGETHER_MS = 1_000;

/**
 * Goes on looking through the posts of every archive where some are left: after the worker died, after a rest, when
 * posts are due again. Each goes its own way. Returns how many go on, or will.
 */
export async function resumeLooking(parts: Parts): Promise<number> {
  const archives = await parts.store.archives.all();
  const begun = await Promise.all(archives.map(({ id }) => begin(parts, id)));
  return begun.filter(Boolean).length;
}

/** The reader has a topic before them, or has chosen what is looked through. */
export async function lookAt(parts: Parts, archive: ArchiveId, topic: string | null): Promise<void> {
  if (topic !== null) await rememberOpenTopic(archive, topic).catch(noting('open topic'));
  if (await begin(parts, archive)) watchDiscoveries();
}

/** Begins, or goes on, where posts are left to be looked through. Gives whether there are. */
async function begin(parts: Parts, id: ArchiveId): Promise<boolean> {
  const archive = await parts.store.archives.get(id);
  if (archive === undefined || !(await holdsSite(id))) return false;
  const isLeft = (await postsToLook(parts, archive, SURROUNDINGS)).length > 0;
  // Also where none is left: what other rules took from known texts is taken anew.
  lookThroughPosts(parts, id, SURROUNDINGS).catch(noting('looking through posts'));
  return isLeft;
}

/** What comes to be looked through: posts that were found, and what the reader chose on another page of ours. */
export function followForLooking(parts: Parts): (change: Change) => void {
  const changed = new Set<ArchiveId>();
  const look = gathered(
    async () => {
      const archives = [...changed];
      changed.clear();
      const begun = await Promise.all(archives.map((archive) => begin(parts, archive)));
      if (begun.includes(true)) watchDiscoveries();
    },
    { waitMs: TOGETHER_MS },
  );
  return ({ store, archive, setting }) => {
    if (archive === undefined) return;
    const isChoice = store === 'settings' && setting === SETTINGS.looking.name;
    // What the looking through itself writes of posts is none of its news.
    const isFound = store === 'discoveries' || (store === 'posts' && !isLookingThrough(archive));
    if (!isChoice && !isFound) return;
    changed.add(archive);
    look().catch(noting('looking through posts'));
  };
}
