import type { PostFacts } from '../model/page';
import { oneLine } from '../model/text';
import { topicOf, type Topic } from '../model/topic';
import { dayIn } from '../model/day';

/** What a page's `<meta>` elements say, by lower-case name, in the page's order. */
export type Meta = ReadonlyMap<string, readonly string[]>;

export function readMeta(page: Document): Meta {
  const meta = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = oneLine(element.getAttribute('content') ?? '');
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
}

export function first(meta: Meta, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [content] = meta.get(name) ?? [];
    if (content !== undefined) return content;
  }
  return null;
}

/** The Open Graph protocol's article (ogp.me): its type or its time of publication; null when the page says neither. */
export function readOpenGraph(meta: Meta): PostFacts | null {
  const published = first(meta, 'article:published_time', 'og:article:published_time');
  if (first(meta, 'og:type') !== 'article' && published === null) return null;
  return {
    title: first(meta, 'og:title', 'twitter:title'),
    date: dayIn(published ?? ''),
    summary: first(meta, 'og:description', 'twitter:description'),
    language: first(meta, 'og:locale')?.replace('_', '-') ?? null,
  };
}

export function articleTags(meta: Meta): Topic[] {
  const tags = meta.get('article:tag') ?? meta.get('og:article:tag') ?? [];
  // Some sites write all tags into one element.
  return tags.flatMap((tag) => tag.split(',')).flatMap((tag) => topicOf(tag) ?? []);
}
