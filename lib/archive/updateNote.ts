import { dateWord } from '../model/dateWords';
import { findDay } from '../model/day';

/** A text in brackets that a line begins with, of whichever kind, with the space after it. */
const IN_BRACKETS = /^\s*(?:\[([^[\]]*)\]|\(([^()]*)\)|（([^（）]*)）|［([^［］]*)］|【([^【】]*)】)\s*/u;
/** A line that begins with more of them is kept as it is. */
const MOST_NOTES = 20;

/**
 * A line without the notes that it begins with which say when its text was changed, `[Updated on 2021-02-01: …]`, in the
 * languages that Waymark knows. A line of nothing else stays.
 */
export function withoutUpdateNotes(line: string): string {
  let rest = line;
  for (let notes = 0; notes < MOST_NOTES; notes += 1) {
    const [whole, ...inside] = IN_BRACKETS.exec(rest) ?? [];
    const note = inside.find((one) => one !== undefined);
    if (whole === undefined || note === undefined || !saysChange(note)) break;
    rest = rest.slice(whole.length);
  }
  return rest === '' ? line : rest;
}

/** Before its day or its colon stands nothing but that something was changed: `Update`, `Mis à jour le`, `更新于`. */
function saysChange(note: string): boolean {
  const leads = [findDay(note)?.before ?? note, note.split(/[:：]/u, 1)[0] ?? ''];
  return leads.some((lead) => {
    const kinds = new Set((lead.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(dateWord));
    return kinds.has('changed') && !kinds.has(null);
  });
}
