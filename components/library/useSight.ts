import { useCallback } from 'preact/hooks';
import type { PostUrl } from '../../lib/model/post';

/** Tells which posts the rows that are in sight belong to. */
export function useSight<Row>(
  rows: readonly Row[],
  postOf: (row: Row) => PostUrl,
  onSight: (urls: readonly PostUrl[]) => void,
): (from: number, to: number) => void {
  return useCallback((from, to) => onSight([...new Set(rows.slice(from, to).map(postOf))]), [rows, postOf, onSight]);
}
