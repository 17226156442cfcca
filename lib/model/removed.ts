import { latestOf, type Removal, type Stamps } from './record';

/**
 * Whether a removal takes a record along: not one that was changed later, on a machine that did not know of it. Its
 * stamps decide where it has any; when it was written last may go back where copies are merged.
 */
export function isRemovedBy(record: object, { at }: Pick<Removal, 'at'>): boolean {
  const { updatedAt = 0, stamps = {} } = record as { readonly updatedAt?: number; readonly stamps?: Stamps };
  return (latestOf(stamps)?.[0] ?? updatedAt) <= at;
}
