/** What stands at the head of a page in Markdown. */
export interface FrontMatter {
  readonly title: string | null;
  /** The path that the page is to have. */
  readonly path: string | null;
  /** The page without it. */
  readonly body: string;
}

const FRONT = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/;

/** Title and address of a page, by the names that generators have for them: only plain values of one line are read. */
export function frontMatterOf(markdown: string): FrontMatter {
  const found = FRONT.exec(markdown);
  if (found === null) return { title: null, path: null, body: markdown };
  const written = found[1] ?? '';
  return {
    title: valueOf(written, ['title']),
    path: valueOf(written, ['url', 'permalink']),
    body: markdown.slice(found[0].length),
  };
}

function valueOf(written: string, names: readonly string[]): string | null {
  for (const line of written.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^(\w+):[^\S\n]*(.*)$/.exec(line) ?? [];
    if (names.includes(name) && value.trim() !== '') return unquoted(value.trim());
  }
  return null;
}

function unquoted(value: string): string {
  if (/^".*"$/.test(value)) {
    try {
      return String(JSON.parse(value));
    } catch {
      return value.slice(1, -1);
    }
  }
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}
