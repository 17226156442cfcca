import { builtInArchives } from '../archive/builtIn';
import type { Store } from '../store/open';

/** Adds the built-in archives that were never there. One that the reader removed stays removed. */
export async function ensureBuiltIns(store: Store, mode: string = import.meta.env.MODE): Promise<void> {
  for (const archive of builtInArchives(mode)) await store.archives.addIfNew(archive);
}
