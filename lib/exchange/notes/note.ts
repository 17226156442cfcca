import { IDENTITY, OUR_FACTS, type NoteForm, type NoteParts } from './form';

/**
 * A note's text, new or in place of an old one. Of an old one everything stays that is not ours: what stands before and
 * after our marks, and facts of the reader's own. Where the marks are gone or broken, all of it stays, and ours comes
 * after it.
 */
export function noteText(form: NoteForm, { facts, body }: NoteParts, old: string | null): string {
  const [begin, end] = form.marks;
  const ours = `${begin}\n${body}\n${end}`;
  if (old === null) return `${form.head(facts, [])}${ours}\n`;
  const { kept, rest } = form.apart(old.replaceAll('\r\n', '\n'), OUR_FACTS);
  const lines = rest.split('\n');
  const [from, to] = [lines.indexOf(begin), lines.lastIndexOf(end)];
  if (from === -1 || to < from)
    return `${form.head(facts, kept)}${rest.trimEnd()}${rest.trim() === '' ? '' : '\n\n'}${ours}\n`;
  return form.head(facts, kept) + [...lines.slice(0, from), ours, ...lines.slice(to + 1)].join('\n');
}

/** What an old note is about, as our head of it says; null for a note that is none of ours. */
export function identityOf(text: string): string | null {
  const head = text.slice(0, 8_000);
  const yaml = new RegExp(`^${IDENTITY}: "(.*)"$`, 'm').exec(head)?.[1];
  const logseq = new RegExp(`^${IDENTITY}:: (.*)$`, 'm').exec(head)?.[1];
  return yaml ?? logseq?.trim() ?? null;
}
