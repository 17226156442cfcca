import type { PageFacts } from '../model/page';
import { oneLine } from '../model/text';
import { topicOf, type Topic } from '../model/topic';
import { attributeOf } from './attributeOf';
import { elementsIn } from './elementsIn';

/** What a page's `<meta>` elements say, by lower-case name, in the page's order. */
export type Meta = ReadonlyMap<string, readonly string[]>;

export function readMeta(page: Document): Meta {
  const meta = new Map<string, string[]>();
  for (const element of elementsIn(page, 'meta[content]')) {
    const name = (element.getAttribute('property') ?? attributeOf(element, 'name')).toLowerCase();
    const content = oneLine(attributeOf(element, 'content'));
    if (name === '' || content === '') continue;
    const before = meta.get(name);
    // By adding to it: a copy for each would make a page of nothing but one name quadratic.
    if (before === undefined) meta.set(name, [content]);
    else before.push(content);
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

/** When the page says it was published, as it writes it; null when it does not say. */
export function publishedTime(meta: Meta): string | null {
  return first(meta, 'article:published_time');
}

/** The Open Graph protocol's article (ogp.me): its type or its time of publication; null when the page says neither. */
export function readOpenGraph(meta: Meta): PageFacts | null {
  const published = publishedTime(meta);
  if (first(meta, 'og:type')?.toLowerCase() !== 'article' && published === null) return null;
  return {
    title: first(meta, 'og:title'),
    written: published,
    summary: first(meta, 'og:description'),
    language: first(meta, 'og:locale')?.replace('_', '-') ?? null,
  };
}

export function articleTags(meta: Meta): Topic[] {
  const tags = meta.get('article:tag') ?? [];
  // Some sites write all tags into one element.
  return tags.flatMap((tag) => tag.split(',')).flatMap((tag) => topicOf(tag) ?? []);
}
