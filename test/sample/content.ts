import { readdirSync, readFileSync } from 'node:fs';
import { Marked } from 'marked';

/** How a post's page says that it is a post. `plain` says it by its elements alone. */
export const MARKUPS = ['jsonld', 'jsonld-graph', 'og', 'hentry', 'plain'] as const;
export type Markup = (typeof MARKUPS)[number];

export interface Post {
  /** The date, then the topics: `2025-11-24-ai-enterprise-scale`. */
  readonly slug: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly summary: string;
  /** Slugs, in the order of the address. */
  readonly topics: readonly string[];
  readonly markup: Markup;
  /** The body as HTML; addresses of images are relative to the blog's base. */
  readonly body: string;
  /** Words of the body's text, code included. */
  readonly words: number;
}

const FOLDER = new URL('./posts/', import.meta.url);
const markdown = new Marked({ async: false });

/** The archive's posts, newest first. Throws for a file whose front matter is not complete. */
export function readPosts(): Post[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => postOf(file.slice(0, -'.md'.length), readFileSync(new URL(file, FOLDER), 'utf8')))
    .toSorted((a, b) => b.slug.localeCompare(a.slug, 'en'));
}

export function countWords(markup: string): number {
  const text = markup.replace(/<svg[\s\S]*?<\/svg>/g, ' ').replace(/<[^>]*>/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function postOf(slug: string, source: string): Post {
  const [, front, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  if (front === undefined || text === undefined) throw new Error(`${slug}: no front matter`);
  const fields = new Map(front.split('\n').map((line) => fieldOf(slug, line)));
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined || value === '') throw new Error(`${slug}: no ${name}`);
    return value;
  };
  const body = String(markdown.parse(text));
  return {
    slug,
    title: field('title'),
    date: field('date'),
    summary: field('summary'),
    topics: field('topics')
      .replace(/^\[|\]$/g, '')
      .split(/\s*,\s*/),
    markup: markupOf(slug, field('markup')),
    body,
    words: countWords(body),
  };
}

function fieldOf(slug: string, line: string): readonly [string, string] {
  const [, name, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`${slug}: front matter "${line}"`);
  return [name, value.trim()];
}

function markupOf(slug: string, name: string): Markup {
  const markup = MARKUPS.find((known) => known === name);
  if (markup === undefined) throw new Error(`${slug}: unknown markup ${name}`);
  return markup;
}
