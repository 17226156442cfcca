import { isNotesForm, type ExportForm } from '../model/exchange';
import type { Store } from '../store/open';
import { everything } from './everything';
import { gatherTaken } from './gatherTaken';
import type { MadeFile } from './keepAsFile';
import { noteFile, otherFile } from './madeFiles';

/** What the reader asked for, as a file; null where there is nothing of it. `old`: earlier notes, which are kept up. */
export async function exportedFile(
  store: Store,
  form: ExportForm,
  old: Blob | null,
  now: number,
): Promise<MadeFile | null> {
  if (form === 'everything') return everything(store, now);
  const taken = await gatherTaken(store);
  return isNotesForm(form) ? noteFile(form, taken, old, now) : otherFile(form, taken, now);
}
