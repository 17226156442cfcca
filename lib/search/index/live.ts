import type { Segment } from './segment';

/** A part with what of it still counts. */
export interface LivePart {
  readonly segment: Segment;
  /** 1 for each document that a later part tells anew; null when there is none such. */
  readonly hidden: Uint8Array | null;
}

/** The parts of one archive in their order: what a later part says of a document hides what earlier ones say. */
export function liveParts(segments: readonly Segment[]): LivePart[] {
  return segments.map((segment, at) => ({ segment, hidden: hiddenIn(segment, segments.slice(at + 1)) }));
}

function hiddenIn(segment: Segment, laterOnes: readonly Segment[]): Uint8Array | null {
  let hidden: Uint8Array | null = null;
  for (const later of laterOnes) {
    if (areApart(segment, later)) continue;
    for (const url of later.urls) {
      const document = segment.document(url);
      if (document < 0) continue;
      hidden ??= new Uint8Array(segment.count);
      hidden[document] = 1;
    }
  }
  return hidden;
}

function areApart(one: Segment, other: Segment): boolean {
  return (other.urls[0] ?? '') > (one.urls.at(-1) ?? '') || (other.urls.at(-1) ?? '') < (one.urls[0] ?? '');
}
