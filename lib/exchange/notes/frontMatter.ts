/** A fact in the head of a note that is there already; its name is empty for what is none, as comments are. */
export interface OldFact {
  readonly name: string;
  /** As they stand in the note. */
  readonly lines: readonly string[];
  /** The texts that it holds: one, or those of a list. */
  readonly values: readonly string[];
}

export const FENCE = '---';

const NAMED = /^([^\s:#-][^:]*):(?=\s|$)/;

/**
 * A note's head in YAML, fact by fact, and the text below it. A fact goes on over the lines that are indented below it,
 * or that list its values.
 */
export function frontMatter(text: string): { readonly facts: OldFact[]; readonly rest: string } {
  const lines = text.split('\n');
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end === -1) return { facts: [], rest: text };
  const facts: { name: string; lines: string[] }[] = [];
  for (const line of lines.slice(1, end)) {
    const name = NAMED.exec(line)?.[1] ?? (line.startsWith('#') ? '' : undefined);
    const last = facts.at(-1);
    if (name === undefined && last !== undefined) last.lines.push(line);
    else facts.push({ name: name ?? '', lines: [line] });
  }
  return {
    facts: facts.map((fact) => ({ ...fact, values: fact.name === '' ? [] : valuesIn(fact.lines) })),
    rest: lines.slice(end + 1).join('\n'),
  };
}

/** A value in quotes, or a plain one as it stands within a list in brackets. */
const IN_BRACKETS = /\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*)/g;

/** As programs for notes write values: quoted or plain, one or several, in brackets or line by line. */
function valuesIn([first = '', ...others]: readonly string[]): string[] {
  const value = first.slice(first.indexOf(':') + 1).trim();
  const below = others.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (value.startsWith('[')) {
    const inside = withoutComment([value, ...below].join(' ')).replace(/^\[|\]$/g, '');
    return (inside.match(IN_BRACKETS) ?? []).flatMap(scalar);
  }
  const isAlone = value === '' || value.startsWith('#');
  if (isAlone && below.some((line) => /^-(?:\s|$)/.test(line)))
    return below.flatMap((line) => scalar(line.replace(/^-\s*/, '')));
  // A long text goes on in the lines below, behind a sign that says how or without one.
  return scalar([isAlone || /^[>|][-+\d]*$/.test(value) ? '' : value, ...below].join(' '));
}

/** None for a value that says that there is none. */
function scalar(text: string): string[] {
  const given = text.trim();
  const [single] = /^'(?:[^']|'')*'/.exec(given) ?? [];
  if (single !== undefined) return [single.slice(1, -1).replaceAll("''", "'")];
  const [double] = /^"(?:[^"\\]|\\.)*"/.exec(given) ?? [];
  if (double !== undefined) return [unescaped(double)];
  const plain = withoutComment(given);
  return ['', '~', 'null'].includes(plain) ? [] : [plain];
}

function withoutComment(text: string): string {
  return text.replace(/(?:^|\s)#.*$/, '').trim();
}

/** Of what YAML escapes, JSON knows what we write and what others do of the same; else it stays as it stands. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
