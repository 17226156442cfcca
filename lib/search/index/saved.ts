import { Problem } from '../../model/problem';
import { Segment, type SegmentData } from './segment';

/**
 * The format of the saved index: raised whenever parts or the cutting of words change, so that an index saved by
 * another version is made anew instead of being misread.
 */
export const FORMAT = 2;

/** A saved part, ready to be asked. Throws `unreadable` for whatever is no whole part. */
export function openPart(value: unknown): Segment {
  if (!isPart(value)) throw new Problem('unreadable', 'a part of the search index');
  return new Segment(value);
}

function isPart(value: unknown): value is SegmentData {
  if (typeof value !== 'object' || value === null) return false;
  const part: Partial<Record<keyof SegmentData, unknown>> = value;
  return (
    typeof part.urls === 'string' &&
    typeof part.terms === 'string' &&
    part.days instanceof Int32Array &&
    part.titleWords instanceof Uint8Array &&
    part.starts instanceof Uint32Array &&
    part.postings instanceof Uint8Array
  );
}
