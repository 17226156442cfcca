import type { Coverage } from '../model/guide';
import { topicOf } from '../model/topic';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The figures that a published definition states in words. What it does not say, or says otherwise, is left out. */
export function figuresIn(definition: string): Partial<Coverage> {
  const posts = /(\d+)\s+(?:posts|articles|entries|beiträge|billets)/iu.exec(definition)?.[1];
  const months = [...definition.matchAll(/\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{4})\b/g)].flatMap((found) => monthOf(found[1], found[2]) ?? []);
  const adjacent = listAfter(definition, /\badjacent\b[^.]*?\b(?:are|is|include)\b:?\s+([^.]+)\./iu);
  const motifs = listAfter(definition, /\bmotifs?\b[^.]*?\b(?:are|is|include)\b:?\s+([^.]+)\./iu);
  const [firstMonth] = months.toSorted();
  const lastMonth = months.toSorted().at(-1);
  return {
    ...(posts !== undefined && { posts: Number(posts) }),
    ...(firstMonth !== undefined && { firstMonth }),
    ...(lastMonth !== undefined && { lastMonth }),
    ...(adjacent.length > 0 && { adjacent: adjacent.flatMap((name) => topicOf(name) ?? []) }),
    ...(motifs.length > 0 && { motifs }),
  };
}

function monthOf(name = '', year = ''): string | null {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : `${year}-${String(month).padStart(2, '0')}`;
}

/** `ai, infrastructure, and enterprise` as its parts. */
function listAfter(text: string, pattern: RegExp): string[] {
  const list = pattern.exec(text)?.[1] ?? '';
  return list
    .split(/,\s*(?:and\s+)?|\s+and\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= 60);
}
