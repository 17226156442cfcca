import { isNotesForm, type ExportWish } from '../model/exchange';
import type { Store } from '../store/open';
import { everything } from './everything';
import { gatherTaken } from './gatherTaken';
import type { MadeFile } from './keepAsFile';
import { noteFile, otherFile } from './madeFiles';

/** What the reader asked for, as a file; null where there is nothing of it. */
export async function exportedFile(
  store: Store,
  { form, note, old }: ExportWish,
  now: number,
): Promise<MadeFile | null> {
  if (form === 'everything') return everything(store, now);
  if (!isNotesForm(form)) return otherFile(form, await gatherTaken(store), now);
  return noteFile({ form, note, old }, await gatherTaken(store, note), now);
}
