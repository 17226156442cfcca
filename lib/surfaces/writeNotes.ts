import { noteFiles } from '../exchange/notes/noteFiles';
import type { NotesForm } from '../model/exchange';
import type { Store } from '../store/open';
import { notesIn, writeInto } from './folders';
import { gatherTaken } from './gatherTaken';
import { NOTE_FORMS } from './madeFiles';

/**
 * Writes notes into a folder, over those of an earlier time wherever they lie there now. Only what is another text is
 * written. Returns how many notes are there.
 */
export async function writeNotes(
  store: Store,
  { form, note }: { readonly form: NotesForm; readonly note: string | null },
  folder: FileSystemDirectoryHandle,
): Promise<number> {
  const [taken, old] = await Promise.all([gatherTaken(store, note), notesIn(folder)]);
  const files = noteFiles(NOTE_FORMS[form], taken, old, note);
  for (const [path, text] of files) if (old.get(path) !== text) await writeInto(folder, path, text);
  return files.size;
}
