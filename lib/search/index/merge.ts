import { packed, posting } from './build';
import type { LivePart } from './live';
import { NO_DAY, type SegmentData } from './segment';

/** Several parts as one, without what is hidden. The same as building it from the documents, without reading them. */
export function mergeParts(parts: readonly LivePart[]): SegmentData {
  const places = parts.flatMap((part) =>
    part.segment.urls.flatMap((url, document) => (part.hidden?.[document] === 1 ? [] : [{ url, part, document }])),
  );
  places.sort((a, b) => (a.url < b.url ? -1 : 1));
  const newNumbers = new Map(parts.map((part) => [part, new Int32Array(part.segment.count).fill(-1)]));
  places.forEach(({ part, document }, at) => newNumbers.get(part)?.fill(at, document, document + 1));
  return {
    urls: places.map(({ url }) => url).join('\n'),
    days: Int32Array.from(places, ({ part, document }) => part.segment.days[document] ?? NO_DAY),
    titleWords: Uint8Array.from(places, ({ part, document }) => part.segment.titleWords[document] ?? 0),
    ...packed(joinedPostings(newNumbers)),
  };
}

function joinedPostings(newNumbers: ReadonlyMap<LivePart, Int32Array>): Map<string, ArrayLike<number>> {
  const joined = new Map<string, number[]>();
  for (const [{ segment }, numbers] of newNumbers) {
    segment.terms.forEach((term, at) => {
      const postings = joined.get(term) ?? [];
      segment.visit(at, (document, flags) => {
        const moved = numbers[document] ?? -1;
        if (moved >= 0) postings.push(posting(moved, flags));
      });
      if (postings.length > 0) joined.set(term, postings);
    });
  }
  return new Map([...joined].map(([term, postings]) => [term, Float64Array.from(postings).toSorted()]));
}

/**
 * From which part on to merge, so that parts stay few and a large one is not written again for a small one; -1 for
 * none.
 */
export function mergeFrom(sizes: readonly number[], most: number): number {
  if (sizes.length <= most) return -1;
  let from = sizes.length - 1;
  let sum = sizes[from] ?? 0;
  while (from > 0 && (sizes[from - 1] ?? 0) <= sum * 4) {
    from -= 1;
    sum += sizes[from] ?? 0;
  }
  return from === sizes.length - 1 ? from - 1 : from;
}
