import type { Segment } from './segment';

/** A part with what of it still counts. */
export interface LivePart {
  readonly segment: Segment;
  readonly isLive: (document: number) => boolean;
}

/** The parts of one archive in their order: what a later part says of a document hides what earlier ones say. */
export function liveParts(segments: readonly Segment[]): LivePart[] {
  return segments.map((segment, at) => {
    const hidden = new Set<number>();
    for (const later of segments.slice(at + 1)) hide(segment, later, hidden);
    return { segment, isLive: (document) => !hidden.has(document) };
  });
}

function hide(segment: Segment, later: Segment, hidden: Set<number>): void {
  const isApart =
    (later.urls[0] ?? '') > (segment.urls.at(-1) ?? '') || (later.urls.at(-1) ?? '') < (segment.urls[0] ?? '');
  if (isApart) return;
  for (const url of later.urls) {
    const document = segment.document(url);
    if (document >= 0) hidden.add(document);
  }
}
