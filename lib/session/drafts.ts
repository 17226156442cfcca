import type { Draft, Drafts } from '../model/note';
import { sessionRecords } from './records';

const kept = sessionRecords<string, Draft>('draft');

/**
 * The drafts of this browser session: a panel that is closed in the middle of a word has no time to wait for the
 * database, and they hold while the disk is full. `loaded` is when they can be asked for.
 */
export function sessionDrafts(): Drafts & { readonly loaded: Promise<void> } {
  const drafts = new Map<string, Draft>();
  const load = async (): Promise<void> => {
    for (const [field, draft] of await kept.all()) drafts.set(field, draft);
  };
  return {
    loaded: load(),
    get: (field) => drafts.get(field),
    keep: (field, draft) => {
      if (draft === null) {
        if (drafts.delete(field)) void kept.remove(field);
        return;
      }
      drafts.set(field, draft);
      void kept.set(field, draft);
    },
  };
}
