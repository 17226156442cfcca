import type { PostFacts } from '../model/page';
import { oneLine } from '../model/text';
import { topicOf, type Topic } from '../model/topic';
import { dayIn } from '../model/day';

type Json = Readonly<Record<string, unknown>>;

const POST_TYPE = /(?:^|\/)(?:\w*BlogPosting|\w*NewsArticle|Article|TechArticle|ScholarlyArticle|Report)$/;
const LISTING_TYPE = /(?:^|\/)(?:Blog|CollectionPage|SearchResultsPage|ItemList)$/;
/** A graph deeper than this is not one. */
const DEEPEST = 6;

/** What schema.org data in JSON-LD says of the page. */
export interface JsonLd {
  readonly facts: PostFacts | null;
  readonly topics: readonly Topic[];
  readonly isListing: boolean;
}

/** Reads all JSON-LD of a page: `@graph`, arrays and nested items; a script that is no JSON says nothing. */
export function readJsonLd(page: Document): JsonLd {
  const items: Json[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent ?? ''), items, 0);
    } catch {
      // Broken JSON-LD is common and says nothing.
    }
  }
  const posts = items.filter((item) => typesOf(item).some((type) => POST_TYPE.test(type)));
  const isListing = items.some((item) => typesOf(item).some((type) => LISTING_TYPE.test(type))) && posts.length !== 1;
  const post = posts.length === 1 || !isListing ? posts[0] : undefined;
  if (post === undefined) return { facts: null, topics: [], isListing };
  return { facts: factsOf(post), topics: topicsOf(post), isListing };
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, into, depth + 1);
    return;
  }
  const item = value as Json;
  into.push(item);
  collect(item['@graph'], into, depth + 1);
  collect(item['mainEntity'], into, depth + 1);
  // The posts of a `Blog` or list: several of them make a listing.
  collect(item['blogPost'] ?? item['itemListElement'], into, depth + 1);
}

function typesOf(item: Json): string[] {
  return [item['@type']].flat().filter((type) => typeof type === 'string');
}

function factsOf(post: Json): PostFacts {
  return {
    title: textOf(post['headline']) ?? textOf(post['name']),
    date: dayIn(textOf(post['datePublished']) ?? textOf(post['dateCreated']) ?? ''),
    summary: textOf(post['description']) ?? textOf(post['abstract']),
    language: textOf(post['inLanguage']) ?? textOf((post['inLanguage'] as Json | undefined)?.['alternateName']),
  };
}

function topicsOf(post: Json): Topic[] {
  const keywords = namesIn(post['keywords']);
  return (keywords.length > 0 ? keywords : namesIn(post['articleSection'])).flatMap((name) => topicOf(name) ?? []);
}

function namesIn(value: unknown): string[] {
  return [value].flat().flatMap((part) => {
    if (typeof part === 'string') return part.split(',');
    return textOf((part as Json | null)?.['name']) ?? [];
  });
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const line = typeof first === 'string' ? oneLine(first) : '';
  return line === '' ? null : line;
}
