import { normaliseAddress, type Address } from '../model/address';
import type { PageFacts } from '../model/page';
import { oneLine } from '../model/text';
import { topicOf, type Topic } from '../model/topic';
import { elementsIn, writtenIn } from './elementsIn';

type Json = Readonly<Record<string, unknown>>;

const POST_TYPE = /(?:Article|BlogPosting|Report)$/;
const LISTING_TYPE = /(?:^|\/)(?:Blog|CollectionPage|SearchResultsPage|ItemList)$/;
/** Where items hold the items that the page is about. */
const INNER = ['@graph', 'mainEntity', 'blogPost', 'itemListElement', 'item'];
/** A graph deeper than this is not one. */
const DEEPEST = 6;
/** Scripts that are read, items of them all, and topics that an item names. */
const MOST_SCRIPTS = 50;
const MOST_ITEMS = 5_000;
const MOST_KEYWORDS = 500;
/** A longer script is left out: what says something of one post is short. Characters. */
const LONGEST_SCRIPT = 1_000_000;

/** What schema.org data in JSON-LD says of the page. */
export interface JsonLd {
  readonly facts: PageFacts | null;
  readonly topics: readonly Topic[];
  readonly isListing: boolean;
  /** Words of the article, an integer; 0 when the data does not say. */
  readonly wordCount: number;
}

export const NO_JSON_LD: JsonLd = { facts: null, topics: [], isListing: false, wordCount: 0 };

/** Reads all JSON-LD of a page: `@graph`, arrays and nested items; a script that is no JSON says nothing. */
export function readJsonLd(page: Document, address: Address): JsonLd {
  const items: Json[] = [];
  for (const script of elementsIn(page, 'script[type^="application/ld+json" i]').slice(0, MOST_SCRIPTS)) {
    const written = writtenIn(script);
    if (written.length > LONGEST_SCRIPT) continue;
    try {
      // Line breaks within strings are the most common mistake in JSON-LD; outside of strings they mean nothing.
      collect(JSON.parse(written.replace(/\s/g, ' ')), items, 0);
    } catch {
      // Broken JSON-LD is common and says nothing.
    }
  }
  const posts = items.filter((item) => hasType(item, POST_TYPE));
  const own = posts.find((post) => addressesOf(post).includes(address));
  const [only] = posts.length === 1 ? posts : [];
  const isList = items.some((item) => hasType(item, LISTING_TYPE) && !item['about']);
  const isListing =
    own === undefined && (isList ? only === undefined || addressesOf(only).length > 0 : posts.length > 1);
  const post = own ?? only;
  if (post === undefined || isListing) return { ...NO_JSON_LD, isListing };
  return { facts: factsOf(post), topics: topicsOf(post), isListing, wordCount: Number(post['wordCount']) | 0 };
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > DEEPEST || into.length >= MOST_ITEMS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, into, depth + 1);
    return;
  }
  const item = value as Json;
  into.push(item);
  for (const name of INNER) collect(item[name], into, depth + 1);
}

function hasType(item: Json, pattern: RegExp): boolean {
  return [item['@type']].flat().some((type) => typeof type === 'string' && pattern.test(type));
}

/** The pages that an item says it is, as far as it says so by absolute addresses. */
function addressesOf(item: Json): Address[] {
  return ['url', 'mainEntityOfPage', '@id'].flatMap((name) => {
    const value = item[name];
    return normaliseAddress(textOf(value) ?? inner(value, '@id') ?? '') ?? [];
  });
}

function factsOf(post: Json): PageFacts {
  return {
    title: textOf(post['headline']) ?? textOf(post['name']),
    written: textOf(post['datePublished']),
    summary: textOf(post['description']),
    language: textOf(post['inLanguage']) ?? inner(post['inLanguage'], 'alternateName'),
  };
}

function topicsOf(post: Json): Topic[] {
  const keywords = topicsIn(post['keywords']);
  return keywords.length > 0 ? keywords : topicsIn(post['articleSection']);
}

/** A text with commas, names, or items with a name. */
function topicsIn(value: unknown): Topic[] {
  return [value]
    .flat()
    .slice(0, MOST_KEYWORDS)
    .flatMap((part) => {
      const names = textOf(part) ?? inner(part, 'name') ?? '';
      return names.split(/[,;]/, MOST_KEYWORDS).flatMap((name) => topicOf(name) ?? []);
    });
}

function inner(value: unknown, name: string): string | null {
  return textOf((value as Json | null | undefined)?.[name]);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Many templates write HTML into JSON: its commonest references are read, anything else stays text. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  const plain = first.replace(/&(?:#(\d{2,5})|(lt|gt|quot|amp));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] ?? '') : String.fromCharCode(Number(code)),
  );
  return oneLine(plain) || null;
}
