import type { SearchDocument } from '../../lib/search/index/searchDocument';
import { pick, seeded } from './random';

/** A query by which somebody who remembers one document looks for it. */
export interface KnownItem {
  readonly query: string;
  readonly url: string;
}

export const KINDS = ['title', 'summary', 'mixed', 'typo', 'prefix', 'reordered'] as const;
export type KnownItemKind = (typeof KINDS)[number];

/** Seeded queries of one kind, each made from the words of a document picked at random. */
export function knownItems(
  documents: readonly SearchDocument[],
  kind: KnownItemKind,
  count: number,
  seed = 7,
): KnownItem[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const document = pick(documents, random);
    return { query: queryFor(document, kind, random), url: document.url };
  });
}

function queryFor(document: SearchDocument, kind: KnownItemKind, random: () => number): string {
  const title = wordsOf(document.title);
  const summary = wordsOf(document.summary);
  switch (kind) {
    case 'title':
      return consecutive(title, 3, random).join(' ');
    case 'summary':
      return consecutive(summary, 3, random).join(' ');
    case 'mixed':
      return shuffled([...some(title, 2, random), ...some(summary, 2, random)], random).join(' ');
    case 'reordered':
      return shuffled(consecutive(title, 3, random), random).join(' ');
    case 'prefix':
      return consecutive(title, 3, random)
        .map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))))
        .join(' ');
    case 'typo':
      return consecutive(title, 3, random)
        .map((word) => (word.length >= 5 ? mistyped(word, random) : word))
        .join(' ');
  }
}

/** One edit: a letter left out, doubled, changed or swapped with its neighbour; never the first. */
export function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const edits = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return pick(edits, random);
}

/** Mean reciprocal rank (Voorhees 1999) of the documents looked for, within the first ten: 0–1. */
export function meanReciprocalRank(items: readonly KnownItem[], search: (query: string) => readonly string[]): number {
  const sum = items.reduce((total, { query, url }) => {
    const at = search(query).slice(0, 10).indexOf(url);
    return total + (at < 0 ? 0 : 1 / (at + 1));
  }, 0);
  return sum / items.length;
}

function wordsOf(text: string): string[] {
  return text.replace(/\.$/, '').split(' ');
}

function consecutive(words: readonly string[], count: number, random: () => number): string[] {
  const start = Math.floor(random() * Math.max(1, words.length - count + 1));
  return words.slice(start, start + count);
}

function some(words: readonly string[], count: number, random: () => number): string[] {
  return shuffled(words, random).slice(0, count);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
