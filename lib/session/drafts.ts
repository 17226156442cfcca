import { browser } from 'wxt/browser';
import type { Draft, Drafts } from '../model/note';

const PREFIX = 'draft:';

/**
 * The drafts of this browser session. In `storage.session`: a panel that is closed in the middle of a word has no time
 * to wait for the database, and it holds while the disk is full. `loaded` is when they can be asked for.
 */
export function sessionDrafts(): Drafts & { readonly loaded: Promise<void> } {
  const drafts = new Map<string, Draft>();
  const load = async (): Promise<void> => {
    for (const [key, draft] of Object.entries(await browser.storage.session.get(null))) {
      if (key.startsWith(PREFIX)) drafts.set(key.slice(PREFIX.length), draft as Draft);
    }
  };
  return {
    loaded: load(),
    get: (field) => drafts.get(field),
    keep: (field, draft) => {
      if (draft === null) {
        if (drafts.delete(field)) void browser.storage.session.remove(`${PREFIX}${field}`);
        return;
      }
      drafts.set(field, draft);
      void browser.storage.session.set({ [`${PREFIX}${field}`]: draft });
    },
  };
}
