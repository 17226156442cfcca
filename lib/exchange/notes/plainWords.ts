/**
 * What means something in Markdown anywhere: emphasis, code, links, HTML, tables, strike-through, characters by name.
 */
const ANYWHERE = /[\\`*_[\]<>~|&]/g;
/** What does in pairs, in Obsidian and Logseq: highlights, comments, formulas, templates, properties. */
const PAIRS = /([=%${:])(?=\1)/g;
/** A tag: a number sign before a word. */
const TAGS = /#(?=[^\s#])/g;
/** What begins a block: headings, lists, rules, quotes. */
const AT_START = /^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|-+$|=+$|\d{1,9}(?=[.)](?:\s|$)))/;

/** A text of someone's as Markdown that shows just these words, line by line: one that is indented would be code. */
export function asWords(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(ANYWHERE, '\\$&')
        // Some parsers take a bracket and a parenthesis for a link although the bracket is escaped.
        .replaceAll('](', ']\\(')
        .replace(PAIRS, '$1\\')
        .replace(TAGS, '\\#')
        .replace(AT_START, (_all, indent: string, sign: string) =>
          /^\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`,
        ),
    )
    .join('\n');
}

/** The lines of a text, each behind the same sign. */
export function behind(sign: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `${sign}${line}`.trimEnd())
    .join('\n');
}

/** A link. An address never ends it: what would is encoded. */
export function link(words: string, address: string): string {
  return `[${asWords(words.replace(/\s+/g, ' '))}](${address
    .replace(/[()<>\s\\]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`;
}
