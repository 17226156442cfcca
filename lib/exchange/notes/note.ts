import { IDENTITY, OUR_FACTS, type NoteForm, type NoteParts } from './form';
import { frontMatter } from './frontMatter';

/** Characters within which a note's head ends. */
const HEAD = 32_000;

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

/**
 * What an old note is about, as our head of it says; null for a note that is none of ours. Programs for notes write the
 * head anew when a fact in it is edited, with quotes of their own or none.
 */
export function identityOf(text: string): string | null {
  const head = text.slice(0, HEAD).replaceAll('\r\n', '\n');
  const yaml = frontMatter(head).facts.find(({ name }) => name === IDENTITY)?.values[0];
  const logseq = new RegExp(`^${IDENTITY}::[ \\t]+(.*)$`, 'm').exec(head)?.[1];
  return yaml ?? logseq?.trim() ?? null;
}
