import { IDENTITY, TAGS, type Fact, type NoteForm, type NoteParts, type ToldFact } from './form';
import { frontMatter, type OldFact } from './frontMatter';

/** Characters within which a note's head ends. */
const HEAD = 32_000;

/**
 * A note's text, new or in place of an old one. Of an old one everything stays that is not ours: what stands before and
 * after our marks, facts of the reader's own, and what the reader added to a list of ours. Where the marks are gone or
 * broken, all of it stays, and ours comes after it.
 */
export function noteText(form: NoteForm, { facts, body }: NoteParts, old: string | null): string {
  const [begin, end] = form.marks;
  if (old === null) return `${form.head(facts.flatMap(told), [])}${begin}\n${body}\n${end}\n`;
  const { facts: oldFacts, rest } = form.apart(old.replaceAll('\r\n', '\n'));
  const lines = rest.split('\n');
  const [from, to] = [lines.indexOf(begin), lines.lastIndexOf(end)];
  const isWhole = from !== -1 && to >= from;
  const before = isWhole ? lines.slice(from + 1, to) : [];
  const ours = `${begin}\n${form.renewed(body, before)}\n${end}`;
  const names = new Set(facts.map(([name]) => name));
  const head = form.head(
    withAdded(facts, oldFacts, form.tagsIn(before)).flatMap(told),
    oldFacts.filter(({ name }) => !names.has(name)).flatMap(({ lines: kept }) => kept),
  );
  return isWhole
    ? head + [...lines.slice(0, from), ours, ...lines.slice(to + 1)].join('\n')
    : `${head}${rest.trimEnd()}${rest.trim() === '' ? '' : '\n\n'}${ours}\n`;
}

function told([name, value]: Fact): ToldFact[] {
  return value === null || (typeof value === 'object' && value.length === 0) ? [] : [[name, value]];
}

/** Facts with what the reader added to their lists. Tags that our own part told of before are not the reader's. */
function withAdded(facts: readonly Fact[], before: readonly OldFact[], tagsBefore: readonly string[]): Fact[] {
  return facts.map(([name, value]) => {
    if (value === null || typeof value !== 'object') return [name, value];
    const known = new Set([...value, ...(name === TAGS ? tagsBefore : [])].map(bare));
    const old = before.filter((fact) => fact.name === name).flatMap(({ values }) => values);
    return [name, [...value, ...old.filter((one) => !known.has(bare(one)))]];
  });
}

/** Programs tell values apart by neither case, nor the sign of a tag, nor the brackets of a link. */
function bare(value: string): string {
  return value
    .replace(/^#/, '')
    .replace(/^\[\[(.*)\]\]$/, '$1')
    .toLowerCase();
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
