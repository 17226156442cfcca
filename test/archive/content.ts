import { readdirSync, readFileSync } from 'node:fs';
import { marked } from 'marked';

/** How a post's page says that it is one. `plain` says it by its markup alone. */
export type Markup = 'jsonld' | 'jsonld-graph' | 'og' | 'hentry' | 'plain';

export interface SamplePost {
  readonly slug: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly markup: Markup;
  readonly html: string;
  readonly words: number;
}

const FOLDER = new URL('./posts/', import.meta.url);
const MARKUPS: readonly string[] = ['jsonld', 'jsonld-graph', 'og', 'hentry', 'plain'] satisfies Markup[];

/** All posts, newest first. */
export const POSTS: readonly SamplePost[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .map((file) => parsePost(file.slice(0, -'.md'.length), readFileSync(new URL(file, FOLDER), 'utf8')))
  .toSorted((a, b) => (a.slug < b.slug ? 1 : -1));

/** The posts of a topic, newest first. */
export function postsOf(topic: string): SamplePost[] {
  return POSTS.filter((post) => post.topics.includes(topic));
}

/** Slugs of all topics, in the order of the alphabet. */
export const TOPICS: readonly string[] = [...new Set(POSTS.flatMap((post) => post.topics))].toSorted();

export function topicName(slug: string): string {
  return slug.length < 3 ? slug.toUpperCase() : slug.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('-', ' ');
}

export function pathOf(post: Pick<SamplePost, 'slug'>): string {
  return `/blog/${post.slug}`;
}

function parsePost(slug: string, source: string): SamplePost {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const field = (name: string): string => {
    const value = new RegExp(`^${name}: *(.+)$`, 'm').exec(front)?.[1]?.trim();
    if (value === undefined) throw new Error(`${slug}: no ${name}`);
    return value.replace(/^(['"])(.*)\1$/, '$2');
  };
  const markup = field('markup');
  if (!MARKUPS.includes(markup)) throw new Error(`${slug}: markup ${markup}`);
  return {
    slug,
    title: field('title'),
    date: field('date'),
    summary: field('summary'),
    topics: field('topics').replace(/[[\]]/g, '').split(',').map((topic) => topic.trim()),
    markup: markup as Markup,
    html: marked.parse(body, { async: false }),
    words: body.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
  };
}
