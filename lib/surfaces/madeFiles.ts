import { hypothesisFile } from '../exchange/highlights/hypothesis';
import { readwiseTable } from '../exchange/highlights/readwise';
import { annotationCollection } from '../exchange/highlights/webAnnotation';
import type { NoteForm } from '../exchange/notes/form';
import { LOGSEQ } from '../exchange/notes/logseq';
import { OBSIDIAN, PLAIN } from '../exchange/notes/markdown';
import { noteFiles } from '../exchange/notes/noteFiles';
import { oldNotes } from '../exchange/notes/oldNotes';
import { opmlOf } from '../exchange/opml';
import type { Taken } from '../exchange/taken';
import { zipOf } from '../exchange/zip';
import type { NoteChoice, NotesForm, OtherForm } from '../model/exchange';
import type { MadeFile } from './keepAsFile';

export const NOTE_FORMS: Readonly<Record<NotesForm, NoteForm>> = {
  obsidian: OBSIDIAN,
  logseq: LOGSEQ,
  markdown: PLAIN,
};

/**
 * Notes as one file, or as a zip of several; null where there is none. `note`: the one that is wanted. `old`: earlier
 * ones, which are kept up.
 */
export async function noteFile(
  { form, note, old }: { readonly form: NotesForm; readonly note: NoteChoice['id'] | null; readonly old: Blob | null },
  taken: Taken,
  now: number,
): Promise<MadeFile | null> {
  const before = old === null ? new Map<string, string>() : oldNotes(new Uint8Array(await old.arrayBuffer()));
  const files = noteFiles(NOTE_FORMS[form], taken, before, note);
  const [only, ...others] = [...files];
  if (only === undefined) return null;
  if (others.length === 0)
    return { name: only[0].split('/').at(-1) ?? only[0], content: new Blob([only[1]], { type: 'text/markdown' }) };
  const content = new Blob([zipOf(files)], { type: 'application/zip' });
  return { name: `waymark-${form}-${dayOf(now)}.zip`, content };
}

/** What was taken in one of the forms that others read; null where there is nothing of it. */
export function otherFile(form: OtherForm, taken: Taken, now: number): MadeFile | null {
  if ((form === 'opml' ? taken.archives : taken.posts).length === 0) return null;
  const name = `waymark-${form}-${dayOf(now)}`;
  const file = (ending: string, text: string, type: string): MadeFile => ({
    name: `${name}.${ending}`,
    content: new Blob([text], { type }),
  });
  switch (form) {
    case 'web-annotation':
      return file('jsonld', annotationCollection(taken), 'application/ld+json');
    case 'hypothesis':
      return file('json', hypothesisFile(taken, now), 'application/json');
    case 'readwise':
      return file('csv', readwiseTable(taken), 'text/csv');
    case 'opml':
      return file('opml', opmlOf(taken.archives, now), 'text/x-opml');
  }
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
